import { z } from 'zod';
import type { Paper } from '../../kit/paper.ts';
import { inThread } from '../thread.ts';

const limits = {
  patience: 60_000,
  memory: { maxOldGenerationSizeMb: 512 },
  tooMuch: () => new Error('A paper took too long or too much memory.'),
} as const;

/** The bytes of the file, drawn in a thread of its own: sixty pages take a second, and nobody waits for it at a door. */
export async function renderApart(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = z
    .instanceof(Uint8Array)
    .parse(await inThread(new URL('./render-worker.ts', import.meta.url).href, paper, limits));
  return new Uint8Array(bytes);
}
