/** The parts of the weekly digest, in the order they are read (the study’s own, after what leaders promised themselves). */
export const digestParts = ['promises', 'decisions', 'changed', 'benchmarksDue', 'breaks', 'health', 'wins'] as const;
export type DigestPart = (typeof digestParts)[number];

/** Where the through-line is broken: in what way. */
export const breakKinds = [
  'objectiveNotMoving',
  'completeButNotSeen',
  'metButNeverStarted',
  'obstacleWithoutOwner',
] as const;
export type BreakKind = (typeof breakKinds)[number];
