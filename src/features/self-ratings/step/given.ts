import { z } from 'zod';
import { promiseHows, ratingLevels } from '../rules.ts';

/** What is answered of a standard so far, as its draft keeps it. Every part may still be missing. */
export const givenRating = z.object({
  how: z.enum(promiseHows).optional(),
  because: z.string().default(''),
  level: z.enum(ratingLevels).optional(),
  /** What is ticked, by the options' values. */
  ticked: z.array(z.string()).default([]),
  why: z.string().default(''),
  nextStep: z.string().default(''),
  working: z.enum(['yes', 'no']).default('no'),
  ideas: z.string().default(''),
  /** Of a standard that they are still working on. */
  evidence: z.string().default(''),
  goal: z.string().default(''),
  steps: z.string().default(''),
});
export type GivenRating = z.infer<typeof givenRating>;
