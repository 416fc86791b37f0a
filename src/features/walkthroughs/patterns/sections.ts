import { addDays, type Day, daysOf, type Month, monthBefore, timeOfDay } from '../../../district/days.ts';
import { lookForsNow } from '../../../district/look-fors.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { focusOf } from '../focus/store.ts';
import { bySchoolWords, nothingYet, type PatternsShown, type Place, type Published } from './messages.ts';
import { completedOn, type Figure, leadingOf, monthsOfYear, refreshedAt } from './rules.ts';
import { districtFigures, everybodysFigures, publishedIn, schoolCount, schoolFigures, schoolsFor } from './store.ts';

/** What there is to show of patterns to who asks; undefined while nothing is published this school year. */
export function patternsFor(c: Asked): PatternsShown | undefined {
  const published = newestPublished(c);
  if (!published) return undefined;
  const figures = districtFigures(c.db, c.viewer, monthsTo(c, published));
  return { ...shownOf(c, published, figures), own: ownSchools(c, published) };
}

/** The same of the district alone, which everybody may see. */
export function districtPatterns(c: Reading): PatternsShown | undefined {
  const published = newestPublished(c);
  return published && shownOf(c, published, everybodysFigures(c.db, monthsTo(c, published)));
}

const monthsTo = ({ today }: Reading, { month }: Published) => ({ from: monthsOfYear(today)[0] ?? month, to: month });

function shownOf(c: Reading, published: Published, figures: readonly Figure[]): PatternsShown {
  const lookFors = lookForsNow(c);
  const leading = leadingOf(focusOf(c.db, published.month), figures);
  return {
    published,
    lookFors,
    leading: leading.flatMap((code) => lookFors.filter((one) => one.code === code)),
    months: monthsOfYear(c.today),
    district: { name: 'district', figures, schools: schoolCount(c.db) },
    own: [],
  };
}

/** One look-for at every school the viewer may see, and in the district. */
export function bySchoolFor(c: Asked, code: string): Words {
  const published = newestPublished(c);
  const lookFor = lookForsNow(c).find((one) => one.code === code);
  if (!published || !lookFor) return nothingYet;
  const asked = { from: monthBefore(published.month), to: published.month, codes: [code] };
  const figures = schoolFigures(c.db, c.viewer, asked);
  const schools = schoolsFor(c.db, c.viewer).map(({ id, name }) => ({
    name,
    figures: figures.filter((one) => one.schoolId === id),
  }));
  const district = { name: 'District', figures: districtFigures(c.db, c.viewer, asked), schools: schoolCount(c.db) };
  return bySchoolWords(lookFor, [...schools, district], published);
}

/** The newest month of the school year with a figure; undefined while there is none. */
export function newestPublished(c: Reading): Published | undefined {
  const months = monthsOfYear(c.today);
  const [first, last] = [months[0], months.at(-1)];
  const newest = first && last && publishedIn(c.db, first, last);
  if (!newest) return undefined;
  const completed = monthsCompleted(c, [monthBefore(first), ...months]);
  return { ...newest, complete: completed.map(({ month }) => month) };
}

/** Those of these months, oldest first, to whose figures nothing more comes, and since when. */
export function monthsCompleted(c: Reading, months: readonly Month[]): { readonly month: Month; readonly on: Day }[] {
  const [first] = months;
  if (first === undefined) return [];
  const refreshedToday = timeOfDay(c.now, c.settings.timeZone) >= refreshedAt;
  const days = schoolDaysIn(c.db, daysOf(first).first, refreshedToday ? c.today : addDays(c.today, -1));
  return months.flatMap((month) => {
    const on = completedOn(month, days);
    return on === undefined ? [] : [{ month, on }];
  });
}

/** Whether nothing more comes to a month’s figures. */
export const isComplete = (c: Reading, month: Month): boolean => monthsCompleted(c, [month]).length > 0;

function ownSchools(c: Asked, { month }: Published): Place[] {
  const mine = new Set(c.viewer.holdings.map((held) => held.schoolId));
  const schools = schoolsFor(c.db, c.viewer).filter(({ id }) => mine.has(id));
  if (schools.length === 0) return [];
  const figures = schoolFigures(c.db, c.viewer, { from: monthBefore(month), to: month });
  return schools.map(({ id, name }) => ({ name, figures: figures.filter((one) => one.schoolId === id) }));
}
