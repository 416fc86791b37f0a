import type { Fill, Sample } from '../../../kit/feature.ts';
import { samplesOf } from '../../../kit/imports/samples.ts';
import { confirmPlanWords, planNotFilledIn, previewPlanWords } from '../messages.ts';
import { openTextsWords } from '../owners/say/messages.ts';
import type { PlanText } from '../owners/texts/rules.ts';
import type { ChangedRow, LevelDifference, PlanDifference } from '../rules.ts';
import { importHomeWords } from './sections.ts';
import { planHandOver, planWorkbook } from './workbook.ts';

const id = '018f0000-0000-7000-8000-000000000001';
const many = <T>(make: (at: number) => T): T[] => Array.from({ length: 42 }, (_, at) => make(at));

/** What a workbook of the plan comes to, every list of its preview full. */
export function handOverSamples(fill: Fill): Sample[] {
  const notes = many((at) => fill(`Actions: the column “Extra ${at}” is not read.`, 120));
  return [
    ...samplesOf(planWorkbook, planHandOver, fill, {
      preview: previewPlanWords(worst(fill), openTexts(fill), notes),
      confirm: { asks: confirmPlanWords(worst(fill)), typed: 'end 168 rows' },
      notFilledIn: planNotFilledIn,
      next: openTextsWords(openTexts(fill)),
    }),
    {
      name: 'The plan on Home, for who may import it',
      on: 'home',
      words: importHomeWords('Last import: Monday, November 23 at 10:42 AM by Max Manager: 12 rows added.', 12, 61),
    },
    {
      name: 'The plan on Home, before the first import',
      on: 'home',
      words: importHomeWords('No workbook was imported yet.', 0, 0),
    },
  ];
}

/** Texts that stand on rows of every level. */
export function openTexts(fill: Fill): PlanText[] {
  return many((at): PlanText => {
    const raw = fill(`Principals, Coaches ${at}`, 500);
    const row = {
      code: fill('1.1.A1', 20),
      words: fill('Visit one another', 2_000),
      shortName: '',
      rawOwner: raw,
      noDay: raw,
    };
    const levels = ['action', 'benchmark', 'initiative'] as const;
    return { asks: at % 3 ? 'who' : 'when', key: raw, raw, rows: levels.map((level) => ({ level, ...row })) };
  });
}

function worst(fill: Fill): PlanDifference {
  const words = fill('Agree what a rigorous task is', 2_000);
  const owned = { rawOwner: fill('Principals', 500), ownerId: null, rawDue: fill('ongoing', 200), dueOn: null };
  const row = { code: fill('1.1.A1', 20), parent: '1.1', words, ...owned };
  const measured = { cadence: null, baseline: '', target: '', unit: '', direction: null, evidence: '' } as const;
  const benchmark = { ...row, ...measured, kind: 'earlyEvidence' } as const;
  const issue = { words, source: fill('Site visit', 500) };
  return {
    head: [{ field: 'theory', was: fill('If', 12_000), now: fill('If every task is rigorous', 12_000) }],
    objectives: level({ code: row.code, words }, fill),
    initiatives: level(row, fill),
    benchmarks: level(benchmark, fill),
    actions: level(row, fill),
    keyIssues: level(issue, fill),
    names: [],
    after: {
      head: { name: '', schoolYear: '', theory: words },
      objectives: [],
      initiatives: many(() => row),
      benchmarks: many(() => benchmark),
      actions: many(() => row),
      keyIssues: [],
    },
    confirm: 'end 168 rows',
  };
}

function level<Row extends object>(row: Row, fill: Fill): LevelDifference<Row> {
  const was = { ...row, id, position: 0, endedOn: null };
  const fields = [{ field: 'words', was: fill('Visit', 2_000), now: fill('Visit one another', 2_000) }];
  const changed: ChangedRow<Row> = { was, now: row, fields, takenUp: true };
  return {
    added: many((position) => ({ now: row, position })),
    changed: many(() => changed),
    ended: many(() => was),
    places: [],
    reordered: true,
  };
}
