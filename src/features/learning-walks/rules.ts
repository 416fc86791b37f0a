/** The rounds of a debrief, in their order: what was there to see, what it makes one wonder, what to do next. */
export const debriefRounds = ['evidence', 'wonderings', 'nextStep'] as const;
export type DebriefRound = (typeof debriefRounds)[number];

/** Where a learning walk is. */
export const walkStates = ['planned', ...debriefRounds, 'closed'] as const;
export type WalkState = (typeof walkStates)[number];
