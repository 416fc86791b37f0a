/** Where the through-line is broken: in what way. */
export const breakKinds = [
  'objectiveNotMoving',
  'completeButNotSeen',
  'metButNeverStarted',
  'obstacleWithoutOwner',
  'initiativeNotFollowed',
] as const;
export type BreakKind = (typeof breakKinds)[number];
