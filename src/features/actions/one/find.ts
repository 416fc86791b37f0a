import { z } from 'zod';
import { findInPlan } from '../../../district/plan/find.ts';
import { parseRef } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { type Choice, search } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { planChoice } from '../../../kit/forms/plan-choice.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { actionNames } from '../change/names.ts';
import { partAt, partById } from '../store.ts';
import { actionWords, oneNow } from './show.ts';

/** Slack shows a hundred. */
const offered = 100;

/** Which action, found by its code or its words. */
export const findActionForm = defineForm({
  name: 'actions/find',
  title: 'Find an action',
  submit: 'Open',
  ability: 'plan.read',
  params: z.object({}),
  load: () => ({}),
  fields: () => ({
    action: search('Action', { hint: 'Type its code, or words of it.', types: 'Type a code', choices: choicesFor }),
  }),
  idempotent: true,
});

const choicesFor = (c: Asked, typed: string): Choice[] =>
  findInPlan(c.db, ['actionPart'], typed, offered).slice(0, offered).map(planChoice);

/** Shows the one that was found. */
export const findAction = saving(findActionForm, (c, { answers }) => {
  const ref = parseRef(answers.action);
  if (ref?.noun !== 'actionPart' || !partById(c.db, ref.id))
    return problems({ action: 'It is no longer in the plan. Choose another.' });
  return done({ tell: actionWords(oneNow(c, partAt(c, ref.id))) });
});

export const openFind = opens(actionNames.find, findActionForm, () => ({}));
