import { addDays } from '../../../../district/days.ts';
import { can } from '../../../../district/policy.ts';
import type { Sighting } from '../../../../district/questions.ts';
import { schoolDaysIn } from '../../../../district/school-days.ts';
import type { Asked } from '../../../../kit/context.ts';
import { firstSeen, type InDilt, lastSoFar } from './rules.ts';

/** What the DILT has on record of an initiative, as far as the reader may know of it. */
export function inDilt(
  c: Asked,
  initiativeId: string,
  sightings: readonly Sighting[],
): Pick<InDilt, 'taught' | 'support' | 'sitsInDilt' | 'daysToSeen'> {
  const asked = { initiativeIds: [initiativeId] };
  const taught = c.ask('taught', asked);
  return {
    taught,
    support: c.ask('supported', asked),
    daysToSeen: daysToSeen(c, taught, sightings),
    sitsInDilt: can(c.viewer, 'dilt.read') && can(c.viewer, 'commitments.read'),
  };
}

function daysToSeen(c: Asked, taught: InDilt['taught'], sightings: readonly Sighting[]): ReadonlyMap<string, number> {
  const first = taught.at(-1)?.day;
  if (first === undefined) return new Map();
  const days = [...firstSeen(first, sightings)].map(([school, month]) => {
    const until = lastSoFar(month, c.today);
    return [school, schoolDaysIn(c.db, addDays(first, 1), until).length] as const;
  });
  return new Map(days);
}
