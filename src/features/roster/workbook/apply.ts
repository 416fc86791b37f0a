import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { keepSetting } from '../../../district/keep-setting.ts';
import { fold } from '../../../district/people.ts';
import { newId } from '../../../district/ref.ts';
import {
  calendarDay,
  lookFor,
  lookForTool,
  person,
  roleHolding,
  type SlackState,
  school,
} from '../../../district/schema.ts';
import type { AddedPerson, ChangedPerson, RosterDifference } from '../rules.ts';
import { newestTool } from '../store.ts';
import { applySchools } from './apply-schools.ts';
import { lastDay, type NewHolding, type RosterHolding } from './holdings.ts';
import { insertAll } from './insert-all.ts';
import { personKey, schoolKey } from './keys.ts';
import type { LookForWords } from './wanted.ts';
import { type FreedPerson, hasEnded } from './who-is-who.ts';

/** Writes a difference down, all of it or nothing: the transaction is the caller's. */
export function applyRosterDifference(tx: Tx, difference: RosterDifference, today: Day): void {
  applySchools(tx, difference.schools);
  const schoolIds = new Map(
    tx
      .select()
      .from(school)
      .all()
      .map((one) => [schoolKey(one.code), one.id]),
  );
  const { added, changed, ended, freed } = difference.people;
  // An address is given up before somebody else has it.
  for (const one of freed) freeAddress(tx, one);
  setAside(tx, changed);
  for (const one of changed) changePerson(tx, one, schoolIds, today);
  addPeople(tx, added, schoolIds);
  for (const one of ended) endHoldings(tx, one.ended, today);
  applyCalendar(tx, difference.calendar);
  if (difference.lookFors) addTool(tx, difference.lookFors, today);
  for (const { key, now } of difference.settings) keepSetting(tx, key, now);
}

/** Two may have exchanged their addresses: each is known by neither before it is the other's. */
function setAside(tx: Tx, changed: readonly ChangedPerson[]): void {
  const next = new Set(changed.map(({ now }) => now.key));
  for (const { was, now } of changed) {
    if (was.key === now.key || !next.has(was.key)) continue;
    tx.update(person)
      .set({ rosterKey: personKey(null, was.name, was.id) })
      .where(eq(person.id, was.id))
      .run();
  }
}

function addPeople(tx: Tx, added: readonly AddedPerson[], schoolIds: ReadonlyMap<string, string>): void {
  const people = added.map(({ person: { key, name, email }, begun }) => ({
    id: newId(),
    rosterKey: key,
    name,
    email,
    begun,
  }));
  const rows = people.map(({ id, rosterKey, name, email }) => ({
    id,
    rosterKey,
    name,
    email,
    searchWords: fold(name),
    slackState: stateFor(email),
  }));
  insertAll(rows, (some) => tx.insert(person).values(some).run());
  insertHoldings(
    tx,
    people.flatMap(({ id, begun }) => begun.map((one) => ({ ...one, personId: id }))),
    schoolIds,
  );
}

function changePerson(
  tx: Tx,
  { was, now, begun, altered, ended, said }: ChangedPerson,
  schoolIds: ReadonlyMap<string, string>,
  today: Day,
): void {
  const names = { name: now.name, searchWords: fold(now.name), email: now.email, rosterKey: now.key };
  if (was.name !== now.name || was.key !== now.key) tx.update(person).set(names).where(eq(person.id, was.id)).run();
  if (now.email === null && was.email !== null) letAccountGo(tx, was.id, { keeping: !hasEnded(was, today) });
  if (now.email !== null && (said || was.email !== now.email)) lookAgain(tx, was.id);
  insertHoldings(
    tx,
    begun.map((one) => ({ ...one, personId: was.id })),
    schoolIds,
  );
  for (const { was: held, fromDay, toDay } of altered)
    tx.update(roleHolding)
      .set({ fromDay, toDay })
      .where(inArray(roleHolding.id, rowsOf(held)))
      .run();
  endHoldings(tx, ended, today);
}

/** Their records stay theirs; the address, and with it the account, may be somebody else's now. */
function freeAddress(tx: Tx, { was, key, keepsAccount }: FreedPerson): void {
  tx.update(person).set({ email: null, rosterKey: key }).where(eq(person.id, was.id)).run();
  letAccountGo(tx, was.id, { keeping: keepsAccount });
}

/**
 * Without an address Slack is not asked. Whose roles go on keeps the account they have: else whoever takes their address and gives them
 * one of their own would become them.
 */
function letAccountGo(tx: Tx, personId: string, { keeping }: { readonly keeping: boolean }): void {
  const hasNone = keeping ? isNull(person.slackId) : undefined;
  tx.update(person)
    .set(noAccount)
    .where(and(eq(person.id, personId), hasNone))
    .run();
}

const noAccount = { slackId: null, slackState: 'none' } as const satisfies { slackId: null; slackState: SlackState };

/**
 * Slack is asked for the account of whoever has none. Who has one keeps it, whatever becomes of their address; one that was made anew
 * is theirs once that account or whoever leads the roster has said so.
 */
function lookAgain(tx: Tx, personId: string): void {
  tx.update(person)
    .set({ slackState: 'unknown' })
    .where(and(eq(person.id, personId), isNull(person.slackId)))
    .run();
}

/** Slack can be asked for an e-mail; without one there is no account to wait for. */
function stateFor(email: string | null): SlackState {
  return email === null ? 'none' : 'unknown';
}

function insertHoldings(
  tx: Tx,
  held: readonly (NewHolding & { personId: string })[],
  schoolIds: ReadonlyMap<string, string>,
): void {
  const rows = held.map(({ personId, role, school: key, fromDay, toDay }) => ({
    id: newId(),
    personId,
    role,
    schoolId: key === null ? null : idOfSchool(schoolIds, key),
    fromDay,
    toDay,
  }));
  insertAll(rows, (some) => tx.insert(roleHolding).values(some).run());
}

/** A role at one school must never become one for the whole district by mistake. */
function idOfSchool(schoolIds: ReadonlyMap<string, string>, key: string): string {
  const id = schoolIds.get(key);
  if (id === undefined) throw new Error('A role names a school that is not there.');
  return id;
}

function endHoldings(tx: Tx, ended: readonly RosterHolding[], today: Day): void {
  for (const one of ended)
    tx.update(roleHolding)
      .set({ toDay: lastDay(today) })
      .where(inArray(roleHolding.id, rowsOf(one)))
      .run();
}

const rowsOf = ({ id, twins = [] }: RosterHolding): string[] => [id, ...twins];

function applyCalendar(tx: Tx, { set, removed }: RosterDifference['calendar']): void {
  for (const { day, kind, note } of set) {
    tx.insert(calendarDay)
      .values({ day, kind, note })
      .onConflictDoUpdate({ target: calendarDay.day, set: { kind, note } })
      .run();
  }
  for (const { day } of removed) tx.delete(calendarDay).where(eq(calendarDay.day, day)).run();
}

/** A new version of the tool; walkthroughs keep the one they were made with. */
function addTool(tx: Tx, lookFors: readonly LookForWords[], today: Day): void {
  const id = newId();
  tx.insert(lookForTool)
    .values({ id, version: (newestTool(tx)?.version ?? 0) + 1, fromDay: today })
    .run();
  const rows = lookFors.map(({ code, words }, position) => ({ id: newId(), toolId: id, code, words, position }));
  insertAll(rows, (some) => tx.insert(lookFor).values(some).run());
}
