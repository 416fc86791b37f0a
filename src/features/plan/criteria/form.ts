import { z } from 'zod';
import { refTo } from '../../../district/ref.ts';
import { opens } from '../../../kit/feature.ts';
import { type Choice, few, lineField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { aside } from '../../../kit/words/pieces.ts';
import { openPlanCheck } from '../versions/names.ts';
import { type Criterion, type CriterionAnswer, criterionNames, type HowFar, howFar, howFarNames } from './rules.ts';
import { checkOf } from './store.ts';

const options = howFar.map((value): Choice & { readonly value: HowFar } => ({ value, label: howFarNames[value] }));

/** The district's own check of a version of its plan, begun from what it said last. */
export const planCheckForm = defineForm({
  name: 'plan/check',
  title: 'The five criteria',
  submit: 'Save',
  ability: 'plan.lead',
  params: z.object({ version: z.string() }),
  about: ({ version }) => refTo('planVersion', version),
  load: (c, { version }): readonly CriterionAnswer[] => checkOf(c.db, version)?.answers ?? [],
  intro: () => [
    aside(
      'The state asks these five questions of a plan. The answers are your district’s own. Who answered what, and when, is kept.',
    ),
  ],
  fields: (said: readonly CriterionAnswer[]) => ({
    focus: question('focus', said),
    focusWhy: comment('focus', said),
    improvement: question('improvement', said),
    improvementWhy: comment('improvement', said),
    weaknesses: question('weaknesses', said),
    weaknessesWhy: comment('weaknesses', said),
    capacity: question('capacity', said),
    capacityWhy: comment('capacity', said),
    measuring: question('measuring', said),
    measuringWhy: comment('measuring', said),
  }),
});

const saidOf = (criterion: Criterion, said: readonly CriterionAnswer[]) =>
  said.find((one) => one.criterion === criterion);

function question(criterion: Criterion, said: readonly CriterionAnswer[]) {
  const chosen = saidOf(criterion, said)?.answer;
  return few(criterionNames[criterion], options, chosen === undefined ? {} : { chosen });
}

function comment(criterion: Criterion, said: readonly CriterionAnswer[]) {
  return lineField('Because', { optional: true, max: 500, typed: saidOf(criterion, said)?.comment ?? '' });
}

/** Opens it for the version in its value. */
export const openTheCheck = opens(openPlanCheck.name, planCheckForm, (_, version) => ({ version }), { inPlace: true });
