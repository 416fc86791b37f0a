import { z } from 'zod';
import type { Db } from '../../db/open.ts';
import type { Arrived, ErrandRequest } from '../../kit/errand.ts';
import type { Feature } from '../../kit/feature.ts';
import type { DistrictClock } from '../clock.ts';
import { inThread } from '../thread.ts';
import type { ToGather } from './gather-thread.ts';
import { saidOn } from './said-on.ts';

type Gather = Extract<ErrandRequest, { kind: 'gather' }>;

/** What is gathered from. */
export interface Source {
  readonly db: Db;
  readonly features: readonly Feature[];
  readonly clock: DistrictClock;
  /** The script of a thread that gathers from the same features; without one it is done here. */
  readonly gatherer?: string | undefined;
}

const limits = {
  patience: 60_000,
  memory: { maxOldGenerationSizeMb: 512 },
  tooMuch: () => new Error('Gathering took too long or too much memory.'),
} as const;

/**
 * Asks all routines what they have to say, in a thread of its own that reads the database’s file as it is at this moment: nobody waits for
 * it at a door. A database in memory has no second reader.
 */
export async function gatherApart({ gatherer, ...here }: Source, request: Gather): Promise<Arrived> {
  const { about } = request;
  const { name: file, memory } = here.db.$client;
  if (gatherer === undefined || memory) return { kind: 'gathered', about, said: saidOn(here, request) };
  const wanted: ToGather = { file, now: here.clock.now().toString(), request };
  return { kind: 'gathered', about, said: z.string().parse(await inThread(gatherer, wanted, limits)) };
}
