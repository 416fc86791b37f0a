import { type Day, sayDay } from '../../../district/days.ts';

/** What can be written down in a highlight meeting. */
export const noteKinds = ['decision', 'nextStep', 'praise', 'concern', 'question'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** The monitor’s feedback: its answer opens the next agenda. */
const feedbackKinds = ['praise', 'concern', 'question'] as const satisfies readonly NoteKind[];

export const isFeedback = (kind: NoteKind): boolean => feedbackKinds.some((one) => one === kind);

export type NoteState = 'open' | 'done' | 'not';

export const kindNames: Readonly<Record<NoteKind, string>> = {
  decision: 'Decision',
  nextStep: 'Next step',
  praise: 'Praise',
  concern: 'Concern',
  question: 'Question',
};

/** A decision without a day is decided, and nothing is asked about it. */
const isOnlyDecided = (kind: NoteKind, dueOn: Day | null): boolean => kind === 'decision' && dueOn === null;

/** How a note stands when it is written down. */
export const firstState = (kind: NoteKind, dueOn: Day | null): NoteState =>
  isOnlyDecided(kind, dueOn) ? 'done' : 'open';

/** Word and shape of how a note stands. */
export function sayState({ kind, state, dueOn }: { kind: NoteKind; state: NoteState; dueOn: Day | null }): string {
  if (isOnlyDecided(kind, dueOn)) return '🟢 decided';
  if (isFeedback(kind)) return state === 'open' ? '⚪ not answered yet' : '🟢 answered';
  return { open: '⚪ open', done: '🟢 done', not: '🔴 not done' }[state];
}

/** A next step without a day is the follow-through that fails; a day gone by cannot be kept. */
export function wrongDay(kind: NoteKind, day: Day | undefined, today: Day): string | undefined {
  if (day === undefined) return kind === 'nextStep' ? 'A next step needs a day.' : undefined;
  return day < today ? `Choose today or a later day. Today is ${sayDay(today)}.` : undefined;
}
