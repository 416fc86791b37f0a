/** The state's five criteria for a plan, in its order. */
export const criteria = ['focus', 'improvement', 'weaknesses', 'capacity', 'measuring'] as const;
export type Criterion = (typeof criteria)[number];

/** How far a plan meets one. */
export const howFar = ['yes', 'partly', 'notYet'] as const;
export type HowFar = (typeof howFar)[number];

/** The criteria as they are asked. */
export const criterionNames: Record<Criterion, string> = {
  focus: 'Does it provide focus?',
  improvement: 'Does it promote rapid improvement to teaching and learning?',
  weaknesses: 'Does it address systemic weaknesses?',
  capacity: 'Does it build long-term capacity?',
  measuring: 'Is it useful for measuring progress?',
};

/** The answers as people say them, each with its shape. */
export const howFarNames: Record<HowFar, string> = { yes: '🟢 yes', partly: '🟡 partly', notYet: '⚪ not yet' };

/** What is said of one criterion. */
export interface CriterionAnswer {
  readonly criterion: Criterion;
  readonly answer: HowFar;
  readonly comment: string;
}

/** `3 yes, 1 partly, 1 not yet`, in the answers' order; what nobody gave is left out. */
export function howFarCounts(answers: readonly Pick<CriterionAnswer, 'answer'>[]): string {
  const said = howFar.map((one) => ({ one, n: answers.filter(({ answer }) => answer === one).length }));
  return said
    .filter(({ n }) => n > 0)
    .map(({ one, n }) => howFarNames[one].replace(' ', ` ${n} `))
    .join(', ');
}
