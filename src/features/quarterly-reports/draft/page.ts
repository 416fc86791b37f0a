import { sayNearDay } from '../../../district/days.ts';
import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { toValue } from '../../../kit/value.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, entry, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { checkWords } from '../check/lines.ts';
import { publishingWords } from '../final/lines.ts';
import { periodSaid } from '../messages.ts';
import { printedSentences, type QuarterlySection } from '../rules.ts';
import { isQuarterlyFinal, type QuarterlyReport, quarterlyReportById, quarterlySectionsNow } from '../store.ts';
import { quarterlyNames } from './names.ts';

/** Whether somebody writes a report: the monitor, or who does on their behalf. */
export const writesQuarterly = ({ viewer }: Asked, { authorId, enteredById }: QuarterlyReport): boolean =>
  can(viewer, 'quarterlyReports.write', { author: authorId, enteredBy: enteredById });

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
  const { author, enteredById } = report;
  const atWork = writesQuarterly(c, report) && !isQuarterlyFinal(c.db, report);
  return [
    heading(`Quarterly report: ${periodSaid(report)}`),
    paragraph(quarterlyStands(c, report)),
    aside(enteredById === null ? `Written by ${author}.` : `Written by the plan manager for ${author}.`),
    ...(atWork && report.gathered !== null ? quarterlySectionsNow(c, report).map((one) => partEntry(report, one)) : []),
    ...checkWords(c, report),
    ...publishingWords(c, report),
  ];
}

function partEntry({ id }: QuarterlyReport, section: QuarterlySection): Piece {
  const printed = printedSentences(section).length;
  const said = counted(printed, 'sentence', 'sentences');
  return entry(
    say`${bold(section.title)}\n${said}`,
    place({ name: quarterlyNames.part }, 'Open…', toValue(id, section.place)),
  );
}

/** The page as it is after an act, in the place of what the act was done from. */
export function shownQuarterly(c: Asked, id: string): Done {
  const report = quarterlyReportById(c.db, id);
  if (!report) throw notFound();
  const words = quarterlyPage(c, report);
  return done({ tell: words, instead: words });
}
