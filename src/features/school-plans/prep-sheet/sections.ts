import { type Day, sayShortDay } from '../../../district/days.ts';
import type { PrepSheetOccasion } from '../../../district/occasions.ts';
import { called } from '../../../district/plan/short-names.ts';
import type { Ref } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { counted } from '../../../kit/words/lists.ts';
import { bullets, paragraph, table, type Words } from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { lateSaid } from '../due/rules.ts';
import { lateToday } from '../due/store.ts';
import { type SchoolItem, schoolItemsOf } from '../items/store.ts';
import { planRef } from '../life/find.ts';
import { planStateNames } from '../messages.ts';
import { isAddedSince, schoolPlanCounts, schoolPlanProgress } from '../own/rules.ts';
import { planApprovedOn, teachersByRole } from '../own/store.ts';
import { standingName } from '../rules.ts';
import { planAt, type SchoolPlan } from '../store.ts';

/** What a prep sheet says of a school’s plan. */
export interface PrepPlan {
  readonly state: SchoolPlan['state'] | undefined;
  readonly items: readonly SchoolItem[];
  readonly moved: readonly SchoolItem[];
  readonly late: readonly SchoolItem[];
  readonly approvedOn: Day | null;
  readonly since: Day;
  readonly today: Day;
}

/** On the prep sheet of a principal meeting: the plan in colors and words, what moved since the last meeting, what is late. */
export function schoolPlanPrepSheet(c: Reading, { schoolId, since }: PrepSheetOccasion): Contribution<'prepSheet'>[] {
  const plan = planAt(c.db, schoolId, c.today);
  const readable = plan && plan.state !== 'draft' ? plan : undefined;
  const all = schoolItemsOf(c, schoolId, readable, since);
  const items = teachersByRole(
    c,
    all.filter(({ status }) => status !== 'dropped'),
  );
  const [first, ...rest]: Ref[] = [...(readable ? [planRef(readable)] : []), ...items.map(({ ref }) => ref)];
  if (first === undefined) return [];
  const { isKnown } = lateToday(c);
  const approvedOn = readable ? planApprovedOn(c.db, readable) : null;
  const words = prepPlanWords({
    state: plan?.state,
    items,
    moved: items.filter((one) => one.since !== null && one.since >= since && one.before !== one.status),
    late: items.filter((one) => isKnown(one)),
    approvedOn,
    since,
    today: c.today,
  });
  return [
    { part: 'schoolPlan', words, detail: [table(itemsTable(items, c.today))], refs: [first, ...rest], weight: 0 },
  ];
}

/** What it says of it, before the table that only the PDF has. */
export function prepPlanWords({ state, items, moved, late, approvedOn, since, today }: PrepPlan): Words {
  const added = items.filter((one) => isAddedSince(one, approvedOn));
  const head = state === undefined ? 'no plan this year' : planStateNames[state];
  return [
    paragraph(
      say`${bold('School plan')} (${head}): ${schoolPlanProgress(items, approvedOn)}.${items.length === 0 ? '' : ` ${schoolPlanCounts(items, today)}.`}`,
    ),
    ...(added.length === 0 ? [] : [paragraph(`Added since approval: ${added.map(({ code }) => code).join(', ')}.`)]),
    ...listOf(
      `Moved since ${sayShortDay(since)}`,
      moved,
      (one) => `${standingName({ ...one, status: one.before }, since)} → ${standingName(one, today)}`,
    ),
    ...(moved.length === 0 ? [paragraph(`No item has moved since ${sayShortDay(since)}.`)] : []),
    ...listOf('Overdue, or due soon and not begun', late, (one) => lateSaid(one, today)),
  ];
}

/** So many of each are named; the table has all. */
const named = 8;

function listOf(title: string, items: readonly SchoolItem[], said: (item: SchoolItem) => string): Words {
  if (items.length === 0) return [];
  const more = items.length - named;
  const lines: Text[] = items.slice(0, named).map((one) => say`${called(one)}: ${said(one)}`);
  return [
    paragraph(bold(`${title}:`)),
    bullets(more > 0 ? [...lines, say`${counted(more, 'more is', 'more are')} in the table.`] : lines),
  ];
}

const itemsTable = (items: readonly SchoolItem[], today: Day) => ({
  caption: 'The school plan, item by item',
  headings: ['Item', 'Status', 'Owner', 'Due'],
  rows: items
    .slice(0, 100)
    .map((one) => [
      called(one),
      standingName(one, today),
      one.owner ?? 'no owner',
      one.dueOn === null ? 'no date' : sayShortDay(one.dueOn),
    ]),
});
