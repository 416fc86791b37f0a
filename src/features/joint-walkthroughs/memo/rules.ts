/** What became of a step of a memo. */
export const stepStates = ['open', 'done', 'notDone'] as const;
export type StepState = (typeof stepStates)[number];
