import { and, between, count, eq, isNull, max, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { addDays, type Day, daysOf, type Month, monthOf, sayMonth, sayShortDay } from '../../../district/days.ts';
import type { Span } from '../../../district/occasions.ts';
import { refTo } from '../../../district/ref.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Fact } from '../../../kit/occasions.ts';
import { counted } from '../../../kit/words/lists.ts';
import { say } from '../../../kit/words/text.ts';
import { isMadeBy } from '../joint/made-by.ts';
import { teacherCopy, walkthrough } from '../schema.ts';

/** How many somebody logged in each month of a stretch, and how many copies went the same day. No teacher is in it. */
export function walkthroughFacts({ db }: Reading, of: string, { since, until }: Span): Fact[] {
  const month = sql<Month>`substr(${walkthrough.day}, 1, 7)`;
  const rows = db
    .select({
      last: max(walkthrough.day),
      logged: count(),
      sameDay: sql<number>`sum(coalesce(${teacherCopy.wentOn} = ${walkthrough.day}, 0))`,
    })
    .from(walkthrough)
    .leftJoin(teacherCopy, eq(teacherCopy.walkthroughId, walkthrough.id))
    .where(and(isMadeBy(of), between(walkthrough.day, since, until), isNull(walkthrough.withdrawnAt)))
    .groupBy(month)
    .all();
  return rows.flatMap(({ last, logged, sameDay }) =>
    last === null ? [] : [factOf(of, last, { logged, sameDay, since: partOf(db, monthOf(last), since) })],
  );
}

interface MonthDone {
  readonly logged: number;
  readonly sameDay: number;
  /** Where it tells of a part of the month. */
  readonly since: Day | undefined;
}

function factOf(of: string, day: Day, { logged, sameDay, since }: MonthDone): Fact {
  const walkthroughs = counted(logged, 'walkthrough', 'walkthroughs');
  const copies = `${counted(sameDay, 'copy', 'copies')} the same day`;
  return { ref: refTo('person', of), day, words: say`${monthSaid(monthOf(day), since)}: ${walkthroughs}, ${copies}` };
}

/** `November`, or `October from Oct 21 on`: what is told of a part of a month is no count of the month. */
const monthSaid = (month: Month, since: Day | undefined): string =>
  since === undefined ? sayMonth(month) : `${sayMonth(month)} from ${sayShortDay(since)} on`;

/** The day a stretch begins on, where there was school in that month before it. */
function partOf(db: Reader, month: Month, since: Day): Day | undefined {
  const { first } = daysOf(month);
  return since > first && schoolDaysIn(db, first, addDays(since, -1)).length > 0 ? since : undefined;
}
