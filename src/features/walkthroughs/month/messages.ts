import { type Day, daysOf, type Month, sayDay, sayDays, sayMonth } from '../../../district/days.ts';
import type { Span } from '../../../district/occasions.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, bullets, paragraph, type Table, table, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { paceNames, paceOf, type TargetProgress, together } from '../targets/rules.ts';
import { type CountLine, copiesOfAll, copiesWords, inDistrictOrder, paceSummary, type SchoolCopies } from './rules.ts';

/** How the copies went: all together, then school by school. Whose they were is in none of it. */
export function sameDayWords(schools: readonly SchoolCopies[], { since, until }: Span): Words {
  return [
    paragraph(say`${bold('Teachers’ copies')}, ${sayDays(since, until)}: ${copiesWords(copiesOfAll(schools))}.`),
    bullets(schools.map((one) => say`${one.school}: ${copiesWords(one)}`)),
  ];
}

/** Each administrator's count of a month beside their target, with the pace in words. */
export function monthCountWords(lines: readonly CountLine[], { month, today }: MonthSeen): Words {
  const named = lines.some((one) => one.target !== undefined);
  const all = together(lines);
  const first = all ? monthPaceWords(all, lines) : 'no targets set';
  return [
    paragraph(say`${bold('Walkthroughs toward targets')} in ${sayMonth(month)}: ${first}.`),
    table(countTable(inDistrictOrder(lines), month)),
    ...(named ? [] : [aside('A leader or the plan manager can set targets with /walkthrough targets.')]),
    aside(countsWhat(month, today)),
  ];
}

/** A month as it is looked at on a day. */
export interface MonthSeen {
  readonly month: Month;
  readonly today: Day;
}

/** `2 of 20, 6 school days left; 1 on pace, 2 behind pace`: the same wherever a month's pace is said. The pace is each one's own. */
export function monthPaceWords(all: TargetProgress, lines: readonly TargetProgress[]): string {
  const days = all.left === 0 ? 'the month is over' : `${counted(all.left, 'school day', 'school days')} left`;
  return `${all.logged} of ${all.target ?? 0}, ${days}; ${paceSummary(lines)}`;
}

function countsWhat(month: Month, today: Day): string {
  const { first, last } = daysOf(month);
  const over = last < today;
  const visits = `Counts visits of ${sayDays(first, over ? last : today)}.`;
  return over ? visits : `${visits} Pace compares each count with the school days so far.`;
}

function countTable(lines: readonly CountLine[], month: Month): Table {
  return {
    caption: `Walkthroughs logged by each administrator in ${sayMonth(month)}`,
    headings: ['Administrator', 'Logged', 'Pace'],
    rows: lines.map((one) => [
      [one.name, one.school ?? 'district office', one.until === null ? '' : `until ${sayDay(one.until)}`]
        .filter(Boolean)
        .join(', '),
      one.target === undefined ? String(one.logged) : `${one.logged} of ${one.target}`,
      paceNames[paceOf(one)] || '–',
    ]),
  };
}
