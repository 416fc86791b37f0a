import { expect, test } from 'vitest';
import type { Action, Benchmark, Plan } from '../../../src/district/plan/plan.ts';
import { lint } from '../../../src/features/plan/lint/rules.ts';

const good: Benchmark = {
  code: '1.1.B1',
  parent: '1.1',
  kind: 'earlyEvidence',
  words: '80% of teachers use rigorous tasks',
  rawOwner: 'Pat Okafor',
  ownerId: 'pat',
  rawDue: '2027-06-15',
  dueOn: '2027-06-15',
  cadence: null,
  baseline: '45%',
  target: '80%',
  unit: '%',
  direction: 'up',
  evidence: 'Walkthroughs',
};
const outcome: Benchmark = { ...good, code: '1.1.B2', kind: 'shortTermOutcome', words: 'Proficient students' };
const done: Action = {
  code: '1.1.A1',
  parent: '1.1',
  words: 'Agree',
  rawOwner: 'Pat Okafor',
  ownerId: 'pat',
  rawDue: '2026-12-18',
  dueOn: '2026-12-18',
};
const whole: Plan = {
  head: { name: '', schoolYear: '2026-27', theory: 'If, then.' },
  objectives: ['1', '2', '3'].map((code) => ({ code, words: 'Rigor' })),
  initiatives: [{ code: '1.1', parent: '1', words: 'Tasks', rawOwner: '', ownerId: null }],
  benchmarks: [good, outcome],
  actions: [done],
  keyIssues: [{ words: 'Data only loosely informs practice', source: '' }],
};

const objectives = (n: number) => ({
  objectives: Array.from({ length: n }, (_, at) => ({ code: `${at + 1}`, words: 'x' })),
});
const benchmark = (change: Partial<Benchmark>) => ({ benchmarks: [{ ...good, ...change }, outcome] });
const action = (change: Partial<Action>) => ({ actions: [{ ...done, ...change }] });
const words = (n: number) => 'word '.repeat(n);

test.each<[string, Partial<Plan>, readonly string[]]>([
  ['a plan as it should be', {}, []],
  ['three objectives', objectives(3), []],
  ['five objectives', objectives(5), []],
  ['no objectives yet', { ...objectives(0) }, []],
  [
    'one objective',
    objectives(1),
    ['Objectives: there is one; a plan that keeps its focus has three to five. Is one missing?'],
  ],
  [
    'two objectives',
    objectives(2),
    ['Objectives: there are 2; a plan that keeps its focus has three to five. Is one missing?'],
  ],
  [
    'six objectives',
    objectives(6),
    ['Objectives: there are 6; a plan that keeps its focus has three to five. Put some together.'],
  ],
  [
    'key issues of 1,000 words',
    {
      keyIssues: [
        { words: words(600), source: '' },
        { words: words(400), source: words(50) },
      ],
    },
    [],
  ],
  [
    'key issues of 1,001 words',
    {
      keyIssues: [
        { words: words(600), source: '' },
        { words: words(401), source: '' },
      ],
    },
    ['Key issues: 1,001 words; at most 1,000 are read. Keep what the plan answers to.'],
  ],
  [
    'a long theory of action',
    { head: { ...whole.head, theory: words(1_200) } },
    ['Theory of action: 1,200 words; at most 1,000 are read. Keep the if and the then.'],
  ],
  [
    'an initiative with only early evidence',
    { benchmarks: [good] },
    ['1.1: the initiative has no benchmark for short-term outcome (in students’ results). Add one of each.'],
  ],
  [
    'an initiative with only a final outcome',
    { benchmarks: [{ ...good, kind: 'finalOutcome' }] },
    [
      '1.1: the initiative has no benchmark for early evidence of change (in what adults do) and none for short-term outcome (in students’ results). Add one of each.',
    ],
  ],
  ['an initiative in roman figures', { initiatives: whole.initiatives.map((one) => ({ ...one, code: 'I.1' })) }, []],
  [
    'a benchmark without who',
    benchmark({ words: '80% use rigorous tasks' }),
    ['1.1.B1: the benchmark does not say who (teachers, students of grade 3, …). Write it in.'],
  ],
  [
    'a benchmark without how much',
    benchmark({ words: 'Teachers use rigorous tasks', target: '' }),
    ['1.1.B1: the benchmark does not say how much (a target). Write it in.'],
  ],
  [
    'a benchmark whose only figure is a year',
    benchmark({ words: 'By 2027 teachers use rigorous tasks', target: '' }),
    ['1.1.B1: the benchmark does not say how much (a target). Write it in.'],
  ],
  ['a benchmark with its figure in words', benchmark({ words: 'All teachers use rigorous tasks', target: '' }), []],
  [
    'a benchmark with a figure still open',
    benchmark({ words: 'XX% of teachers use rigorous tasks', target: '' }),
    ['1.1.B1: the benchmark does not say how much (“XX” is still open). Write it in.'],
  ],
  ['an open figure that the target fills', benchmark({ words: 'XX% of teachers use rigorous tasks' }), []],
  [
    'a benchmark without evidence',
    benchmark({ evidence: '' }),
    ['1.1.B1: the benchmark does not say the evidence it rests on. Write it in.'],
  ],
  [
    'a benchmark with its evidence in words',
    benchmark({ evidence: '', words: '80% of teachers use tasks, as shown by walkthroughs' }),
    [],
  ],
  [
    'a benchmark without a date',
    benchmark({ rawDue: '', dueOn: null }),
    ['1.1.B1: the benchmark does not say a date, or how often. Write it in.'],
  ],
  [
    'a benchmark with a date that is none',
    benchmark({ rawDue: 'Spring 2027', dueOn: null }),
    ['1.1.B1: the benchmark does not say a date for “Spring 2027”. Write it in.'],
  ],
  ['a benchmark that recurs', benchmark({ rawDue: '', dueOn: null, cadence: 'monthly' }), []],
  [
    'a benchmark that lacks it all',
    benchmark({ words: 'Better', target: '', evidence: '', rawDue: '', dueOn: null }),
    [
      '1.1.B1: the benchmark does not say who (teachers, students of grade 3, …); nor how much (a target); nor the evidence it rests on; nor a date, or how often. Write it in.',
    ],
  ],
  [
    'a target and a baseline that lost their percent sign',
    benchmark({ baseline: '0.455', target: '.8' }),
    [
      '1.1.B1: the baseline is 0.455 and may have been meant as 45.5%. Write it with its sign.',
      '1.1.B1: the target is .8 and may have been meant as 80%. Write it with its sign.',
    ],
  ],
  [
    'a target of all, without a unit, where the words speak of percent',
    benchmark({ target: '1', unit: '', words: '100 percent of teachers' }),
    ['1.1.B1: the target is 1 and may have been meant as 100%. Write it with its sign.'],
  ],
  ['a target of less than one percent', benchmark({ baseline: '1%', target: '0.8%', direction: 'down' }), []],
  ['a target of less than one that is no percentage', benchmark({ target: '0.8', unit: 'points' }), []],
  ['no percent at all', benchmark({ baseline: '0', target: '80' }), []],
  [
    'a final outcome of an objective',
    { benchmarks: [good, outcome, { ...good, code: '1.B1', parent: '1', kind: 'finalOutcome' }] },
    [],
  ],
  [
    'a short-term outcome of an objective',
    { benchmarks: [good, outcome, { ...outcome, code: '1.B1', parent: '1' }] },
    ['1.B1: hangs on an objective. Say which initiative it tells of.'],
  ],
  [
    'an action of nobody',
    action({ rawOwner: '', ownerId: null }),
    ['1.1.A1: nobody is responsible for the action. Name one person.'],
  ],
  [
    'an action of two',
    action({ rawOwner: 'Pat Okafor and Al Vice', ownerId: null }),
    [
      '1.1.A1: “Pat Okafor and Al Vice” are several; an action has one accountable owner. Name one person, the others help.',
    ],
  ],
  [
    'an action of two with a comma',
    action({ rawOwner: 'Principals, coaches', ownerId: null }),
    [
      '1.1.A1: “Principals, coaches” are several; an action has one accountable owner. Name one person, the others help.',
    ],
  ],
  ['an action of one who is found', action({ rawOwner: 'Okafor, Pat' }), []],
  ['an action of a role', action({ rawOwner: 'Superintendent', ownerId: null }), []],
  [
    'an action without a date',
    action({ rawDue: '', dueOn: null }),
    ['1.1.A1: the action has no date. Say by which day it is done, or looked at again.'],
  ],
  [
    'an action that is ongoing',
    action({ rawDue: 'ongoing', dueOn: null }),
    ['1.1.A1: “ongoing” is not a date. Say by which day it is done, or looked at again.'],
  ],
])('of %s is said what the rule is and what would mend it', (_, change, said) => {
  expect(lint({ ...whole, ...change }).map(({ at, says }) => `${at}: ${says}`)).toEqual(said);
});
