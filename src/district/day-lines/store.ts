import { and, asc, eq, gte, isNull, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Tx } from '../../db/tx.ts';
import { addDays, type Day } from '../days.ts';
import { newId } from '../ref.ts';
import { isOf, standsFor } from '../same-person.ts';
import { dayLine } from './schema.ts';

/** After so many days it is no news any more: whoever has an account by then is told nothing of it. */
const newsFor = 100;

/** Says a line once to each of these people, in their message of the next day on which they get one. */
export function sayInDay(tx: Tx, people: readonly string[], words: string, today: Day): void {
  for (const personId of new Set(people))
    tx.insert(dayLine).values({ id: newId(), personId, words, madeOn: today }).run();
}

const waiting = prepared((db: Reader) =>
  db
    .select({ words: dayLine.words })
    .from(dayLine)
    .where(
      and(
        isOf(dayLine.personId, sql.placeholder('personId')),
        isNull(dayLine.saidOn),
        gte(dayLine.madeOn, sql.placeholder('since')),
      ),
    )
    .orderBy(asc(dayLine.id))
    .prepare(),
);
const said = prepared((db: Reader) =>
  db
    .select({ words: dayLine.words })
    .from(dayLine)
    .where(and(isOf(dayLine.personId, sql.placeholder('personId')), eq(dayLine.saidOn, sql.placeholder('day'))))
    .orderBy(asc(dayLine.id))
    .prepare(),
);

/** What somebody is still to be told, the oldest first. */
export const linesWaiting = (db: Reader, personId: string, today: Day): string[] =>
  waiting(db)
    .all({ personId, since: addDays(today, -newsFor) })
    .map(({ words }) => words);

/** What stands in somebody’s message of a day. */
export const linesOfDay = (db: Reader, personId: string, day: Day): string[] =>
  said(db)
    .all({ personId, day })
    .map(({ words }) => words);

/** Who is still to be told something. */
export const peopleWithLines = (db: Reader, today: Day): string[] =>
  db
    .selectDistinct({ personId: standsFor(dayLine.personId) })
    .from(dayLine)
    .where(and(isNull(dayLine.saidOn), gte(dayLine.madeOn, addDays(today, -newsFor))))
    .all()
    .map(({ personId }) => personId);

/** All that waited stands in this day’s message. */
export function noteLinesSaid(tx: Tx, personId: string, day: Day): void {
  tx.update(dayLine)
    .set({ saidOn: day })
    .where(and(isOf(dayLine.personId, personId), isNull(dayLine.saidOn)))
    .run();
}
