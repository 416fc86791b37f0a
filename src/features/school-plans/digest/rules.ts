import type { Day } from '../../../district/days.ts';
import type { PlannedItem, PlannedSchool } from '../leaders/store.ts';

/** Items of one school that came to stand otherwise. */
export interface SchoolMoved {
  readonly school: string;
  readonly items: readonly PlannedItem[];
}

/** What moved under one objective, school by school; null: under none. */
export interface ObjectiveMoved {
  readonly objectiveId: string | null;
  readonly schools: readonly SchoolMoved[];
}

/** Days that are told of, both ends included. */
interface Days {
  readonly since: Day;
  readonly until: Day;
}

/**
 * The schools’ own items that came to stand otherwise in these days, by objective in the order given. Their parts of the district’s actions
 * are told with the actions.
 */
export function movedByObjective(
  schools: readonly PlannedSchool[],
  objectiveOf: ReadonlyMap<string, string>,
  objectives: readonly string[],
  days: Days,
): ObjectiveMoved[] {
  const moved = schools.map(({ school, items }) => ({
    school,
    items: items.filter(
      ({ kind, since }) => kind === 'own' && since !== null && since >= days.since && since <= days.until,
    ),
  }));
  return [...objectives, null]
    .map((objectiveId) => ({
      objectiveId,
      schools: moved
        .map(({ school, items }) => ({
          school,
          items: items.filter((one) => (objectiveOf.get(one.initiativeId ?? '') ?? null) === objectiveId),
        }))
        .filter(({ items }) => items.length > 0),
    }))
    .filter((one) => one.schools.length > 0);
}

/** How many items moved in all. */
export const movedCount = ({ schools }: ObjectiveMoved): number =>
  schools.reduce((sum, { items }) => sum + items.length, 0);
