import { and, eq, exists, gt, gte, inArray, isNull, not, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
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

const newer = alias(asked, 'newer');
/** True where the same was asked on a later day before it was settled: it stands in that day’s message alone. */
const isAskedAgain = (db: Reader) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(newer)
      .where(
        and(
          eq(newer.personId, asked.personId),
          eq(newer.item, asked.item),
          gt(newer.day, asked.day),
          or(isNull(asked.goneOn), gte(asked.goneOn, newer.day)),
        ),
      ),
  );
const standing = prepared((db: Reader) => {
  const theirs = isOf(asked.personId, sql.placeholder('personId'));
  return db
    .select({ item: asked.item })
    .from(asked)
    .where(and(theirs, eq(asked.day, sql.placeholder('day')), not(isAskedAgain(db))))
    .prepare();
});

/** What still stands in somebody’s message of a day. */
export const itemsStandingOn = (db: Reader, personId: string, day: Day): string[] =>
  standing(db)
    .all({ personId, day })
    .map(({ item }) => item);

/** The days since one on which somebody was asked any of these; `onlyStanding`: and its message still says it. */
export function daysAsked(
  db: Reader,
  personId: string,
  items: readonly string[],
  { since, onlyStanding }: { readonly since: Day; readonly onlyStanding: boolean },
): Day[] {
  if (items.length === 0) return [];
  const any = and(isOf(asked.personId, personId), inArray(asked.item, [...items]), gte(asked.day, since));
  return db
    .selectDistinct({ day: asked.day })
    .from(asked)
    .where(onlyStanding ? and(any, not(isAskedAgain(db))) : any)
    .all()
    .map(({ day }) => day);
}

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
