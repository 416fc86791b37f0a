import { and, eq, gte, inArray, isNull, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Tx } from '../../db/tx.ts';
import type { Day } from '../../district/days.ts';
import { isOf } from '../../district/same-person.ts';
import { asked } from '../../kit/asks/schema.ts';

const askedToday = prepared((db: Reader) =>
  db
    .select({ item: asked.item })
    .from(asked)
    .where(and(isOf(asked.personId, sql.placeholder('personId')), eq(asked.day, sql.placeholder('day'))))
    .prepare(),
);
const insertAsked = prepared((db: Tx) =>
  db
    .insert(asked)
    .values({
      personId: sql.placeholder('personId'),
      day: sql.placeholder('day'),
      item: sql.placeholder('item'),
    })
    .onConflictDoNothing()
    .prepare(),
);

/** What somebody was asked on a day. */
export const itemsAskedOn = (db: Reader, personId: string, day: Day): string[] =>
  askedToday(db)
    .all({ personId, day })
    .map(({ item }) => item);

export function logAsked(db: Tx, personId: string, day: Day, item: string): void {
  insertAsked(db).run({ personId, day, item });
}

/** The days since one on which any of these stood in somebody’s message. */
export const daysAsked = (db: Reader, personId: string, items: readonly string[], since: Day): Day[] =>
  items.length === 0
    ? []
    : db
        .selectDistinct({ day: asked.day })
        .from(asked)
        .where(and(isOf(asked.personId, personId), inArray(asked.item, [...items]), gte(asked.day, since)))
        .all()
        .map(({ day }) => day);

const unsettled = prepared((db: Reader) => {
  const { item, personId, day, goneOn } = asked;
  const theirs = isOf(personId, sql.placeholder('personId'));
  return db
    .selectDistinct({ item })
    .from(asked)
    .where(and(theirs, gte(day, sql.placeholder('since')), isNull(goneOn)))
    .prepare();
});

/** What somebody was asked since a day and is not known to be settled. */
export const notGoneOf = (db: Reader, personId: string, since: Day): string[] =>
  unsettled(db)
    .all({ personId, since })
    .map(({ item }) => item);
