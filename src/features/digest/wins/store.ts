import { desc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { newId, type Ref } from '../../../district/ref.ts';
import type { DigestPiece } from '../../../kit/occasions.ts';
import { namedWin } from '../schema.ts';
import { winKey } from '../thread/replies.ts';

/** Which of these wins were said in the channel, by their keys. */
export function namedAmong(db: Reader, pieces: readonly DigestPiece[]): Set<string> {
  const wins = pieces.filter(({ part }) => part === 'wins');
  if (wins.length === 0) return new Set();
  const about = [...new Set(wins.map(({ refs }) => refs[0]))];
  const rows = db.select().from(namedWin).where(inArray(namedWin.about, about)).all();
  const said = new Set(rows.map((row) => `${row.about} ${row.words}`));
  return new Set(wins.map(winKey).filter((key) => said.has(key)));
}

/** Keeps that it is said, and by whom; undefined when it was before. */
export function nameWin(tx: Tx, win: DigestPiece, byId: string, onDay: Day): string | undefined {
  const row = { id: newId(), about: win.refs[0], words: win.words.plain, byId, onDay };
  const { changes } = tx.insert(namedWin).values(row).onConflictDoNothing().run();
  return changes === 0 ? undefined : row.id;
}

/** The newest that was said of a record. */
export function lastNamed(db: Reader, about: Ref): typeof namedWin.$inferSelect | undefined {
  return db.select().from(namedWin).where(eq(namedWin.about, about)).orderBy(desc(namedWin.id)).limit(1).get();
}

/** Why the channel does not show it. */
export function keepWithheld(tx: Tx, id: string, withheldWhy: string): void {
  tx.update(namedWin).set({ withheldWhy }).where(eq(namedWin.id, id)).run();
}
