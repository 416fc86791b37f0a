import { addDays, monthOf } from '../../../../district/days.ts';
import { can } from '../../../../district/policy.ts';
import { schoolDaysIn } from '../../../../district/school-days.ts';
import type { Asked } from '../../../../kit/context.ts';
import { firstSeen, type InDilt } from './rules.ts';

/** What the DILT has on record of an initiative, as far as the reader may know of it. */
export function inDilt(
  c: Asked,
  initiativeId: string,
  codes: readonly string[],
): Pick<InDilt, 'taught' | 'support' | 'sitsInDilt' | 'daysToSeen'> {
  const asked = { initiativeIds: [initiativeId] };
  const taught = c.ask('taught', asked);
  return {
    taught,
    support: c.ask('supported', asked),
    daysToSeen: daysToSeen(c, taught, codes),
    sitsInDilt: can(c.viewer, 'dilt.read') && can(c.viewer, 'commitments.read'),
  };
}

/** Looks at everything since it was first taught, however long ago that is. */
function daysToSeen(c: Asked, taught: InDilt['taught'], codes: readonly string[]): ReadonlyMap<string, number> {
  const first = taught.at(-1)?.day;
  if (first === undefined || codes.length === 0) return new Map();
  const sightings = c.ask('sightings', { codes, from: monthOf(first), to: monthOf(c.today) });
  const days = [...firstSeen(first, sightings)].map(
    ([school, until]) => [school, schoolDaysIn(c.db, addDays(first, 1), until).length] as const,
  );
  return new Map(days);
}
