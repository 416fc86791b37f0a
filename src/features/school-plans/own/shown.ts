import { schoolYearOf, schoolYearStart } from '../../../district/days.ts';
import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPiece } from '../../../kit/words/pieces.ts';
import { commentsOnPlan } from '../comments/store.ts';
import { type SchoolItem, schoolItemsOf } from '../items/store.ts';
import { lifeButtons } from '../life/buttons.ts';
import type { PlanState } from '../rules.ts';
import type { SchoolPlan } from '../store.ts';
import type { ItemRights } from './names.ts';
import { groupedByInitiative, type ItemGroup, isAddedSince, schoolPlanCounts, schoolPlanProgress } from './rules.ts';
import { asReadBy, initiativesFor, type PlanRights, planApprovedOn, planRights } from './store.ts';

/** An item in a list, with what one may do with it and what is to be marked. */
export interface ListedItem {
  readonly item: SchoolItem;
  readonly may: ItemRights;
  /** Said last today, by whom: null where nothing was. */
  readonly markedBy: string | null;
  /** It came after the plan was approved: on this day. */
  readonly addedSince: SchoolPlanDay | null;
}

/** What a school's plan is shown from. */
export interface SchoolPlanShown {
  readonly schoolId: string;
  readonly school: string;
  readonly schoolYear: string;
  /** Null while there is no plan for the year: then these are the school's parts of the district's actions. */
  readonly planId: string | null;
  readonly state: PlanState | null;
  readonly progress: string;
  readonly counts: string;
  readonly groups: readonly ItemGroup<ListedItem>[];
  readonly dropped: readonly SchoolItem[];
  /** How many, for who may read them. */
  readonly comments: number;
  readonly may: PlanRights;
  /** What may be done with the plan as a whole, from draft to the end of its year; at most one is primary. */
  readonly life: readonly ButtonPiece[];
  readonly viewerId: string;
  readonly today: SchoolPlanDay;
}
type SchoolPlanDay = Asked['today'];

/** A school's plan as this viewer sees it now; without a plan that they may read, its parts of the district's actions. */
export function schoolPlanNow(
  c: Asked,
  at: { readonly schoolId: string; readonly school: string },
  plan: SchoolPlan | undefined,
): SchoolPlanShown {
  const items = asReadBy(c, at.schoolId, schoolItemsOf(c, at.schoolId, plan, schoolYearStart(c.today)));
  const approvedOn = plan ? planApprovedOn(c.db, plan) : null;
  const may = planRights(c, at.schoolId, plan);
  const listed = items
    .filter(({ status }) => status !== 'dropped')
    .map((item) => ({
      item,
      may: itemRights(c, at.schoolId, item, { plan, may }),
      markedBy: item.markedBy,
      addedSince: isAddedSince(item, approvedOn) ? approvedOn : null,
      initiativeId: item.initiativeId,
      required: item.required,
    }));
  return {
    ...at,
    schoolYear: plan?.schoolYear ?? schoolYearOf(c.today),
    planId: plan?.id ?? null,
    state: plan?.state ?? null,
    progress: schoolPlanProgress(items, approvedOn),
    counts: schoolPlanCounts(items, c.today),
    groups: groupedByInitiative(listed, initiativesFor(c, items)),
    dropped: items.filter(({ status }) => status === 'dropped'),
    comments:
      plan && can(c.viewer, 'schoolPlans.draft', c.facetsOf(`schoolPlan/${plan.id}`) ?? {})
        ? commentsOnPlan(c.db, plan.id)
        : 0,
    may,
    life: plan ? lifeButtons(c, plan, may) : [],
    viewerId: c.viewer.person.id,
    today: c.today,
  };
}

/** What one may do with an item of a school: its status while its year goes on and the plan is not closed, its words while it is drafted. */
export function itemRights(
  c: Asked,
  schoolId: string,
  item: SchoolItem,
  { plan, may }: { readonly plan: SchoolPlan | undefined; readonly may: PlanRights },
): ItemRights {
  const goesOn = item.kind === 'part' || (plan?.state !== 'closed' && plan?.schoolYear === schoolYearOf(c.today));
  const facets = { owner: item.ownerId, school: schoolId };
  return {
    update: goesOn && item.status !== 'dropped' && can(c.viewer, 'schoolPlanItems.update', facets),
    change: item.kind === 'own' && item.status !== 'dropped' && may.draft,
    undo: item.tappedBy === c.viewer.person.id,
    onlyReads: may.onlyReads,
  };
}
