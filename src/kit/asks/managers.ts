import { personById, planManagersOn } from '../../district/roster.ts';
import type { Moment } from '../context.ts';

/** Who is told when an ask leads nowhere. */
export const managersOf = (c: Pick<Moment, 'db' | 'today'>): string[] => planManagersOn(c.db, c.today);

/** By name, who is told when somebody does not answer; undefined for plan managers themselves, and where there is none. */
export function managerOf(c: Pick<Moment, 'db' | 'today'>, personId: string): string | undefined {
  const managers = managersOf(c);
  if (managers.length === 0 || managers.includes(personId)) return undefined;
  return new Intl.ListFormat('en-US').format(managers.flatMap((id) => personById(c.db, id)?.name ?? []));
}
