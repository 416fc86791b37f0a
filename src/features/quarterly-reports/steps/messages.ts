import { type Day, sayShortDay } from '../../../district/days.ts';
import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import { aside, type ButtonPiece, buttons, heading, row, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { quarterlyStepNames as names } from './names.ts';
import type { QuarterlyStep } from './store.ts';

/** So many next steps has a report. */
export const stepsMost = 8;

export type StepSaid = Pick<QuarterlyStep, 'id' | 'words' | 'owner' | 'day'>;

/** On the page of a report, for who writes it: its next steps, as long as its first version is at work. */
export function stepsWords(reportId: string, steps: readonly StepSaid[]): Words {
  const add = place({ name: names.add }, 'Add a next step…', reportId);
  return [
    heading('Next steps'),
    ...steps.map((one) => row(say`${bold(one.words)}\n${one.owner}, by ${sayShortDay(one.day)}`, menuOf(one))),
    steps.length < stepsMost ? buttons(add) : aside(`A report has at most ${stepsMost} next steps.`),
  ];
}

const menuOf = ({ id }: StepSaid) => ({
  action: names.menu,
  entries: [
    { label: 'Change…', value: toValue(id, 'change') },
    { label: 'Remove', value: toValue(id, 'remove') },
  ],
});

export const quarterlyStepDoneButton = (id: string): ButtonPiece => place({ name: names.done }, 'Done', id);
export const quarterlyStepNotButton = (id: string): ButtonPiece => place({ name: names.settle }, 'Partly or not…', id);

/** How a step stands on a day, as a word with its shape. */
export function stepStands({ outcome, day }: Pick<QuarterlyStep, 'outcome' | 'day'>, today: Day): string {
  if (outcome !== null) return { done: '🟢 done', partly: '🟡 partly done', not: '🔴 not done' }[outcome];
  return day < today ? '🔴 no answer yet' : '⚪ not due yet';
}
