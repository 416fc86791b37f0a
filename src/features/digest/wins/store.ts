import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { newId, type Ref } from '../../../district/ref.ts';
import { asOne } from '../../../district/same-person.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { namedWin } from '../schema.ts';
import { winKey } from '../thread/replies.ts';

/** Which of these wins were said in the channel, by their keys. */
export function namedAmong(db: Reader, pieces: readonly Contribution<'digest'>[]): Set<string> {
  const wins = pieces.filter(({ part }) => part === 'wins');
  if (wins.length === 0) return new Set();
  const about = [...new Set(wins.map(({ refs }) => refs[0]))];
  const rows = db
    .select(asOne(namedWin))
    .from(namedWin)
    .where(and(inArray(namedWin.about, about), isNull(namedWin.withheldWhy)))
    .all();
  const said = new Set(rows.map((row) => `${row.about} ${row.words}`));
  return new Set(wins.map(winKey).filter((key) => said.has(key)));
}

/** Keeps that it is said, and by whom; undefined when it was before. What the channel did not show can be said again. */
export function nameWin(tx: Tx, win: Contribution<'digest'>, byId: string, onDay: Day): string | undefined {
  const row = { id: newId(), about: win.refs[0], words: win.words.plain, byId, onDay };
  const { changes } = tx.insert(namedWin).values(row).onConflictDoNothing().run();
  return changes === 1 ? row.id : sayAgain(tx, row);
}

function sayAgain(tx: Tx, { about, words, byId, onDay }: Omit<Named, 'id' | 'withheldWhy'>): string | undefined {
  const before = and(eq(namedWin.about, about), eq(namedWin.words, words), isNotNull(namedWin.withheldWhy));
  const again = tx
    .update(namedWin)
    .set({ byId, onDay, withheldWhy: null })
    .where(before)
    .returning({ id: namedWin.id });
  return again.get()?.id;
}

type Named = typeof namedWin.$inferSelect;

/** The newest that was said of a record and is not known to be withheld. */
export function lastNamed(db: Reader, about: Ref): Named | undefined {
  const said = and(eq(namedWin.about, about), isNull(namedWin.withheldWhy));
  return db.select(asOne(namedWin)).from(namedWin).where(said).orderBy(desc(namedWin.id)).limit(1).get();
}

/** Why the channel does not show it. */
export function keepWinWithheld(tx: Tx, id: string, withheldWhy: string): void {
  tx.update(namedWin).set({ withheldWhy }).where(eq(namedWin.id, id)).run();
}
