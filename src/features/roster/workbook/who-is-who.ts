import type { Day } from '../../../district/days.ts';
import { namesAgree } from '../../../district/names.ts';
import type { WhoseAnswer } from '../../../district/schema.ts';
import type { KnownPerson } from '../rules.ts';
import { holdingGoesOn, matchRoles, type RoleChanges } from './holdings.ts';
import { personKey } from './keys.ts';
import type { WantedPerson } from './wanted.ts';

/** A row that agrees with somebody on the roster, and not enough to be them. */
export interface WaitingPerson {
  readonly was: KnownPerson;
  readonly now: WantedPerson;
  readonly doubt: Doubt;
}

/** Why a row may be another person than the one it agrees with: its name differs, or the roles had ended. At least one of the two. */
export interface Doubt {
  readonly name: boolean;
  readonly ended: boolean;
}

export interface FreedPerson {
  readonly was: KnownPerson;
  /** What they are known by from now on. */
  readonly key: string;
}

/** What was said of rows that wait, by the id of the person each agrees with. */
export type SamePersonAnswers = Readonly<Record<string, WhoseAnswer>>;

/** The answers as they were kept; what is none of the two is left undecided. */
export function answersIn(kept: Readonly<Record<string, string>>): SamePersonAnswers {
  return Object.fromEntries(
    Object.entries(kept).flatMap(([id, said]) => (said === 'same' || said === 'another' ? [[id, said]] : [])),
  );
}

/** A row, whom it agrees with, and what it would change. */
interface Pair {
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

/** Who of the roster each row is, once with everybody's address; where it is said to be another person's, once more without theirs. */
export function whoIsWho(
  known: readonly KnownPerson[],
  wanted: readonly WantedPerson[],
  asking: Asking,
): { freed: FreedPerson[]; pairs: Pair[] } {
  const { answers } = asking;
  const first = doubted(pairUp(known, wanted), asking);
  const freed = first.flatMap(({ was, doubt }) =>
    was && doubt && answers[was.id] === 'another' ? [{ was, key: keyWithout(was, known) }] : [],
  );
  if (freed.length === 0) return { freed, pairs: first };
  const keys = new Map(freed.map(({ was, key }) => [was.id, key]));
  const people = known.map((one) => ({ ...one, key: keys.get(one.id) ?? one.key }));
  const again = pairUp(people, wanted, new Set(keys.values()));
  const before = new Map(known.map((one) => [one.id, one]));
  const pairs = again.map(({ was, now }) => ({ was: was && before.get(was.id), now }));
  return { freed, pairs: doubted(pairs, asking) };
}

function doubted(pairs: readonly Paired[], { today, asks }: Asking): Pair[] {
  return pairs.map(({ was, now }) => {
    const changes = matchRoles(was?.holdings ?? [], now.roles, today);
    const doubt = was && asks ? doubtOf(was, now, changes, today) : undefined;
    return { was, now, changes, doubt };
  });
}

/** Nobody is asked about a row that changes nothing, nor about days that have passed. */
function doubtOf(was: KnownPerson, now: WantedPerson, changes: RoleChanges, today: Day): Doubt | undefined {
  if (!differs(was, now, changes)) return undefined;
  const returns = [...changes.begun, ...changes.altered].some(({ toDay }) => toDay === null || toDay >= today);
  const doubt = {
    name: !namesAgree(was.name, now.name),
    ended: hasEnded(was, today) && (returns || was.key !== now.key),
  };
  return doubt.name || doubt.ended ? doubt : undefined;
}

/** None of their roles goes on or is to come. */
export const hasEnded = ({ holdings }: KnownPerson, today: Day): boolean =>
  !holdings.some((one) => holdingGoesOn(one, today));

/** What somebody is known by without an address: name and school, or, where somebody else is or was known so, nothing a row can say. */
export function keyWithout({ id, email, name, holdings }: KnownPerson, people: readonly KnownPerson[]): string {
  const key = personKey(null, name, holdings.at(-1)?.school ?? null);
  return email === null || people.some((one) => one.key === key) ? personKey(null, name, id) : key;
}

/** Whether a row says anything else than is known. */
export function differs(was: KnownPerson, now: WantedPerson, { begun, altered, ended }: RoleChanges): boolean {
  return was.name !== now.name || was.key !== now.key || begun.length + altered.length + ended.length > 0;
}

interface Paired {
  readonly was: KnownPerson | undefined;
  readonly now: WantedPerson;
}

/** Which row agrees with whom: by key; and with whoever had no e-mail until now, by name and school, unless their address was just given away. */
function pairUp(
  known: readonly KnownPerson[],
  wanted: readonly WantedPerson[],
  freed: ReadonlySet<string> = new Set(),
): Paired[] {
  const byKey = new Map(known.map((one) => [one.key, one]));
  const taken = new Set(wanted.map((now) => byKey.get(now.key)?.id));
  return wanted.map((now) => {
    const exact = byKey.get(now.key);
    if (exact || !now.email) return { was: exact, now };
    const keys = now.roles.map((held) => personKey(null, now.name, held.school)).filter((key) => !freed.has(key));
    const was = keys.map((key) => byKey.get(key)).find((one) => one && !taken.has(one.id));
    taken.add(was?.id);
    return { was, now };
  });
}
