import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Tx } from '../../db/tx.ts';
import type { Viewer } from '../people.ts';
import { setUpEnd } from './schema.ts';

const ended = prepared((db: Reader) => db.select({ id: setUpEnd.id }).from(setUpEnd).prepare());

/** Whether a superintendent has looked at Home: until then whoever sets the app up needs nobody beside them. */
export const isSetUp = (db: Reader): boolean => ended(db).get() !== undefined;

/** Whether this person looking at Home ends the first set-up. */
export const endsSetUp = (db: Reader, { holdings }: Viewer): boolean =>
  holdings.some(({ role }) => role === 'superintendent') && !isSetUp(db);

/** From now on nobody opens records to themselves alone. */
export function endSetUp(tx: Tx, { person, today }: Viewer): void {
  tx.insert(setUpEnd).values({ id: 1, personId: person.id, onDay: today }).onConflictDoNothing().run();
}
