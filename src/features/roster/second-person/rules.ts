import { addDays, type Day, weekdayOf } from '../../../district/days.ts';
import type { Role } from '../../../district/people.ts';
import type { SettingKey } from '../../../district/settings.ts';
import type { ChangedPerson, KnownPerson, RosterDifference } from '../rules.ts';
import type { NewHolding, RosterHolding } from '../workbook/holdings.ts';

/** A role of whoever makes the change: it begins, or its days become others. */
export interface HeldRole {
  readonly kind: 'role';
  readonly person: Pick<KnownPerson, 'id' | 'name'>;
  readonly was: RosterHolding | undefined;
  readonly now: NewHolding;
}

/** A setting that opens a kind of record. */
export interface HeldSetting {
  readonly kind: 'setting';
  readonly key: SettingKey;
  readonly value: string;
}

/** A change that nobody makes alone. */
export type HeldPart = HeldRole | HeldSetting;

/** Who makes a change, and what opens records. */
export interface MadeBy {
  readonly personId: string;
  readonly today: Day;
  readonly roles: readonly Role[];
  readonly settings: readonly SettingKey[];
}

/** Parts a change into what is done at once and what a second person has to confirm. */
export function withHeld(found: RosterDifference, by: MadeBy): { now: RosterDifference; held: HeldPart[] } {
  const own = found.people.changed.find(({ was }) => was.id === by.personId);
  const roles = own ? heldRoles(own, by) : [];
  const settings = found.settings.filter(({ key, now }) => by.settings.includes(key) && now === 'yes');
  const held: HeldPart[] = [
    ...roles,
    ...settings.map(({ key, now }): HeldPart => ({ kind: 'setting', key, value: now })),
  ];
  if (held.length === 0) return { now: found, held };
  const changed = found.people.changed.flatMap((one) => (one === own ? withoutHeld(one, roles) : [one]));
  const now = {
    ...found,
    people: { ...found.people, changed },
    settings: found.settings.filter((one) => !settings.includes(one)),
  };
  return { now, held };
}

function heldRoles({ was: person, begun, altered }: ChangedPerson, { today, roles }: MadeBy): HeldRole[] {
  const reads = ({ role }: NewHolding) => roles.includes(role);
  const begins = begun.filter(reads).map((now): HeldRole => ({ kind: 'role', person, was: undefined, now }));
  const moves = altered
    .map(({ was, fromDay, toDay }): HeldRole => ({ kind: 'role', person, was, now: { ...was, fromDay, toDay } }))
    .filter(({ was, now }) => reads(now) && was !== undefined && (adds(was, now) || hides(was, now, today)));
  return [...begins, ...moves];
}

const end = ({ toDay }: Pick<NewHolding, 'toDay'>): string => toDay ?? 'ever';

/** Some day more than before. */
const adds = (was: NewHolding, now: NewHolding): boolean => now.fromDay < was.fromDay || end(now) > end(was);

/** Some day less that has begun: what was read on it would be as if by nobody. A role that ends with yesterday hides nothing. */
function hides(was: NewHolding, now: NewHolding, today: Day): boolean {
  if (was.fromDay > today) return false;
  const last = end(now) < now.fromDay ? '' : end(now);
  return now.fromDay > was.fromDay || (last < addDays(today, -1) && last < end(was));
}

/** The rest of a person’s change; nothing where that was all of it. */
function withoutHeld(one: ChangedPerson, held: readonly HeldRole[]): ChangedPerson[] {
  const begun = one.begun.filter((now) => !held.some((at) => at.now === now));
  const altered = one.altered.filter(({ was }) => !held.some((at) => at.was === was));
  const isSame = one.was.name === one.now.name && one.was.key === one.now.key && one.was.email === one.now.email;
  if (isSame && begun.length + altered.length + one.ended.length === 0) return [];
  return [{ ...one, begun, altered }];
}

/** So many weekdays a change stands before it takes effect where nobody can confirm it. */
const standsFor = 3;

/** The day it takes effect by itself. */
export function effectiveDay(askedOn: Day): Day {
  let day = askedOn;
  for (let n = 0; n < standsFor; ) {
    day = addDays(day, 1);
    if (weekdayOf(day) <= 5) n += 1;
  }
  return day;
}

/** A day that was still to come when it was asked for, and has passed while it waited, is the day it takes effect. */
export function beginsOn({ askedOn, fromDay }: { readonly askedOn: Day; readonly fromDay: Day }, today: Day): Day {
  return fromDay >= askedOn && fromDay < today ? today : fromDay;
}
