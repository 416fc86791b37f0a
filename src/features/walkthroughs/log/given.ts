import { z } from 'zod';
import { timeText } from '../../../district/days.ts';
import { marks } from '../../../district/look-fors.ts';

/** What is answered so far of a walkthrough that is not sent, as the draft's row keeps it. Every part may still be missing: an old draft is read with what it has. */
export const givenWalkthrough = z.object({
  tool: z.string(),
  /** The teacher's holding: who, and at which school. */
  holding: z.string().default(''),
  /** When its window was first opened: it is taken to have ended then. */
  at: timeText.optional(),
  began: timeText.optional(),
  minutes: z.number().optional(),
  visitors: z.string().default(''),
  /** By look-for. */
  marks: z.record(z.string(), z.enum(marks)).default({}),
  comments: z.record(z.string(), z.string()).default({}),
  note: z.string().default(''),
  question: z.string().default(''),
  subject: z.string().default(''),
  room: z.string().default(''),
});
export type GivenWalkthrough = z.infer<typeof givenWalkthrough>;

/** Nothing yet, for a version of the tool. */
export const nothingGiven = (tool: string): GivenWalkthrough => givenWalkthrough.parse({ tool });
