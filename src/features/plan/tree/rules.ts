import { type Day, sayShortDay } from '../../../district/days.ts';
import { type Cadence, codeKey, type Dated, type Owned } from '../../../district/plan/plan.ts';
import type { Ref } from '../../../district/ref.ts';
import { nearest } from '../../../kit/words/nearest.ts';

/** Who answers for an action, or for its part at one school. */
export interface PartOwner {
  readonly actionId: string;
  /** Null: the whole action. */
  readonly schoolId: string | null;
  readonly ownerId: string | null;
}

/** Who answers for a row, as people say it; says so where nobody does or it is not answered yet. */
export function ownerSaid(
  { ownerId, rawOwner }: Owned,
  names: ReadonlyMap<string, string>,
  parts: readonly PartOwner[] = [],
): string {
  const atSchools = parts.filter((one) => one.schoolId !== null);
  if (atSchools.length > 0) return eachSchoolSaid(atSchools);
  // An action may have been given to somebody else than the plan says.
  const name = names.get(parts[0]?.ownerId ?? ownerId ?? '');
  if (name !== undefined) return name;
  return rawOwner === '' ? 'no owner yet' : `${quotedIfShort(rawOwner, 'the plan names several')} (no owner yet)`;
}

function eachSchoolSaid(parts: readonly PartOwner[]): string {
  const open = parts.filter((one) => one.ownerId === null).length;
  const said = parts.length === 1 ? 'one for one school' : `one for each of ${parts.length} schools`;
  return open === 0 ? said : `${said}, ${open} of them open`;
}

const cadenceNames: Record<Cadence, string> = {
  weekly: 'every week',
  monthly: 'every month',
  quarterly: 'every quarter',
  perMeeting: 'at each meeting',
};

/** By when, or how often, as people say it. */
export function dueSaid({ rawDue, dueOn, cadence = null }: Dated & { readonly cadence?: Cadence | null }): string {
  const parts = [
    ...(cadence === null ? [] : [cadenceNames[cadence]]),
    ...(dueOn === null ? [] : [`by ${sayDate(dueOn)}`]),
  ];
  if (parts.length > 0) return parts.join(', ');
  return rawDue === '' ? 'no date yet' : `${quotedIfShort(rawDue, 'a date in words')} (no date yet)`;
}

/** `Dec 18, 2026`: a plan goes over years. */
export const sayDate = (day: Day): string => `${sayShortDay(day)}, ${day.slice(0, 4)}`;

/** As it is written where a line has room for it, or else what it is. */
const quotedIfShort = (text: string, what: string): string =>
  text.length > 80 ? what : `“${text.replaceAll(/\s+/g, ' ')}”`;

/** `Actions`, `Activities`: the district's own name of a level, for more than one. */
export function severalOf(label: string): string {
  if (/[^aeiou]y$/i.test(label)) return `${label.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/i.test(label) ? `${label}es` : `${label}s`;
}

/** A row of the plan that can be asked for by its code. */
export interface Coded {
  readonly ref: Ref;
  readonly code: string;
}

/** The row a code means, however it is written; else the nearest one, if any is near: one that looks like it, or what it would stand under. */
export function rowMeant(
  typed: string,
  rows: readonly Coded[],
): { readonly found?: Coded; readonly near?: Coded | undefined } {
  const key = codeKey(typed);
  const found = rows.find((one) => codeKey(one.code) === key);
  if (found) return { found };
  const keys = new Map(rows.map((one) => [codeKey(one.code), one]));
  const above = key
    .split('.')
    .map((_, at, parts) => parts.slice(0, parts.length - at).join('.'))
    .find((one) => keys.has(one));
  return { near: keys.get(nearest(key, [...keys.keys()]) ?? above ?? '') };
}
