import { desc, eq } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { type ReportDocument, reportDocument } from './document.ts';
import { highlightReport } from './schema.ts';

/** The report for a meeting as it is final, its newest edition; undefined while it is a draft. */
export function finalReport(db: Reader, meetingId: string): ReportDocument | undefined {
  const row = db
    .select({ document: highlightReport.document })
    .from(highlightReport)
    .where(eq(highlightReport.meetingId, meetingId))
    .orderBy(desc(highlightReport.edition))
    .limit(1)
    .get();
  return row && reportDocument.parse(JSON.parse(row.document));
}
