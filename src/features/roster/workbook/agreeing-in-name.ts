import { namesAgree, wordsToFind } from '../../../district/names.ts';
import type { KnownPerson } from '../rules.ts';
import { addressParts, mostMoves } from './domains.ts';
import { groupBy } from './group.ts';
import type { WantedPerson } from './wanted.ts';

/** What is asked of a possible pair. */
interface Possible {
  /** Whether a role of theirs goes on: they would end with this workbook. */
  goesOn(one: KnownPerson): boolean;
  /** Somebody has said that the row is not them. */
  isAnother(was: KnownPerson, now: WantedPerson): boolean;
}

/**
 * Of the rows that are nobody by their address, and the people no row has the address of: whom each may be. By the name; and where many
 * addresses moved to another domain, by what stands before it. Nobody is two rows, and no row is two people: the closest come first.
 */
export function agreeingInName(
  known: readonly KnownPerson[],
  pairs: readonly { readonly was: KnownPerson | undefined; readonly now: WantedPerson }[],
  possible: Possible,
): Map<WantedPerson, KnownPerson> {
  const met = new Set(pairs.map(({ was }) => was?.id));
  const people = known.filter((one) => !met.has(one.id));
  const rows = pairs.flatMap(({ was, now }) => (was ? [] : [now]));
  const found = closest(namesakes(people, rows, possible));
  const moves = mostMoves([...found].map(([now, was]) => ({ was, now })));
  if (moves.size === 0) return found;
  const taken = new Set(found.values());
  const byEmail = new Map(people.filter((one) => !taken.has(one)).map((one) => [one.email, one]));
  for (const now of rows) {
    if (found.has(now)) continue;
    const was = earlierAddresses(now, moves)
      .map((email) => byEmail.get(email))
      .find((one) => one && !taken.has(one) && !possible.isAnother(one, now));
    if (!was) continue;
    found.set(now, was);
    taken.add(was);
  }
  return found;
}

interface Agreeing {
  readonly was: KnownPerson;
  readonly now: WantedPerson;
  readonly close: number;
}

function namesakes(
  people: readonly KnownPerson[],
  rows: readonly WantedPerson[],
  { goesOn, isAnother }: Possible,
): Agreeing[] {
  const worded = people.flatMap((was) => wordsToFind(was.name).map((word) => ({ word, was })));
  const byWord = groupBy(worded, ({ word }) => word);
  return rows.flatMap((now) => {
    const some = new Set(wordsToFind(now.name).flatMap((word) => (byWord.get(word) ?? []).map(({ was }) => was)));
    return [...some]
      .filter((was) => namesAgree(was.name, now.name) && !isAnother(was, now))
      .filter((was) => goesOn(was) || sharesPlace(was, now))
      .map((was) => ({ was, now, close: closeness(was, now, goesOn(was)) }));
  });
}

const sharesPlace = (was: KnownPerson, now: WantedPerson): boolean =>
  was.holdings.some((held) =>
    now.roles.some(({ role, school }) => role === held.role || (school !== null && school === held.school)),
  );

/** Only the order in which pairs are asked about: no record moves by it. */
function closeness(was: KnownPerson, now: WantedPerson, goesOn: boolean): number {
  const sameBefore = was.email && now.email && addressParts(was.email).before === addressParts(now.email).before;
  const held = (sees: (one: KnownPerson['holdings'][number], role: WantedPerson['roles'][number]) => boolean) =>
    was.holdings.some((one) => now.roles.some((role) => sees(one, role)));
  const sameHolding = held((one, { role, school }) => role === one.role && school === one.school);
  return (
    (sameBefore ? 8 : 0) +
    (sameHolding ? 4 : 0) +
    (goesOn ? 2 : 0) +
    (held((one, { school }) => school === one.school) ? 1 : 0)
  );
}

function closest(all: readonly Agreeing[]): Map<WantedPerson, KnownPerson> {
  const found = new Map<WantedPerson, KnownPerson>();
  const taken = new Set<KnownPerson>();
  for (const { was, now } of [...all].sort((a, b) => b.close - a.close)) {
    if (found.has(now) || taken.has(was)) continue;
    found.set(now, was);
    taken.add(was);
  }
  return found;
}

function earlierAddresses({ email }: WantedPerson, moves: ReadonlyMap<string, { from: string; to: string }>): string[] {
  if (email === null) return [];
  const { before, domain } = addressParts(email);
  return [...moves.values()].flatMap(({ from, to }) => (to === domain ? [`${before}@${from}`] : []));
}
