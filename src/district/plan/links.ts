import { and, asc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import type { Tx } from '../../db/tx.ts';
import { lookForLink } from './schema.ts';

/** What in the plan a look-for can be linked to. */
export type LinkedLevel = (typeof lookForLink.$inferSelect)['level'];

/** A look-for that shows whether an initiative, or a benchmark, has reached the classrooms. */
export interface LookForLink {
  /** The look-for's, the same in every version of the tool. */
  readonly code: string;
  readonly level: LinkedLevel;
  /** The id of the initiative or benchmark. */
  readonly rowId: string;
}

/** Every link there is, in the order of the look-fors' codes. */
export function linksOf(db: Reader): LookForLink[] {
  return db.select().from(lookForLink).orderBy(asc(lookForLink.code), asc(lookForLink.rowId)).all();
}

/** The codes of the look-fors linked to one initiative or benchmark. */
export function codesLinkedTo(db: Reader, level: LinkedLevel, rowId: string): string[] {
  const rows = db
    .select({ code: lookForLink.code })
    .from(lookForLink)
    .where(isOf(level, rowId))
    .orderBy(asc(lookForLink.code))
    .all();
  return rows.map((one) => one.code);
}

/** Links exactly these look-fors to an initiative or benchmark, in the place of those that were linked before. */
export function linkLookFors(tx: Tx, level: LinkedLevel, rowId: string, codes: readonly string[]): void {
  tx.delete(lookForLink).where(isOf(level, rowId)).run();
  if (codes.length === 0) return;
  tx.insert(lookForLink)
    .values([...new Set(codes)].map((code) => ({ code, level, rowId })))
    .run();
}

const isOf = (level: LinkedLevel, rowId: string) => and(eq(lookForLink.level, level), eq(lookForLink.rowId, rowId));
