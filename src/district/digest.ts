/** The parts of the weekly digest, in the order they are read: `headline` holds figures for its first line. */
export const digestParts = [
  'headline',
  'promises',
  'decisions',
  'breaks',
  'changed',
  'benchmarksDue',
  'health',
  'wins',
] as const;
export type DigestPart = (typeof digestParts)[number];

/** The parts whose sentences compete for the few lines of the message. */
export type LinePart = Exclude<DigestPart, 'headline' | 'promises' | 'decisions'>;

/**
 * How much a part's lines matter: the first stands behind those of lower `first`, and each further one so many places behind it.
 * A second missing link stands before the first win, a second change behind it.
 */
export const lineOrder: Readonly<Record<LinePart, { readonly first: number; readonly each: number }>> = {
  breaks: { first: 0, each: 2 },
  changed: { first: 1, each: 3 },
  benchmarksDue: { first: 2, each: 3 },
  wins: { first: 3, each: 3 },
  health: { first: 4, each: 3 },
};

/** So many lines stand in the message itself. */
export const maxDigestLines = 5;

/** What stands before what within a part: lighter ones first, and between them room for more of a kind. */
export const weights = {
  promises: {
    ratings: 0,
    meetings: 40,
    memos: 50,
    help: 60,
    joint: 70,
    walkthroughs: 100,
    commitments: 200,
    actions: 300,
  },
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
    schoolPlans: 350,
  },
  health: { copies: 0, pace: 100, ratings: 200, readiness: 300, answers: 400, readings: 500, schoolPlans: 600 },
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
