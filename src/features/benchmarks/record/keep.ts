import type { Asked, Writing } from '../../../kit/context.ts';
import type { Done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { outlookWords } from '../outlook/store.ts';
import { standingOn } from '../standing/store.ts';
import { keepReading, keepStood, type ReadingRow } from '../store.ts';
import { receiptWords } from './messages.ts';

/** Keeps a reading together with how the benchmark stands with it; its evidence is kept before. Says so, and tells the other routines. */
export function keepRead(
  c: Asked<Writing>,
  row: Omit<ReadingRow, 'id' | 'supersededBy' | 'stood' | 'byId' | 'at' | 'onDay'>,
): Pick<Done, 'happened'> & Required<Pick<Done, 'tell'>> {
  const by = { byId: c.viewer.person.id, at: c.now.toString(), onDay: c.today };
  const id = keepReading(c.db, { ...row, ...by, stood: 'notDue' });
  const standing = standingOn(c, row.benchmarkId);
  if (!standing) throw notFound();
  keepStood(c.db, id, standing.byRule);
  return {
    happened: [{ what: 'readingRecorded', benchmarkId: row.benchmarkId }],
    tell: receiptWords(standing, row, outlookWords(c, standing)),
  };
}
