import { z } from 'zod';
import { sayNearDay, sayShortDay } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import { planManagersOn } from '../../../district/roster.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { ClosedAsk, Closing } from '../../../kit/asks/closing.ts';
import type { Asked, Reading, Writing } from '../../../kit/context.ts';
import { type ButtonPress, opens } from '../../../kit/feature.ts';
import { few, lineField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { canBeMessaged } from '../../../kit/told.ts';
import { aside, paragraph } from '../../../kit/words/pieces.ts';
import { bold, say, wholeWords } from '../../../kit/words/text.ts';
import { reportSaid } from '../messages.ts';
import type { StepOutcome } from '../rules.ts';
import { quarterlyStepDoneButton, quarterlyStepNotButton } from './messages.ts';
import { quarterlyStepNames } from './names.ts';
import { changeQuarterlyStep, type QuarterlyStep, quarterlyStepById, quarterlyStepsDue } from './store.ts';

const can = 'quarterlySteps.keep';

function openStepNamed(c: Reading, id: string): QuarterlyStep {
  const step = quarterlyStepById(c.db, id);
  if (!step) throw notFound();
  if (step.outcome !== null) throw new Refusal('Somebody has already said what became of this next step.');
  return step;
}

function settle(c: Asked<Writing>, id: string, outcome: StepOutcome, said: string): void {
  openStepNamed(c, id);
  changeQuarterlyStep(c, id, { outcome, said, settledById: c.viewer.person.id, settledOn: c.today });
}

/** *Done*: one tap. */
export const stepDone: ButtonPress = {
  name: quarterlyStepNames.done,
  ability: can,
  about: 'quarterlyStep',
  press(c, id) {
    settle(c, id, 'done', '');
    return done();
  },
};

const outcomes = [
  { value: 'partly', label: 'Partly done' },
  { value: 'not', label: 'Not done' },
] as const;

/** What became of a step that is not done, and why. */
export const settleStepForm = defineForm({
  name: 'quarterly-reports/settle-step',
  title: 'What became of it?',
  submit: 'Save',
  ability: can,
  params: z.object({ step: z.string() }),
  about: ({ step }) => refTo('quarterlyStep', step),
  load: (c, { step }): Pick<QuarterlyStep, 'words'> => openStepNamed(c, step),
  intro: ({ words }: Pick<QuarterlyStep, 'words'>) => [
    paragraph(bold(words)),
    aside('The next quarterly report says it with your reason, and everybody can read that. Name offices, not people.'),
  ],
  fields: () => ({ outcome: few('How does it stand?', outcomes), said: lineField('Why?', { max: 300 }) }),
});

export const openSettleStep = opens(quarterlyStepNames.settle, settleStepForm, (_, step) => ({ step }));

export const saveSettleStep = saving(settleStepForm, (c, { answers: { outcome, said }, params: { step } }) => {
  settle(c, step, outcome, said);
  return done();
});

const askName = 'quarterly-reports/step';

/** Each next step of a public report from its day on: of its owner, or of the plan manager for one whom Slack does not reach. */
export const quarterlyStepAsks = (c: Reading, of?: string): Ask[] =>
  quarterlyStepsDue(c.db, c.today).flatMap((one) => {
    const isOwner = canBeMessaged(c, one.ownerId, 'app.use');
    const people = isOwner ? [one.ownerId] : planManagersOn(c.db, c.today);
    return people.filter((id) => of === undefined || id === of).map((id) => askOf(c, one, id, isOwner));
  });

function askOf(c: Reading, one: QuarterlyStep, of: string, isOwner: boolean): Ask {
  const whose = isOwner ? 'Your' : `${one.owner} isn’t on Slack. Their`;
  return {
    name: askName,
    of,
    about: refTo('quarterlyStep', one.id),
    can,
    by: one.day,
    cap: 5,
    why: say`${whose} next step from the ${reportSaid(one)}, by ${sayNearDay(one.day, c.today)}: “${one.words}” Did it get done?`,
    button: quarterlyStepDoneButton(one.id),
    or: quarterlyStepNotButton(one.id),
    escalates: say`a next step from the ${reportSaid(one)}, due ${sayShortDay(one.day)}.`,
  };
}

/** Somebody said what became of it. */
export function quarterlyStepClosing(c: Reading, { name, id }: ClosedAsk): Closing | undefined {
  const one = name === askName ? quarterlyStepById(c.db, id) : undefined;
  if (!one || one.settledById === null) return undefined;
  const named = say`“${wholeWords(one.words, 60)}”`;
  return { can, by: one.settledById, what: one.outcome === 'done' ? named : say`how ${named} went` };
}
