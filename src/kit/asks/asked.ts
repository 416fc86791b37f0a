import { and, eq, isNotNull, min, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Day } from '../../district/days.ts';
import { outbox } from '../schema.ts';
import { type Ask, itemOf } from './ask.ts';
import { asked, messageOfDay } from './schema.ts';

const first = prepared((db: Reader) =>
  db
    .select({ day: min(asked.day) })
    .from(asked)
    .innerJoin(outbox, and(eq(outbox.name, messageOfDay), isNotNull(outbox.slackTs)))
    .where(and(eq(asked.personId, sql.placeholder('personId')), eq(asked.item, sql.placeholder('item'))))
    .prepare(),
);

/** The day on which somebody was first asked for something, in a message that Slack shows them; undefined when they never were. */
export function firstAskedOn(db: Reader, personId: string, ask: Pick<Ask, 'name' | 'about'>): Day | undefined {
  return first(db).get({ personId, item: itemOf(ask) })?.day ?? undefined;
}
