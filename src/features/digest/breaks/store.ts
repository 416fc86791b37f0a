import { asc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import type { Facets } from '../../../district/policy.ts';
import { idFrom, type Ref } from '../../../district/ref.ts';
import { asOne, standsFor } from '../../../district/same-person.ts';
import { keptRef } from '../../../kit/documents/kept.ts';
import type { Break } from '../../../kit/occasions.ts';
import { keptText, type Text } from '../../../kit/words/text.ts';
import { throughLineBreak } from '../schema.ts';

type Row = typeof throughLineBreak.$inferSelect;

/** A break that is there, as it was last seen. */
export interface BreakThere extends Omit<Row, 'words' | 'refs'> {
  readonly words: Text;
  readonly refs: readonly Ref[];
}

const there = prepared((db: Reader) =>
  db
    .select(asOne(throughLineBreak))
    .from(throughLineBreak)
    .where(isNull(throughLineBreak.goneOn))
    .orderBy(asc(throughLineBreak.firstSeenOn), asc(throughLineBreak.id))
    .prepare(),
);

/** The breaks that are there, those that have been there longest first. */
export const breaksThere = (db: Reader): BreakThere[] => there(db).all().map(read);

/** A break that is there; undefined once it is gone. */
export function breakThere(db: Reader, id: string): BreakThere | undefined {
  const row = db.select(asOne(throughLineBreak)).from(throughLineBreak).where(eq(throughLineBreak.id, id)).get();
  return row && row.goneOn === null ? read(row) : undefined;
}

/** Who said a line to a break, and whether it is gone; undefined when there is none. */
export const saidOfBreak = (db: Reader, id: string): Pick<Row, 'answeredById' | 'goneOn'> | undefined =>
  db
    .select({ answeredById: standsFor(throughLineBreak.answeredById), goneOn: throughLineBreak.goneOn })
    .from(throughLineBreak)
    .where(eq(throughLineBreak.id, id))
    .get();

/** Who answers for a break; undefined when there is none. */
export function facetsOfBreak(db: Reader, id: string): Facets | undefined {
  return db
    .select({ owner: standsFor(throughLineBreak.ownerId) })
    .from(throughLineBreak)
    .where(eq(throughLineBreak.id, id))
    .get();
}

/** What was seen of a break today. */
const seenAs = ({ words, refs, can, ownerId }: Break) => ({
  can,
  ownerId,
  words: JSON.stringify({ mrkdwn: words.mrkdwn, plain: words.plain }),
  refs: JSON.stringify(refs),
});

export function keepNew(tx: Tx, found: Break, firstSeenOn: Day): void {
  const { kind, about } = found;
  tx.insert(throughLineBreak)
    .values({ id: idFrom('break', firstSeenOn, kind, about), kind, about, firstSeenOn, ...seenAs(found) })
    .run();
}

export function keepSeen(tx: Tx, id: string, found: Break): void {
  tx.update(throughLineBreak).set(seenAs(found)).where(eq(throughLineBreak.id, id)).run();
}

export function keepGone(tx: Tx, id: string, goneOn: Day): void {
  tx.update(throughLineBreak).set({ goneOn }).where(eq(throughLineBreak.id, id)).run();
}

/** Keeps the line somebody says to a break, or their newer one. */
export function keepBreakAnswer(
  tx: Tx,
  id: string,
  said: { answer: string; answeredOn: Day; answeredById: string },
): void {
  tx.update(throughLineBreak).set(said).where(eq(throughLineBreak.id, id)).run();
}

function read(row: Row): BreakThere {
  return {
    ...row,
    words: keptText.parse(JSON.parse(row.words)),
    refs: z.array(keptRef).parse(JSON.parse(row.refs)),
  };
}
