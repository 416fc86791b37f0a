import { and, asc, desc, eq, gte, isNotNull, isNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { addDays, type Day } from '../../district/days.ts';
import { activeObjectives } from '../../district/plan/store.ts';
import { type Facets, visible } from '../../district/policy.ts';
import { newId } from '../../district/ref.ts';
import { asOne, standsFor } from '../../district/same-person.ts';
import { person } from '../../district/schema.ts';
import type { Asked, Moment, Writing } from '../../kit/context.ts';
import { notFound, Refusal } from '../../kit/refusal.ts';
import { quarterlyAdded } from './draft/added.ts';
import { draftedIn } from './draft/gathered.ts';
import { isSilentSection, type PartWritten, type QuarterlySection, quarterlySections } from './rules.ts';
import { quarterlyReport, quarterlyVersion, quarterlyWords } from './schema.ts';

/** A report with its author's name, and all that stands in its row. */
export type QuarterlyReport = ReturnType<typeof reportsWhere>[number];

function reportsWhere(db: Reader, where: SQL | undefined, most = -1) {
  return db
    .select({ row: asOne(quarterlyReport), author: person.name })
    .from(quarterlyReport)
    .innerJoin(person, eq(person.id, standsFor(quarterlyReport.authorId)))
    .where(and(isNull(quarterlyReport.droppedOn), where))
    .orderBy(desc(quarterlyReport.until), desc(quarterlyReport.id))
    .limit(most)
    .all()
    .map(({ row, author }) => ({ ...row, author }));
}

const visibleBy = {
  enteredBy: quarterlyReport.enteredById,
  sent: quarterlyReport.sentOn,
  shared: quarterlyReport.releasedOn,
};

/** The reports somebody may read, newest first. None ends after today: they are read from there back, as far as asked. */
export const quarterlyReportsFor = ({ db, viewer, today }: Asked, most: number): QuarterlyReport[] =>
  reportsWhere(db, and(lte(quarterlyReport.until, today), visible(viewer, 'quarterlyReports.read', visibleBy)), most);

export const quarterlyReportById = (db: Reader, id: string): QuarterlyReport | undefined =>
  reportsWhere(db, eq(quarterlyReport.id, id))[0];

/** The reports on any of these days, the newest first. */
export const quarterlyReportsWithin = (db: Reader, since: Day, until: Day): QuarterlyReport[] =>
  reportsWhere(db, and(gte(quarterlyReport.until, since), lte(quarterlyReport.since, until)));

/** The reports of the last two years whose version at work is not final. */
export const quarterlyReportsAtWork = (db: Reader, today: Day): QuarterlyReport[] =>
  reportsWhere(
    db,
    and(
      gte(quarterlyReport.until, addDays(today, -731)),
      sql`NOT EXISTS (SELECT 1 FROM ${quarterlyVersion} WHERE ${quarterlyVersion.reportId} = ${quarterlyReport.id} AND ${quarterlyVersion.number} = ${quarterlyReport.version})`,
    ),
  );

/** The last report that was public before one begins: its next steps open that one. */
export const lastReleased = (db: Reader, before: Day): QuarterlyReport | undefined =>
  reportsWhere(db, and(isNotNull(quarterlyReport.releasedOn), lt(quarterlyReport.until, before)), 1)[0];

/** Whose a report is, and who may read it by now. */
export function facetsOfQuarterlyReport(db: Reader, id: string): Facets | undefined {
  const one = quarterlyReportById(db, id);
  return (
    one && {
      author: one.authorId,
      enteredBy: one.enteredById,
      sent: one.sentOn,
      shared: one.releasedOn,
      day: one.until,
    }
  );
}

type NewReport = Pick<typeof quarterlyReport.$inferInsert, 'since' | 'until' | 'authorId' | 'enteredById'>;

/** Begins a report, and returns its id. */
export function beginQuarterlyReport({ db, today }: Writing, one: NewReport): string {
  const id = newId();
  const version = { version: 1, versionKind: 'first', versionWhy: '' } as const;
  db.insert(quarterlyReport)
    .values({ id, ...one, ...version, begunOn: today, successes: '', impediments: '' })
    .run();
  return id;
}

/** Keeps what became of a report. */
export function changeQuarterlyReport(
  { db }: Writing,
  id: string,
  set: Partial<typeof quarterlyReport.$inferInsert>,
): void {
  db.update(quarterlyReport).set(set).where(eq(quarterlyReport.id, id)).run();
}

/** What was done with each place, the newest of each. */
function writtenIn(db: Reader, reportId: string): ReadonlyMap<string, PartWritten> {
  const { place, print, leftOut, words } = quarterlyWords;
  const rows = db
    .select({ place, print, leftOut, words })
    .from(quarterlyWords)
    .where(eq(quarterlyWords.reportId, reportId))
    .orderBy(asc(quarterlyWords.id))
    .all();
  return new Map(rows.map((one) => [one.place, one]));
}

/** Keeps what the author did with a place; nothing is written over. */
export function keepQuarterlyWords(
  { db, viewer, today }: Asked<Writing>,
  { id }: Pick<QuarterlyReport, 'id'>,
  place: string,
  written: PartWritten,
): void {
  db.insert(quarterlyWords)
    .values({ id: newId(), reportId: id, place, ...written, byId: viewer.person.id, onDay: today })
    .run();
}

/** The report as it stands now, place by place. */
export const quarterlySectionsNow = (c: Moment, report: QuarterlyReport): QuarterlySection[] =>
  quarterlySections({
    objectives: activeObjectives(c.db),
    drafted: draftedIn(report.gathered),
    written: writtenIn(c.db, report.id),
    added: quarterlyAdded(c, report),
  });

/** The parts of it in which something is printed. */
export const quarterlyPrintedNow = (c: Moment, report: QuarterlyReport): QuarterlySection[] =>
  quarterlySectionsNow(c, report).filter((one) => !isSilentSection(one));

/** Whether the version at work is final: nothing of it changes any more. */
export const isQuarterlyFinal = (db: Reader, { id, version }: Pick<QuarterlyReport, 'id' | 'version'>): boolean =>
  db
    .select({ number: quarterlyVersion.number })
    .from(quarterlyVersion)
    .where(and(eq(quarterlyVersion.reportId, id), eq(quarterlyVersion.number, version)))
    .get() !== undefined;

/** A report that is still at work. Refuses one that is final, or gone. */
export function reportAtWork({ db }: Moment, id: string): QuarterlyReport {
  const report = quarterlyReportById(db, id);
  if (!report) throw notFound();
  if (isQuarterlyFinal(db, report))
    throw new Refusal('This version is final. To change something, begin a new version.');
  return report;
}
