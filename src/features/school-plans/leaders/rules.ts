import type { PlannedSchool } from './store.ts';

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
