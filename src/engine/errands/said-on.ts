import type { Db } from '../../db/open.ts';
import type { ErrandRequest } from '../../kit/errand.ts';
import type { Feature } from '../../kit/feature.ts';
import type { DistrictClock } from '../clock.ts';
import { contextOn } from '../context.ts';

interface Ground {
  readonly db: Db;
  readonly features: readonly Feature[];
  readonly clock: DistrictClock;
}

/** What all routines say on an occasion, as JSON. */
export function saidOn(
  { db, features, clock }: Ground,
  { on, asked }: Extract<ErrandRequest, { kind: 'gather' }>,
): string {
  const c = contextOn(db, clock, features);
  return JSON.stringify(c.occasions.gather(on, c, JSON.parse(asked)));
}
