import { inArray } from 'drizzle-orm';
import { sayShortDay } from '../../../district/days.ts';
import { withUnit } from '../../../district/plan/units.ts';
import { person } from '../../../district/schema.ts';
import type { Reading } from '../../../kit/context.ts';
import { type Period, sayPeriod } from '../periods/rules.ts';
import { type BenchmarkNow, standingsOf } from '../standing/store.ts';
import type { SummaryLine } from './rules.ts';

/** Every benchmark that goes on, as a summary tells of it. */
export const linesNow = (c: Reading): SummaryLine[] => summaryLinesOf(c, standingsOf(c));

/** The same of those whose standing is known already. */
export function summaryLinesOf(c: Reading, standings: readonly BenchmarkNow[]): SummaryLine[] {
  const names = namesOf(c, standings);
  return standings.map((one) => lineOf(one, names));
}

function lineOf(
  { benchmark, status, decided, evidenceKinds, latest, overdue, isMissing }: BenchmarkNow,
  names: ReadonlyMap<string, string>,
): SummaryLine {
  const { id, code, words, shortName, kind, objectiveId, target, unit, dueOn, rawDue, cadence, ownerId, rawOwner } =
    benchmark;
  return {
    id,
    code,
    words,
    shortName,
    kind,
    objectiveId,
    status,
    decided: decided !== undefined,
    evidenceKinds,
    latest: latest ? `${latest.words}, ${sayPeriod(latest.period)}` : '',
    inFigures: latest !== undefined && latest.value !== null,
    target: withUnit(target, unit),
    // A plan goes over years.
    due: dueOn ? `${sayShortDay(dueOn)}, ${dueOn.slice(0, 4)}` : rawDue || (cadence ?? ''),
    owner: names.get(ownerId ?? '') ?? (rawOwner || undefined),
    missing: isMissing ? missingOf(overdue) : [],
  };
}

/** What is read once has no periods: then it is the reading of its date that is not there. */
const missingOf = (overdue: readonly Period[]): string[] =>
  overdue.length === 0 ? ['its due date'] : overdue.map(sayPeriod);

function namesOf({ db }: Reading, standings: readonly BenchmarkNow[]): ReadonlyMap<string, string> {
  const ids = [...new Set(standings.flatMap(({ benchmark }) => benchmark.ownerId ?? []))];
  const rows = db.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, ids)).all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
