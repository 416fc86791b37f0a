import { and, eq, isNull } from 'drizzle-orm';
import { action, actionPart, initiative } from '../../../district/plan/schema.ts';
import { standsFor } from '../../../district/same-person.ts';
import { person } from '../../../district/schema.ts';
import type { Asked } from '../../../kit/context.ts';
import { mayToday } from '../../../kit/forms/person.ts';

/** Who stands in a window before anybody chooses. */
export interface LikelyOwner {
  readonly id: string;
  readonly name: string;
}

/** Who owns the initiative of an action that nobody owns, as long as they may work by the plan today. */
export function likelyOwner(c: Asked, partId: string): LikelyOwner | undefined {
  const owner = c.db
    .select({ id: person.id, name: person.name })
    .from(actionPart)
    .innerJoin(action, eq(action.id, actionPart.actionId))
    .innerJoin(initiative, eq(initiative.id, action.initiativeId))
    .innerJoin(person, eq(person.id, standsFor(initiative.ownerId)))
    .where(and(eq(actionPart.id, partId), isNull(actionPart.ownerId)))
    .get();
  return owner && mayToday(c, owner.id, 'plan.read') ? owner : undefined;
}
