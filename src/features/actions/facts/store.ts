import { and, between, desc, eq, sql } from 'drizzle-orm';
import type { Span } from '../../../district/occasions.ts';
import { action, actionPart } from '../../../district/plan/schema.ts';
import { actionStatusNames } from '../../../district/plan/statuses.ts';
import { refTo } from '../../../district/ref.ts';
import { isOf } from '../../../district/same-person.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Fact } from '../../../kit/occasions.ts';
import { say } from '../../../kit/words/text.ts';
import { actionUpdate } from '../schema.ts';

/** Nobody took it back. */
const counts = sql`${actionUpdate.id} NOT IN (SELECT u.takes_back FROM ${actionUpdate} u WHERE u.takes_back IS NOT NULL)`;

/** Nobody reads more of them. */
const most = 50;

/** What somebody last said of each action in a stretch of time: `1.2.A3: 🟢 complete`. Their notes are not in it. */
export function actionFacts({ db }: Reading, of: string, { since, until }: Span): Fact[] {
  const rows = db
    .select({ partId: actionUpdate.partId, day: actionUpdate.onDay, to: actionUpdate.to, code: action.code })
    .from(actionUpdate)
    .innerJoin(actionPart, eq(actionPart.id, actionUpdate.partId))
    .innerJoin(action, eq(action.id, actionPart.actionId))
    .where(
      and(
        isOf(actionUpdate.byId, of),
        between(actionUpdate.onDay, since, until),
        eq(actionUpdate.kind, 'update'),
        counts,
      ),
    )
    .orderBy(desc(actionUpdate.onDay), desc(actionUpdate.id))
    .limit(most)
    .all();
  const newest = rows.filter(({ partId }, at) => rows.findIndex((one) => one.partId === partId) === at);
  return newest.map(({ partId, day, to, code }) => ({
    ref: refTo('actionPart', partId),
    day,
    words: say`${code}: ${actionStatusNames[to]}`,
  }));
}
