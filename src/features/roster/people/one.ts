import type { Day } from '../../../district/days.ts';
import type { ChangedPerson, KnownPerson, RosterDifference } from '../rules.ts';
import { holdingGoesOn, matchRoles, type RosterHolding } from '../workbook/holdings.ts';
import type { WantedPerson, WantedRole } from '../workbook/wanted.ts';

/** What changes when nothing does. */
export const noChange: RosterDifference = {
  schools: { added: [], changed: [], waiting: [], freed: [] },
  people: { added: [], changed: [], ended: [], waiting: [], together: [], held: [], freed: [] },
  calendar: { set: [], removed: [] },
  lookFors: undefined,
  settings: [],
  past: [],
  confirm: undefined,
};

/** One person more, and nothing else. */
export function adding(person: WantedPerson, today: Day): RosterDifference {
  return { ...noChange, people: { ...noChange.people, added: [{ person, ...matchRoles([], person.roles, today) }] } };
}

/** This person as they shall be now. Every role that goes on and is not among `roles` ends. */
export function changedPerson(was: KnownPerson, now: WantedPerson, today: Day): ChangedPerson {
  return { was, now, ...matchRoles(was.holdings, now.roles, today) };
}

/** A change of this one person, and nothing else. */
export function changing(one: ChangedPerson): RosterDifference {
  return { ...noChange, people: { ...noChange.people, changed: [one] } };
}

/** The roles that go on today or begin later, as a workbook would ask for them. */
export function rolesGoingOn({ holdings }: KnownPerson, today: Day): (WantedRole & { readonly id: string })[] {
  return holdings.filter((one) => holdingGoesOn(one, today)).map(asWanted);
}

function asWanted({ id, role, school, fromDay, toDay }: RosterHolding): WantedRole & { readonly id: string } {
  return { id, role, school, from: fromDay, to: toDay ?? undefined };
}
