import { can } from '../../../district/policy.ts';
import { holdersOf } from '../../../district/roster.ts';
import type { Asked, Moment } from '../../../kit/context.ts';
import { canBeMessaged } from '../../../kit/told.ts';
import { type Office, offices } from '../rules.ts';
import type { QuarterlyReport } from '../store.ts';

/** Who holds an office and is in Slack. */
export const inOffice = (c: Moment, office: Office): string[] =>
  holdersOf(c.db, office, c.today).filter((id) => canBeMessaged(c, id, 'app.use'));

/** Who is told what an office should know: who holds it, or, where Slack reaches nobody there, the plan managers. */
export function toldFor(c: Moment, office: Office): string[] {
  const holders = inOffice(c, office);
  return holders.length > 0 ? holders : inOffice(c, 'planManager');
}

/** Whether somebody holds an office. */
export const holdsOffice = ({ viewer }: Asked, office: Office): boolean =>
  viewer.holdings.some(({ role }) => role === office);

/** The offices somebody answers for: their own, and the plan manager for a superintendent whom Slack does not reach. */
export const officesOfChecker = (c: Asked): Office[] =>
  offices.filter((one) => holdsOffice(c, one) || (holdsOffice(c, 'planManager') && inOffice(c, one).length === 0));

const facetsOf = ({ authorId, enteredById }: QuarterlyReport) => ({ author: authorId, enteredBy: enteredById });

/** Whether somebody writes a report: the monitor, or who does on their behalf. */
export const writesQuarterly = ({ viewer }: Asked, report: QuarterlyReport): boolean =>
  can(viewer, 'quarterlyReports.write', facetsOf(report));

/** Whether somebody is handed what the School Committee may ask. */
export const presentsQuarterly = ({ viewer }: Asked, report: QuarterlyReport): boolean =>
  can(viewer, 'quarterlyReports.present', facetsOf(report));

/** Whether somebody may read a version that is at work. */
export const readsDraft = ({ viewer }: Asked, report: QuarterlyReport): boolean =>
  can(viewer, 'quarterlyReports.readDraft', { ...facetsOf(report), sent: report.sentOn });

/** Of whom it is asked what the author is asked: who writes on behalf, the author, or whoever writes it by now. */
export function askedToWrite(c: Moment, { authorId, enteredById }: QuarterlyReport): string[] {
  const others = enteredById === null ? [] : holdersOf(c.db, 'planManager', c.today);
  const all = [enteredById ?? authorId, authorId, ...holdersOf(c.db, 'planMonitor', c.today), ...others];
  return all.filter((id) => canBeMessaged(c, id, 'quarterlyReports.begin')).slice(0, 1);
}
