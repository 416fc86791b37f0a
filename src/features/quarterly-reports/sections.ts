import { eq, or, type SQL } from 'drizzle-orm';
import type { Day } from '../../district/days.ts';
import { isOf } from '../../district/same-person.ts';
import type { Reading } from '../../kit/context.ts';
import { listSheet } from '../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../kit/sheets/write.ts';
import { periodSaid } from './messages.ts';
import { correctionKindNames } from './rules.ts';
import {
  quarterlyCheck as check,
  quarterlyCorrection as correction,
  quarterlyLook as look,
  quarterlyReport as report,
  quarterlyStep as step,
  quarterlyVersion as version,
  quarterlyWords as words,
} from './schema.ts';

type Rows = readonly { readonly day: Day | null; readonly part: string; readonly words: string; readonly of: string }[];

const columns = [
  ['Report', 40],
  ['Day', 12],
  ['Their part', 34],
  ['Words', 100],
] as const;

/** What is kept of somebody in quarterly reports: what they wrote, reported, checked, corrected and made final, and their next steps. */
export function quarterlyAbout(c: Reading, id: string): SheetToWrite[] {
  const rows = [...ofReports(c, id), ...ofParts(c, id), ...ofSteps(c, id)];
  return [
    listSheet(
      'Quarterly reports',
      columns,
      rows.map((one) => [one.of, one.day ?? '', one.part, one.words]),
    ),
  ];
}

const period = { since: report.since, until: report.until };

function ofReports({ db }: Reading, id: string): Rows {
  const { authorId, enteredById, reportedById, begunOn, reportedOn, successes, impediments } = report;
  const of = (part: string, where: SQL, day: typeof begunOn | typeof reportedOn, said = false): Rows =>
    db
      .select({ ...period, day, successes, impediments })
      .from(report)
      .where(where)
      .all()
      .map((one) => ({ ...one, part, words: said ? `${one.successes}\n${one.impediments}` : '', of: periodSaid(one) }));
  return [
    ...of('author', isOf(authorId, id), begunOn),
    ...of('wrote it for the monitor', isOf(enteredById, id), begunOn),
    ...of('reported successes and impediments', isOf(reportedById, id), reportedOn, true),
  ];
}

function ofParts({ db }: Reading, id: string): Rows {
  const wrote = db
    .select({ ...period, day: words.onDay, words: words.words })
    .from(words)
    .innerJoin(report, eq(report.id, words.reportId))
    .where(isOf(words.byId, id))
    .all();
  const marks = [check, look].flatMap((table) =>
    db
      .select({ ...period, day: table.onDay })
      .from(table)
      .innerJoin(report, eq(report.id, table.reportId))
      .where(isOf(table.byId, id))
      .all()
      .map((one) => ({ ...one, part: table === check ? 'checked a part' : 'looked at a word', words: '' })),
  );
  const corrected = db
    .select({
      ...period,
      day: correction.onDay,
      kind: correction.kind,
      words: correction.words,
      reason: correction.reason,
    })
    .from(correction)
    .innerJoin(report, eq(report.id, correction.reportId))
    .where(or(isOf(correction.byId, id), isOf(correction.answeredById, id)))
    .all();
  return [
    ...wrote.map((one) => ({ ...one, part: 'wrote a part' })),
    ...marks,
    ...corrected.map(({ kind, words, reason, ...one }) => ({
      ...one,
      part: 'correction, asked for or answered',
      words: `${correctionKindNames[kind]}: ${words} ${reason}`.trim(),
    })),
  ].map((one) => ({ ...one, of: periodSaid(one) }));
}

function ofSteps({ db }: Reading, id: string): Rows {
  const steps = db
    .select({ ...period, day: step.day, words: step.words, said: step.said })
    .from(step)
    .innerJoin(report, eq(report.id, step.reportId))
    .where(or(isOf(step.ownerId, id), isOf(step.byId, id), isOf(step.settledById, id)))
    .all();
  const finals = db
    .select({ ...period, day: version.finalOn })
    .from(version)
    .innerJoin(report, eq(report.id, version.reportId))
    .where(isOf(version.finalById, id))
    .all();
  return [
    ...steps.map(({ said, ...one }) => ({ ...one, part: 'next step', words: `${one.words} ${said}`.trim() })),
    ...finals.map((one) => ({ ...one, part: 'made a version final', words: '' })),
  ].map((one) => ({ ...one, of: periodSaid(one) }));
}
