import { leadersOn } from '../../../district/leaders.ts';
import { planManagersOn } from '../../../district/roster.ts';
import type { Asked } from '../../../kit/context.ts';
import { canBeMessaged } from '../../../kit/told.ts';

/** Who is told of a visit: whoever leads the district, and the plan manager; not whoever tells it. */
export function visitReaders(c: Asked): string[] {
  const all = [...leadersOn(c.db, c.today).map(({ id }) => id), ...planManagersOn(c.db, c.today)];
  return [...new Set(all)].filter((id) => id !== c.viewer.person.id && canBeMessaged(c, id, 'siteVisits.look'));
}
