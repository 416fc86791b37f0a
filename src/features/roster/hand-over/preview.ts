import { createHash } from 'node:crypto';
import { plain } from '../../../kit/words/pieces.ts';
import type { Prepared } from '../workbook/import.ts';

/** What a preview said. Only what was shown is imported: another hash means that the roster, or the day, has changed since. */
export function hashOf(prepared: Extract<Prepared, { kind: 'ready' }>): string {
  const said = [plain(prepared.words), prepared.difference.confirm];
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url');
}
