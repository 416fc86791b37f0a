import { z } from 'zod';
import { can } from '../../../district/policy.ts';
import { holdersOf } from '../../../district/roster.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { ClosedAsk, Closing } from '../../../kit/asks/closing.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import { opens, place } from '../../../kit/feature.ts';
import { paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { aside, entry, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { quarterlyRef, reportSaid } from '../messages.ts';
import {
  changeQuarterlyReport,
  isQuarterlyFinal,
  type QuarterlyReport,
  quarterlyReportById,
  quarterlyReportsAtWork,
  reportAtWork,
} from '../store.ts';
import { quarterlyNames } from './names.ts';

const name = 'quarterly-reports/report';

/** What the superintendent reads of the draft before it is sent: its period alone. */
export type ReportedShown = Pick<QuarterlyReport, 'since' | 'until' | 'successes' | 'impediments'>;

/** What the superintendent reports as successes and impediments. */
export const quarterlyReportedForm = defineForm({
  name,
  title: 'Your part of the report',
  submit: 'Save',
  ability: 'quarterlyReports.report',
  params: z.object({ report: z.string() }),
  about: ({ report }) => quarterlyRef(report),
  load: (c: Asked, { report }): ReportedShown => reportAtWork(c, report),
  intro: (shown: ReportedShown): Words => [
    paragraph(`The plan monitor is writing the ${reportSaid(shown)}.`),
    aside('It’s printed in your words, and everybody can read it. Name offices, not people.'),
  ],
  fields: ({ successes, impediments }: ReportedShown) => ({
    successes: paragraphField('Successes', { optional: true, ...(successes === '' ? {} : { typed: successes }) }),
    impediments: paragraphField('Impediments', {
      optional: true,
      hint: 'What stands in the way. You can change both until the report is final.',
      ...(impediments === '' ? {} : { typed: impediments }),
    }),
  }),
});

export const openQuarterlyReported = opens(quarterlyNames.report, quarterlyReportedForm, (_, report) => ({ report }));

export const saveQuarterlyReported = saving(quarterlyReportedForm, (c, { answers, params }) => {
  if (answers.successes === '' && answers.impediments === '')
    return problems({ successes: 'Write a success, or an impediment below.' });
  const by = { reportedById: c.viewer.person.id, reportedOn: c.today };
  changeQuarterlyReport(c, params.report, { ...answers, ...by });
  return done({ tell: [paragraph('Saved. To change it, type /throughline report.')] });
});

/** In the list, for the superintendent: their part of each report at work. */
export const reportedEntries = (c: Asked): Words =>
  can(c.viewer, 'quarterlyReports.report')
    ? quarterlyReportsAtWork(c.db, c.today).map((one) =>
        entry(
          `Your part of the ${reportSaid(one)}`,
          place({ name: quarterlyNames.report }, one.reportedOn === null ? 'Write…' : 'Change…', one.id),
        ),
      )
    : [];

/** Asked of every superintendent from the day a report is begun until one answers, or its version is final. */
export function quarterlyReportedAsks(c: Reading, of?: string): Ask[] {
  const open = quarterlyReportsAtWork(c.db, c.today).filter(({ reportedOn }) => reportedOn === null);
  const people = open.length === 0 ? [] : holdersOf(c.db, 'superintendent', c.today);
  return open.flatMap((one) =>
    people
      .filter((id) => of === undefined || of === id)
      .map((id) => ({
        name,
        of: id,
        about: quarterlyRef(one.id),
        can: 'quarterlyReports.report',
        why: say`What went well, and what stands in the way? It goes into the ${reportSaid(one)}.`,
        button: place({ name: quarterlyNames.report }, 'Write them…', one.id, {
          spoken: 'Write them: successes and impediments',
        }),
        cap: 5,
      })),
  );
}

/** Somebody wrote them, or the version is final without. */
export function quarterlyReportedClosing(c: Reading, asked: ClosedAsk): Closing | undefined {
  const report = asked.name === name ? quarterlyReportById(c.db, asked.id) : undefined;
  if (!report) return undefined;
  const right = 'quarterlyReports.report';
  const what = say`successes and impediments for the ${reportSaid(report)}`;
  if (report.reportedById !== null) return { can: right, by: report.reportedById, what };
  return isQuarterlyFinal(c.db, report)
    ? { can: right, because: say`the ${reportSaid(report)} is final.`, lapsed: true }
    : undefined;
}
