import { planManagersOn } from '../../district/roster.ts';
import type { Moment } from '../context.ts';

/** Who is told when an ask leads nowhere. */
export const managersOf = (c: Pick<Moment, 'db' | 'today'>): string[] => planManagersOn(c.db, c.today);
