import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../district/days.ts';
import { person } from '../../district/schema.ts';
import type { CorrectionAnswer, CorrectionKind, Office, Print, StepOutcome, VersionKind } from './rules.ts';

const someone = () =>
  text()
    .notNull()
    .references(() => person.id);
const ofReport = () =>
  text()
    .notNull()
    .references(() => quarterlyReport.id);
const day = () => text().$type<Day>();

/** A report of the plan monitor on a stretch of time: at work until its version is final. */
export const quarterlyReport = sqliteTable(
  'quarterly_report',
  {
    id: text().primaryKey(),
    since: day().notNull(),
    until: day().notNull(),
    /** The monitor whose report it is, and who writes it for them; null while the monitor does. */
    authorId: someone(),
    enteredById: text().references(() => person.id),
    begunOn: day().notNull(),
    /** What all routines said when they were asked last, as JSON, and when that was; null while it is gathered. */
    gathered: text(),
    gatheredOn: day(),
    /** What the superintendent reports as successes and impediments; empty until then. */
    successes: text().notNull(),
    impediments: text().notNull(),
    reportedById: text().references(() => person.id),
    reportedOn: day(),
    /** The version at work, or the last one where none is: why it is written, and when it went to the fact-check. */
    version: integer().notNull(),
    versionKind: text().$type<VersionKind>().notNull(),
    versionWhy: text().notNull(),
    sentOn: day(),
    /** When the draft reached each office: the clock of the fact-check begins. */
    superintendentHasItOn: day(),
    planManagerHasItOn: day(),
    /** When it became public first. */
    releasedOn: day(),
    droppedOn: day(),
  },
  (t) => [
    index('quarterly_report_author').on(t.authorId),
    index('quarterly_report_entered_by').on(t.enteredById),
    index('quarterly_report_reported_by').on(t.reportedById),
    index('quarterly_report_until').on(t.until),
  ],
);

/** What the author did with a part: newest last, nothing is written over. */
export const quarterlyWords = sqliteTable(
  'quarterly_words',
  {
    id: text().primaryKey(),
    reportId: ofReport(),
    place: text().notNull(),
    print: text().$type<Print>().notNull(),
    /** The keys of drafted sentences that are left out. */
    leftOut: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    words: text().notNull(),
    byId: someone(),
    onDay: day().notNull(),
  },
  (t) => [index('quarterly_words_of').on(t.reportId, t.place, t.id), index('quarterly_words_by').on(t.byId)],
);

/** An office has checked a part as it was then, in whichever version: it has no corrections, or asked for those that are kept beside it. */
export const quarterlyCheck = sqliteTable(
  'quarterly_check',
  {
    id: text().primaryKey(),
    reportId: ofReport(),
    place: text().notNull(),
    office: text().$type<Office>().notNull(),
    /** Of its words: the check counts while they are the same. */
    hash: text().notNull(),
    /** The sentences it had: what is new since can be said. */
    wording: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    byId: someone(),
    onDay: day().notNull(),
  },
  (t) => [
    uniqueIndex('quarterly_check_of').on(t.reportId, t.place, t.office, t.hash),
    index('quarterly_check_by').on(t.byId),
  ],
);

/** A correction that an office asks for, and what the author answered. */
export const quarterlyCorrection = sqliteTable(
  'quarterly_correction',
  {
    id: text().primaryKey(),
    reportId: ofReport(),
    version: integer().notNull(),
    place: text().notNull(),
    office: text().$type<Office>().notNull(),
    kind: text().$type<CorrectionKind>().notNull(),
    words: text().notNull(),
    /** What shows it. */
    record: text().notNull(),
    /** Of the words it is about. */
    hash: text().notNull(),
    byId: someone(),
    onDay: day().notNull(),
    answer: text().$type<CorrectionAnswer>(),
    /** Why it is refused; a word with an acceptance, if any. */
    reason: text().notNull(),
    answeredById: text().references(() => person.id),
    answeredOn: day(),
    /** The office goes by the author's reason: nothing is printed of it. */
    withdrawnOn: day(),
  },
  (t) => [
    index('quarterly_correction_of').on(t.reportId, t.version, t.id),
    index('quarterly_correction_by').on(t.byId),
    index('quarterly_correction_answered_by').on(t.answeredById),
  ],
);

/** A next step that a report recommends: asked about on its day once that is public. */
export const quarterlyStep = sqliteTable(
  'quarterly_step',
  {
    id: text().primaryKey(),
    reportId: ofReport(),
    /** The version it was written for: it is public with that one. */
    version: integer().notNull(),
    words: text().notNull(),
    ownerId: someone(),
    day: day().notNull(),
    byId: someone(),
    /** Null until somebody says what became of it. */
    outcome: text().$type<StepOutcome>(),
    said: text().notNull(),
    settledById: text().references(() => person.id),
    settledOn: day(),
    removedOn: day(),
  },
  (t) => [
    index('quarterly_step_of').on(t.reportId, t.id),
    index('quarterly_step_owner').on(t.ownerId, t.day),
    index('quarterly_step_open').on(t.outcome, t.day),
    index('quarterly_step_by').on(t.byId),
    index('quarterly_step_settled_by').on(t.settledById),
  ],
);

/** The author has looked at something that might be a name, or a withheld figure, and it is not: as it stands in that sentence. */
export const quarterlyLook = sqliteTable(
  'quarterly_look',
  {
    id: text().primaryKey(),
    reportId: ofReport(),
    place: text().notNull(),
    word: text().notNull(),
    /** Of the part's words: changed, it is looked at again. */
    hash: text().notNull(),
    byId: someone(),
    onDay: day().notNull(),
  },
  (t) => [
    uniqueIndex('quarterly_look_of').on(t.reportId, t.place, t.word, t.hash),
    index('quarterly_look_by').on(t.byId),
  ],
);

/** A version that is final: kept as it was, for good. */
export const quarterlyVersion = sqliteTable(
  'quarterly_version',
  {
    reportId: ofReport(),
    number: integer().notNull(),
    /** A `QuarterlyDocument` as JSON. */
    document: text().notNull(),
    hash: text().notNull(),
    finalById: someone(),
    finalOn: day().notNull(),
    /** On which day it becomes public, and when it did. */
    publicFrom: day().notNull(),
    releasedOn: day(),
    withheldWhy: text(),
  },
  (t) => [
    primaryKey({ columns: [t.reportId, t.number] }),
    index('quarterly_version_by').on(t.finalById),
    index('quarterly_version_waiting').on(t.releasedOn, t.publicFrom),
  ],
);
