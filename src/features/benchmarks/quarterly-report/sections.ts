import { sayShortDay } from '../../../district/days.ts';
import type { QuarterlyOccasion, Span } from '../../../district/occasions.ts';
import { called } from '../../../district/plan/short-names.ts';
import { benchmarkCounts, benchmarkStands, benchmarkStatusNames } from '../../../district/plan/statuses.ts';
import { activeObjectives, planVersionOn } from '../../../district/plan/store.ts';
import { withUnit } from '../../../district/plan/units.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import { type Contribution, type FigureSaid, figuresSince, saidFrom } from '../../../kit/occasions.ts';
import { counted, firstOf } from '../../../kit/words/lists.ts';
import { aside, chart, type Piece, table } from '../../../kit/words/pieces.ts';
import { goalIn, sayFigure, sayReading, unitOf } from '../figures/rules.ts';
import { readingCategory } from '../highlight/messages.ts';
import { asShown } from '../state/rules.ts';
import {
  deservesSentence,
  hardestQuestion,
  isOfTooFew,
  type QuarterlyBenchmark as One,
  quarterlyBenchmark,
  standAs,
  worstBenchmarksFirst,
} from './rules.ts';
import { benchmarksAsOf, publishedBy } from './store.ts';

type Said = Contribution<'quarterlyReport'>;
type Objective = ReturnType<typeof activeObjectives>[number];

/** So many have a sentence of their own under an objective, and so many rows a table. */
const each = 8;
const inTable = 100;

/** In a quarterly report: how all benchmarks stood at its end, under each objective the worst first with their readings, and what gives concern. */
export function quarterlyBenchmarks(c: Reading, span: QuarterlyOccasion): Said[] {
  const published = publishedBy(c.db, span.until);
  const told = benchmarksAsOf(c, span.until).map((one) => {
    const beside = published.filter(({ benchmarkId }) => benchmarkId === one.benchmark.id);
    return quarterlyBenchmark(one, beside, span);
  });
  const objectives = activeObjectives(c.db);
  const under = objectives.map(({ id }) => told.filter(({ benchmark }) => benchmark.objectiveId === id));
  const all = under.flat();
  const version = all.length === 0 ? undefined : planVersionOn(c.db, span.until);
  const { words, figures } = countsOf(all, '', span);
  return [
    ...(version ? saidFrom('evidence', [refTo('planVersion', version)], words, { figures, weight: 0 }) : []),
    ...objectives.flatMap((one, at) => ofObjective(one, worstBenchmarksFirst(under[at] ?? []), span)),
  ];
}

/** `9 of 24 benchmarks were met or on track as of Nov 30: 🔴 6 off track, ❔ 5 no data, 1 withheld (too few).` */
function countsOf(all: readonly One[], code: string, { until }: Span) {
  const shown = all.filter(({ withheld }) => !withheld).map(({ status }) => status);
  const few = all.length - shown.length;
  const well = `${standAs(all, 'met', 'onTrack').length} of ${all.length}`;
  const said = [benchmarkCounts(shown), few === 0 ? '' : `${few} withheld (too few)`].filter(Boolean).join(', ');
  const counts = shown.map((status) => {
    const name = benchmarkStatusNames[status].slice(benchmarkStatusNames[status].indexOf(' ') + 1);
    return [`${code}benchmarks ${name}`, shown.filter((one) => one === status).length];
  });
  const withheld = few === 0 ? {} : { [`${code}benchmarks withheld`]: few };
  const values = { [`${code}benchmarks met or on track`]: well, ...Object.fromEntries(counts), ...withheld };
  return {
    words: `${well} benchmarks were met or on track as of ${sayShortDay(until)}: ${said}.`,
    figures: figuresSince(until, values),
  };
}

function ofObjective(objective: Objective, all: readonly One[], span: Span): Said[] {
  if (all.length === 0) return [];
  const { words, figures } = countsOf(all, `${objective.code}: `, span);
  const told = all.filter(deservesSentence).slice(0, each);
  const rest = all.filter((one) => !told.includes(one));
  const unread = all.filter(({ isNew }) => !isNew).length;
  const gap = unread === 0 ? [] : [`${unread} of ${all.length} had no reading in this period.`];
  const gaps = figuresSince(span.until, { [`${objective.code}: benchmarks not read`]: `${unread} of ${all.length}` });
  const more = rest.length === 0 ? [] : [`${counted(rest.length, 'more is', 'more are')} in the table.`];
  const said = [words, ...gap, ...more].join(' ');
  const refs = [refTo('strategicObjective', objective.id), ...all.map(refOf)];
  return [
    ...saidFrom('evidence', refs, said, {
      objectiveId: objective.id,
      detail: [tableOf(objective, all), ...rest.flatMap(detailOf)],
      figures: unread === 0 ? figures : [...figures, ...gaps],
      withheld: rest.flatMap(withheldOf),
      weight: 1,
    }),
    ...told.flatMap((one, at) => ofOne(one, 2 + at, span)),
    ...concernOf(objective, all, span),
  ];
}

const refOf = ({ benchmark }: One) => refTo('benchmark', benchmark.id);
const targetOf = ({ benchmark }: One) => withUnit(benchmark.target, benchmark.unit);
const standsOf = (one: One) => benchmarkStands({ ...one, decided: one.decided !== undefined });

function tableOf(objective: Objective, all: readonly One[]): Piece {
  const rows = all.slice(0, inTable).map((one) => {
    const { latest, withheld } = one;
    const read = withheld ? '-' : readingOf(one);
    const day = latest ? `${sayShortDay(latest.readOn)}, ${latest.readOn.slice(0, 4)}` : '';
    return [called(one.benchmark), read, day, targetOf(one), withheld ? 'withheld' : standsOf(one)];
  });
  const headings = ['Benchmark', 'Newest reading', 'As of', 'Target', 'Status'];
  return table({ caption: `Benchmarks of ${called(objective)}`, headings, rows });
}

/** `78% of 84 visits`. What somebody wrote in its place is not repeated. */
function readingOf({ latest, benchmark }: One): string {
  if (!latest) return 'none';
  if (latest.value === null) return 'a reading in words';
  const unit = unitOf(benchmark);
  const of = /^% (of .+)$/.exec(unit)?.[1]?.replace('of ', `of ${latest.n?.toLocaleString('en-US')} `);
  return of === undefined || latest.n === null
    ? sayReading({ ...latest, words: '' }, unit)
    : `${sayFigure(latest.value, unit)} ${of}`;
}

function ofOne(one: One, weight: number, span: Span): Said[] {
  const { benchmark, latest, published } = one;
  const { code } = benchmark;
  const question = hardestQuestion(one, span);
  const few = published.filter(({ withheld }) => withheld).length;
  const target = benchmark.target === '' ? '' : `Target: ${targetOf(one)}.`;
  const state = few === 0 ? '' : `${counted(few, 'state figure is', 'state figures are')} withheld: too few students.`;
  const said = [`${called(benchmark)}: ${readSaid(one)}`, target, one.withheld ? '' : standsOf(one), state];
  const shown =
    one.withheld || !latest || latest.value === null ? undefined : sayFigure(latest.value, unitOf(benchmark));
  const figures = {
    ...(shown === undefined ? {} : { [code]: shown }),
    ...(shown === undefined || latest?.n == null ? {} : { [`${code}, n`]: latest.n }),
    ...(goalIn(benchmark) ? { [`${code}, target`]: targetOf(one) } : {}),
    ...(few === 0 ? {} : { [`${code}, state figures withheld`]: few }),
  };
  return saidFrom('evidence', [refOf(one)], said.filter(Boolean).join(' '), {
    objectiveId: benchmark.objectiveId,
    detail: detailOf(one),
    figures: figuresSince(latest?.readOn ?? span.until, figures),
    withheld: withheldOf(one),
    weight,
    ...(question === undefined ? {} : { question }),
  });
}

function readSaid(one: One): string {
  if (!one.latest) return 'no reading yet.';
  const day = sayShortDay(one.latest.readOn);
  const whom = one.benchmark.kind === 'earlyEvidence' ? 'teachers' : 'students';
  const read = one.withheld ? `withheld because it covers too few ${whom} (${day})` : `${readingOf(one)} as of ${day}`;
  return one.isNew ? `${read}.` : `no reading in this period. The newest is ${read}.`;
}

/** What of it nobody may write either. */
const withheldOf = ({ benchmark, readings, published }: One): FigureSaid[] => [
  ...readings.flatMap(({ value, n, measuredOn }) =>
    value !== null && isOfTooFew(benchmark, n)
      ? figuresSince(measuredOn, { [benchmark.code]: sayFigure(value, unitOf(benchmark)) })
      : [],
  ),
  ...published.flatMap(({ withheld, result, onDay, measure }) =>
    withheld && result !== '' ? figuresSince(onDay, { [`${benchmark.code}, ${measure}`]: result }) : [],
  ),
];

/** A line of its readings where there are three, and what the state published. */
function detailOf({ benchmark, readings, published }: One): Piece[] {
  const points = readings
    .flatMap(({ measuredOn: day, value, n }) => (value === null || isOfTooFew(benchmark, n) ? [] : [{ day, value }]))
    .reverse();
  const goal = goalIn(benchmark)?.figure;
  const target = goal === undefined ? [] : [{ name: 'Target', values: points.map(() => goal) }];
  const categories = points.map(({ day }, at) => readingCategory(points, day, at));
  const series = [{ name: 'Reading', values: points.map(({ value }) => value) }, ...target];
  const rows = published.slice(0, inTable).map((one) => {
    const { measure, studentGroup, school, year, result, n, target: goal, prior } = asShown(one, one.withheld);
    return [measure, studentGroup || 'All students', school ?? 'District', year, result, n, goal, prior];
  });
  const headings = ['Measure', 'Students', 'School', 'Year', 'Result', 'n', 'Target', 'Year before'];
  const caption = `Published by the state beside ${called(benchmark)}`;
  const small = aside('“-” means withheld: too few students, or it would give away a figure about too few.');
  return [
    ...(points.length < 3
      ? []
      : [chart({ kind: 'line', title: `Readings of ${called(benchmark)}`, categories, series })]),
    ...(rows.length === 0 ? [] : [table({ caption, headings, rows })]),
    ...(published.some(({ withheld }) => withheld) ? [small] : []),
  ];
}

/** One sentence an objective: what was missed, is off track or has no data. */
function concernOf(objective: Objective, all: readonly One[], { until }: Span): Said[] {
  const bad = standAs(all, 'notMet', 'offTrack', 'noData');
  const value = `${bad.length} of ${all.length}`;
  const codes = bad.map(({ benchmark }) => benchmark.code);
  const words = `${value} benchmarks were missed, off track or without data: ${firstOf(codes, 12).join(', ')}.`;
  const figures = figuresSince(until, { [`${objective.code}: benchmarks missed, off track or without data`]: value });
  const question = 'What will change so that these are met?';
  return saidFrom('concerns', bad.map(refOf), words, { objectiveId: objective.id, figures, weight: 0, question });
}
