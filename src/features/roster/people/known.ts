import type { Day } from '../../../district/days.ts';
import type { Reading } from '../../../kit/context.ts';
import { notFound } from '../../../kit/refusal.ts';
import type { KnownPerson, Roster } from '../rules.ts';
import { rosterOf } from '../store.ts';
import { placeNames, roleAt } from '../workbook/role-words.ts';
import type { WantedRole } from '../workbook/wanted.ts';
import { rolesGoingOn } from './one.ts';

/** A person as a window about them shows them. */
export interface PersonInWindow {
  readonly was: KnownPerson;
  readonly today: Day;
  /** The roles that go on today or begin later, each with its words. */
  readonly active: readonly (WantedRole & { readonly id: string; readonly words: string })[];
  readonly roster: Pick<Roster, 'people' | 'schools'>;
}

export function knownOf(c: Reading, id: string): PersonInWindow {
  const roster = rosterOf(c.db);
  const was = roster.people.find((one) => one.id === id);
  if (!was) throw notFound();
  const placeOf = placeNames(roster.schools);
  const held = new Map(was.holdings.map((one) => [one.id, roleAt(one, placeOf)]));
  const active = rolesGoingOn(was, c.today).map((one) => ({ ...one, words: held.get(one.id) ?? '' }));
  return { was, today: c.today, active, roster };
}
