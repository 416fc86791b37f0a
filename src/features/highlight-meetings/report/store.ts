import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { asList, isOneOf, prepared } from '../../../db/prepared.ts';
import { newId } from '../../../district/ref.ts';
import { standsFor } from '../../../district/same-person.ts';
import { person } from '../../../district/schema.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { freeze, thaw } from '../../../kit/documents/frozen.ts';
import { type Remark, type ReportDocument, reportShapes } from './document.ts';
import { highlightRemark, highlightReport } from './schema.ts';

/** As numbers: the tenth version is newer than the ninth. */
const byNumber = sql`CAST(${highlightReport.edition} AS INTEGER)`;

/** The report for a meeting as it is final, its newest version; undefined while it is a draft. */
export function finalReport(db: Reader, meetingId: string): ReportDocument | undefined {
  const row = db
    .select({ document: highlightReport.document, hash: highlightReport.hash })
    .from(highlightReport)
    .where(eq(highlightReport.meetingId, meetingId))
    .orderBy(desc(byNumber))
    .limit(1)
    .get();
  return row && thaw(reportShapes, row, `The report for ${meetingId}`);
}

/** How many versions there are; 0 while it is a draft. */
export const versionsOf = (db: Reader, meetingId: string): number => finalAmong(db, [meetingId]).length;

/** Whether it is final, without reading it. */
export const isFinal = (db: Reader, meetingId: string): boolean => versionsOf(db, meetingId) > 0;

const versions = prepared((db: Reader) =>
  db
    .select({ id: highlightReport.meetingId })
    .from(highlightReport)
    .where(isOneOf(highlightReport.meetingId, 'meetings'))
    .prepare(),
);

/** Of these meetings, those whose report is final, once for each version. */
export const finalAmong = (db: Reader, meetingIds: readonly string[]): string[] =>
  versions(db)
    .all({ meetings: asList(meetingIds) })
    .map(({ id }) => id);

/** Who made it final first; undefined while it is a draft. */
export const finalBy = (db: Reader, meetingId: string): string | undefined =>
  db
    .select({ id: standsFor(highlightReport.finalById) })
    .from(highlightReport)
    .where(eq(highlightReport.meetingId, meetingId))
    .orderBy(asc(byNumber))
    .limit(1)
    .get()?.id;

/** Keeps a version for good, and returns its number. */
export function keepFinal(c: Asked<Writing>, meetingId: string, document: ReportDocument): number {
  const version = versionsOf(c.db, meetingId) + 1;
  c.db
    .insert(highlightReport)
    .values({
      meetingId,
      edition: String(version),
      finalAt: c.now.toString(),
      finalById: c.viewer.person.id,
      ...freeze(reportShapes, document),
    })
    .run();
  return version;
}

/** What is written beside each place now; what was emptied is not there any more. */
export function remarksOf(db: Reader, meetingId: string): Remark[] {
  const rows = db
    .select({ place: highlightRemark.place, words: highlightRemark.words })
    .from(highlightRemark)
    .where(eq(highlightRemark.meetingId, meetingId))
    .orderBy(asc(highlightRemark.id))
    .all();
  const newest = new Map(rows.map(({ place, words }) => [place, words]));
  return [...newest].filter(([, words]) => words !== '').map(([place, words]) => ({ place, words }));
}

/** What was written last at a place, and who did it. */
export function newestRemark(db: Reader, meetingId: string, place: string): { id: string; by: string } | undefined {
  return db
    .select({ id: highlightRemark.id, by: person.name })
    .from(highlightRemark)
    .innerJoin(person, eq(person.id, standsFor(highlightRemark.byId)))
    .where(and(eq(highlightRemark.meetingId, meetingId), eq(highlightRemark.place, place)))
    .orderBy(desc(highlightRemark.id))
    .limit(1)
    .get();
}

/** Keeps what was written; nothing is written over. */
export function keepRemark(c: Asked<Writing>, meetingId: string, { place, words }: Remark): void {
  c.db
    .insert(highlightRemark)
    .values({ id: newId(), meetingId, place, words, byId: c.viewer.person.id, at: c.now.toString() })
    .run();
}
