import { and, asc, eq, like, type SQL } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Facets } from '../../../district/policy.ts';
import { newId } from '../../../district/ref.ts';
import { asOne } from '../../../district/same-person.ts';
import type { Asked, Moment, Writing } from '../../../kit/context.ts';
import { plain } from '../../../kit/words/pieces.ts';
import { isSilentSection, type Office, type QuarterlySection, sectionWords, wordingOf } from '../rules.ts';
import { quarterlyCheck, quarterlyCorrection, quarterlyWords } from '../schema.ts';
import {
  facetsOfQuarterlyReport,
  keepQuarterlyWords,
  type QuarterlyReport,
  quarterlyReportsAtWork,
  quarterlySectionsNow,
} from '../store.ts';

const correctionsWhere = (db: Reader, where: SQL | undefined) =>
  db
    .select(asOne(quarterlyCorrection))
    .from(quarterlyCorrection)
    .where(where)
    .orderBy(asc(quarterlyCorrection.id))
    .all();

/** A correction an office asked for, and what became of it. */
export type QuarterlyCorrection = ReturnType<typeof correctionsWhere>[number];

export const quarterlyCorrectionById = (db: Reader, id: string): QuarterlyCorrection | undefined =>
  correctionsWhere(db, eq(quarterlyCorrection.id, id))[0];

/** Whose a correction is: as its report. */
export function facetsOfQuarterlyCorrection(db: Reader, id: string): Facets | undefined {
  const one = quarterlyCorrectionById(db, id);
  return one && facetsOfQuarterlyReport(db, one.reportId);
}

/** A part that was checked, in which wording. */
type Checked = typeof quarterlyCheck.$inferSelect;

/** All that was said of the version at work, oldest first, and the parts of it that are printed. */
export interface InCheck {
  readonly report: QuarterlyReport;
  readonly sections: readonly QuarterlySection[];
  readonly checks: readonly Checked[];
  readonly corrections: readonly QuarterlyCorrection[];
}

export function inCheck(c: Moment, report: QuarterlyReport): InCheck {
  const of = ({ reportId, version }: typeof quarterlyCheck | typeof quarterlyCorrection) =>
    and(eq(reportId, report.id), eq(version, report.version));
  return {
    report,
    sections: quarterlySectionsNow(c, report).filter((one) => !isSilentSection(one)),
    checks: c.db
      .select(asOne(quarterlyCheck))
      .from(quarterlyCheck)
      .where(of(quarterlyCheck))
      .orderBy(asc(quarterlyCheck.id))
      .all(),
    corrections: correctionsWhere(c.db, of(quarterlyCorrection)),
  };
}

/** Whether an office checked a part as it is now, or as it was before. */
export function checkedAs(
  { checks }: InCheck,
  office: Office,
  section: QuarterlySection,
): 'not' | 'checked' | 'changed' {
  const known = checks.filter((one) => one.office === office && one.place === section.place);
  if (known.length === 0) return 'not';
  const now = wordingOf(section);
  return known.some(({ hash }) => hash === now) ? 'checked' : 'changed';
}

/** The reports whose version at work is in the fact-check. */
export const quarterlyInCheck = ({ db, today }: Moment): QuarterlyReport[] =>
  quarterlyReportsAtWork(db, today).filter(({ sentOn }) => sentOn !== null);

/** Where a wording is kept that was checked: so that it can be said what changed since. */
const seenPlace = 'checked/';

/** Whether a row of words is a wording that was checked, and not what the author wrote. */
export const isSeenWording = like(quarterlyWords.place, `${seenPlace}%`);

const wordsOf = (section: QuarterlySection): string => plain(sectionWords(section, { whole: true }));

const seenWords = (db: Reader, reportId: string, hash: string): string | undefined =>
  db
    .select({ words: quarterlyWords.words })
    .from(quarterlyWords)
    .where(and(eq(quarterlyWords.reportId, reportId), eq(quarterlyWords.place, `${seenPlace}${hash}`)))
    .get()?.words;

/** The words of a part as an office checked them last, and as they are now; undefined where that was never, or they are the same. */
export function changedSince({ db }: Moment, now: InCheck, office: Office, section: QuarterlySection) {
  if (checkedAs(now, office, section) !== 'changed') return undefined;
  const last = now.checks.findLast((one) => one.office === office && one.place === section.place);
  return { before: seenWords(db, now.report.id, last?.hash ?? '') ?? '', now: wordsOf(section) };
}

/** An office has checked a part as it is: what it has to correct, if anything, is kept beside it. */
export function keepQuarterlyCheck(
  c: Asked<Writing>,
  report: QuarterlyReport,
  office: Office,
  section: QuarterlySection,
): void {
  const hash = wordingOf(section);
  const said = { id: newId(), byId: c.viewer.person.id, onDay: c.today };
  const { reportId, version, place, office: ofOffice, hash: ofHash } = quarterlyCheck;
  c.db
    .insert(quarterlyCheck)
    .values({ ...said, reportId: report.id, version: report.version, place: section.place, office, hash })
    .onConflictDoUpdate({ target: [reportId, version, place, ofOffice, ofHash], set: said })
    .run();
  if (seenWords(c.db, report.id, hash) === undefined)
    keepQuarterlyWords(c, report, `${seenPlace}${hash}`, { print: 'nothing', leftOut: [], words: wordsOf(section) });
}

type NewCorrection = Pick<QuarterlyCorrection, 'place' | 'office' | 'kind' | 'words' | 'record'>;

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
