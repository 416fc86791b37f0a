import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { highlightMeeting } from '../../../district/highlight-meetings/schema.ts';
import { person } from '../../../district/schema.ts';

/** What the plan manager wrote beside what the record says, while the report is a draft: newest last, nothing is written over. */
export const highlightRemark = sqliteTable(
  'highlight_remark',
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => highlightMeeting.id),
    /** A part of the report, or `progress/` and the id of a strategic objective. */
    place: text().notNull(),
    words: text().notNull(),
    byId: text()
      .notNull()
      .references(() => person.id),
    at: text().notNull(),
  },
  (t) => [index('highlight_remark_of').on(t.meetingId, t.id), index('highlight_remark_by').on(t.byId)],
);

/** A highlight report that is final: kept as it was, for good. Corrected, it is a further version. */
export const highlightReport = sqliteTable(
  'highlight_report',
  {
    meetingId: text()
      .notNull()
      .references(() => highlightMeeting.id),
    edition: text().notNull(),
    finalAt: text().notNull(),
    finalById: text()
      .notNull()
      .references(() => person.id),
    /** A `ReportDocument` as JSON. */
    document: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.edition] }), index('highlight_report_by').on(t.finalById)],
);
