import type { Feature } from '../../kit/feature.ts';

/** The weekly digest: one message that says what needs a decision, what changed, and where the through-line is broken. */
export const digest: Feature = { name: 'digest' };
