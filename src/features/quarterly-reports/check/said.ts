import type { Moment } from '../../../kit/context.ts';
import { quarterlyReportById, quarterlySectionsNow } from '../store.ts';
import type { CorrectionSaid } from './messages.ts';
import type { QuarterlyCorrection } from './store.ts';

/** A correction with the title of its part. */
export function correctionSaid(c: Moment, one: QuarterlyCorrection): CorrectionSaid {
  const report = quarterlyReportById(c.db, one.reportId);
  const sections = report ? quarterlySectionsNow(c, report) : [];
  return { ...one, title: sections.find(({ place }) => place === one.place)?.title ?? 'a part' };
}
