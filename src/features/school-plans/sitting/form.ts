import { z } from 'zod';
import { type Day, type Month, monthText, sayMonth, sayNearDay } from '../../../district/days.ts';
import { called } from '../../../district/plan/short-names.ts';
import { parseRef } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { type Field, few, fileField, lineField, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold } from '../../../kit/words/text.ts';
import type { SchoolItem } from '../items/store.ts';
import { planIn, planRef } from '../life/find.ts';
import { onNearDay } from '../messages.ts';
import { standingName } from '../rules.ts';
import type { SchoolPlan } from '../store.ts';
import { itemsAfter, itemsToSit, schoolSittingDue } from './gather.ts';

/** So many items stand in one window. */
export const itemsInSitting = 20;

/** The buttons of the monthly sitting, by their wire names. */
export const sittingNames = { open: 'school-plans/open-sitting', late: 'school-plans/open-late' } as const;

/** An item as it is asked about. */
export type SittingRow = Pick<
  SchoolItem,
  'ref' | 'id' | 'kind' | 'code' | 'words' | 'shortName' | 'status' | 'since' | 'startsOn' | 'dueOn' | 'owner'
>;

/** What the window of a sitting shows. */
export interface SittingShown {
  readonly school: string;
  readonly month: Month;
  readonly rows: readonly SittingRow[];
  /** How many more follow in the next windows. */
  readonly after: number;
  /** The meeting it prepares, where there is one. */
  readonly meetingId: string | undefined;
  readonly meetingOn: Day | undefined;
  readonly today: Day;
}

const params = z.object({
  plan: z.string(),
  month: monthText,
  /** What this window asks about: it was drawn from these, whatever is said elsewhere meanwhile. */
  refs: z.array(z.string()).max(itemsInSitting),
  step: z.number().int(),
});
export type SittingParams = z.infer<typeof params>;

/** What the window for the next of these items is about. */
export const sittingOpening = (
  { id }: Pick<SchoolPlan, 'id'>,
  left: readonly Pick<SchoolItem, 'ref'>[],
  { month, step }: Pick<SittingParams, 'month' | 'step'>,
): SittingParams => ({ plan: id, month, refs: left.slice(0, itemsInSitting).map(({ ref }) => ref), step });

const answers = {
  same: 'same',
  inProgress: 'inProgress',
  complete: 'complete',
} as const;

/** The month’s look at a school’s plan: one window, and where there are more than twenty items the next ones in its place. */
export const sittingForm = defineForm({
  name: 'school-plans/sitting',
  title: 'Monthly school plan',
  submit: 'Save',
  ability: 'schoolPlans.keep',
  params,
  about: ({ plan }) => planRef({ id: plan }),
  key: ({ step }) => `s${step}`,
  load(c: Asked, { plan: id, month, refs }: SittingParams): SittingShown {
    const plan = planIn(c.db, id);
    const open = itemsToSit(c, plan);
    const asked = new Set(refs);
    const due = schoolSittingDue(c, plan);
    const prepares = due?.month === month && due.prepares;
    return {
      school: plan.school,
      month,
      rows: open.filter(({ ref }) => asked.has(ref)),
      after: itemsAfter(open, refs).length,
      meetingId: prepares ? due.meetingId : undefined,
      meetingOn: prepares ? due.meetingOn : undefined,
      today: c.today,
    };
  },
  intro: ({ school, month, rows, after, meetingOn, today }: SittingShown): Words => [
    paragraph(bold(`${school}: ${sayMonth(month)}`)),
    paragraph(introLine(rows.length, after)),
    ...(meetingOn === undefined ? [] : [aside(`This prepares your principal meeting ${onNearDay(meetingOn, today)}.`)]),
  ],
  fields: (shown: SittingShown): Readonly<Record<string, Field<string>>> => ({
    ...Object.fromEntries(shown.rows.map((row) => [sittingField(row), rowField(row, shown.today)])),
    ...(shown.rows.length === 0
      ? {}
      : { shows: lineField('What shows it? (for what you mark complete)', { optional: true, max: 500 }) }),
    ...meetingFields(shown),
  }),
});

function introLine(n: number, after: number): string {
  if (n === 0) return 'Every item has an update this month. Save to finish.';
  const more = after === 0 ? '' : ` ${after} more follow in the next window.`;
  return `${counted(n, 'item has', 'items have')} no update this month. Change what changed; the rest stays the same.${more}`;
}

/** The question about an item, by its kind and id. */
export const sittingField = ({ ref }: Pick<SittingRow, 'ref'>): string => {
  const { noun = '', id = '' } = parseRef(ref) ?? {};
  return `${noun === 'actionPart' ? 'p' : 'i'}-${id}`;
};

function rowField(row: SittingRow, today: Day): Field<string> {
  const due = row.dueOn === null ? '' : `, due ${sayNearDay(row.dueOn, today)}`;
  return few(
    `${called(row)}${due}`,
    [
      { value: answers.same, label: `Same: ${standingName(row, today)}` },
      ...(row.status === 'inProgress' ? [] : [{ value: answers.inProgress, label: '🟡 In progress' }]),
      { value: answers.complete, label: '🟢 Complete' },
    ],
    { chosen: answers.same },
  );
}

/** Asked in the last window only, where a meeting is ahead. */
function meetingFields({ after, meetingId }: SittingShown): Readonly<Record<string, Field<string>>> {
  if (after > 0 || meetingId === undefined) return {};
  return {
    topics: paragraphField('I want to talk about', { optional: true, max: 2000 }),
    link: lineField('A chart or file to bring: a link', { optional: true, max: 1000 }),
    file: fileField('A chart or file to bring: a file', [], { optional: true }),
  };
}
