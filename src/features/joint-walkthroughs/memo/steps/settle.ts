import { z } from 'zod';
import { sayShortDay } from '../../../../district/days.ts';
import { refTo } from '../../../../district/ref.ts';
import type { Asked, Reading, Writing } from '../../../../kit/context.ts';
import { type ButtonPress, opens } from '../../../../kit/feature.ts';
import { few, lineField, maybeDayField } from '../../../../kit/forms/field.ts';
import { defineForm } from '../../../../kit/forms/form.ts';
import { saving } from '../../../../kit/forms/saving.ts';
import { done, problems } from '../../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../../kit/refusal.ts';
import { paragraph } from '../../../../kit/words/pieces.ts';
import { bold, say } from '../../../../kit/words/text.ts';
import { jointMemoCopies, jointMemoShown } from '../copies.ts';
import { namedBeside } from '../named/check.ts';
import { jointMemoNames } from '../names.ts';
import { jointMemoMost } from '../rules.ts';
import { type JointStepAnswer, stepAnswerNames, stepAnswers, wrongStepAnswer } from './rules.ts';
import { type JointStep, jointStepById, keepStepUpdate } from './store.ts';

/** The one a button names, while it is open. */
function openStep({ db }: Reading, id: string): JointStep {
  const one = jointStepById(db, id);
  if (!one) throw notFound();
  if (one.state !== 'open') throw new Refusal('This step is settled already. Type /walkthrough memos.');
  return one;
}

function settleStepDone(c: Asked<Writing>, id: string): JointStep {
  const one = openStep(c, id);
  keepStepUpdate(c, one.id, { state: 'done', words: '', byDay: null });
  return one;
}

/** *Done*, in the message of the day. */
export const jointStepDone: ButtonPress = {
  name: jointMemoNames.stepDone,
  ability: 'jointSteps.keep',
  about: 'jointStep',
  press: (c, id) => done({ messages: jointMemoCopies(c, settleStepDone(c, id).memoId) }),
};

export interface JointSettleShown {
  readonly step: Pick<JointStep, 'words' | 'school' | 'byDay'>;
  readonly how: JointStepAnswer | undefined;
}

/** What became of a step that is not done. */
export const stepSettleForm = defineForm({
  name: 'joint-steps/settle',
  title: 'What became of it?',
  submit: 'Save',
  ability: 'jointSteps.keep',
  /** `how` is what the list’s menu said; without it the window was opened from the message of the day. */
  params: z.object({ step: z.string(), how: z.enum(stepAnswers).optional() }),
  about: ({ step }) => refTo('jointStep', step),
  load: (c, { step, how }): JointSettleShown => ({ step: openStep(c, step), how }),
  intro: ({ step }: JointSettleShown) => [
    paragraph(say`${bold(step.words)}\n${step.school}, by ${sayShortDay(step.byDay)}`),
  ],
  fields: ({ how }: JointSettleShown) => ({
    how: few(
      'How does it stand?',
      stepAnswers.map((value) => ({ value, label: stepAnswerNames[value] })),
      how === undefined ? {} : { chosen: how },
    ),
    again: maybeDayField('New day', { hint: 'Leave empty if it won’t be done. We ask again on that day.' }),
    words: lineField('Why, or what comes next?', {
      optional: true,
      max: jointMemoMost.why,
      hint: 'It goes on the prep sheet of the next principal meeting. Name no teacher.',
    }),
  }),
});

/** Keeps what became of it. The memo it was opened from says so at once. */
export const saveStepSettle = saving(stepSettleForm, (c, { answers, params }) => {
  const { how, again, words } = answers;
  const step = openStep(c, params.step);
  const wrong = {
    ...wrongStepAnswer({ how, again, words }, c.today),
    ...namedBeside(c, { jointId: step.memoId, school: step.school }, { words }),
  };
  if (Object.keys(wrong).length > 0) return problems(wrong);
  const later = how === 'later';
  keepStepUpdate(c, step.id, { state: later ? 'open' : 'notDone', words, byDay: later ? (again ?? null) : null });
  return done({
    messages: jointMemoCopies(c, step.memoId),
    ...(params.how === undefined ? {} : { instead: jointMemoShown(c, step.memoId) }),
  });
});

export const openStepSettle = opens(jointMemoNames.stepSettle, stepSettleForm, (_, step, { more }) => {
  const how = stepAnswers.find((one) => one === more);
  return how === undefined ? { step } : { step, how };
});

/** What the menu beside a step of an opened memo offers. */
export const pickJointStep: ButtonPress = {
  name: jointMemoNames.stepMenu,
  ability: 'jointSteps.keep',
  about: 'jointStep',
  press(c, id, named) {
    if (named.more !== 'done') return openStepSettle.press(c, id, named);
    const { memoId } = settleStepDone(c, id);
    return done({ messages: jointMemoCopies(c, memoId), instead: jointMemoShown(c, memoId) });
  },
};
