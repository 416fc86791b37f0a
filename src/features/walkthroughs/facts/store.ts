import { and, between, count, eq, isNull, max, sql } from 'drizzle-orm';
import { type Day, type Month, monthOf, sayMonth } from '../../../district/days.ts';
import type { Span } from '../../../district/occasions.ts';
import { refTo } from '../../../district/ref.ts';
import { isOf } from '../../../district/same-person.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Fact } from '../../../kit/occasions.ts';
import { counted } from '../../../kit/words/lists.ts';
import { say } from '../../../kit/words/text.ts';
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
    .where(
      and(isOf(walkthrough.observerId, of), between(walkthrough.day, since, until), isNull(walkthrough.withdrawnAt)),
    )
    .groupBy(month)
    .all();
  return rows.flatMap(({ last, logged, sameDay }) => (last === null ? [] : [factOf(of, last, { logged, sameDay })]));
}

function factOf(of: string, day: Day, { logged, sameDay }: { logged: number; sameDay: number }): Fact {
  const walkthroughs = counted(logged, 'walkthrough', 'walkthroughs');
  const copies = `${counted(sameDay, 'copy', 'copies')} the same day`;
  return { ref: refTo('person', of), day, words: say`${sayMonth(monthOf(day))}: ${walkthroughs}, ${copies}` };
}
