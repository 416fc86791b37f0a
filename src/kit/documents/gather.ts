import { type Day, sayDay, sayTime, schoolYearStart } from '../../district/days.ts';
import type { Moment } from '../context.ts';

/** What every document says of itself. Reads only, as all gathering does. */
export const headOf = ({ settings }: Moment) => ({
  district: settings.districtName,
  sample: settings.sampleData === 'yes',
});

/** `Wednesday, November 18 at 7:30 AM`, as the district’s clocks have it. */
export const momentOf = ({ today, now, settings }: Moment): string =>
  `${sayDay(today)} at ${sayTime(now, settings.timeZone)}`;

/** From the day of the one before, so that nothing falls between two of them; the first of a school year tells from another day on. */
export function sinceLast({ today }: Moment, last: Day | undefined, first: (year: Day) => Day): Day {
  const year = schoolYearStart(today);
  return last !== undefined && last >= year && last <= today ? last : first(year);
}
