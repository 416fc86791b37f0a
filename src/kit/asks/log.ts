import { and, count, eq, gte, inArray, isNotNull, isNull, max, min, notExists, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Tx } from '../../db/tx.ts';
import type { Day } from '../../district/days.ts';
import { isOf, standsFor } from '../../district/same-person.ts';
import { outbox } from '../schema.ts';
import { asked, messageOfDay } from './schema.ts';
import type { AskedOnce } from './workload.ts';

/** Something of a person: which ask it is. */
export interface Item {
  readonly personId: string;
  readonly item: string;
}

const times = prepared((db: Reader) =>
  db
    .select({ n: count(), last: max(asked.day) })
    .from(asked)
    .where(
      and(
        isOf(asked.personId, sql.placeholder('personId')),
        eq(asked.item, sql.placeholder('item')),
        // Slack was away until its time was over: nobody was asked.
        notExists(
          db
            .select({ one: sql`1` })
            .from(outbox)
            .where(and(eq(outbox.name, messageOfDay), isNotNull(outbox.withdrawn), isNull(outbox.shownAt))),
        ),
      ),
    )
    .prepare(),
);
/** On how many days it was asked, and on which last. A day whose message never came is none. */
export function timesAsked(db: Reader, one: Item): { readonly n: number; readonly last: Day | null } {
  const { personId, item } = one;
  return times(db).get({ personId, item }) ?? { n: 0, last: null };
}

/** Nothing of these is asked any more. */
export function logGone(db: Tx, personId: string, items: readonly string[], day: Day): void {
  if (items.length === 0) return;
  db.update(asked)
    .set({ goneOn: day })
    .where(and(isOf(asked.personId, personId), inArray(asked.item, [...items]), isNull(asked.goneOn)))
    .run();
}

const unsettled = prepared((db: Reader) =>
  db
    .selectDistinct({ personId: standsFor(asked.personId), item: asked.item })
    .from(asked)
    .where(and(gte(asked.day, sql.placeholder('since')), isNull(asked.goneOn)))
    .prepare(),
);

/** What was asked since a day and is not known to be settled. */
export const notGone = (db: Reader, since: Day): Item[] => unsettled(db).all({ since });

/** Everything somebody was asked since a day, each once. */
export const askedSince = (db: Reader, personId: string, since: Day): AskedOnce[] =>
  db
    .select({ item: asked.item, firstOn: min(asked.day), goneOn: max(asked.goneOn) })
    .from(asked)
    .where(and(isOf(asked.personId, personId), gte(asked.day, since)))
    .groupBy(asked.item)
    .all()
    .flatMap(({ item, firstOn, goneOn }) => (firstOn === null ? [] : [{ personId, item, firstOn, goneOn }]));

/** The same of everybody: how many were asked at least one thing, and all of it. */
export const askedOfAllSince = (db: Reader, since: Day): AskedOnce[] =>
  db
    .select({
      personId: standsFor(asked.personId),
      item: asked.item,
      firstOn: min(asked.day),
      goneOn: max(asked.goneOn),
    })
    .from(asked)
    .where(gte(asked.day, since))
    // The plus keeps SQLite from reading every year in the order of this group.
    .groupBy(sql`+${standsFor(asked.personId)}`, asked.item)
    .all()
    .flatMap(({ firstOn, ...row }) => (firstOn === null ? [] : [{ ...row, firstOn }]));
