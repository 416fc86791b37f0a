import type { Day } from '../../../district/days.ts';
import { type Bound, boundOf, type Sighting } from '../../../district/sightings.ts';
import { byAction, type PartNow, type ToldAction } from '../digest/rules.ts';
import { isOpenAction } from '../rules.ts';

/** Whether an objective has open actions, and no action of it was moved, or said to be moving, since a day that the plan is older than. */
export function isNotMoving(
  parts: readonly Pick<PartNow, 'status' | 'movedOn'>[],
  { planBegan, cutoff }: { readonly planBegan: Day; readonly cutoff: Day },
): boolean {
  if (planBegan > cutoff || !parts.some(({ status }) => isOpenAction(status))) return false;
  return parts.every(({ movedOn }) => movedOn === null || movedOn < cutoff);
}

/** The newest day on which anything of these was moved, or said to be moving; undefined where nothing ever was. */
export const lastMovedOn = (parts: readonly Pick<PartNow, 'movedOn'>[]): Day | undefined =>
  parts
    .flatMap(({ movedOn }) => movedOn ?? [])
    .sort()
    .at(-1);

/** Who answers for an objective: whoever answers for all its initiatives that anybody answers for; null where these are several. */
export function onlyOwner(ids: readonly (string | null)[]): string | null {
  const [only, another] = [...new Set(ids.filter((one) => one !== null))];
  return only !== undefined && another === undefined ? only : null;
}

/** An action that was brought to its end, all parts of it by that day. */
export interface Completed extends ToldAction {
  readonly initiativeId: string;
  readonly on: Day;
}

/** The actions that have been complete since a day or longer. */
export function completeSince(parts: readonly PartNow[], cutoff: Day): Completed[] {
  const counting = byAction(parts.filter(({ status }) => status !== 'dropped'));
  return counting.flatMap((one): Completed[] => {
    const [first] = one.parts;
    if (!first?.since || !one.parts.every(({ status }) => status === 'complete')) return [];
    const on = latestOf(one.parts, first.since);
    return on > cutoff ? [] : [{ ...one, initiativeId: first.initiativeId, on }];
  });
}

const latestOf = (parts: readonly PartNow[], first: Day): Day =>
  parts.reduce((last, { since }) => (since !== null && since > last ? since : last), first);

/** In how many published schools what was to be seen is seldom seen, and how often it was seen in the district. */
export interface SeldomSeen {
  readonly schools: number;
  readonly seen: number;
  readonly looked: number;
  readonly bound: Bound;
}

/** Fewer schools than these do not break a through-line. */
const fewestSchools = 3;

/** What was seen, where it is so seldom that the change has not reached the classrooms; undefined where it has, or where nothing is published. */
export function seldomSeen(figures: readonly Sighting[]): SeldomSeen | undefined {
  const district = sumOf(figures.filter(({ schoolId }) => schoolId === null));
  const ids = [...new Set(figures.flatMap(({ schoolId }) => schoolId ?? []))];
  const schools = ids
    .map((id) => sumOf(figures.filter(({ schoolId }) => schoolId === id)))
    .filter(({ seen, looked }) => looked > 0 && seen * 3 <= looked).length;
  const isSeldom = district.looked > 0 && (district.bound === 'atMost' || district.seen * 4 < district.looked);
  return isSeldom || schools >= fewestSchools ? { schools, ...district } : undefined;
}

function sumOf(figures: readonly Sighting[]): Omit<SeldomSeen, 'schools'> {
  const sum = (of: (one: Sighting) => number) => figures.reduce((total, one) => total + of(one), 0);
  return { seen: sum(({ seen }) => seen), looked: sum(({ looked }) => looked), bound: boundOf(figures) };
}
