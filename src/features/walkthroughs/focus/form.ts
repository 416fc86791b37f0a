import { z } from 'zod';
import { type Month, monthAfter, monthOf, monthText, sayMonth } from '../../../district/days.ts';
import { type LookFor, lookForsOf, toolOn } from '../../../district/look-fors.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Choice, type Field, one } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { labelOfLookFor, saidWhole } from '../../../kit/look-fors/choices.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { aside } from '../../../kit/words/pieces.ts';
import type { Place } from './rules.ts';
import { focusOf } from './store.ts';

export interface FocusShown {
  /** This month and the next. */
  readonly months: readonly Month[];
  /** The one the window was opened for. */
  readonly month: Month;
  readonly lookFors: readonly LookFor[];
  /** Codes, in order. */
  readonly now: readonly string[];
}

/** The look-fors that the district looks at together in a month. */
export const focusForm = defineForm({
  name: 'walkthroughs/focus',
  title: 'Focus look-fors',
  submit: 'Save',
  ability: 'walkthroughs.lead',
  params: z.object({ from: monthText, month: monthText, tool: z.string() }),
  load: (c, { from, month, tool }): FocusShown => ({
    months: [from, monthAfter(from)],
    month,
    lookFors: lookForsOf(c.db, tool),
    now: focusOf(c.db, month),
  }),
  intro: ({ lookFors }: FocusShown) => [
    aside('Choose two to four for everyone to look at. They stay until a later month has its own.'),
    ...saidWhole(lookFors),
  ],
  fields: fieldsOf,
});

function fieldsOf({ months, month, lookFors, now }: FocusShown): Readonly<Record<'month' | Place, Field<string>>> {
  const options = lookFors.map((each): Choice => ({ value: each.code, label: labelOfLookFor(each) }));
  const place = (label: string, at: number, optional: boolean): Field<string> =>
    one(label, options, { optional, chosen: now[at] ?? '' });
  return {
    month: one(
      'Month',
      months.map((each) => ({ value: each, label: sayMonth(each) })),
      { chosen: month },
    ),
    first: place('First', 0, false),
    second: place('Second', 1, false),
    third: place('Third', 2, true),
    fourth: place('Fourth', 3, true),
  };
}

/** Opens the window for this month or the next. */
export function openFocusWindow(c: Asked, which: 'this' | 'next' = 'this'): Done {
  const tool = toolOn(c.db, c.today);
  if (!tool || lookForsOf(c.db, tool).length < 2)
    throw new Refusal('A focus needs at least two look-fors. Add them with the roster workbook, sheet Look-fors.');
  const from = monthOf(c.today);
  const month = which === 'next' ? monthAfter(from) : from;
  return done({ open: opening(focusForm, { from, month, tool }) });
}

export const openFocus: ButtonPress = {
  name: 'walkthroughs/open-focus',
  ability: 'walkthroughs.lead',
  press: (c, value) => openFocusWindow(c, value === 'next' ? 'next' : 'this'),
};
