import { monthBefore, monthOf, sayMonth } from '../../../district/days.ts';
import { lookForsNow } from '../../../district/look-fors.ts';
import type { PrepSheetOccasion } from '../../../district/occasions.ts';
import { refTo } from '../../../district/ref.ts';
import { leadersOf } from '../../../district/roster.ts';
import { boundNames } from '../../../district/sightings.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { bullets, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { copiesWords, type SchoolCopies } from '../month/rules.ts';
import { copiesBySchool, countLines } from '../month/store.ts';
import { newestPublished } from '../patterns/sections.ts';
import { sightings } from '../patterns/store.ts';
import { sayProgress, type TargetProgress } from '../targets/rules.ts';

/** On a prep sheet: what the school’s leaders logged, how the copies went, and what is seen in its classrooms. No teacher is in it. */
export function walkthroughsOnSheet(c: Reading, occasion: PrepSheetOccasion): Contribution<'prepSheet'>[] {
  const refs = [refTo('school', occasion.schoolId)] as const;
  const patterns = patternsAt(c, occasion.schoolId);
  return [
    { part: 'walkthroughs', words: countsOnSheet(c, occasion), refs, weight: 0 },
    ...(patterns.length === 0 ? [] : [{ part: 'patterns' as const, words: patterns, refs, weight: 0 }]),
  ];
}

/** The month that goes on, and where the last meeting lies before it the one that is over. */
function countsOnSheet(c: Reading, { schoolId, since, until }: PrepSheetOccasion): Words {
  const leaders = new Set(leadersOf(c.db, schoolId, c.today));
  const month = monthOf(c.today);
  const months = since < `${month}-01` ? [monthBefore(month), month] : [month];
  const lines = months.flatMap((each) => countLines(c, each).filter(({ id }) => leaders.has(id)));
  const copies = copiesBySchool(c.db, { since, until }, c.today, schoolId)[0];
  return sheetCountsWords(lines, copies);
}

/** `Pat Okafor: 4 of 5 walkthroughs logged in October: on pace …`, then how the copies went. */
export function sheetCountsWords(
  lines: readonly (TargetProgress & { readonly name: string })[],
  copies: Omit<SchoolCopies, 'school'> | undefined,
): Words {
  return [
    bullets(lines.map((one) => say`${one.name}: ${sayProgress(one)}`)),
    ...(copies ? [paragraph(say`${bold('Teachers’ copies')} since the last meeting: ${copiesWords(copies)}.`)] : []),
  ];
}

/** The look-fors of the newest month of which the school has figures, as published: of five teachers and more. */
function patternsAt(c: Reading, schoolId: string): Words {
  const published = newestPublished(c);
  if (!published) return [];
  const lookFors = lookForsNow(c);
  const { month } = published;
  const figures = sightings(c.db, { codes: lookFors.map(({ code }) => code), from: month, to: month });
  const seen = lookFors.flatMap(({ code, words }) => {
    const figure = figures.find((one) => one.code === code && one.schoolId === schoolId);
    return figure ? [say`${words}: ${boundNames[figure.bound]}${figure.seen} of ${figure.looked}`] : [];
  });
  if (seen.length === 0) return [];
  return [paragraph(say`${bold(`Seen in ${sayMonth(month)}`)}, where it was looked for:`), bullets(seen)];
}
