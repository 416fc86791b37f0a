import { beginsWithCode } from '../../district/plan/plan.ts';
import { placeFound } from '../../kit/evidence/hear.ts';
import { type Feature, place } from '../../kit/feature.ts';
import { clip } from '../../kit/words/text.ts';
import { benchmarksBreaks } from './breaks/sections.ts';
import { openDecide } from './decide/form.ts';
import { decide } from './decide/save.ts';
import { takeBackDecision } from './decide/take-back.ts';
import { benchmarkDigestSamples } from './digest/samples.ts';
import { benchmarksDigest } from './digest/sections.ts';
import { readingFacts } from './facts/store.ts';
import { benchmarksHighlight } from './highlight/sections.ts';
import { benchmarksAbout } from './kept-about/sections.ts';
import { benchmarkListOf, showAll, showList } from './list/list.ts';
import { byCode, showOne, showReadings } from './one/show.ts';
import { readingAsks } from './owed/asks.ts';
import { readingClosing } from './owed/closing.ts';
import { benchmarksPacket } from './packet/sections.ts';
import { takeProposal } from './proposals/take.ts';
import { quarterlyBenchmarks } from './quarterly-report/sections.ts';
import { openCorrect, openReading } from './record/form.ts';
import { openPick, pickBenchmark } from './record/pick.ts';
import { saveReading } from './record/save.ts';
import { samples } from './samples.ts';
import { benchmarksHome } from './sections.ts';
import { benchmarkStandings, readingsBefore } from './standing/answers.ts';
import { openState } from './state/form.ts';
import { saveState } from './state/save.ts';
import { summary } from './summary/feature.ts';

/** The benchmarks of the plan: what was read, how each stands, and whether it will be met. */
export const benchmarks: Feature = {
  name: 'benchmarks',
  commands: [
    {
      command: '/benchmark',
      word: '',
      also: ['reading', 'readings', 'data', 'scores'],
      title: 'Benchmarks',
      first: { planManager: 4, planMonitor: 2, superintendent: 4, teacher: 3 },
      ability: 'plan.read',
      does: 'See benchmarks missing data and record a reading; with a code, see how one stands',
      takes: beginsWithCode,
      run: (c, line) => (line === '' ? benchmarkListOf(c) : byCode(c, line)),
      withTyped: (typed) => place(openPick, 'Find the benchmark', clip(typed, 500)),
    },
  ],
  parts: [summary],
  forms: [pickBenchmark, saveReading, decide, saveState],
  buttons: [
    showOne,
    showReadings,
    showList,
    showAll,
    openPick,
    openReading,
    openCorrect,
    takeProposal,
    openDecide,
    takeBackDecision,
    openState,
  ],
  hears: { 'benchmarks/file': placeFound },
  asks: readingAsks,
  closing: readingClosing,
  answers: { benchmarkStandings, readingsBefore },
  home: benchmarksHome,
  facts: readingFacts,
  says: {
    packet: benchmarksPacket,
    digest: benchmarksDigest,
    highlight: benchmarksHighlight,
    quarterlyReport: quarterlyBenchmarks,
  },
  breaks: benchmarksBreaks,
  about: benchmarksAbout,
  samples: (fill) => [...samples(fill), ...benchmarkDigestSamples(fill)],
};
