import type { Tx } from '../db/tx.ts';
import type { Arrived } from '../kit/errand.ts';
import type { Feature } from '../kit/feature.ts';
import type { Applies } from './apply.ts';
import type { Clocks } from './clock.ts';
import { contextOn } from './context.ts';

/** Tells a feature what came back from the world outside, in the transaction that writes it down. False when none listens under that name. */
export type Hears = (tx: Tx, name: string, arrived: Arrived) => boolean;

export function hearing(features: readonly Feature[], apply: Applies, { district }: Pick<Clocks, 'district'>): Hears {
  return (tx, name, arrived) => {
    const hears = features.map((feature) => feature.hears?.[name]).find((one) => one !== undefined);
    if (!hears) return false;
    const c = contextOn(tx, district, features);
    apply(tx, hears(c, arrived), c.now);
    return true;
  };
}
