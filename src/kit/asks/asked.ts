import { and, eq, gte, inArray, isNotNull, isNull, min, sql } from 'drizzle-orm';
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

/** The days since one on which any of these stood in somebody’s message. */
export const daysAsked = (db: Reader, personId: string, items: readonly string[], since: Day): Day[] =>
  items.length === 0
    ? []
    : db
        .selectDistinct({ day: asked.day })
        .from(asked)
        .where(and(eq(asked.personId, personId), inArray(asked.item, [...items]), gte(asked.day, since)))
        .all()
        .map(({ day }) => day);

/** What somebody was asked since a day and is not known to be settled. */
export const notGoneOf = (db: Reader, personId: string, since: Day): string[] =>
  db
    .selectDistinct({ item: asked.item })
    .from(asked)
    .where(and(eq(asked.personId, personId), gte(asked.day, since), isNull(asked.goneOn)))
    .all()
    .map(({ item }) => item);
