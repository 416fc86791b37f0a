import { and, asc, eq, like, lte, type SQL } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Day } from '../../../district/days.ts';
import { can, type Facets } from '../../../district/policy.ts';
import { newId } from '../../../district/ref.ts';
import { calendarOf, holdersOf, planManagersOn } from '../../../district/roster.ts';
import { asOne } from '../../../district/same-person.ts';
import type { Asked, Moment, Writing } from '../../../kit/context.ts';
import { canBeMessaged } from '../../../kit/told.ts';
import { plain } from '../../../kit/words/pieces.ts';
import { isSilentSection, type Office, offices, type QuarterlySection, sectionWords, wordingOf } from '../rules.ts';
import { quarterlyCheck, quarterlyCorrection, quarterlyWords } from '../schema.ts';
import { facetsOfQuarterlyReport, keepQuarterlyWords, type QuarterlyReport, quarterlySectionsNow } from '../store.ts';
import { checkDueOn, checkState, type OfficeCheck, officeSaid } from './rules.ts';

/** A correction an office asked for, and what became of it. */
export type QuarterlyCorrection = ReturnType<typeof correctionsWhere>[number];

const correctionsWhere = (db: Reader, where: SQL | undefined) =>
  db
    .select(asOne(quarterlyCorrection))
    .from(quarterlyCorrection)
    .where(where)
    .orderBy(asc(quarterlyCorrection.id))
    .all();

export const quarterlyCorrectionById = (db: Reader, id: string): QuarterlyCorrection | undefined =>
  correctionsWhere(db, eq(quarterlyCorrection.id, id))[0];

/** The corrections of the version at work, in the order they came. */
export const quarterlyCorrectionsOf = (db: Reader, { id, version }: QuarterlyReport): QuarterlyCorrection[] =>
  correctionsWhere(db, and(eq(quarterlyCorrection.reportId, id), eq(quarterlyCorrection.version, version)));

/** Whose a correction is: as its report. */
export function facetsOfQuarterlyCorrection(db: Reader, id: string): Facets | undefined {
  const one = quarterlyCorrectionById(db, id);
  return one && facetsOfQuarterlyReport(db, one.reportId);
}

/** Both sides of a correction that was refused and stands: printed with the part. */
export type Disagreement = Pick<QuarterlyCorrection, 'place' | 'kind' | 'words' | 'record' | 'reason' | 'office'>;

/** How the fact-check of the version at work stands. */
export interface FactCheck {
  /** `done`: both offices checked every part as it is now, and each correction is answered. `over`: who did not has no day left. */
  readonly state: 'notSent' | 'open' | 'done' | 'over';
  /** The last day of the office that had it last; null while it is on its way to one. */
  readonly dueOn: Day | null;
  readonly offices: readonly (OfficeCheck & { readonly said: string })[];
  /** Not answered yet. While there is one, no version is final, whatever the state. */
  readonly open: readonly QuarterlyCorrection[];
  readonly disagreements: readonly Disagreement[];
  /** Accepted, and the words of their part are still as they were. */
  readonly unchanged: readonly QuarterlyCorrection[];
}

export function factCheckOf(c: Moment, report: QuarterlyReport): FactCheck {
  const corrections = quarterlyCorrectionsOf(c.db, report);
  const { isSchoolDay } = calendarOf(c.db);
  const sections = printedSections(c, report);
  const of = offices.map((office): OfficeCheck => {
    const reachedOn = report.sentOn && report[hasItOn[office]];
    const marks = sections.map((one) => checkedAs(c.db, report, office, one));
    return {
      office,
      reachedOn,
      dueOn: reachedOn && checkDueOn(reachedOn, isSchoolDay),
      parts: sections.length,
      checked: marks.filter((one) => one === 'checked').length,
      changed: marks.filter((one) => one === 'changed').length,
      corrections: corrections.filter((one) => one.office === office).length,
    };
  });
  const open = corrections.filter(({ answer }) => answer === null);
  const days = of.flatMap(({ dueOn }) => dueOn ?? []);
  return {
    state: report.sentOn === null ? 'notSent' : checkState(of, open.length, c.today),
    dueOn: days.length < of.length ? null : (days.toSorted().at(-1) ?? null),
    offices: of.map((one) => ({ ...one, said: officeSaid(one, c.today, isSchoolDay) })),
    open,
    disagreements: corrections.filter(({ answer, withdrawnOn }) => answer === 'refused' && withdrawnOn === null),
    unchanged: corrections.filter((one) => one.answer === 'accepted' && isAsItWas(c, sections, one)),
  };
}

/** The columns that say since when each office has the draft. */
export const hasItOn = { superintendent: 'superintendentHasItOn', planManager: 'planManagerHasItOn' } as const;

/** The parts that are printed, and so are checked. */
export const printedSections = (c: Moment, report: QuarterlyReport): QuarterlySection[] =>
  quarterlySectionsNow(c, report).filter((one) => !isSilentSection(one));

type Which = Pick<QuarterlyCorrection, 'reportId' | 'version' | 'place' | 'office'>;

/** The wordings in which an office checked a part, the newest last; up to something it said, where that is given. */
function wordingsChecked(db: Reader, { reportId, version, place, office }: Which, upTo?: string): string[] {
  const { id, hash, ...of } = quarterlyCheck;
  const same = and(eq(of.reportId, reportId), eq(of.version, version), eq(of.place, place), eq(of.office, office));
  const where = upTo === undefined ? same : and(same, lte(id, upTo));
  const rows = db.select({ hash }).from(quarterlyCheck).where(where).orderBy(asc(id)).all();
  return rows.map((row) => row.hash);
}

const whichOf = ({ id, version }: QuarterlyReport, office: Office, { place }: QuarterlySection): Which => ({
  reportId: id,
  version,
  office,
  place,
});

/** Whether an office checked a part as it is now, or as it was before. */
export function checkedAs(db: Reader, report: QuarterlyReport, office: Office, section: QuarterlySection) {
  const known = wordingsChecked(db, whichOf(report, office, section));
  if (known.length === 0) return 'not';
  return known.includes(wordingOf(section)) ? 'checked' : 'changed';
}

function isAsItWas(c: Moment, sections: readonly QuarterlySection[], one: QuarterlyCorrection): boolean {
  const section = sections.find(({ place }) => place === one.place);
  return section !== undefined && wordingOf(section) === wordingsChecked(c.db, one, one.id).at(-1);
}

/** Where the wording of a part is kept that somebody checked: so that it can be said what changed since. */
const seenPlace = 'checked/';

const wordsOf = (section: QuarterlySection): string => plain(sectionWords(section, { whole: true }));

/** The words of a part as an office checked them last, and as they are now; undefined where they are the same, or were never checked. */
export function changedSince(db: Reader, report: QuarterlyReport, office: Office, section: QuarterlySection) {
  const last = wordingsChecked(db, whichOf(report, office, section)).at(-1);
  if (last === undefined || checkedAs(db, report, office, section) === 'checked') return undefined;
  return { before: seenWords(db, report.id, last) ?? '', now: wordsOf(section) };
}

const seenWords = (db: Reader, reportId: string, hash: string): string | undefined =>
  db
    .select({ words: quarterlyWords.words })
    .from(quarterlyWords)
    .where(and(eq(quarterlyWords.reportId, reportId), eq(quarterlyWords.place, `${seenPlace}${hash}`)))
    .get()?.words;

/** Whether a row of words is a wording that was checked, and not what the author wrote. */
export const isSeenWording = like(quarterlyWords.place, `${seenPlace}%`);

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
    .values({ ...said, ...whichOf(report, office, section), hash })
    .onConflictDoUpdate({ target: [reportId, version, place, ofOffice, ofHash], set: said })
    .run();
  if (seenWords(c.db, report.id, hash) !== undefined) return;
  keepQuarterlyWords(c, report, `${seenPlace}${hash}`, { print: 'nothing', leftOut: [], words: wordsOf(section) });
}

/** Who holds an office and is in Slack. */
export const inOffice = (c: Moment, office: Office): string[] =>
  holdersOf(c.db, office, c.today).filter((id) => canBeMessaged(c, id, 'app.use'));

/** Who is told what an office should know: who holds it, or, where Slack reaches nobody there, the plan managers. */
export function toldFor(c: Moment, office: Office): string[] {
  const holders = inOffice(c, office);
  return holders.length > 0 ? holders : planManagersOn(c.db, c.today).filter((id) => canBeMessaged(c, id, 'app.use'));
}

/** The offices somebody answers for: their own, and the plan manager for a superintendent whom Slack does not reach. */
export function officesOfChecker(c: Asked): Office[] {
  const holds = (office: Office) => c.viewer.holdings.some(({ role }) => role === office);
  return offices.filter(
    (one) => holds(one) || (one === 'superintendent' && holds('planManager') && inOffice(c, one).length === 0),
  );
}

/** Whether somebody may read a version that is at work: that an earlier one is public opens nothing of it. */
export const readsDraft = (c: Asked, { authorId, enteredById, sentOn }: QuarterlyReport): boolean =>
  can(c.viewer, 'quarterlyReports.read', { author: authorId, enteredBy: enteredById, sent: sentOn });

/** Who writes a report now, first whom it is asked of: who writes it on behalf, the author, another monitor. */
export const quarterlyWriters = (c: Moment, { authorId, enteredById }: QuarterlyReport): string[] =>
  [
    ...new Set([
      ...(enteredById === null ? [] : [enteredById]),
      authorId,
      ...holdersOf(c.db, 'planMonitor', c.today),
      ...(enteredById === null ? [] : planManagersOn(c.db, c.today)),
    ]),
  ].filter((id) => canBeMessaged(c, id, 'quarterlyReports.begin'));

/** A correction, for which it was asked, that is to be answered. */
export function keepQuarterlyCorrection(
  c: Asked<Writing>,
  which: Which,
  said: Pick<QuarterlyCorrection, 'kind' | 'words' | 'record'>,
): string {
  const id = newId();
  c.db
    .insert(quarterlyCorrection)
    .values({ id, ...which, ...said, byId: c.viewer.person.id, onDay: c.today, reason: '' })
    .run();
  return id;
}

export function changeQuarterlyCorrection(
  { db }: Writing,
  id: string,
  set: Partial<typeof quarterlyCorrection.$inferInsert>,
): void {
  db.update(quarterlyCorrection).set(set).where(eq(quarterlyCorrection.id, id)).run();
}
