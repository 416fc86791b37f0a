/** The parts of a highlight report, in the order they are read. */
export const highlightParts = ['feedback', 'progress', 'obstacles', 'benchmarksDue', 'corrections'] as const;
export type HighlightPart = (typeof highlightParts)[number];
