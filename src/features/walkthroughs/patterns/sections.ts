import { type LookFor, lookForsOf, toolOn } from '../../../district/look-fors.ts';
import type { Asked } from '../../../kit/context.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { focusOf } from '../focus/store.ts';
import { bySchoolWords, nothingYet, type PatternsShown, type Place, type Published } from './messages.ts';
import { leadingOf, monthBefore, monthsOfYear } from './rules.ts';
import { districtFigures, publishedIn, schoolCount, schoolFigures, schoolsFor } from './store.ts';

/** The look-fors of today's tool. */
export function lookForsNow(c: Asked): LookFor[] {
  const tool = toolOn(c.db, c.today);
  return tool === undefined ? [] : lookForsOf(c.db, tool);
}

/** What there is to show of patterns to who asks; undefined while nothing is published this school year. */
export function patternsFor(c: Asked): PatternsShown | undefined {
  const months = monthsOfYear(c.today);
  const published = publishedFor(c);
  if (!published) return undefined;
  const figures = districtFigures(c.db, c.viewer, { from: months[0] ?? published.month, to: published.month });
  const lookFors = lookForsNow(c);
  const leading = leadingOf(focusOf(c.db, published.month), figures);
  return {
    published,
    lookFors,
    leading: leading.flatMap((code) => lookFors.filter((one) => one.code === code)),
    months,
    district: { name: 'district', figures },
    own: ownSchools(c, published),
    schools: schoolCount(c.db),
  };
}

/** One look-for at every school the viewer may see, and in the district. */
export function bySchoolFor(c: Asked, code: string): Words {
  const published = publishedFor(c);
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
export function publishedFor(c: Asked): Published | undefined {
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
