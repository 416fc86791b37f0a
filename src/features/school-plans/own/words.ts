import { called } from '../../../district/plan/short-names.ts';
import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import { counted } from '../../../kit/words/lists.ts';
import {
  aside,
  buttons,
  buttonsAndMenu,
  entry,
  heading,
  type Piece,
  paragraph,
  row,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, join, say, type Text } from '../../../kit/words/text.ts';
import { itemLine, itemMarks, pagerOf, planStateNames } from '../messages.ts';
import { itemEntries, itemMenu, planEntries, schoolPlanNames } from './names.ts';
import type { ListedItem, SchoolPlanShown } from './shown.ts';

/** As many rows as stand on one page of a plan. */
export const schoolPlanPage = 8;

/** `Lincoln · 2026-27 · approved — 6 of 14 complete, 2 added since October`. */
export function schoolPlanTitle(shown: Pick<SchoolPlanShown, 'school' | 'schoolYear' | 'state' | 'progress'>): string {
  const { school, schoolYear, state, progress } = shown;
  return `${school} · ${schoolYear} · ${state === null ? 'no plan yet' : planStateNames[state]} — ${progress}`;
}

/** A school's plan: how far it is, then a page of its items under what they serve, then what can be done with it. */
export function schoolPlanWords(shown: SchoolPlanShown, from: number): Words {
  const { counts, state, groups } = shown;
  const all = groups.reduce((sum, { items }) => sum + items.length, 0);
  const start = from < all ? from : 0;
  return [
    heading(schoolPlanTitle(shown)),
    ...(counts === '' ? [] : [paragraph(counts)]),
    ...(state === 'submitted' ? [aside('It’s with the superintendent. Items can’t change until it comes back.')] : []),
    ...(state === null && all > 0 ? [aside('These are your school’s parts of the district’s actions.')] : []),
    ...pageOf(shown, start),
    ...pagerOf(schoolPlanNames.page, planPlace(shown), { from: start, all, page: schoolPlanPage }, ['Back', 'More']),
    ...(shown.dropped.length === 0 ? [] : [droppedEntry(shown)]),
    ...(shown.comments === 0 ? [] : [commentsEntry(shown)]),
    ...footOf(shown),
  ];
}

/** The rows of a page, each group of them under its title. */
function pageOf(shown: SchoolPlanShown, from: number): Piece[] {
  let before = 0;
  return shown.groups.flatMap(({ title, isLoose, items }) => {
    const first = Math.max(0, from - before);
    const page = items.slice(first, Math.max(0, from + schoolPlanPage - before));
    before += items.length;
    if (page.length === 0) return [];
    return [
      paragraph(bold(title)),
      ...(isLoose ? [aside(looseWarning(shown))] : []),
      ...page.map((one) => itemRow(one, shown, from)),
    ];
  });
}

const looseWarning = ({ may }: SchoolPlanShown): string =>
  may.draft
    ? '⚠️ These serve no initiative of the district’s plan. Change them to pick one.'
    : '⚠️ These serve no initiative of the district’s plan.';

/** An item with its menu; who only reads has none. */
export function itemRow(
  { item, may, addedSince }: ListedItem,
  { today, viewerId }: RowShown,
  from: number | null,
): Piece {
  const marks = itemMarks(item, { addedSince, viewerId });
  const text: Text = marks ? join([itemLine(item, today), marks], '\n') : itemLine(item, today);
  const entries = itemEntries(item, may);
  return entries.length === 0 ? paragraph(text) : row(text, itemMenu(item, from, entries));
}

type RowShown = Pick<SchoolPlanShown, 'today' | 'viewerId'>;

/** Where a page is found again: the plan, or where there is none the school. */
const planPlace = ({ planId, schoolId }: Pick<SchoolPlanShown, 'planId' | 'schoolId'>): string =>
  planId === null ? `school/${schoolId}` : `schoolPlan/${planId}`;

const droppedEntry = (shown: SchoolPlanShown): Piece =>
  entry(
    `${shown.dropped.length} dropped`,
    place({ name: schoolPlanNames.dropped }, 'See why', planPlace(shown), { spoken: 'See why items were dropped' }),
  );

const commentsEntry = ({ comments, planId }: SchoolPlanShown): Piece =>
  entry(
    counted(comments, 'comment', 'comments'),
    place({ name: schoolPlanNames.comments }, 'Read', planId ?? '', { spoken: 'Read the comments' }),
  );

/** What can be done with the plan as a whole. */
function footOf({ may, state, planId, schoolId, life }: SchoolPlanShown): Piece[] {
  if (state === null || planId === null)
    return may.keep
      ? [buttons(place({ name: schoolPlanNames.start }, 'Start the plan', schoolId, { style: 'primary' }))]
      : [];
  const steps: Piece[] = life.length === 0 ? [] : [buttons(...life)];
  // One button leads: what moves the plan on, where there is such a step.
  const style = life.some((one) => one.style === 'primary') ? {} : ({ style: 'primary' } as const);
  const add = may.draft ? [place({ name: schoolPlanNames.add }, 'Add…', planId, style)] : [];
  const entries = planEntries(may, state).map(([choice, label]) => ({ label, value: toValue(planId, choice) }));
  if (entries.length === 0) return add.length === 0 ? steps : [...steps, buttons(...add)];
  const menu = { action: schoolPlanNames.more, entries };
  if (add.length > 0) return [...steps, buttonsAndMenu(add, menu)];
  const [first, ...rest] = entries;
  const button = { action: schoolPlanNames.more, label: first?.label ?? '', value: first?.value ?? '' };
  return [...steps, rest.length === 0 ? buttons(button) : buttonsAndMenu([button], { ...menu, entries: rest })];
}

/** What was dropped, each with its reason. */
export function droppedItemsWords({ dropped, school, schoolYear }: DroppedShown): Words {
  return [
    heading(`${school} ${schoolYear}: dropped`),
    ...dropped.map((item) => paragraph(say`${bold(called(item))}\n⬛ dropped${reasonOf(item)}`)),
  ];
}
type DroppedShown = Pick<SchoolPlanShown, 'dropped' | 'school' | 'schoolYear'>;

const reasonOf = ({ kind, code, dropReason }: SchoolPlanShown['dropped'][number]): string => {
  if (kind === 'part') return ` by a district leader. The reason is in /action ${code}.`;
  return dropReason === '' ? '' : `: ${dropReason}`;
};
