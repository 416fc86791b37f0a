import type { CommandWord, Feature } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { hearSummary } from './hear.ts';
import { summaryPdf } from './pdf.ts';
import { monthlySummary, openSummary, postSummary, refreshSummary, refreshSummaryDaily } from './post.ts';
import { summarySamples } from './samples.ts';
import { summaryAbout } from './sections.ts';
import { summaryById } from './store.ts';

const summaryCommand: CommandWord = {
  command: '/benchmark',
  word: 'summary',
  ability: 'plan.read',
  does: 'See how all benchmarks stand; leaders can post it in a channel',
  run: (c) => openSummary(c),
};

/** The summary that is posted to channels, as the routine of benchmarks plugs it in. */
export const summary: Feature = {
  name: 'benchmarks/summary',
  parts: [summaryPdf],
  commands: [summaryCommand],
  forms: [postSummary],
  jobs: [monthlySummary, refreshSummaryDaily],
  hears: { 'benchmarks/summary': hearSummary },
  reacts: { readingRecorded: (c) => done({ messages: refreshSummary(c) }) },
  records: { benchmarkSummary: (db, id) => (summaryById(db, id) ? {} : undefined) },
  about: summaryAbout,
  samples: summarySamples,
};
