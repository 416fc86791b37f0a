import { maxShortName } from '../../../district/plan/short-names.ts';
import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import { lookForsForm } from '../links/form.ts';
import { remarksWords } from '../lint/list.ts';
import { misreadWords } from '../lint/misread-message.ts';
import * as say from './messages.ts';
import { showRow } from './names.ts';
import type { Branch, Labels, Leaf } from './shown.ts';

const ref = 'initiative/018f0000-0000-7000-8000-000000000001';

/** The plan's screens, as messages too: the first one answers a command. */
export function treeSamples(fill: Fill): Sample[] {
  const labels: Labels = {
    objective: fill('Strategic objective', 30),
    initiative: fill('Initiative', 30),
    initiatives: fill('Initiatives', 32),
    action: fill('Action', 30),
    actions: fill('Actions', 32),
  };
  const branches = many(60, (at) => branch(fill, at));
  const leaves = many(60, (at) => leaf(fill, at));
  const lookFors = many(100, () => fill('Rigorous task', 300));
  const words = fill('Rigorous instruction in every classroom', 2_000);
  const state = 'version 4: ⚪ draft, not approved yet; version 3 is in force, by the letter of May 12, 2026';
  const shortName = fill('Rigorous instruction', maxShortName);
  const objective = {
    ref,
    labels,
    code: fill('1', 20),
    words,
    shortName,
    leads: true,
    branches: branches.slice(0, 5),
    leaves,
  } as const;
  const row = { ...leaf(fill, 1), words, level: 'Benchmark', above: ref, leads: true, linkable: true } as const;
  const initiative = { ...objective, above: ref, owner: fill('Pat Okafor', 100), lookFors } as const;
  const codes = lookFors.map((each, at) => ({ code: `L${at}`, words: each }));
  const remarks = many(60, () => ({ at: fill('1.1.A1', 20), says: fill('“ongoing” is not a date.', 2_000) }));
  const figure = { kept: '0.8', meant: '80%' };
  const misread = {
    code: fill('1.1.B1', 20),
    misread: [
      { what: 'baseline', ...figure },
      { what: 'target', ...figure },
    ],
  } as const;
  return [
    message(
      'The plan',
      say.planWords({
        name: fill('Mill City AIP', 200),
        schoolYear: '2026-27',
        state,
        labels,
        objectives: branches,
        remarks: 14,
      }),
    ),
    message('An objective of the plan', say.objectiveWords(objective)),
    message('An initiative of the plan', say.initiativeWords({ ...initiative, benchmarks: leaves, actions: leaves })),
    message(
      'An initiative of the plan, from the second page on',
      say.initiativeWords({ ...initiative, benchmarks: leaves, actions: leaves }, say.onePage),
    ),
    message(
      'A benchmark of the plan',
      say.rowWords({
        ...row,
        lookFors,
        hint: '/benchmark 1.1.B1 has its readings.',
        more: many(3, (at) => [`Target ${at}`, fill('80% of teachers', 2_000)] as const),
      }),
    ),
    message(
      'A code that is not in the plan',
      say.noSuchCode(fill('1.9', 200), { near: { ref, code: fill('1.1', 20) } }, showRow),
    ),
    message('Before there is a plan', say.noPlan),
    {
      name: 'The plan at a glance',
      on: 'home',
      words: say.glanceWords(branches, labels, { of: 40, read: 35, well: 12, wellBefore: 9 }),
    },
    message('Worth a look', remarksWords(remarks)),
    message('Figures that may have been misread', misreadWords(many(60, () => misread))),
    sampleWindow('Look-fors beside an initiative', lookForsForm, { lookFors: codes, linked: ['L1', 'L2'] }),
  ];
}

const message = (name: string, words: Extract<Sample, { on: unknown }>['words']): Sample => ({
  name,
  on: 'message',
  words,
});

const many = <T>(n: number, make: (at: number) => T): T[] => Array.from({ length: n }, (_, at) => make(at));

function branch(fill: Fill, at: number): Branch {
  return {
    ref,
    code: fill(`1.${at}`, 20),
    shortName: fill('Rigorous tasks', maxShortName),
    owner: fill('Pat Okafor', 100),
    actions: '⛔ 1 blocked, ⚪ 4 no action yet, 🟡 2 in progress, 🟢 3 complete, ⬛ 1 dropped',
    benchmarks:
      '🔴 1 off track, 🔴 1 not met, ❔ 2 no data, 🟡 1 partly met, 🔵 2 on track, ⚪ 1 not due yet, 🟢 3 met',
  };
}

function leaf(fill: Fill, at: number): Leaf {
  return {
    ref,
    code: fill(`1.1.B${at}`, 20),
    shortName: fill('80% of teachers use rigorous tasks', maxShortName),
    status: '🔵 on track (decided) · ① single source',
    latest: `latest: ${fill('62% (n = 84)', 300)}, Oct 30, 2026`,
    owner: fill('Pat Okafor', 100),
    due: fill('“ongoing” (no day yet)', 100),
    says: ['Early evidence of change', '2 look-fors'],
  };
}
