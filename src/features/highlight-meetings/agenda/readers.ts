import { invitedTo } from '../../../district/highlight-meetings/store.ts';
import type { Role } from '../../../district/people.ts';
import { can } from '../../../district/policy.ts';
import { holdersOf, personById } from '../../../district/roster.ts';
import type { Asked, Reading } from '../../../kit/context.ts';

/** Whether this viewer may read them. */
export const mayReadAgenda = (c: Asked, meetingId: string): boolean =>
  can(c.viewer, 'highlights.read', { invited: invitedTo(c.db, meetingId) });

/** Everybody the meeting is for, by name: who holds it, who facilitates, who else. */
export function expected(c: Reading, meetingId: string): { monitor: string[]; manager: string[]; others: string[] } {
  const names = (ids: readonly string[]) => ids.flatMap((id) => personById(c.db, id)?.name ?? []);
  const holding = (role: Role) => holdersOf(c.db, role, c.today);
  const [monitor, manager] = [holding('planMonitor'), holding('planManager')];
  const rest = [...holding('superintendent'), ...holding('assistantSuperintendent'), ...invitedTo(c.db, meetingId)];
  const others = [...new Set(rest)].filter((id) => !monitor.includes(id) && !manager.includes(id));
  return { monitor: names(monitor), manager: names(manager), others: names(others) };
}
