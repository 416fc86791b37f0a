import type { Fill, Sample } from '../../../kit/feature.ts';
import { inOneMessage } from '../../../kit/words/fit.ts';
import { bullets } from '../../../kit/words/pieces.ts';
import { benchmarksDueWords, type DueBenchmark, readingsWords, type ToldBenchmark } from '../highlight/messages.ts';
import type { SummaryLine } from '../summary/rules.ts';
import * as say from './messages.ts';
import type { MonthStood } from './rules.ts';

const today = '2026-11-23';
const months = ['2026-09-30', '2026-10-31', '2026-11-23'] as const;

/** What a digest and a highlight report say of benchmarks, of more of them than one objective has. */
export function benchmarkDigestSamples(fill: Fill): Sample[] {
  const lines = Array.from({ length: 80 }, (_, at) => lineOf(fill, at));
  const told = lines.map((line, at): ToldBenchmark => toldOf(fill, line, at));
  const due = lines.map((line): DueBenchmark => ({ line, dueOn: today, outlook: 'will not be met at this pace' }));
  const year = months.map((month, at): MonthStood => ({ month, read: 20 + at, well: 12 + at }));
  const never = told.map((one): ToldBenchmark => ({ ...one, moved: '', points: [] }));
  return [
    { name: 'What a digest says of benchmarks', on: 'message', words: [bullets(sentences(fill))] },
    { name: 'Benchmarks over the school year', on: 'message', words: say.benchmarkYearWords(year) },
    {
      name: 'Benchmarks in a highlight report',
      on: 'message',
      words: inOneMessage('1 Rigor', readingsWords(told, today)),
    },
    {
      name: 'Benchmarks in a highlight report, none read',
      on: 'message',
      words: inOneMessage('1 Rigor', readingsWords(never, today)),
    },
    {
      name: 'Benchmarks due, in a highlight report',
      on: 'message',
      words: inOneMessage('Benchmarks due', benchmarksDueWords(due, { from: today, today, to: today })),
    },
  ];
}

function sentences(fill: Fill) {
  const all = Array.from({ length: 30 }, (_, at) => standsOf(fill, at));
  const [one = standsOf(fill, 0)] = all;
  const name = fill('Dina Director', 80);
  const reading = fill('62% (n = 84)', 300);
  return [
    say.readText(one, reading, reading),
    say.readText(one, undefined, reading),
    say.decidedText(one, name),
    say.metText(one, name),
    say.benchmarkWaitsText(one, today),
    say.waitsTogetherText(all),
    say.healthText(all, all),
    say.healthText(all, []),
    say.benchmarkDueText(one, today, 'too few readings to tell'),
    say.periodText('2026-11', today, all),
    say.endedText('2026-10', all),
  ];
}

const standsOf = (fill: Fill, at: number): say.Stands => ({
  benchmark: {
    code: fill(`1.1.B${at + 1}`, 30),
    words: fill('80% of teachers use rigorous tasks', 2_000),
    shortName: '',
  },
  status: at % 2 === 0 ? 'offTrack' : 'met',
  latest: { words: fill('62% (n = 84)', 300) },
});

const toldOf = (fill: Fill, line: SummaryLine, at: number): ToldBenchmark => ({
  line,
  moved: at % 2 === 0 ? `${fill('45%', 300)} → ${fill('62% (n = 84)', 300)}` : '',
  points: Array.from({ length: 12 }, (_, n) => ({ day: months[n % 3] ?? today, value: 40 + n })),
  unit: fill('%', 40),
  goal: 80,
});

const lineOf = (fill: Fill, at: number): SummaryLine => ({
  id: `b${at}`,
  code: fill(`1.1.B${at + 1}`, 30),
  words: fill('80% of teachers use rigorous tasks', 2_000),
  shortName: '',
  kind: 'earlyEvidence',
  objectiveId: 'o',
  status: at % 2 === 0 ? 'onTrack' : 'noData',
  decided: at % 5 === 0,
  evidenceKinds: 1,
  latest: fill('62% (n = 84), October 2026', 300),
  target: fill('80 %', 400),
  due: fill('ongoing', 400),
  inFigures: at % 2 === 0,
  owner: fill('Dina Director', 80),
  missing: [],
});
