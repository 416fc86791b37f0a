import { type Day, sayDay, sayShortDay } from '../../../district/days.ts';
import { sayWhen, type When } from '../../../kit/meetings/words.ts';
import { toValue } from '../../../kit/value.ts';
import {
  aside,
  bullets,
  buttons,
  divider,
  entry,
  heading,
  type Piece,
  paragraph,
  quote,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, clip, say, type Text } from '../../../kit/words/text.ts';
import { highlightNames, partButton } from '../messages.ts';
import type { ReportDocument } from './document.ts';
import { asFarAs, room } from './fit.ts';
import { asLines, editionPlace, isSilent, type Section, sectionHeadline, sectionsOf } from './rules.ts';

/** `Highlight report for Thursday, December 3`. */
export const reportTitle = ({ meetingDay }: Pick<ReportDocument, 'meetingDay'>): string =>
  `Highlight report for ${sayDay(meetingDay)}`;

/** Objectives are few; a plan with more than these still fits. */
const placesMost = 14;

/** The report as its readers have it: one line a part, then each part as far as a message goes; all of it is on paper. */
export function reportWords(document: ReportDocument, when: When, edition: number): Words {
  const sections = sectionsOf(document);
  const full = asFarAs(sections.filter((one) => !isSilent(one)).flatMap(sectionWords), room.message);
  return [
    heading(reportTitle(document)),
    ...about(document, edition),
    paragraph(say`The meeting: ${bold(sayWhen(when))}.`),
    ...cover(sections),
    divider,
    ...full.words,
    ...(full.left ? [aside('The rest is in the PDF.')] : []),
    buttons({ action: highlightNames.pdf, label: 'Send me the PDF', value: when.id }, partButton(when.id)),
  ];
}

function about(document: ReportDocument, edition: number): Piece[] {
  const { since, until, finalOn, finalBy, sample, remarks } = document;
  const changed = remarks.find(({ place }) => place === editionPlace)?.words ?? '';
  return [
    paragraph(
      `${edition > 1 ? `Edition ${edition}, final` : 'Final'} on ${finalOn}, by ${finalBy}. It tells of ${sayShortDay(since)} to ${sayShortDay(until)}; what stands how is counted as of ${sayShortDay(until)}.`,
    ),
    ...(edition > 1 && changed !== '' ? [paragraph(say`${bold('What was put right:')} ${clip(changed, 500)}`)] : []),
    ...(sample ? [aside('■ Sample data: none of this is real.')] : []),
  ];
}

function cover(sections: readonly Section[]): Piece[] {
  const said = sections.filter((one) => !isSilent(one));
  const silent = sections.filter(isSilent).map(({ title }) => clip(title, 60));
  return [
    ...(said.length === 0
      ? []
      : [
          bullets(
            said
              .slice(0, placesMost)
              .map((one) => say`${bold(clip(one.title, 100))}: ${clip(sectionHeadline(one), 120)}`),
          ),
        ]),
    ...(silent.length === 0 ? [] : [aside(clip(`Nothing is on record of: ${silent.join(', ')}.`, 900))]),
  ];
}

/** A place with everything in it, for a message or a window. */
function sectionWords({ title, words, remark }: Section): Words {
  return [heading(clip(title, 140)), ...remarkWords(remark), ...asLines(words)];
}

/** What the plan manager wrote stands first, and apart from the record. */
export const remarkWords = (remark: string): Piece[] =>
  remark === '' ? [] : [paragraph('The plan manager writes:'), quote(remark)];

/** What there is to do with a draft. */
export interface DraftShown {
  readonly document: ReportDocument;
  readonly when: When;
  readonly due: Day;
  /** How many editions are final already. */
  readonly editions: number;
}

/** The draft, place by place with its remarks: for those who lead, and nobody else. */
export function draftWords({ document, when, due, editions }: DraftShown): Words {
  const sections = sectionsOf(document);
  return [
    heading(reportTitle(document)),
    paragraph(stateText(due, document.until, editions)),
    paragraph(
      `What the record says now, of ${sayShortDay(document.since)} to ${sayShortDay(document.until)}. It is gathered anew each time; what is wrong is put right where it is recorded.`,
    ),
    ...sections.slice(0, placesMost + 4).map((one) => placeEntry(one, when.id)),
    buttons({ action: highlightNames.final, label: 'Read it, make it final…', value: when.id, style: 'primary' }),
  ];
}

const stateText = (due: Day, today: Day, editions: number): string =>
  editions === 0
    ? `A draft: ${due < today ? '▲ was due' : 'due'} on ${sayDay(due)}. The plan monitor reads nothing of it before it is final.`
    : `Edition ${editions} is final. Made final once more, it is edition ${editions + 1}, and its readers are told again.`;

function placeEntry(one: Section, meetingId: string): Piece {
  const headline = one.words.length === 0 ? 'nothing on record' : sectionHeadline({ ...one, remark: '' });
  const beside = one.remark === '' ? say`` : say`\n● your remark: ${clip(one.remark, 150)}`;
  const label = one.remark === '' ? 'Write a remark…' : 'Change the remark…';
  return entry(say`${bold(clip(one.title, 140))}\n${headline}${beside}`, {
    action: highlightNames.remark,
    label,
    value: toValue(meetingId, one.place),
    spoken: `${label} ${clip(one.title, 100)}`,
  });
}

/** What stands beside the question for a remark: what the record says there, as far as a window goes. */
export function besideRemark(one: Section): Words {
  const shown = asFarAs(asLines(one.words), room.window);
  return [
    heading(clip(one.title, 140)),
    ...(one.words.length === 0 ? [paragraph('Nothing is on record here.')] : shown.words),
    ...(shown.left ? [aside('There is more on record, which the PDF of the final report has.')] : []),
  ];
}

/** The report as it will read, and who will read it. */
export function finalWords(document: ReportDocument, readers: readonly string[], edition: number): Words {
  const sections = sectionsOf(document);
  const shown = asFarAs(sections.filter((one) => !isSilent(one)).flatMap(sectionWords), room.window);
  return [
    paragraph(say`${bold('Who will be able to read it then:')} ${clip(readers.join(', '), 1500)}.`),
    paragraph(
      edition > 1
        ? `It is edition ${edition}. The one before is kept, and its readers are told what was put right.`
        : 'They have it at once. It cannot be taken back; what turns out wrong becomes a further edition.',
    ),
    divider,
    ...cover(sections),
    ...shown.words,
    ...(shown.left ? [aside('The rest of it will be in the PDF.')] : []),
  ];
}

/** To the plan manager, some days before it is due. */
export function readyWords(when: When, due: Day): Words {
  return [
    paragraph(say`The highlight report for ${bold(sayWhen(when))} is due on ${bold(sayDay(due))}.`),
    paragraph('Its draft is ready to look at: what the record says of each part, with room for your remark beside it.'),
    buttons({ action: highlightNames.draft, label: 'Look at the draft', value: when.id, style: 'primary' }),
  ];
}

/** Why the plan manager is reminded. */
export const dueText = ({ day }: Pick<When, 'day'>, due: Day, today: Day): Text =>
  say`The highlight report for ${sayDay(day)} ${due < today ? 'was due on' : 'is due today,'} ${sayDay(due)}. The monitor reads obstacles only once it is final.`;
