import { addDays, sayShortDay } from '../../../district/days.ts';
import type { QuarterlyOccasion } from '../../../district/occasions.ts';
import type { Reading } from '../../../kit/context.ts';
import { figuresSince, saidFrom } from '../../../kit/occasions.ts';
import { statusesBefore } from '../items/said.ts';
import { partItems } from '../items/store.ts';
import { ownItemsOf, schoolsCount } from '../leaders/store.ts';
import { planRef } from '../life/find.ts';
import { lastRoundDays } from '../life/store.ts';
import { plansOn, type SchoolPlan } from '../store.ts';

/** In a quarterly report: how many school plans were approved by its end, and how many of their items complete. No school is named. */
export function quarterlySchoolPlans(c: Reading, { until }: QuarterlyOccasion) {
  const plans = plansOn(c.db, until).filter(({ state, madeOn }) => state !== 'draft' && madeOn <= until);
  const ids = plans.map(({ id }) => id);
  const days = [...lastRoundDays(c.db, ids, 'approved').values()].filter((day) => day <= until);
  const approved = `${days.length} of ${schoolsCount(c.db)}`;
  const statuses = itemsAsOf(c, plans, until).filter((status) => status !== 'dropped');
  const items = `${statuses.filter((status) => status === 'complete').length} of ${statuses.length}`;
  const words = `As of ${sayShortDay(until)}, ${approved} school plans were approved, and ${items} items in them were complete.`;
  const figures = figuresSince(until, { 'school plans approved': approved, 'items of school plans complete': items });
  return saidFrom('routine', plans.map(planRef), words, { weight: 7, figures });
}

/** How the items stood: those the schools wrote, and their parts of the district’s actions. */
function itemsAsOf(c: Reading, plans: readonly SchoolPlan[], until: QuarterlyOccasion['until']) {
  const after = addDays(until, 1);
  const own = ownItemsOf(c.db, plans).filter(({ addedOn }) => addedOn !== null && addedOn <= until);
  const ids = own.map(({ id }) => id);
  const before = statusesBefore(c.db, ids, after);
  const parts = partItems(c, null, after).filter((part) => plans.some(({ schoolId }) => schoolId === part.schoolId));
  return [...own.map(({ id, status }) => before.get(id) ?? status), ...parts.map((part) => part.before)];
}
