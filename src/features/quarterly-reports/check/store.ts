import { and, asc, eq, type SQL } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { activeObjectives } from '../../../district/plan/store.ts';
import type { Facets } from '../../../district/policy.ts';
import { newId } from '../../../district/ref.ts';
import { asOne } from '../../../district/same-person.ts';
import type { Asked, Moment, Writing } from '../../../kit/context.ts';
import { type Office, type QuarterlySection, quarterlyPlaces, wordingOf } from '../rules.ts';
import { quarterlyCheck, quarterlyCorrection } from '../schema.ts';
import { facetsOfQuarterlyReport, type QuarterlyReport, quarterlyReportsAtWork } from '../store.ts';
import { sentencesIn } from './rules.ts';

/** A correction an office asked for, with the title of its part, and what became of it. */
export type QuarterlyCorrection = ReturnType<typeof correctionsWhere>[number];

function correctionsWhere(db: Reader, where: SQL | undefined) {
  const titles = new Map<string, string>(quarterlyPlaces(activeObjectives(db)));
  return db
    .select(asOne(quarterlyCorrection))
    .from(quarterlyCorrection)
    .where(where)
    .orderBy(asc(quarterlyCorrection.id))
    .all()
    .map((one) => ({ ...one, title: titles.get(one.place) ?? 'a part' }));
}

export const quarterlyCorrectionById = (db: Reader, id: string): QuarterlyCorrection | undefined =>
  correctionsWhere(db, eq(quarterlyCorrection.id, id))[0];

/** What was asked for in the version at work, oldest first. */
export const quarterlyCorrectionsOf = (db: Reader, { id, version }: QuarterlyReport): QuarterlyCorrection[] =>
  correctionsWhere(db, and(eq(quarterlyCorrection.reportId, id), eq(quarterlyCorrection.version, version)));

/** Whose a correction is: as its report. */
export function facetsOfQuarterlyCorrection(db: Reader, id: string): Facets | undefined {
  const one = quarterlyCorrectionById(db, id);
  return one && facetsOfQuarterlyReport(db, one.reportId);
}

/** The wordings of parts that were checked, oldest first. What an earlier version said as well need not be checked again. */
export const quarterlyChecksOf = (db: Reader, reportId: string) =>
  db
    .select(asOne(quarterlyCheck))
    .from(quarterlyCheck)
    .where(eq(quarterlyCheck.reportId, reportId))
    .orderBy(asc(quarterlyCheck.id))
    .all();

/** The reports whose version at work is in the fact-check. */
export const quarterlyInCheck = ({ db, today }: Moment): QuarterlyReport[] =>
  quarterlyReportsAtWork(db, today).filter(({ sentOn }) => sentOn !== null);

/** An office has checked a part as it is: what it has to correct, if anything, is kept beside it. */
export function keepQuarterlyCheck(
  { db, viewer, today }: Asked<Writing>,
  { id: reportId }: QuarterlyReport,
  office: Office,
  section: QuarterlySection,
): void {
  const said = { id: newId(), byId: viewer.person.id, onDay: today };
  const part = { place: section.place, hash: wordingOf(section), wording: sentencesIn(section) };
  const { reportId: of, place, office: by, hash } = quarterlyCheck;
  db.insert(quarterlyCheck)
    .values({ ...said, ...part, reportId, office })
    .onConflictDoUpdate({ target: [of, place, by, hash], set: said })
    .run();
}

type NewCorrection = Pick<QuarterlyCorrection, 'place' | 'office' | 'kind' | 'words' | 'record' | 'hash'>;

/** A correction that waits for an answer. Returns its id. */
export function keepQuarterlyCorrection(
  { db, viewer, today }: Asked<Writing>,
  { id: reportId, version }: QuarterlyReport,
  said: NewCorrection,
): string {
  const id = newId();
  db.insert(quarterlyCorrection)
    .values({ id, reportId, version, ...said, byId: viewer.person.id, onDay: today, reason: '' })
    .run();
  return id;
}

type Answered = Partial<Pick<QuarterlyCorrection, 'answer' | 'reason' | 'answeredById' | 'answeredOn' | 'withdrawnOn'>>;

export const changeQuarterlyCorrection = ({ db }: Writing, id: string, set: Answered): void =>
  void db.update(quarterlyCorrection).set(set).where(eq(quarterlyCorrection.id, id)).run();
