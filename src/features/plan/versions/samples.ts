import type { Plan } from '../../../district/plan/plan.ts';
import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import { planCheckForm } from '../criteria/form.ts';
import { criteria } from '../criteria/rules.ts';
import { planDifference } from '../rules.ts';
import { compareForm } from './compare.ts';
import { asKept } from './document.ts';
import { approveForm } from './form.ts';
import { comparisonWords, noVersions, type VersionShown, versionsWords, versionWords } from './messages.ts';

const id = '018f0000-0000-7000-8000-000000000001';
const today = '2026-11-23';

/** The versions' screens, with every list as long as a plan may make it. */
export function versionSamples(fill: Fill): Sample[] {
  const answers = criteria.map(
    (criterion) => ({ criterion, answer: 'partly', comment: fill('Too broad.', 500) }) as const,
  );
  const shown: VersionShown = {
    id,
    number: 4,
    state: '🟢 amended, in force',
    onDay: today,
    schoolYear: '2026-27',
    letterOn: today,
    changes: [
      'Strategic objectives: 1 added',
      'Benchmarks: 3 changed, 1 ended',
      'Actions: 12 added, 3 changed, 4 ended',
    ],
    check: { by: fill('Max Manager', 100), onDay: today, answers },
    enteredBy: fill('Max Manager', 100),
    reason: fill('The state asked for it.', 2_000),
    approval: fill('Approved as amended.', 2_000),
    letters: Array.from({ length: 12 }, () => fill('Letter.pdf', 200)),
    approvable: true,
    leads: true,
    hasEarlier: true,
  };
  const ends = { number: 4, onDay: today } as const;
  const found = planDifference(asKept(aPlan(fill, 'was')), aPlan(fill, 'now'));
  const flags = Array.from({ length: 40 }, () => `🔴 1.1.B1: target ${fill('“80%” → “60%”', 300)}`);
  const versions = Array.from({ length: 100 }, (_, at) => ({
    value: `${id}${at}`,
    label: `Version ${at}`,
    more: '⚪ draft',
  }));
  return [
    {
      name: 'Versions of the plan',
      on: 'message',
      words: versionsWords(
        Array.from({ length: 6 }, (_, at) => ({ ...shown, number: 9 - at })),
        3,
      ),
    },
    { name: 'Before the first version', on: 'message', words: noVersions },
    { name: 'A version of the plan', on: 'message', words: versionWords(shown) },
    {
      name: 'Two versions side by side',
      on: 'home',
      words: comparisonWords({ before: ends, after: ends, found, flags }),
    },
    sampleWindow('Approve a version', approveForm, { number: 4, amends: 3, today }),
    sampleWindow('Compare versions', compareForm, { versions, before: `${id}1`, after: `${id}0` }),
    sampleWindow('The five criteria', planCheckForm, answers),
  ];
}

/** Two of these differ in every row. */
function aPlan(fill: Fill, mark: string): Plan {
  const rows = Array.from({ length: 30 }, (_, at) => ({
    code: `1.${at}`,
    parent: '1',
    words: `${mark} ${fill('Rigorous tasks', 2_000)}`,
    rawOwner: fill(mark, 200),
    ownerId: null,
    rawDue: fill(mark, 200),
    dueOn: null,
  }));
  const measure = { kind: 'earlyEvidence', cadence: null, direction: 'up' } as const;
  return {
    head: {
      name: fill('AIP', 200),
      schoolYear: '2026-27',
      theory: `${mark} ${fill('If every task is rigorous, then every student learns.', 2_000)}`,
    },
    objectives: rows,
    initiatives: rows,
    actions: [...rows, { ...rows[0], code: `2.${mark}` }] as Plan['actions'],
    benchmarks: rows.map((one) => ({
      ...one,
      ...measure,
      baseline: '',
      target: fill(mark, 300),
      unit: '',
      evidence: mark,
    })),
    keyIssues: rows.map(({ words }) => ({ words, source: '' })),
  };
}
