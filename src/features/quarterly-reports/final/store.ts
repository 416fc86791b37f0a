import { and, asc, eq, gt, isNull, lte, notExists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { newId } from '../../../district/ref.ts';
import { asOne } from '../../../district/same-person.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { freeze, thaw } from '../../../kit/documents/frozen.ts';
import { quarterlyLook, quarterlyVersion } from '../schema.ts';
import type { QuarterlyReport } from '../store.ts';
import { type QuarterlyDocument, quarterlyShapes } from './document.ts';
import type { Hit } from './guard.ts';

/** A version that is final, as it was frozen. `id` is its report’s. */
export interface FinalVersion
  extends Pick<
    typeof quarterlyVersion.$inferSelect,
    'number' | 'finalOn' | 'publicFrom' | 'releasedOn' | 'withheldWhy'
  > {
  readonly id: string;
  readonly document: QuarterlyDocument;
}

/** The final versions of a report, the oldest first. Shows nothing rather than something else than was frozen. */
export const quarterlyVersionsOf = (db: Reader, id: string): FinalVersion[] =>
  db
    .select(asOne(quarterlyVersion))
    .from(quarterlyVersion)
    .where(eq(quarterlyVersion.reportId, id))
    .orderBy(asc(quarterlyVersion.number))
    .all()
    .map(({ number, finalOn, publicFrom, releasedOn, withheldWhy, ...kept }) => {
      const document = thaw(quarterlyShapes, kept, `Version ${number} of the quarterly report ${id}`);
      return { id, number, finalOn, publicFrom, releasedOn, withheldWhy, document };
    });

/** What its readers have. */
export const releasedVersion = (db: Reader, id: string): FinalVersion | undefined =>
  quarterlyVersionsOf(db, id).findLast(({ releasedOn }) => releasedOn !== null);

/** The newest version of each report that is final and not public, and is to be by a day. */
export function versionsWaiting(db: Reader, until: Day): { readonly id: string; readonly publicFrom: Day }[] {
  const { reportId, number, publicFrom, releasedOn } = quarterlyVersion;
  const later = alias(quarterlyVersion, 'later');
  const newer = db
    .select({ number: later.number })
    .from(later)
    .where(and(eq(later.reportId, reportId), gt(later.number, number)));
  return db
    .select({ id: reportId, publicFrom })
    .from(quarterlyVersion)
    .where(and(isNull(releasedOn), lte(publicFrom, until), notExists(newer)))
    .all();
}

/** Keeps a version for good. */
export function keepFinalVersion(
  { db, viewer, today }: Asked<Writing>,
  { id, version }: QuarterlyReport,
  document: QuarterlyDocument,
): void {
  db.insert(quarterlyVersion)
    .values({
      reportId: id,
      number: version,
      ...freeze(quarterlyShapes, document),
      finalById: viewer.person.id,
      finalOn: today,
      publicFrom: document.publicFrom,
    })
    .run();
}

export function changeFinalVersion(
  db: Tx,
  { id, number }: Pick<FinalVersion, 'id' | 'number'>,
  set: { readonly releasedOn: Day } | { readonly withheldWhy: string },
): void {
  db.update(quarterlyVersion)
    .set(set)
    .where(and(eq(quarterlyVersion.reportId, id), eq(quarterlyVersion.number, number)))
    .run();
}

/** What was looked at in a report: as `place word hash`. */
export function looksAt(db: Reader, id: string): ReadonlySet<string> {
  const { place, word, hash, reportId } = quarterlyLook;
  const rows = db.select({ place, word, hash }).from(quarterlyLook).where(eq(reportId, id)).all();
  return new Set(rows.map(lookKey));
}

export const lookKey = ({ place, word, hash }: Pick<Hit, 'place' | 'word' | 'hash'>): string =>
  `${place} ${hash} ${word}`;

/** Somebody says of a hit that it is nobody's name, and nothing that is withheld. */
export function keepLook({ db, viewer, today }: Asked<Writing>, reportId: string, { place, word, hash }: Hit): void {
  db.insert(quarterlyLook)
    .values({ id: newId(), reportId, place, word, hash, byId: viewer.person.id, onDay: today })
    .onConflictDoNothing()
    .run();
}
