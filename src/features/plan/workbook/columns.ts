import type { BenchmarkKind, Cadence, Direction } from '../../../district/plan/plan.ts';
import type { Column } from '../../../kit/sheets/table.ts';

const shortName = { heading: 'Short name' } as const;

/** The sheets of a plan's workbook, with the headings districts use. */
export const columns = {
  Plan: {
    what: { heading: 'What', needed: true },
    answer: { heading: 'Answer', needed: true },
  },
  Objectives: {
    code: { heading: 'Code', needed: true },
    words: { heading: 'Strategic objective', needed: true },
    shortName,
  },
  Initiatives: {
    code: { heading: 'Code', needed: true },
    parent: { heading: 'Objective' },
    words: { heading: 'Initiative', needed: true },
    owner: { heading: 'Person responsible' },
    shortName,
  },
  Benchmarks: {
    code: { heading: 'Code', needed: true },
    parent: { heading: 'Initiative' },
    kind: { heading: 'Kind', needed: true },
    words: { heading: 'Benchmark', needed: true },
    owner: { heading: 'Person responsible' },
    due: { heading: 'By when' },
    cadence: { heading: 'How often' },
    baseline: { heading: 'Baseline' },
    target: { heading: 'Target' },
    unit: { heading: 'Unit' },
    direction: { heading: 'Direction' },
    evidence: { heading: 'Evidence' },
    shortName,
  },
  Actions: {
    code: { heading: 'Code', needed: true },
    parent: { heading: 'Initiative' },
    words: { heading: 'Action', needed: true },
    owner: { heading: 'Person responsible' },
    due: { heading: 'By when' },
    shortName,
  },
  'Key issues': {
    number: { heading: 'No.', onlyToRead: true },
    words: { heading: 'Key issue', needed: true },
    source: { heading: 'Source' },
  },
} as const satisfies Record<string, Record<string, Column>>;

export type SheetName = keyof typeof columns;

/** What the sheet Plan is asked, by the words in its first column. */
export const headWords = { name: 'Name', schoolYear: 'School year', theory: 'Theory of action' } as const;

/** How each is said, and written into a workbook; the first is what an export writes. */
export const kindWords: Record<BenchmarkKind, readonly [string, ...string[]]> = {
  earlyEvidence: ['Early evidence of change', 'Early evidence', 'EEC'],
  shortTermOutcome: ['Short-term outcome', 'Short-term', 'STO'],
  finalOutcome: ['Final outcome', 'Final', 'FO'],
};

export const cadenceWords: Record<Cadence, readonly [string, ...string[]]> = {
  weekly: ['weekly', 'each week', 'every week'],
  monthly: ['monthly', 'each month', 'every month'],
  quarterly: ['quarterly', 'each quarter', 'every quarter'],
  perMeeting: ['per meeting', 'each meeting', 'every meeting'],
};

export const directionWords: Record<Direction, readonly [string, ...string[]]> = {
  up: ['up', 'increase', 'higher', 'rise'],
  down: ['down', 'decrease', 'lower', 'fall'],
};
