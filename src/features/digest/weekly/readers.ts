import { holdersOf } from '../../../district/roster.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import { isInSlack, readersAmong } from '../../../kit/documents/readers.ts';
import { subscribers } from '../store.ts';

const leaders = ['superintendent', 'assistantSuperintendent'] as const;

/** Whether somebody leads the district today: the digest comes with that role. */
export const leadsIn = ({ viewer }: Pick<Asked, 'viewer'>): boolean =>
  viewer.holdings.some(({ role }) => leaders.some((one) => one === role));

/** Everybody whom the digest goes to today, as someone who asks: those who lead, and those who asked for it. */
export function digestReaders<C extends Reading>(c: C): Asked<C>[] {
  const ids = [...leaders.flatMap((role) => holdersOf(c.db, role, c.today)), ...subscribers(c.db)];
  return readersAmong(c, ids, 'digest.read')
    .filter(isInSlack)
    .map((viewer) => ({ ...c, viewer }));
}
