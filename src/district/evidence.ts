import { asc, eq, like, not } from 'drizzle-orm';
import type { Reader } from '../db/open.ts';
import type { Tx } from '../db/tx.ts';
import { type Day, sayShortDay } from './days.ts';
import type { EvidenceKind } from './evidence-kinds.ts';
import { newId, type Ref } from './ref.ts';
import { asOne } from './same-person.ts';
import { evidence } from './schema.ts';

export interface Evidence {
  readonly id: string;
  readonly about: Ref;
  readonly kind: EvidenceKind | null;
  readonly words: string;
  /** Empty while Slack has not been asked where a file is. */
  readonly url: string;
  readonly fileId: string | null;
  readonly byId: string;
  readonly onDay: Day;
}

/** What a visit says of a benchmark, as evidence: the day and what it says of the report, never what was seen or said there. */
export const visitEvidence = (day: Day, bearing: 'supports' | 'qualifies' | 'contradicts'): string =>
  `Site visit of ${sayShortDay(day)}, ${day.slice(0, 4)}: ${bearing} what the district reports`;

/** In a query: evidence that something rests on. A visit that contradicts what is reported is shown with it, and holds nothing up. */
export const isRestedOn = (of: Pick<typeof evidence, 'words'>) =>
  not(like(of.words, 'Site visit of %: contradicts what %'));

/** Keeps a piece of evidence and returns its id. */
export function keepEvidence(tx: Tx, one: Omit<Evidence, 'id'>): string {
  const id = newId();
  tx.insert(evidence)
    .values({ id, ...one })
    .run();
  return id;
}

/** What there is to show for something, oldest first. */
export function evidenceFor(db: Reader, about: Ref): Evidence[] {
  return db.select(asOne(evidence)).from(evidence).where(eq(evidence.about, about)).orderBy(asc(evidence.id)).all();
}

/** Slack has told where a piece of evidence lies, and of a file what it is called. */
export function placeFile(
  tx: Tx,
  id: string,
  found: { readonly words: string | undefined; readonly url: string },
): void {
  tx.update(evidence).set(found).where(eq(evidence.id, id)).run();
}
