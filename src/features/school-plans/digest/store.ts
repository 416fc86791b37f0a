import type { Day } from '../../../district/days.ts';
import { called } from '../../../district/plan/short-names.ts';
import { activeObjectives } from '../../../district/plan/store.ts';
import type { Ref } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import { plannedSchools } from '../leaders/store.ts';
import { initiativesFor } from '../own/store.ts';
import { plansOn } from '../store.ts';
import { movedByObjective, type ObjectiveMoved } from './rules.ts';

/** What moved under an objective, with the objective’s name; null where it is under none. */
export type NamedMoved = ObjectiveMoved & { readonly name: string | null };

/** What schools moved in their plans in these days, under each objective. */
export function schoolsMoved(c: Reading, days: { readonly since: Day; readonly until: Day }): NamedMoved[] {
  if (plansOn(c.db, c.today).length === 0) return [];
  const objectives = activeObjectives(c.db);
  const objectiveOf = new Map(initiativesFor(c, []).map(({ id, objectiveId }) => [id, objectiveId]));
  const names = new Map(objectives.map((one) => [one.id, called(one)]));
  const ids = objectives.map(({ id }) => id);
  return movedByObjective(plannedSchools(c, c.today), objectiveOf, ids, days).map((one) => ({
    ...one,
    name: one.objectiveId === null ? null : (names.get(one.objectiveId) ?? null),
  }));
}

/** The records a line tells from. There is always one. */
export function movedRefs({ schools }: ObjectiveMoved): readonly [Ref, ...Ref[]] | undefined {
  const [first, ...rest] = schools.flatMap(({ items }) => items.map(({ ref }) => ref));
  return first === undefined ? undefined : [first, ...rest];
}
