import { dilt } from '../../../district/dilt/schema.ts';
import { newId } from '../../../district/ref.ts';
import type { Writing } from '../../../kit/context.ts';
import type { Calendar } from '../../../kit/meetings/dates.ts';
import type { Held } from '../../../kit/meetings/rules.ts';

/** The dates of the DILT. */
export const dilts: Calendar = {
  noun: 'DILT',
  table: dilt,
  hours: ({ diltBegins, diltEnds }) => ({ begins: diltBegins, ends: diltEnds }),
};

/** A date more; returns its id. Nobody facilitates it yet. */
export function addDiltDate({ db }: Writing, held: Held): string {
  const id = newId();
  db.insert(dilt)
    .values({ id, ...held, facilitatorId: null, movedFrom: null, cancelledOn: null })
    .run();
  return id;
}
