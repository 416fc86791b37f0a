import { asc, gte } from 'drizzle-orm';
import { dilt } from '../../../district/dilt/schema.ts';
import type { Dilt } from '../../../district/dilt/store.ts';
import { newId } from '../../../district/ref.ts';
import { asOne } from '../../../district/same-person.ts';
import type { Reading, Writing } from '../../../kit/context.ts';
import type { Calendar } from '../../../kit/meetings/dates.ts';
import type { Held } from '../../../kit/meetings/rules.ts';

/** The dates of the DILT. */
export const dilts: Calendar = {
  noun: 'DILT',
  table: dilt,
  hours: ({ diltBegins, diltEnds }) => ({ begins: diltBegins, ends: diltEnds }),
};

/** The dates to come, those called off too. */
export function diltsToCome({ db, today }: Reading): Dilt[] {
  return db.select(asOne(dilt)).from(dilt).where(gte(dilt.day, today)).orderBy(asc(dilt.day), asc(dilt.id)).all();
}

/** A date more; returns its id. Nobody facilitates it yet. */
export function addDiltDate({ db }: Writing, held: Held): string {
  const id = newId();
  db.insert(dilt)
    .values({ id, ...held, facilitatorId: null, movedFrom: null, cancelledOn: null })
    .run();
  return id;
}
