import type { Day } from '../../../district/days.ts';
import { hasArrived } from '../rules.ts';
import type { PlannedItem, PlannedSchool } from './store.ts';

type Counted = Pick<PlannedItem, 'status' | 'startsOn' | 'dueOn'>;

const shapes = [
  ['🟢', 'complete'],
  ['🟡', 'in progress'],
  ['🔴', 'no action'],
  ['⚪', 'not started'],
] as const;

/** `🟢 6 complete, 🟡 5 in progress, 🔴 2 no action`: how many items stand how, in colors and words. */
export function itemCounts(items: readonly Counted[], today: Day): string {
  const live = items.filter(({ status }) => status !== 'dropped');
  const wordOf = (item: Counted) => {
    if (item.status === 'complete') return 'complete';
    if (item.status !== 'noAction') return 'in progress';
    return hasArrived(item, today) ? 'no action' : 'not started';
  };
  return shapes
    .map(([shape, word]) => ({ shape, word, n: live.filter((item) => wordOf(item) === word).length }))
    .filter(({ n }) => n > 0)
    .map(({ shape, word, n }) => `${shape} ${n} ${word}`)
    .join(', ');
}

/** `6 of 14 complete`: never a bare share, which falls when items are added. */
export const completeOf = (items: readonly Counted[]): string => {
  const live = items.filter(({ status }) => status !== 'dropped');
  return `${live.filter(({ status }) => status === 'complete').length} of ${live.length} complete`;
};

/** How an initiative is followed: by how many of the schools, and by which not. */
export interface Following {
  readonly followed: number;
  readonly of: number;
  /** In the schools’ order: by name. */
  readonly notBy: readonly string[];
}

/** Which schools follow an initiative with at least one item. What the law requires of a school follows none. */
export function followingOf(schools: readonly PlannedSchool[], initiativeId: string): Following {
  const notBy = schools.filter(({ items }) => !items.some((one) => one.initiativeId === initiativeId));
  return { followed: schools.length - notBy.length, of: schools.length, notBy: notBy.map(({ school }) => school) };
}

/** The codes of a school’s items that serve no initiative although the law does not require them. */
export const withoutInitiative = ({ items }: PlannedSchool): string[] =>
  items.filter(({ initiativeId, required }) => initiativeId === null && required === null).map(({ code }) => code);
