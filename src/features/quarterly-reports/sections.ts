import {
  and,
  asc,
  type Column,
  eq,
  exists,
  gte,
  isNotNull,
  isNull,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm';
import { alias, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../district/days.ts';
import { isOf } from '../../district/same-person.ts';
import type { Reading } from '../../kit/context.ts';
import { listSheet } from '../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../kit/sheets/write.ts';
import { periodSaid } from './messages.ts';
import { correctionKindNames, correctionKinds } from './rules.ts';
import {
  quarterlyCheck as check,
  quarterlyCorrection as correction,
  quarterlyLook as look,
  quarterlyReport as report,
  quarterlyStep as step,
  quarterlyVersion as version,
  quarterlyWords as words,
} from './schema.ts';

const columns = [
  ['Report', 40],
  ['Day', 12],
  ['Their part', 34],
  ['Words', 100],
] as const;

/** What is kept of somebody in quarterly reports: what they wrote, reported, checked, corrected and made final, and their next steps. */
export function quarterlyAbout({ db }: Reading, id: string): SheetToWrite[] {
  const of = alias(report, 'of');
  const kept = (
    part: string,
    [table, reportId, day]: readonly [SQLiteTable, Column, Column],
    where: SQL | undefined,
    said: SQLWrapper = sql`''`,
  ) =>
    db
      .select({ since: of.since, until: of.until, day: sql<Day | null>`${day}`, words: sql<string>`trim(${said})` })
      .from(table)
      .innerJoin(of, eq(of.id, reportId))
      .where(where)
      .orderBy(asc(day))
      .all()
      .map((one) => [periodSaid(one), one.day ?? '', part, one.words]);
  const begun = [report, report.id, report.begunOn] as const;
  const asked = [correction, correction.reportId, correction.onDay] as const;
  const bySomebody = or(isOf(correction.byId, id), isOf(correction.answeredById, id));
  // Before its version is public a step is the writer's alone, and one that was taken out of it stays so.
  const released = db
    .select({ number: version.number })
    .from(version)
    .where(and(eq(version.reportId, step.reportId), gte(version.number, step.version), isNotNull(version.releasedOn)));
  const isPublicStep = and(isNull(step.removedOn), exists(released));
  const ofStep = or(and(isOf(step.ownerId, id), isPublicStep), isOf(step.byId, id), isOf(step.settledById, id));
  const rows = [
    ...kept('author', begun, isOf(report.authorId, id)),
    ...kept('wrote it for the monitor', begun, isOf(report.enteredById, id)),
    ...kept(
      'reported successes and impediments',
      [report, report.id, report.reportedOn],
      isOf(report.reportedById, id),
      sql`${report.successes} || char(10) || ${report.impediments}`,
    ),
    ...kept('wrote a part', [words, words.reportId, words.onDay], isOf(words.byId, id), words.words),
    ...kept('checked a part', [check, check.reportId, check.onDay], isOf(check.byId, id)),
    ...kept('looked at a word', [look, look.reportId, look.onDay], isOf(look.byId, id)),
    ...correctionKinds.flatMap((kind) =>
      kept(
        'correction, asked for or answered',
        asked,
        and(eq(correction.kind, kind), bySomebody),
        sql`${`${correctionKindNames[kind]}: `} || ${correction.words} || ' ' || ${correction.reason}`,
      ),
    ),
    ...kept('next step', [step, step.reportId, step.day], ofStep, sql`${step.words} || ' ' || ${step.said}`),
    ...kept('made a version final', [version, version.reportId, version.finalOn], isOf(version.finalById, id)),
  ];
  return [listSheet('Quarterly reports', columns, rows)];
}
