import { can } from '../../district/policy.ts';
import { personById, viewerOn } from '../../district/roster.ts';
import { type Ask, itemOf } from '../../kit/asks/ask.ts';
import { deferredItems } from '../../kit/asks/deferred.ts';
import { managersOf } from '../../kit/asks/managers.ts';
import type { Reading } from '../../kit/context.ts';
import type { Feature } from '../../kit/feature.ts';
import type { FacetsOf } from '../records.ts';
import { escalationAsks } from './escalations.ts';

export interface Asking {
  readonly features: readonly Feature[];
  readonly facetsOf: FacetsOf;
  /** Where it was gathered once for everybody. */
  readonly gathered?: (of: string | undefined) => readonly Ask[];
}

/** What the routines want now, of everybody or of one person: put off or not. */
export const wanted = (
  { features, gathered }: Pick<Asking, 'features' | 'gathered'>,
  c: Reading,
  of?: string,
): Ask[] => (gathered ? [...gathered(of)] : features.flatMap((feature) => feature.asks?.(c, of) ?? []));

/** The same, each routine asked once for everybody when first needed: for a round, in which no record changes that they ask about. */
export function gatheredOnce(asking: Asking, c: Reading): Asking {
  let found: { readonly all: readonly Ask[]; readonly by: ReadonlyMap<string, readonly Ask[]> } | undefined;
  return {
    ...asking,
    gathered(of) {
      if (!found) {
        const all = wanted(asking, c);
        found = { all, by: byPerson(all) };
      }
      return of === undefined ? found.all : (found.by.get(of) ?? []);
    },
  };
}

function byPerson(all: readonly Ask[]): Map<string, Ask[]> {
  const by = new Map<string, Ask[]>();
  for (const one of all) {
    const theirs = by.get(one.of);
    if (theirs) theirs.push(one);
    else by.set(one.of, [one]);
  }
  return by;
}

/** What this person is asked now, as far as they may see it and have not put it off. */
export const asksOf = (asking: Asking, c: Reading, personId: string): Ask[] =>
  seenBy(asking, c, personId, notPutOff(asking, c, personId));

/** The same, put off or not. */
export const openOf = (asking: Asking, c: Reading, personId: string): Ask[] =>
  seenBy(asking, c, personId, [...wanted(asking, c, personId), ...handedTo(asking, c, personId)]);

/** What this person is asked and has not put off, whatever they may see. */
export function notPutOff(asking: Pick<Asking, 'features' | 'gathered'>, c: Reading, personId: string): Ask[] {
  const asks = [...wanted(asking, c, personId), ...handedTo(asking, c, personId)];
  return asks.length === 0 ? [] : notHeld(c, personId, asks);
}

/** Of these asks, those the person may see. */
export function seenBy(
  { facetsOf }: Pick<Asking, 'facetsOf'>,
  c: Reading,
  personId: string,
  asks: readonly Ask[],
): Ask[] {
  const person = asks.length === 0 ? undefined : personById(c.db, personId);
  if (!person) return [];
  const viewer = viewerOn(c.db, person, c.today, c.settings);
  return asks.filter((one) => can(viewer, one.can, facetsOf(c.db, one.about) ?? {}));
}

/** Of these asks, those the person has not put off. */
export function notHeld(c: Reading, personId: string, asks: readonly Ask[]): Ask[] {
  const held = deferredItems(c.db, personId, c.now);
  return asks.filter((one) => !held.has(itemOf(one)));
}

/** What was handed to this person, if they are a plan manager. */
export function handedTo(asking: Pick<Asking, 'features' | 'gathered'>, c: Reading, personId: string): Ask[] {
  if (!managersOf(c).includes(personId)) return [];
  return escalationAsks(c, personId, (of) => wanted(asking, c, of));
}

/** What a person is asked, as one text that changes when it does: it is compared, never shown. */
export const signatureOf = (asks: readonly Ask[]): string =>
  asks
    .map((one) => itemOf(one))
    .sort()
    .join();

/** The same of everybody who is asked anything. */
export function signatures(features: readonly Feature[], c: Reading): ReadonlyMap<string, string> {
  const all = wanted({ features }, c);
  // Gathered once for everybody: what was handed on is looked up among it.
  const found = byPerson(all);
  const handed = managersOf(c).flatMap((manager) => escalationAsks(c, manager, (of) => found.get(of) ?? []));
  const by = byPerson([...all, ...handed]);
  return new Map([...by].map(([personId, asks]) => [personId, signatureOf(notHeld(c, personId, asks))]));
}
