/**
 * The parts of a quarterly report that are drafted from the record, in the order they are read: what became of the last report's next
 * steps; then by strategic objective what was done, the evidence, what was seen on site and what gives concern; then the routine.
 */
export const quarterlyParts = ['lastSteps', 'done', 'evidence', 'seen', 'concerns', 'routine'] as const;
export type QuarterlyPart = (typeof quarterlyParts)[number];
