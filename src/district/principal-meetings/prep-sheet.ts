/** The parts of the prep sheet of a principal meeting, in the order they are read: the decisions of the last meeting open this one. */
export const prepSheetParts = [
  'decisions',
  'topics',
  'schoolPlan',
  'ratings',
  'walkthroughs',
  'jointWalkthroughs',
  'patterns',
  'commitments',
  'obstacles',
] as const;
export type PrepSheetPart = (typeof prepSheetParts)[number];
