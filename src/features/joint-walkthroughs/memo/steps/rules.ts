import { type Day, sayDay, sayShortDay } from '../../../../district/days.ts';
import type { StepState } from '../rules.ts';

/** What can be said of a step that is not done: it goes on with a new day, or it does not. */
export const stepAnswers = ['later', 'notDone'] as const;
export type JointStepAnswer = (typeof stepAnswers)[number];

export const stepAnswerNames: Readonly<Record<JointStepAnswer, string>> = {
  later: 'Not yet, by a new day',
  notDone: 'Not done, and it won’t be',
};

/** A step as far as it says how it stands. */
export interface JointStepStanding {
  readonly state: StepState;
  readonly stateOn: Day | null;
  readonly byDay: Day;
}

/** `⚪ open, by Nov 30`; with a day given, also what is overdue on it. A message that stays must not know the day. */
export function stepStanding({ state, stateOn, byDay }: JointStepStanding, today?: Day): string {
  if (state === 'done') return `🟢 done ${sayShortDay(stateOn ?? byDay)}`;
  if (state === 'notDone') return `🔴 not done, ${sayShortDay(stateOn ?? byDay)}`;
  if (today !== undefined && byDay < today) return `🔴 overdue, by ${sayShortDay(byDay)}`;
  return `⚪ open, by ${sayShortDay(byDay)}`;
}

/** What is wrong with an answer, beside its field; empty when nothing is. */
export function wrongStepAnswer(
  { how, again, words }: { readonly how: JointStepAnswer; readonly again: Day | undefined; readonly words: string },
  today: Day,
): { readonly again?: string; readonly words?: string } {
  if (how === 'notDone') return words === '' ? { words: 'Say in a few words why.' } : {};
  if (again === undefined) return { again: 'Choose the new day.' };
  return again > today ? {} : { again: `Choose a day after today, ${sayDay(today)}.` };
}
