import type { Day } from '../../../district/days.ts';
import type { KnownPerson, RosterDifference } from '../rules.ts';
import { matchRoles } from './holdings.ts';
import { rekeyed, schoolKey } from './keys.ts';
import { askedTogether } from './together.ts';
import type { WantedPerson } from './wanted.ts';
import { keysOnceImported, type SchoolDifference } from './which-school.ts';
import { differs, type Pair, type SamePersonAnswers, whoIsWho } from './who-is-who.ts';

/** What the people of a workbook are set beside. */
interface Beside {
  readonly today: Day;
  readonly answers: SamePersonAnswers;
  readonly schools: SchoolDifference;
  /** Before the first workbook there is nobody to ask, and nobody’s record. */
  readonly asks: boolean;
}

/** Who is added, changed and ended, who waits for an answer, and whose address is somebody else’s now. */
export function peopleDifference(
  people: readonly KnownPerson[],
  wanted: readonly WantedPerson[] | undefined,
  { today, answers, schools, asks }: Beside,
): RosterDifference['people'] {
  if (!wanted) return { added: [], changed: [], ended: [], waiting: [], together: [], held: [], freed: [] };
  const known = withKeys(people, keysOnceImported(schools));
  const { freed, pairs } = whoIsWho(known, asKnown(known, wanted), { today, answers, asks });
  const waiting = pairs.flatMap(({ id, was, now, doubt }) =>
    was && doubt && answers[id] !== 'same' ? [{ id, was, now, doubt }] : [],
  );
  const open = new Set(waiting.map((one) => one.now));
  const decided = pairs.filter(({ now }) => !open.has(now));
  const changing = decided.filter(({ was, now, changes }) => !was || differs(was, now, changes));
  const held = new Set(changing.filter(namesOneOf(schools.waiting)).map(({ now }) => now));
  const imported = changing.filter(({ now }) => !held.has(now));
  const changed = imported.flatMap(({ was, now, doubt, changes }) =>
    was ? [{ was, now, ...changes, ...(doubt ? { said: true as const } : {}) }] : [],
  );
  const renamed = new Set(changed.map(({ was }) => was.id));
  const kept = new Set([
    ...pairs.map(({ was }) => was?.id),
    ...freed.filter(({ by }) => held.has(by)).map(({ was }) => was.id),
  ]);
  return {
    added: imported.flatMap(({ was, now, changes }) => (was ? [] : [{ person: now, ...changes }])),
    changed,
    // Who began stays, whether or not they thought of themselves in the first workbook.
    ended: (asks ? known : [])
      .filter((one) => !kept.has(one.id))
      .map((was) => ({ was, ended: matchRoles(was.holdings, [], today).ended }))
      .filter((one) => one.ended.length > 0),
    waiting,
    together: askedTogether(waiting, answers),
    held: [...held],
    // Whoever has another address in this workbook has given up the earlier one by that.
    freed: freed
      .filter(({ was, by }) => !renamed.has(was.id) && !held.has(by))
      .map(({ was, key, keepsAccount }) => ({ was, key, keepsAccount })),
  };
}

/** Everybody as they are known once the schools have their new codes. */
function withKeys(people: readonly KnownPerson[], codes: ReadonlyMap<string, string>): readonly KnownPerson[] {
  if (codes.size === 0) return people;
  return people.map((one) => ({
    ...one,
    key: rekeyed(one.key, codes),
    ...(one.otherKeys ? { otherKeys: one.otherKeys.map((key) => rekeyed(key, codes)) } : {}),
    holdings: one.holdings.map((held) => ({ ...held, school: (held.school && codes.get(held.school)) ?? held.school })),
  }));
}

/** Rows that name somebody by an entry that another stands for are rows of that one: only what they hold counts. */
function asKnown(known: readonly KnownPerson[], wanted: readonly WantedPerson[]): readonly WantedPerson[] {
  const standing = new Map(known.flatMap((one) => (one.otherKeys ?? []).map((key) => [key, one] as const)));
  if (standing.size === 0) return wanted;
  const rows = new Map(wanted.map((one) => [one.key, one]));
  for (const [key, { key: stays, name, email }] of standing) {
    const other = rows.get(key);
    if (!other) continue;
    const own = rows.get(stays);
    rows.delete(key);
    rows.set(stays, {
      ...(own ?? { key: stays, name, email }),
      roles: oneOfEach([...(own?.roles ?? []), ...other.roles]),
    });
  }
  return [...rows.values()];
}

/** Both rows may name the same role at the same school. */
const oneOfEach = (roles: WantedPerson['roles']): WantedPerson['roles'] =>
  roles.filter((one, at) => roles.findIndex(({ role, school }) => role === one.role && school === one.school) === at);

/** Whether a row has to do with a school that waits: which one it means is not known yet. */
function namesOneOf(waiting: SchoolDifference['waiting']): (pair: Pick<Pair, 'was' | 'now'>) => boolean {
  const keys = new Set(waiting.map(({ now }) => schoolKey(now.code)));
  return ({ now }) => now.roles.some(({ school }) => school !== null && keys.has(school));
}
