import { addDays, type Day } from '../../../district/days.ts';
import type { Role } from '../../../district/people.ts';
import type { WantedRole } from './wanted.ts';

/** A role somebody holds, or held. One whose last day is before its first was taken back before it counted. */
export interface RosterHolding {
  readonly id: string;
  readonly role: Role;
  /** The school's key; null for the whole district. */
  readonly school: string | null;
  readonly fromDay: Day;
  readonly toDay: Day | null;
  /** The same role by other entries of the same person: their dates go with this one's. */
  readonly twins?: readonly string[];
}

export interface RoleChanges {
  readonly begun: readonly NewHolding[];
  /** Dates that are now told differently. */
  readonly altered: readonly { readonly was: RosterHolding; readonly fromDay: Day; readonly toDay: Day | null }[];
  readonly ended: readonly RosterHolding[];
}

export type NewHolding = Omit<RosterHolding, 'id' | 'twins'>;

/**
 * Sets the roles a person holds beside those the workbook says. Each row finds its holding by its first day, else by its last,
 * else it is the one that goes on, else one taken back earlier; what goes on and found no row ends. What is past stays as it was.
 */
export function matchRoles(held: readonly RosterHolding[], wanted: readonly WantedRole[], today: Day): RoleChanges {
  const found = pairUp(held, wanted, today);
  const kept = new Set(found.values());
  const pairs = wanted.map((row) => ({ row, was: found.get(row) }));
  return {
    begun: pairs.flatMap(({ row, was }) => (was ? [] : [newHolding(row, today)])),
    altered: pairs.flatMap(({ row, was }) => (was ? alteration(was, row) : [])),
    ended: held.filter((one) => holdingGoesOn(one, today) && !kept.has(one)),
  };
}

/** One holding for each role: where two entries of one person have the same for the same days, or both still have it. */
export function withTwins(held: readonly RosterHolding[]): RosterHolding[] {
  const one = new Map<string, RosterHolding>();
  for (const at of held) {
    const key = [at.role, at.school, at.toDay ?? '', at.toDay === null ? '' : at.fromDay].join(' ');
    const first = one.get(key);
    one.set(key, first ? { ...first, twins: [...(first.twins ?? []), at.id] } : at);
  }
  return [...one.values()];
}

/** The last day of a role that ends with an import: the day before it. Where it began that day or later, it never counted. */
export const lastDay = (today: Day): Day => addDays(today, -1);

/** The first day of a role that begins with an import: today, or its last day where that is past. */
export function firstDay({ from, to }: Pick<WantedRole, 'from' | 'to'>, today: Day): Day {
  return from ?? (to !== undefined && to < today ? to : today);
}

function pairUp(
  held: readonly RosterHolding[],
  wanted: readonly WantedRole[],
  today: Day,
): Map<WantedRole, RosterHolding> {
  const found = new Map<WantedRole, RosterHolding>();
  const free = new Set(held);
  const ways: ((row: WantedRole, one: RosterHolding) => boolean)[] = [
    (row, one) => row.from === one.fromDay && counted(one),
    (row, one) => (row.to ?? null) === one.toDay && counted(one),
    (_, one) => holdingGoesOn(one, today),
    (row, one) => row.from === one.fromDay,
  ];
  for (const fits of ways) {
    for (const row of wanted) {
      if (found.has(row)) continue;
      const one = [...free].findLast((at) => at.role === row.role && at.school === row.school && fits(row, at));
      if (!one) continue;
      found.set(row, one);
      free.delete(one);
    }
  }
  return found;
}

const counted = (one: RosterHolding): boolean => one.toDay === null || one.fromDay <= one.toDay;

/** It counts today or on a day to come. */
export const holdingGoesOn = (one: RosterHolding, today: Day): boolean =>
  counted(one) && (one.toDay === null || one.toDay >= today);

function newHolding(row: WantedRole, today: Day): NewHolding {
  return { role: row.role, school: row.school, fromDay: firstDay(row, today), toDay: row.to ?? null };
}

/** A row without a first day leaves the one that is known, unless the last day is now before it. */
function alteration(was: RosterHolding, row: WantedRole): RoleChanges['altered'] {
  const toDay = row.to ?? null;
  const known = toDay !== null && toDay < was.fromDay ? toDay : was.fromDay;
  const fromDay = row.from ?? known;
  return fromDay === was.fromDay && toDay === was.toDay ? [] : [{ was, fromDay, toDay }];
}
