import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { asList, isOneOf, prepared } from '../../../db/prepared.ts';
import type { Day } from '../../../district/days.ts';
import type { ActionStatus } from '../../../district/plan/plan.ts';
import { action, actionPart } from '../../../district/plan/schema.ts';
import type { SchoolPart } from '../../../district/plan/school-part.ts';
import { bornOn, type Ref, refTo } from '../../../district/ref.ts';
import { asOne, standsFor } from '../../../district/same-person.ts';
import { person } from '../../../district/schema.ts';
import type { Reading } from '../../../kit/context.ts';
import type { ItemStanding, RequiredBy } from '../rules.ts';
import { schoolPlanItem, schoolPlanRound } from '../schema.ts';
import { isApproved, type SchoolPlan } from '../store.ts';
import { saidTodayOf, statusesBefore, tappedIn } from './said.ts';

/** An item of a school's plan: one the school wrote, or its own part of an action of the district's plan. */
export interface SchoolItem extends ItemStanding {
  /** `schoolPlanItem/…`, or `actionPart/…` where the action keeps its status. */
  readonly ref: Ref;
  readonly id: string;
  readonly kind: 'own' | 'part';
  readonly code: string;
  readonly words: string;
  readonly shortName: string;
  readonly initiativeId: string | null;
  readonly required: RequiredBy | null;
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly practice: string;
  readonly result: string;
  readonly since: Day | null;
  readonly movedOn: Day | null;
  /** How it stood before the day that was asked about. */
  readonly before: ActionStatus;
  readonly addedOn: Day | null;
  readonly droppedOn: Day | null;
  readonly dropReason: string;
  /** Who may take back their tap of today. */
  readonly tappedBy: string | null;
  /** Who said last today how it goes. */
  readonly markedBy: string | null;
}

/**
 * The items of a school's plan: its own in their order, then its parts of the district's actions, in the plan's. `since`: how each
 * stood before that day comes with it. `plan` undefined: the school has none this year, and only its parts.
 */
export function schoolItemsOf(c: Reading, schoolId: string, plan: SchoolPlan | undefined, since: Day): SchoolItem[] {
  const parts = partItems(c, schoolId, since);
  if (!plan) return parts;
  const approved = partsApproved(c.db, plan);
  return [...ownItems(c, plan.id, since), ...parts.map((one) => ({ ...one, addedOn: addedAfter(c, one, approved) }))];
}

/** The items that schools wrote in these plans, dropped ones too, in their order. */
export const ownItemRows = (db: Reader, planIds: readonly string[]) => itemsIn(db).all({ plans: asList(planIds) });

const itemsIn = prepared((db: Reader) =>
  db
    .select({ item: asOne(schoolPlanItem), owner: person.name })
    .from(schoolPlanItem)
    .leftJoin(person, eq(person.id, standsFor(schoolPlanItem.ownerId)))
    .where(isOneOf(schoolPlanItem.planId, 'plans'))
    .orderBy(asc(schoolPlanItem.position), asc(schoolPlanItem.id))
    .prepare(),
);

function ownItems(c: Reading, planId: string, since: Day): SchoolItem[] {
  const rows = ownItemRows(c.db, [planId]);
  const before = statusesBefore(
    c.db,
    rows.map(({ item }) => item.id),
    since,
  );
  const today = saidTodayOf(c);
  return rows.map(({ item: { droppedOn, ...item }, owner }) => ({
    ...item,
    ref: refTo('schoolPlanItem', item.id),
    kind: 'own',
    owner,
    status: droppedOn === null ? item.status : 'dropped',
    before: before.get(item.id) ?? item.status,
    droppedOn,
    tappedBy: tappedIn(today.get(item.id)),
    markedBy: today.get(item.id)?.byId ?? null,
  }));
}

/** Parts of actions that go on, in the plan’s order: of the schools that `of` says. */
const selectParts = (db: Reader, of: SQL) =>
  db
    .select({
      id: actionPart.id,
      code: action.code,
      words: action.words,
      shortName: action.shortName,
      initiativeId: action.initiativeId,
      ownerId: standsFor(actionPart.ownerId),
      owner: person.name,
      // The later one counts, as it does wherever the action is read.
      dueOn: sql<Day | null>`nullif(max(coalesce(${action.dueOn}, ''), coalesce(${actionPart.dueOn}, '')), '')`,
    })
    .from(actionPart)
    .innerJoin(action, eq(action.id, actionPart.actionId))
    .leftJoin(person, eq(person.id, standsFor(actionPart.ownerId)))
    .where(and(of, isNull(actionPart.endedOn), isNull(action.endedOn)))
    .orderBy(asc(action.position), asc(action.id));
const partRows = prepared((db: Reader) =>
  selectParts(db, eq(actionPart.schoolId, sql.placeholder('schoolId'))).prepare(),
);

/** The parts of a school, or of all of them with null; how each stands is asked of the routine that keeps it. */
export function partItems(c: Reading, schoolId: string | null, since: Day): (SchoolItem & { schoolId: string })[] {
  const standings = new Map(c.ask('schoolParts', { schoolId, since }).map((one) => [one.partId, one]));
  if (standings.size === 0) return [];
  const rows =
    schoolId === null ? selectParts(c.db, isNotNull(actionPart.schoolId)).all() : partRows(c.db).all({ schoolId });
  return rows.flatMap((row) => {
    const standing = standings.get(row.id);
    return standing ? [partItem(row, standing)] : [];
  });
}

/** The records that were in a plan when it was approved last, and the day; undefined where it is not approved. */
export function partsApproved(db: Reader, plan: Pick<SchoolPlan, 'id' | 'state'>) {
  if (!isApproved(plan)) return undefined;
  const round = lastApproved(db).get({ plan: plan.id });
  return round && { onDay: round.onDay, refs: new Set((round.refs ?? '').split(',')) };
}

const lastApproved = prepared((db: Reader) => {
  const { planId, kind, number, onDay, document } = schoolPlanRound;
  return db
    .select({ onDay, refs: sql<string>`(SELECT group_concat(value ->> 'ref') FROM json_each(${document}, '$.items'))` })
    .from(schoolPlanRound)
    .where(and(eq(planId, sql.placeholder('plan')), eq(kind, 'approved')))
    .orderBy(desc(number))
    .limit(1)
    .prepare();
});

/**
 * When a part came that was not in the plan as it was approved; null where it was. The id says the day by the machine's clock, which
 * may not be the district's: then it came by today.
 */
function addedAfter({ today }: Reading, { ref, id }: SchoolItem, approved: ReturnType<typeof partsApproved>) {
  if (!approved || approved.refs.has(ref)) return null;
  const born = bornOn(id);
  return born !== undefined && born > approved.onDay && born <= today ? born : today;
}

type PartRow = ReturnType<ReturnType<typeof partRows>['all']>[number];

const partItem = (row: PartRow, { partId: _, ...standing }: SchoolPart) => ({
  ...row,
  ...standing,
  ref: refTo('actionPart', row.id),
  kind: 'part' as const,
  required: null,
  startsOn: null,
  practice: '',
  result: '',
  addedOn: null,
  droppedOn: null,
  dropReason: '',
});
