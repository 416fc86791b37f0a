import { z } from 'zod';
import { type Day, dayText } from '../../../district/days.ts';
import { actionStatuses } from '../../../district/plan/plan.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Shapes } from '../../../kit/documents/frozen.ts';
import { headOf } from '../../../kit/documents/gather.ts';
import { keptRef } from '../../../kit/documents/kept.ts';
import { teachersAmong } from '../items/staff.ts';
import { schoolItemsOf } from '../items/store.ts';
import { initiativesFor } from '../own/store.ts';
import { planStates, requiredBy } from '../rules.ts';
import type { SchoolPlan } from '../store.ts';

const frozenItem = z.object({
  ref: keptRef,
  kind: z.enum(['own', 'part']),
  code: z.string(),
  words: z.string(),
  shortName: z.string(),
  /** `1.2 Rigorous tasks in every lesson`; null where it serves none. */
  initiative: z.object({ id: z.string(), name: z.string() }).nullable(),
  required: z.enum(requiredBy).nullable(),
  owner: z.string().nullable(),
  /** Outside the school a teacher is shown as one, and not by name. */
  ownerTeaches: z.boolean(),
  startsOn: dayText.nullable(),
  dueOn: dayText.nullable(),
  practice: z.string(),
  result: z.string(),
  status: z.enum(actionStatuses),
  /** How it stood before the day the document tells from. */
  before: z.enum(actionStatuses),
  since: dayText.nullable(),
  addedOn: dayText.nullable(),
  dropReason: z.string(),
});

const document = z.object({
  district: z.string(),
  sample: z.boolean(),
  school: z.string(),
  schoolYear: z.string(),
  state: z.enum(planStates),
  /** As of this day, and what moved since that one. */
  asOf: dayText,
  since: dayText,
  items: z.array(frozenItem),
});

/** A school plan as it was on a day: what a round keeps, and what is printed. */
export type SchoolPlanDocument = z.infer<typeof document>;
export type FrozenItem = z.infer<typeof frozenItem>;

/** How rounds have been kept. */
export const schoolPlanShapes: Shapes<SchoolPlanDocument> = [document];

/** A school's plan as it is now, dropped items too; `since` is the day what moved is told from. */
export function schoolPlanDocument(c: Reading, plan: SchoolPlan, since: Day): SchoolPlanDocument {
  const { school, schoolYear, state } = plan;
  const items = schoolItemsOf(c, plan.schoolId, plan, since);
  const initiatives = new Map(initiativesFor(c, items).map(({ id, name }) => [id, { id, name }]));
  const teachers = teachersAmong(c, items);
  return {
    ...headOf(c),
    school,
    schoolYear,
    state,
    asOf: c.today,
    since,
    items: items.map((one) =>
      // What of an item is not kept is left out here: the parser takes no more than it knows.
      frozenItem.parse({
        ...one,
        initiative: initiatives.get(one.initiativeId ?? '') ?? null,
        ownerTeaches: one.ownerId !== null && teachers.has(one.ownerId),
      }),
    ),
  };
}
