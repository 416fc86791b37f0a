import { monthBefore } from '../../../district/days.ts';
import { lookForsNow } from '../../../district/look-fors.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { focusOf } from '../focus/store.ts';
import { bySchoolWords, nothingYet, type PatternsShown, type Place, type Published } from './messages.ts';
import { type Figure, leadingOf, monthsOfYear } from './rules.ts';
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
    district: { name: 'district', figures },
    own: [],
    schools: schoolCount(c.db),
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
  const district = { name: 'District', figures: districtFigures(c.db, c.viewer, asked) };
  return bySchoolWords(lookFor, [...schools, district], published);
}

/** The newest month of the school year with a figure; undefined while there is none. */
export function newestPublished(c: Reading): Published | undefined {
  const months = monthsOfYear(c.today);
  const [first, last] = [months[0], months.at(-1)];
  return first && last && publishedIn(c.db, first, last);
}

function ownSchools(c: Asked, { month }: Published): Place[] {
  const mine = new Set(c.viewer.holdings.map((held) => held.schoolId));
  const schools = schoolsFor(c.db, c.viewer).filter(({ id }) => mine.has(id));
  if (schools.length === 0) return [];
  const figures = schoolFigures(c.db, c.viewer, { from: monthBefore(month), to: month });
  return schools.map(({ id, name }) => ({ name, figures: figures.filter((one) => one.schoolId === id) }));
}
