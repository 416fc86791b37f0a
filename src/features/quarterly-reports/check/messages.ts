import { type Day, sayNearDay, sayShortDay } from '../../../district/days.ts';
import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import { counted, firstOf } from '../../../kit/words/lists.ts';
import {
  aside,
  type ButtonPiece,
  bullets,
  buttons,
  entry,
  type Piece,
  paragraph,
  quote,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, capital, say, type Text, wholeWords } from '../../../kit/words/text.ts';
import { quarterlyNames } from '../draft/names.ts';
import { officeNames, reportSaid } from '../messages.ts';
import { correctionKindNames, type Office } from '../rules.ts';
import type { QuarterlyReport } from '../store.ts';
import { quarterlyCheckNames as names } from './names.ts';
import { checkedSaid, isCheckedWhole, type OfficeCheck } from './rules.ts';
import type { PartCheck } from './stands.ts';
import type { QuarterlyCorrection } from './store.ts';

type Report = Pick<QuarterlyReport, 'id' | 'since' | 'until' | 'author'>;

/** *Send me the PDF* of the draft. */
export const draftPdfButton = (id: string): ButtonPiece => place({ name: names.pdf }, 'Send me the PDF', id);

/** Opens the list of parts for an office: one's own, or one that answers on paper. */
export const checkFactsButton = (id: string, office: Office, onPaper: boolean): ButtonPiece =>
  place({ name: names.list }, onPaper ? 'Enter their answers…' : 'Check the facts…', toValue(id, office));

/** The draft has come to an office, or is to be handed to it on paper. */
export interface ToCheck {
  readonly report: Report;
  readonly check: OfficeCheck;
  readonly dueOn: Day;
  readonly today: Day;
  readonly onPaper: boolean;
  /** Whoever reads it writes it for the monitor. */
  readonly alsoWrites: boolean;
}

export function toCheckWords({ report, check, dueOn, today, onPaper, alsoWrites }: ToCheck): Words {
  const by = sayNearDay(dueOn, today);
  const asked = onPaper
    ? say`${bold(`${capital(officeNames[check.office])} isn’t on Slack.`)} Please hand over the PDF of the ${reportSaid(report)}, and enter the answers by ${by}.`
    : say`${bold(`Please check the facts of the ${reportSaid(report)} by ${by}.`)} ${report.author} wrote it.`;
  const also = `You write it for ${report.author}. As plan manager you check it as well.`;
  return [
    paragraph(asked),
    ...(alsoWrites && !onPaper ? [paragraph(also)] : []),
    ...(check.checked + check.changed === 0
      ? []
      : [paragraph(`${isCheckedWhole(check) ? '🟢' : '🟡'} ${checkedSaid(check)}`)]),
    buttons(draftPdfButton(report.id), { ...checkFactsButton(report.id, check.office, onPaper), style: 'primary' }),
  ];
}

/** The list of parts, each with what this office said of it. */
export interface PartsToCheck {
  readonly report: Report;
  readonly office: Office;
  readonly marks: readonly PartCheck[];
  readonly clock: string;
  /** Tells the wordings that are left from others. */
  readonly rest: string;
  /** What was to be said first. */
  readonly note: string;
}

export function partsToCheckWords({ report, office, marks, clock, rest, note }: PartsToCheck): Words {
  const left = marks.filter(({ as }) => as !== 'checked').length;
  const entries = marks.map((one, at) => {
    const { title, place: where } = one.section;
    const button = place({ name: names.part }, `Part ${at + 1}…`, toValue(report.id, `${office} ${where}`));
    const spoken = wholeWords(`Part ${at + 1}: ${title}`, 75);
    return entry(say`${bold(title)}\n${partSaid(one)}`, { ...button, spoken });
  });
  const confirm = {
    title: 'No corrections to the rest?',
    text: `Then ${officeNames[office]} has no corrections to ${left === 1 ? 'the last part' : `the ${left} parts that are left`}.`,
    yes: 'No corrections',
  };
  const restButton = place(
    { name: names.rest },
    'No corrections to the rest',
    toValue(report.id, `${office} ${rest}`),
    { confirm },
  );
  return [
    ...(note === '' ? [] : [paragraph(note)]),
    paragraph(bold(capital(reportSaid(report)))),
    aside(`Check facts, not judgments, as things stood in the period. ${capital(clock)}.`),
    ...entries,
    left === 0 ? paragraph('Every part is checked. Nothing to do.') : buttons(restButton, draftPdfButton(report.id)),
  ];
}

function partSaid({ as, corrections }: PartCheck): string {
  if (as === 'not') return '⚪ not checked';
  if (as === 'changed') return '🟡 changed since you checked it';
  return `🟢 ${corrections === 0 ? 'no corrections' : counted(corrections, 'correction', 'corrections')}`;
}

/** What was taken out of a part and what is new in it since it was checked. */
export function changedPieces(before: readonly string[], now: readonly string[]): Piece[] {
  const some = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [paragraph(bold(title)), bullets(firstOf(lines, 12))];
  return [
    paragraph('🟡 This part changed since you checked it.'),
    ...some(
      'Taken out',
      before.filter((one) => !now.includes(one)),
    ),
    ...some(
      'New',
      now.filter((one) => !before.includes(one)),
    ),
    paragraph(bold('All of it')),
  ];
}

const askedFor = ({ office, title, kind }: QuarterlyCorrection): Text =>
  say`${capital(officeNames[office])} asks for a correction to ${bold(title)}: ${correctionKindNames[kind].toLowerCase()}.`;

/** What is asked for, its words, and what shows it. */
export const quarterlyCorrectionText = (one: QuarterlyCorrection): Text =>
  say`${askedFor(one)}\n“${one.words}”\nWhat shows it: ${one.record}`;

export const acceptButton = ({ id, title }: QuarterlyCorrection): ButtonPiece =>
  place({ name: names.accept }, 'Accept', id, { spoken: wholeWords(`Accept: ${title}`, 75) });

export const refuseButton = ({ id, title }: QuarterlyCorrection): ButtonPiece =>
  place({ name: names.refuse }, 'Refuse…', id, { spoken: wholeWords(`Refuse: ${title}`, 75) });

/** To whoever writes the report: one message a correction, which says what became of it. */
export function toAuthorWords(one: QuarterlyCorrection): Words {
  const asked = [paragraph(askedFor(one)), quote(one.words), paragraph(`What shows it: ${one.record}`)];
  if (one.answer === null) return [...asked, buttons({ ...acceptButton(one), style: 'primary' }, refuseButton(one))];
  if (one.answer === 'refused') return [...asked, ...refusedPieces(one)];
  const open = place({ name: quarterlyNames.part }, 'Open the part…', toValue(one.reportId, one.place));
  return [...asked, paragraph('🟢 Accepted. Now change the words of that part.'), buttons(open)];
}

/** To the office that asked for it: what the author answered. */
export function toOfficeWords(one: QuarterlyCorrection): Words {
  const asked = [paragraph(say`Your correction to ${bold(one.title)}:`), quote(one.words)];
  if (one.answer === 'accepted')
    return [...asked, paragraph('🟢 Accepted. Once its words change, you check the part again. Nothing to do now.')];
  const confirm = {
    title: 'Withdraw it?',
    text: 'You accept the reason. The correction isn’t printed.',
    yes: 'Withdraw',
  };
  const withdraw = buttons(place({ name: names.withdraw }, 'Withdraw it', one.id, { confirm }));
  return [...asked, ...refusedPieces(one), ...(one.withdrawnOn === null ? [withdraw] : [])];
}

const refusedPieces = ({ reason, withdrawnOn }: QuarterlyCorrection): Piece[] => [
  paragraph('🔴 Refused. The reason:'),
  quote(reason),
  paragraph(
    withdrawnOn === null
      ? 'Both sides are printed: the correction with its record, and the reason.'
      : `⚪ Withdrawn on ${sayShortDay(withdrawnOn)}. It isn’t printed.`,
  ),
];
