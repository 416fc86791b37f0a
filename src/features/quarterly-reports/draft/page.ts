import { type Day, sayNearDay } from '../../../district/days.ts';
import type { Asked } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { toValue } from '../../../kit/value.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, buttonsAndMenu, entry, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { checkWords } from '../check/lines.ts';
import { writesQuarterly } from '../check/who.ts';
import { publishingWords } from '../final/lines.ts';
import { periodSaid } from '../messages.ts';
import { printedSentences, type QuarterlyPlace, type QuarterlySection } from '../rules.ts';
import { stepsWords } from '../steps/messages.ts';
import { quarterlyStepsOf } from '../steps/store.ts';
import { isQuarterlyFinal, type QuarterlyReport, quarterlyReportById, quarterlySectionsNow } from '../store.ts';
import { type StaleFigure, staleFigures, staleSaid } from './figures.ts';
import { quarterlyNames } from './names.ts';

/** Where a report is in its life, in a sentence. */
export function quarterlyStands({ db, today }: Asked, report: QuarterlyReport): string {
  const { version, sentOn, releasedOn, gathered } = report;
  if (isQuarterlyFinal(db, report))
    return releasedOn === null ? `Version ${version} is final.` : `Public since ${sayNearDay(releasedOn, today)}.`;
  if (gathered === null) return 'Gathering what is on record…';
  return sentOn === null ? 'Draft.' : `In the fact-check since ${sayNearDay(sentOn, today)}.`;
}

/** The page of a report, as this reader may see it: where it is in its life, its parts, its fact-check, its versions. */
export function quarterlyPage(c: Asked, report: QuarterlyReport): Words {
  const atWork = writesQuarterly(c, report) && !isQuarterlyFinal(c.db, report);
  return [
    ...quarterlyHead(report, quarterlyStands(c, report)),
    ...(atWork ? writingWords(report, quarterlySectionsNow(c, report), c.today) : []),
    ...(atWork ? stepsWords(report, quarterlyStepsOf(c.db, report.id)) : []),
    ...checkWords(c, report),
    ...publishingWords(c, report),
  ];
}

/** How it is called, where it is in its life, and by whom it is. */
export const quarterlyHead = (
  report: Pick<QuarterlyReport, 'since' | 'until' | 'author' | 'enteredById'>,
  stands: string,
): Words => [
  heading(`Quarterly report: ${periodSaid(report)}`),
  paragraph(stands),
  aside(
    report.enteredById === null
      ? `Author: ${report.author}, plan monitor.`
      : `Author: ${report.author}. Written by the plan manager for the plan monitor.`,
  ),
];

/** `4 sentences changed since Nov 20.`; empty where none did. */
export function changedSaid(sections: readonly QuarterlySection[], today: Day): string {
  const changed = sections.flatMap(({ drafted }) => drafted.flatMap(({ changedSince }) => changedSince ?? []));
  const [since] = changed.sort();
  const said = counted(changed.length, 'sentence', 'sentences');
  return since === undefined ? '' : `${said} changed since ${sayNearDay(since, today)}.`;
}

/** So many figures are named; the rest is counted. */
const figuresNamed = 3;

/** What only the writer sees: the parts, what of them disagrees with the record, and what else can be done. */
export function writingWords(
  report: Pick<QuarterlyReport, 'id' | 'gathered' | 'sentOn' | 'version'>,
  sections: readonly QuarterlySection[],
  today: Day,
): Words {
  const { id, gathered, sentOn, version } = report;
  const stale = staleFigures(sections);
  const changed = changedSaid(sections, today);
  const word = place({ name: quarterlyNames.word }, 'Word file', id);
  const discard = place({ name: quarterlyNames.discard }, 'Discard…', id, {
    style: 'danger',
    confirm: { title: 'Discard this draft?', text: 'What you wrote in it goes too.', yes: 'Discard draft' },
  });
  const menu = { action: quarterlyNames.menu, entries: [{ label: 'Gather again', value: toValue(id, 'gather') }] };
  return [
    ...(changed === '' ? [] : [aside(changed)]),
    ...stale.slice(0, figuresNamed).map((one) => staleEntry(id, one)),
    ...(stale.length > figuresNamed ? [aside(`${stale.length - figuresNamed} more figures differ.`)] : []),
    ...(gathered === null ? [] : sections.map((one) => partEntry(id, one))),
    buttonsAndMenu(
      [...(gathered === null ? [] : [word]), ...(sentOn === null && version === 1 ? [discard] : [])],
      menu,
    ),
  ];
}

const staleEntry = (id: string, one: StaleFigure): Piece =>
  entry(`⚠️ ${staleSaid(one)}`, place({ name: quarterlyNames.part }, 'Open…', toValue(id, one.place)));

const shortTitles: Readonly<Record<Exclude<QuarterlyPlace, `objective/${string}`>, string>> = {
  lastSteps: 'Last steps…',
  summary: 'Summary…',
  routine: 'Routine…',
  reported: 'Reported…',
  nextSteps: 'Next steps…',
};
const isFixed = (at: QuarterlyPlace): at is keyof typeof shortTitles => Object.hasOwn(shortTitles, at);

function partEntry(id: string, section: QuarterlySection): Piece {
  const { title, place: at } = section;
  const short = isFixed(at) ? shortTitles[at] : `Open ${title.split(' ')[0]}…`;
  const open = place({ name: quarterlyNames.part }, short, toValue(id, at));
  return entry(say`${bold(title)}\n${printedSaid(section)}`, open);
}

/** `12 sentences, your words, 1 left out`. */
function printedSaid(section: QuarterlySection): string {
  const { drafted, written } = section;
  if (written.print === 'nothing') return 'Left out';
  const sentences = printedSentences(section).length;
  const left = written.print === 'drafted' ? drafted.length - sentences : 0;
  const said = [
    ...(sentences > 0 ? [counted(sentences, 'sentence', 'sentences')] : []),
    ...(written.words === '' ? [] : ['your words']),
    ...(left > 0 ? [`${left} left out`] : []),
  ];
  return said.join(', ') || 'Nothing on record';
}

/** The page as it is after an act, in the place of what the act was done from. */
export function shownQuarterly(c: Asked, id: string): Done {
  const report = quarterlyReportById(c.db, id);
  if (!report) throw notFound();
  const words = quarterlyPage(c, report);
  return done({ tell: words, instead: words });
}
