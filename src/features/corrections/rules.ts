import type { Day } from '../../district/days.ts';
import { sayDay } from '../../district/days.ts';

/** How it went, as far as anybody could tell. */
export const settledAs = ['yes', 'partly', 'changedNothing'] as const;
export type Worked = (typeof settledAs)[number];

/** What can be answered on the day on which it is looked at. */
export const checkAnswers = [...settledAs, 'tooEarly'] as const;
export type Answer = (typeof checkAnswers)[number];

/** Word and shape of each. */
export const workedNames: Readonly<Record<Answer, string>> = {
  yes: '🟢 it worked',
  partly: '🟡 it worked partly',
  changedNothing: '🔴 it changed nothing',
  tooEarly: '⚪ too early to tell',
};

/** The same on a button. */
export const answerLabels: Readonly<Record<Answer, string>> = {
  yes: 'Yes…',
  partly: 'Partly…',
  changedNothing: 'It changed nothing…',
  tooEarly: 'Too early to tell…',
};

/** What is wrong with an answer, beside its field; empty when nothing is. */
export function wrongCheck(
  { answer, words, again }: { readonly answer: Answer; readonly words: string; readonly again: Day | undefined },
  today: Day,
): { readonly words?: string; readonly again?: string } {
  if (answer !== 'tooEarly') return words === '' ? { words: 'Say in a few words what shows it.' } : {};
  if (again === undefined) return { again: 'Choose the day on which you will look again.' };
  return again > today ? {} : { again: `Choose a day after today, ${sayDay(today)}.` };
}

/** For how long one that changed nothing waits for a decision of what comes next. */
export const decideWithin = 60;
