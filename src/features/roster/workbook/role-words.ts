import { roleNames } from '../../../district/people.ts';
import type { NewHolding } from './holdings.ts';
import { schoolKey } from './keys.ts';
import type { WantedSchool } from './wanted.ts';

export type PlaceOf = (key: string) => string;

export function placeNames(schools: readonly WantedSchool[]): PlaceOf {
  const names = new Map(schools.map((one) => [schoolKey(one.code), one.name]));
  return (key) => names.get(key) ?? key;
}

export function roleAt(held: NewHolding, placeOf: PlaceOf): string {
  const until = held.toDay === null ? '' : ` to ${held.toDay}`;
  return `${roleName(held, placeOf)} from ${held.fromDay}${until}`;
}

export function roleName({ role, school }: NewHolding, placeOf: PlaceOf): string {
  return school === null ? roleNames[role] : `${roleNames[role]} at ${placeOf(school)}`;
}
