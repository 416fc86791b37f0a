import { z } from 'zod';
import { Refusal } from '../../kit/refusal.ts';
import { type Sheet, sheetList } from '../../kit/sheets/cell.ts';
import { inThread } from '../thread.ts';
import { tooMuch } from './limits.ts';

/** A large workbook takes seconds; one that takes longer was made to. */
const limits = { patience: 60_000, memory: { maxOldGenerationSizeMb: 512 }, tooMuch } as const;

const told = z.union([z.object({ sheets: sheetList }), z.object({ refused: z.string() })]);

/** Reads a workbook in a thread of its own, so that nobody waits for it at a door. Throws a `Refusal` as reading does. */
export async function readApart(file: Uint8Array): Promise<Sheet[]> {
  const answer = told.parse(await inThread(new URL('./read-worker.ts', import.meta.url).href, file, limits));
  if ('refused' in answer) throw new Refusal(answer.refused);
  return answer.sheets;
}
