import { type OccasionName, type Occasions, partsOn } from '../district/occasions.ts';
import type { Ref } from '../district/ref.ts';
import type { Gathering, GivenOn, Reading } from '../kit/context.ts';
import type { Feature } from '../kit/feature.ts';
import type { Contribution } from '../kit/occasions.ts';
import { endOf } from './asks/closed.ts';
import { asksOf } from './asks/open.ts';
import { recordsOf } from './records.ts';

/** Asks all routines, in the context that is given. */
export function occasionsOf(features: readonly Feature[], c: () => Reading): Gathering {
  return {
    gather: (on, given, occasion) => gather(features, on, given, occasion),
    facts: (of, span) =>
      features
        .flatMap((feature) => feature.facts?.(c(), of, span) ?? [])
        .sort((a, b) => b.day.localeCompare(a.day) || a.ref.localeCompare(b.ref)),
    breaks: () => features.flatMap((feature) => feature.breaks?.(c()) ?? []),
    asks: (personId) => asksOf({ features, facetsOf: recordsOf(features) }, c(), personId),
    endOf: ({ personId, item }) => endOf({ features }, c(), personId, item),
  };
}

function gather<O extends OccasionName>(
  features: readonly Feature[],
  on: O,
  c: GivenOn<O>,
  occasion: Occasions[O]['asked'],
): Contribution<O>[] {
  return features.flatMap((feature) => feature.says?.[on]?.(c, occasion) ?? []).sort(inOrderOf<O>(partsOn[on]));
}

interface Placed<P> {
  readonly part: P;
  readonly weight: number;
  readonly refs: readonly [Ref, ...Ref[]];
}

/** By part, then by weight, then always the same way. */
const inOrderOf =
  <O extends OccasionName>(parts: readonly Occasions[O]['part'][]) =>
  (a: Placed<Occasions[O]['part']>, b: Placed<Occasions[O]['part']>): number =>
    parts.indexOf(a.part) - parts.indexOf(b.part) || a.weight - b.weight || a.refs[0].localeCompare(b.refs[0]);
