/** The parts of the weekly digest, in the order they are read (the study’s own, after what leaders promised themselves). */
export const digestParts = ['promises', 'decisions', 'changed', 'benchmarksDue', 'breaks', 'health', 'wins'] as const;
export type DigestPart = (typeof digestParts)[number];

/** What stands before what within a part: lighter ones first, and between them room for more of a kind. */
export const weights = {
  promises: { ratings: 0, walkthroughs: 100, commitments: 200, actions: 300 },
  changed: {
    complete: 0,
    blocked: 100,
    read: 200,
    moved: 300,
    obstacles: 400,
    plan: 500,
    dilt: 600,
    owners: 700,
    quiet: 800,
  },
  health: { copies: 0, pace: 100, ratings: 200, readiness: 300, answers: 400, readings: 500 },
  wins: { benchmarks: 0, actions: 100, lookFors: 200, commitments: 300 },
} as const;

/** So many decisions a digest asks for at most, and so many of a kind are told each. */
export const maxDecisions = 3;

/** Decisions of a kind, what cannot wait first: the first few each, and the rest of them together. */
export function decisionsOf<One, Said>(
  all: readonly One[],
  each: (one: One) => readonly Said[],
  together: (rest: readonly [One, ...One[]]) => readonly Said[],
): Said[] {
  const [first, ...others] = all.slice(maxDecisions);
  const rest = first === undefined ? [] : together([first, ...others]);
  return [...all.slice(0, maxDecisions).flatMap((one) => each(one)), ...rest];
}

/** How heavy a decision is by how many days it has waited: what waits longest stands first. */
export const decisionWeight = (daysWaiting: number): number => Math.max(0, 1000 - Math.max(0, daysWaiting));

/** How heavy the rest of a kind is, told together: behind every one that is told by itself. */
export const togetherWeight = decisionWeight(0) + 1;
