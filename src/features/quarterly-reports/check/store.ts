import { eq } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Facets } from '../../../district/policy.ts';
import { quarterlyCorrection } from '../schema.ts';
import { facetsOfQuarterlyReport } from '../store.ts';

/** Whose a correction is: as its report. */
export function facetsOfQuarterlyCorrection(db: Reader, id: string): Facets | undefined {
  const { reportId } = quarterlyCorrection;
  const row = db.select({ reportId }).from(quarterlyCorrection).where(eq(quarterlyCorrection.id, id)).get();
  return row && facetsOfQuarterlyReport(db, row.reportId);
}
