import { type Day, sayShortDay } from '../../../district/days.ts';
import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import { aside, type ButtonPiece, buttons, heading, paragraph, row, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import type { QuarterlyReport } from '../store.ts';
import { quarterlyStepNames as names } from './names.ts';
import type { QuarterlyStep } from './store.ts';

/** So many next steps has a report. */
export const stepsMost = 8;

export type StepSaid = Pick<QuarterlyStep, 'id' | 'version' | 'words' | 'owner' | 'day'>;

/** On the page of a report, for who writes it: its next steps. Those of an earlier version stay as they are. */
export function stepsWords(
  { id, version }: Pick<QuarterlyReport, 'id' | 'version'>,
  steps: readonly StepSaid[],
): Words {
  const add = place({ name: names.add }, 'Add a next step…', id);
  return [
    heading('Next steps'),
    ...steps.map((one) => {
      const said = say`${bold(one.words)}\n${one.owner}, by ${sayShortDay(one.day)}`;
      return one.version === version ? row(said, menuOf(one)) : paragraph(said);
    }),
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
