import type { Day } from '../../../district/days.ts';
import { namesAgree } from '../../../district/names.ts';
import type { WhoseAnswer } from '../../../district/schema.ts';
import type { KnownPerson } from '../rules.ts';
import { agreeingInName } from './agreeing-in-name.ts';
import { holdingGoesOn, matchRoles, type RoleChanges } from './holdings.ts';
import { keysOf, personKey, shortOf } from './keys.ts';
import type { WantedPerson } from './wanted.ts';

/** A row that agrees with somebody on the roster, and not enough to be them. */
export interface WaitingPerson {
  /** Under which the answer is kept. */
  readonly id: string;
  readonly was: KnownPerson;
  readonly now: WantedPerson;
  readonly doubt: Doubt;
}

/** Why a row may be another person than the one it agrees with. At least one of the first three. */
export interface Doubt {
  /** The name differs. */
  readonly name: boolean;
  /** The address differs, and so the row was found by its name. */
  readonly address: boolean;
  /** Their roles had ended. */
  readonly ended: boolean;
  /** No role of the row is one they hold, or held last, at the same school. Alone it is no doubt: people are given roles. */
  readonly roles: boolean;
}

export interface FreedPerson {
  readonly was: KnownPerson;
  /** What they are known by from now on. */
  readonly key: string;
  /** Whoever has the address now has the name as well: the account cannot be told by them, and stays until somebody says whose it is. */
  readonly keepsAccount: boolean;
}

/** What was said of rows that wait, by the ids under which answers are kept. */
export type SamePersonAnswers = Readonly<Record<string, WhoseAnswer>>;

/** The answers as they were kept; what is none of the two is left undecided. */
export function answersIn(kept: Readonly<Record<string, string>>): SamePersonAnswers {
  return Object.fromEntries(
    Object.entries(kept).flatMap(([id, said]) => (said === 'same' || said === 'another' ? [[id, said]] : [])),
  );
}

/** A row, whom it agrees with, and what it would change. */
export interface Pair {
  readonly id: string;
  readonly was: KnownPerson | undefined;
  readonly now: WantedPerson;
  readonly changes: RoleChanges;
  readonly doubt: Doubt | undefined;
}

/** What decides whether somebody is asked. */
interface Asking {
  readonly today: Day;
  readonly answers: SamePersonAnswers;
  /** Before the first workbook there is nobody to ask, and nobody’s record. */
  readonly asks: boolean;
}

/** Somebody whose address a row has, and is another person. */
interface Freed extends FreedPerson {
  readonly by: WantedPerson;
}

/**
 * Who of the roster each row is: first by the address, once with everybody's, and where it is said to be another person's once more
 * without theirs; then, of rows and people that are left, by the name. No row is anybody by its name alone: that is always asked.
 */
export function whoIsWho(
  known: readonly KnownPerson[],
  wanted: readonly WantedPerson[],
  asking: Asking,
): { freed: Freed[]; pairs: Pair[] } {
  const first = pairUp(known, wanted).map((one) => asPair(one, asking));
  const freed = givenUp(first, known, asking);
  const parted = new Map(freed.map(({ was, by }) => [was.id, by.key]));
  const rest = known.filter((one) => !parted.has(one.id));
  const byKey = freed.length === 0 ? first : pairUp(rest, wanted).map((one) => asPair(one, asking));
  if (!asking.asks) return { freed, pairs: byKey };
  const byName = agreeingInName(known, byKey, {
    goesOn: (one) => !hasEnded(one, asking.today),
    isAnother: (was, now) => parted.get(was.id) === now.key || asking.answers[idByName(was, now)] === 'another',
  });
  const pairs = byKey.map((one) => {
    const was = byName.get(one.now);
    return was ? asPair({ was, now: one.now }, asking, true) : one;
  });
  return { freed, pairs };
}

function givenUp(pairs: readonly Pair[], known: readonly KnownPerson[], { answers }: Asking): Freed[] {
  const keys = new Set([...known.flatMap(keysOf), ...pairs.map(({ now }) => now.key)]);
  return pairs.flatMap(({ id, was, now, doubt }) =>
    was && doubt && answers[id] === 'another'
      ? [{ was, by: now, key: keyWithout(was, keys), keepsAccount: namesAgree(was.name, now.name) }]
      : [],
  );
}

/** An answer about a row that was found by its name is for that row only. */
const idByName = (was: KnownPerson, now: WantedPerson): string => `${was.id}-${shortOf(now.key)}`;

function asPair({ was, now }: Paired, { today, asks }: Asking, isByName = false): Pair {
  const changes = matchRoles(was?.holdings ?? [], now.roles, today);
  const doubt = was && asks ? doubtOf(was, now, { changes, today, isByName }) : undefined;
  return { id: was && isByName ? idByName(was, now) : (was?.id ?? now.key), was, now, changes, doubt };
}

/** Nobody is asked about a row that changes nothing, nor about days that have passed. */
function doubtOf(
  was: KnownPerson,
  now: WantedPerson,
  { changes, today, isByName }: { changes: RoleChanges; today: Day; isByName: boolean },
): Doubt | undefined {
  if (!differs(was, now, changes)) return undefined;
  const returns = [...changes.begun, ...changes.altered].some(({ toDay }) => toDay === null || toDay >= today);
  const doubt = {
    name: !namesAgree(was.name, now.name),
    address: isByName,
    ended: hasEnded(was, today) && (returns || was.key !== now.key),
    roles: !sharesRole(was, now, today),
  };
  return doubt.name || doubt.address || doubt.ended ? doubt : undefined;
}

function sharesRole(was: KnownPerson, now: WantedPerson, today: Day): boolean {
  const going = was.holdings.filter((one) => holdingGoesOn(one, today));
  const held = going.length > 0 ? going : was.holdings.slice(-1);
  return held.some((one) => now.roles.some(({ role, school }) => role === one.role && school === one.school));
}

/** None of their roles goes on or is to come. */
export const hasEnded = ({ holdings }: KnownPerson, today: Day): boolean =>
  !holdings.some((one) => holdingGoesOn(one, today));

/** What somebody is known by without an address: name and school, or, where that is anybody's already, nothing a row can say. */
export function keyWithout({ id, email, name, holdings }: KnownPerson, keys: ReadonlySet<string>): string {
  const key = personKey(null, name, holdings.at(-1)?.school ?? null);
  return email === null || keys.has(key) ? personKey(null, name, id) : key;
}

/** Whether a row says anything else than is known. */
export function differs(was: KnownPerson, now: WantedPerson, { begun, altered, ended }: RoleChanges): boolean {
  return was.name !== now.name || was.key !== now.key || begun.length + altered.length + ended.length > 0;
}

const hasNamesake = (one: KnownPerson, known: readonly KnownPerson[]): boolean =>
  known.some((other) => other.id !== one.id && namesAgree(other.name, one.name));

interface Paired {
  readonly was: KnownPerson | undefined;
  readonly now: WantedPerson;
}

/**
 * Which row agrees with whom: by key; and with whoever had no e-mail until now, by name and school, where nobody else on the roster
 * has that name. Else it is asked.
 */
function pairUp(known: readonly KnownPerson[], wanted: readonly WantedPerson[]): Paired[] {
  const byKey = new Map(known.map((one) => [one.key, one]));
  const taken = new Set(wanted.map((now) => byKey.get(now.key)?.id));
  return wanted.map((now) => {
    const exact = byKey.get(now.key);
    if (exact || !now.email) return { was: exact, now };
    const keys = now.roles.map((held) => personKey(null, now.name, held.school));
    const was = keys.map((key) => byKey.get(key)).find((one) => one && !taken.has(one.id) && !hasNamesake(one, known));
    taken.add(was?.id);
    return { was, now };
  });
}
