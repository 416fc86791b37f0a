import { addDays, type Day } from '../../district/days.ts';
import { type Fill, type Sample, sampleWindow } from '../../kit/feature.ts';
import { decideForm } from './decide/form.ts';
import { allBenchmarksWords, myBenchmarksWords } from './list/messages.ts';
import { linesFilled } from './list/samples.ts';
import type { BenchmarkShown } from './one/look.ts';
import { benchmarkWords, readingsPageWords } from './one/messages.ts';
import { readingForm } from './record/form.ts';
import { receiptWords } from './record/messages.ts';
import { pickBenchmarkForm } from './record/pick.ts';
import { owedHomeWords } from './sections.ts';
import type { BenchmarkNow } from './standing/store.ts';
import { stateForm } from './state/form.ts';
import type { StateFigure } from './state/rules.ts';
import type { BenchmarkRow, KeptReading } from './store.ts';

const today: Day = '2026-11-23';
/** Everything this routine shows, with as much as there can be. */
export function samples(fill: Fill): Sample[] {
  const standing = standingFilled(fill);
  const shown = oneFilled(fill, standing);
  const lines = linesFilled(fill);
  const read = { period: '2026-11', value: 62, words: '', n: 84, corrects: null };
  const list = { more: 9, all: 150, changed: 'benchmark-1' };
  const { benchmark } = standing;
  const recorded = {
    benchmark,
    periods: ['2026-10', '2026-11'],
    today,
    corrects: undefined,
    typed: { value: '62%', n: '84' },
  };
  const corrects = { period: '2026-10', value: null, words: fill('about half', 300), n: 12, note: '' };
  return [
    { name: 'The benchmarks of one person', on: 'message', words: myBenchmarksWords(lines, list) },
    { name: 'No benchmark of one’s own', on: 'message', words: myBenchmarksWords([], { more: 0, all: 150 }) },
    { name: 'A page of all benchmarks', on: 'message', words: allBenchmarksWords(lines, { from: 0, all: 150 }) },
    { name: 'A plan without benchmarks', on: 'message', words: allBenchmarksWords([], { from: 0, all: 0 }) },
    { name: 'One benchmark', on: 'message', words: benchmarkWords(shown) },
    { name: 'Earlier readings of a benchmark', on: 'message', words: readingsPageWords(shown, 5) },
    { name: 'A benchmark that was never read', on: 'message', words: benchmarkWords(unread(shown)) },
    { name: 'A reading was recorded', on: 'message', words: receiptWords(standing, read, shown.outlook) },
    { name: 'Benchmarks missing data, on Home', on: 'home', words: owedHomeWords(owedFilled(standing)) },
    sampleWindow('Which benchmark', pickBenchmarkForm, { typed: fill('attendance', 500) }),
    sampleWindow('Record a reading', readingForm, recorded),
    sampleWindow('Record a reading of a day', readingForm, { ...recorded, periods: [] }),
    sampleWindow('Correct a reading', readingForm, { ...recorded, corrects }),
    sampleWindow('Decide how a benchmark stands', decideForm, { ...standing, hasEvidence: true }),
    sampleWindow('Enter a state figure', stateForm, { benchmark }),
  ];
}

function benchmarkFilled(fill: Fill): BenchmarkRow {
  return {
    id: 'benchmark-1',
    code: fill('1.1.B1', 20),
    shortName: '',
    codeKey: '1.1.b1',
    position: 0,
    endedOn: null,
    words: fill('80% of teachers use rigorous tasks each month', 2000),
    rawOwner: fill('Dina Director', 500),
    ownerId: null,
    rawDue: fill('Spring 2027', 500),
    dueOn: null,
    objectiveId: 'objective-1',
    initiativeId: 'initiative-1',
    kind: 'finalOutcome',
    cadence: 'monthly',
    baseline: fill('45%', 500),
    target: fill('80%', 500),
    unit: fill('% of visits', 200),
    direction: 'up',
    evidence: fill('Walkthroughs', 1000),
  };
}

function standingFilled(fill: Fill): BenchmarkNow {
  const by = fill('Dina Director', 80);
  const readings = Array.from({ length: 12 }, (_, at) => readingFilled(fill, at));
  const evidence = Array.from({ length: 24 }, (_, at) => ({
    benchmarkId: 'benchmark-1',
    kind: 'walkthroughs' as const,
    onDay: today,
    words: fill(`October walkthroughs ${at + 1}.pdf`, 200),
    url: `https://millcity.slack.com/files/U1/F${at}`,
  }));
  return {
    benchmark: benchmarkFilled(fill),
    status: 'partlyMet',
    byRule: 'offTrack',
    why: 'It is behind a straight line from its baseline to its target.',
    decided: {
      id: 'decision-1',
      benchmarkId: 'benchmark-1',
      status: 'partlyMet' as const,
      by,
      on: today,
      reason: fill('Two schools began in October.', 500),
    },
    latest: { words: '62% (n = 84)', value: 62, n: 84, period: '2026-11', readOn: today, by },
    readings,
    evidence,
    missing: ['2026-10', '2026-09'],
    overdue: ['2026-09'],
    isMissing: true,
    hasEvidence: true,
    evidenceKinds: 1,
  };
}

function readingFilled(fill: Fill, at: number): KeptReading {
  return {
    id: `reading-${at}`,
    benchmarkId: 'benchmark-1',
    period: '2026-10',
    measuredOn: addDays(today, -at * 7),
    value: at % 4 === 3 ? null : 62 - at,
    words: fill('about half of the classes', 300),
    n: 84 + at,
    note: fill('Two schools were closed.', 1000),
    source: at % 2 === 0 ? 'person' : 'walkthroughs',
    byId: 'person-1',
    at: '2026-11-23T15:00:00Z',
    onDay: today,
    corrects: at === 1 ? 'reading-0' : null,
    supersededBy: null,
    stood: 'offTrack',
    by: fill('Dina Director', 80),
  };
}

function oneFilled(fill: Fill, standing: BenchmarkNow): BenchmarkShown {
  const figures: StateFigure[] = Array.from({ length: 21 }, (_, at) => ({
    measure: fill('CPI', 80),
    studentGroup: fill('Students with disabilities', 80),
    year: '2025-26',
    n: at * 4,
    school: at % 2 === 0 ? null : fill('Lincoln', 80),
    baseline: fill('76.9', 40),
    prior: fill('77.1', 40),
    target: fill('80', 40),
    result: fill('78.2', 40),
    points: fill('75', 40),
    rating: fill('on target', 40),
  }));
  return {
    standing,
    figures,
    contradictions: [fill('Those rooms had a substitute.', 1000), ''].map((answer) => ({
      words: fill('Tasks were copied from the book in 3 of 4 rooms.', 1000),
      day: today,
      owner: fill('Dina Director', 80),
      answer,
      answeredBy: fill('Dina Director', 80),
    })),
    owner: fill('Dina Director', 80),
    mayRecord: true,
    mayLead: true,
    mayEnterFigures: true,
    outlook:
      'Needs 0.4 points a school day; the last five readings moved 0.1 points. At this pace: 66% by Jun 15. It would take 2 points a school week to be met.',
    proposal: { period: '2026-10', value: 62.1, seen: 41, looked: 66, bound: 'about', soFar: true },
    were: new Map(standing.readings.slice(0, 1).map((was) => ['reading-1', was])),
  };
}

function unread(shown: BenchmarkShown): BenchmarkShown {
  const nothing = {
    readings: [],
    evidence: [],
    missing: [],
    overdue: [],
    isMissing: false,
    latest: undefined,
    decided: undefined,
  };
  const standing: BenchmarkNow = {
    ...shown.standing,
    ...nothing,
    status: 'notDue',
    byRule: 'notDue',
    hasEvidence: false,
    evidenceKinds: 0,
  };
  const may = { mayRecord: false, mayLead: false, mayEnterFigures: false };
  return {
    ...shown,
    ...may,
    standing,
    figures: [],
    contradictions: [],
    proposal: undefined,
    were: new Map(),
    owner: undefined,
  };
}

const owedFilled = (standing: BenchmarkNow) =>
  Array.from({ length: 8 }, (_, at) => ({ standing, why: 'no reading for October 2026', isMissing: at < 3 }));
