import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { activeRows, codeKey } from '../../../src/district/plan/plan.ts';
import { machineClocks } from '../../../src/engine/clock.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { features } from '../../../src/features/index.ts';
import { textKey } from '../../../src/features/plan/owners/rules.ts';
import { dueAnswer, ownerAnswer } from '../../../src/features/plan/owners/schema.ts';
import { settleOwners } from '../../../src/features/plan/owners/settle.ts';
import { planAbout } from '../../../src/features/plan/sections.ts';
import { usual } from '../../district.ts';
import { day, dump, type Filled, openPlan, type Rows, smallPlan, type TestPlan, today } from './district.ts';

/** A sheet of the small plan, with one row written otherwise. */
function withRow(
  sheet: keyof typeof smallPlan,
  code: string,
  change: (row: readonly string[]) => readonly string[],
): Filled {
  const rows: Rows = smallPlan[sheet];
  return { ...smallPlan, [sheet]: rows.map((row) => (row[0] === code ? change(row) : row)) };
}

const put = (at: number, text: string) => (row: readonly string[]) => row.with(at, text);

const without = (sheet: keyof typeof smallPlan, ...codes: string[]): Filled => {
  const rows: Rows = smallPlan[sheet];
  return { ...smallPlan, [sheet]: rows.filter(([code = '']) => !codes.includes(code)) };
};

const action = (plan: TestPlan, code: string) => plan.kept().actions.find((one) => one.code === code);

test('a first plan is previewed with its counts first, and what is to be asked', async () => {
  const plan = await openPlan(usual);

  const words = plan.words(smallPlan);

  expect(words).toContain(`What this workbook changes in the plan
Strategic objectives: 3 added
Initiatives: 3 added
Benchmarks: 3 added
Actions: 3 added
Key issues: 1 added
2 texts in the plan name nobody yet, and 2 give no day: they concern 1 action, 1 benchmark, and 1 initiative. They stay as written until you say who and when.
`);
  expect(words).toContain('3 actions added\n1.1.A1 Agree what a rigorous task is\n');
  expect(plan.kept().head).toBeUndefined();
});

test('the same workbook twice changes nothing, and leaves one version', async () => {
  const plan = await openPlan(usual);
  plan.import(smallPlan);
  const before = dump(plan);

  expect(plan.prepare(smallPlan, day('2027-01-04')).kind).toBe('nothing');
  expect(plan.words(smallPlan)).toMatch(/^Nothing to do. The workbook and the plan are the same\./);
  plan.import(smallPlan, day('2027-01-04'));

  expect(dump(plan)).toEqual(before);
  expect(plan.kept().version).toBe(1);
});

test('an owner is found only where the text is exactly one person of today, and a day only where it is one', async () => {
  const plan = await openPlan([
    ...usual,
    { name: 'Gone Away', role: 'director', to: '2026-10-31' },
    { name: 'Twin', role: 'director' },
  ]);
  plan.db.$client.exec(
    `INSERT INTO person (id, name, email, roster_key, search_words, slack_state) VALUES ('t2', 'Twin', 't2@x.example', 't2', 'twin', 'none')`,
  );
  plan.db.$client.exec(
    `INSERT INTO role_holding (id, person_id, role, from_day) VALUES ('h2', 't2', 'director', '2025-07-01')`,
  );
  const cases = [
    ['Pat Okafor', '2026-12-18', 'Pat Okafor', '2026-12-18'],
    ['  pat  OKAFOR ', '12/18/2026', 'Pat Okafor', '2026-12-18'],
    ['pat.okafor@millcity.example', 'December 18, 2026', 'Pat Okafor', '2026-12-18'],
    ['Bo Nguyen', 'Dec 18, 2026', 'Bo Nguyễn', '2026-12-18'],
    ['Principals', 'ongoing', undefined, null],
    ['Pat Okafor, Al Vice', 'Spring 2027', undefined, null],
    ['Pat', 'December 2026', undefined, null],
    ['Gone Away', 'February 30, 2027', undefined, null],
    ['Twin', '12/18', undefined, null],
    ['', '', undefined, null],
  ] as const;
  const rows = cases.map(([owner, due], at) => [`1.1.A${at}`, '1.1', `Do ${at}`, owner, due]);

  plan.import({ ...smallPlan, Actions: rows });

  const names = new Map(
    plan.db.$client
      .prepare('SELECT id, name FROM person')
      .all()
      .map((one) => Object.values(one ?? {})) as [string, string][],
  );
  expect(plan.kept().actions.map((one) => [one.rawOwner, one.rawDue, names.get(one.ownerId ?? ''), one.dueOn])).toEqual(
    cases.map(([owner, due, name, dueOn]) => [owner, due, name, dueOn]),
  );
});

test('what was found for a text stays while the text does, and is looked for again when the text is another', async () => {
  const plan = await openPlan(usual);
  plan.import(smallPlan);
  const max = action(plan, '2.1.A1')?.ownerId ?? '';
  inTx(plan.db, (tx) => {
    const by = { byId: max, onDay: today };
    tx.insert(ownerAnswer)
      .values({ textKey: textKey('Principals, Coaches'), kind: 'person', personId: max, ...by })
      .run();
    tx.insert(dueAnswer)
      .values({ textKey: 'ongoing', dueOn: day('2027-06-18'), eachMeeting: 'no', ...by })
      .run();
    settleOwners(tx, today);
    return true;
  });

  expect(plan.prepare(smallPlan).kind).toBe('nothing');
  plan.import(withRow('Actions', '1.1.A2', put(2, 'Visit one another weekly')));
  expect(action(plan, '1.1.A2')).toMatchObject({
    ownerId: max,
    dueOn: '2027-06-18',
    words: 'Visit one another weekly',
  });
  plan.import(withRow('Actions', '1.1.A2', (row) => row.with(3, 'Coaches').with(4, 'June')));
  expect(action(plan, '1.1.A2')).toMatchObject({ ownerId: null, dueOn: null, rawOwner: 'Coaches', rawDue: 'June' });
});

test('a person who comes onto the roster later is found by the next import of the same workbook', async () => {
  const plan = await openPlan();
  plan.import(smallPlan);
  expect(action(plan, '2.1.A1')?.ownerId).toBeNull();
  plan.db.$client.exec(
    `INSERT INTO person (id, name, email, roster_key, search_words, slack_state) VALUES ('max', 'Max Manager', 'm@x.example', 'm', 'max', 'none')`,
  );
  plan.db.$client.exec(
    `INSERT INTO role_holding (id, person_id, role, from_day) VALUES ('h', 'max', 'planManager', '2025-07-01')`,
  );

  expect(plan.words(smallPlan)).toContain('1 action changed\n2.1.A1 Meet monthly: the owner is known now');
  plan.import(smallPlan);

  expect(action(plan, '2.1.A1')?.ownerId).toBe('max');
});

test.each([
  [
    'words',
    withRow('Objectives', '2', put(1, 'Use of evidence')),
    '1 strategic objective changed',
    '2 Use of data: words “Use of data” → “Use of evidence”',
  ],
  [
    'owner',
    withRow('Initiatives', '1.2', put(3, 'Coaches')),
    '1 initiative changed',
    '1.2 Student talk: person responsible “Principals” → “Coaches”',
  ],
  [
    'parent',
    withRow('Initiatives', '1.2', put(1, '2')),
    '1 initiative changed',
    '1.2 Student talk: now under “1” → “2”',
  ],
  [
    'target',
    withRow('Benchmarks', '1.1.B1', put(8, '75%')),
    '1 benchmark changed',
    '1.1.B1 80% of teachers use rigorous tasks: target “80%” → “75%”',
  ],
  [
    'date',
    withRow('Actions', '1.1.A1', put(4, 'ongoing')),
    '1 action changed',
    '1.1.A1 Agree what a rigorous task is: by when “2026-12-18” → “ongoing”; the date is open again',
  ],
  [
    'source',
    withRow('Key issues', '1', put(2, '')),
    '1 key issue changed',
    'Data only loosely informs practice: source “Site visit” → (nothing)',
  ],
  ['name', withRow('Plan', 'Name', put(1, 'The plan')), 'name “Mill City AIP” → “The plan”', ''],
])('after an edit of the %s exactly that is different', async (_, edited, count, line) => {
  const plan = await openPlan(usual);
  plan.import(smallPlan);

  const prepared = plan.prepare(edited);
  const words = plan.words(edited);
  plan.import(edited);

  expect(words).toContain(`${count}${line && `\n${line}`}\n`);
  expect(words.match(/ (added|changed|ended)(?=$|\n|,)/gm)?.length ?? 0).toBe(line ? 2 : 0);
  expect(prepared.kind).toBe('ready');
  expect(plan.prepare(edited).kind).toBe('nothing');
  expect(plan.kept().version).toBe(2);
});

test('of a long text that is changed at its end, the words that differ are shown', async () => {
  const plan = await openPlan(usual);
  const long = `${'All teachers of the district plan their lessons together '.repeat(5)}in`;
  plan.import(withRow('Actions', '1.1.A1', put(2, `${long} spring`)));

  const words = plan.words(withRow('Actions', '1.1.A1', put(2, `${long} autumn`)));

  expect(words).toContain('words “spring” → “autumn”');
});

test('what is missing in a sheet is ended and kept, and taken up again under its old id', async () => {
  const plan = await openPlan(usual);
  plan.import(smallPlan);
  const id = action(plan, '1.1.A2')?.id;

  const words = plan.words(without('Actions', '1.1.A2'));
  plan.import(without('Actions', '1.1.A2'), day('2026-12-01'));

  expect(words).toContain('1 action ended: no longer in the workbook\n1.1.A2 Visit one another\n');
  expect(action(plan, '1.1.A2')).toMatchObject({ id, endedOn: '2026-12-01' });
  expect(plan.words(smallPlan)).toContain('1.1.A2 Visit one another: had ended, is back in the plan');
  plan.import(smallPlan);
  expect(action(plan, '1.1.A2')).toMatchObject({ id, endedOn: null });
  expect(plan.prepare(smallPlan).kind).toBe('nothing');
});

test('a sheet that is left out or empty changes nothing, but what hangs on an ended row ends with it', async () => {
  const plan = await openPlan(usual);
  plan.import(smallPlan);

  expect(plan.prepare({ Objectives: smallPlan.Objectives, Actions: [] }).kind).toBe('nothing');
  plan.import({ Objectives: smallPlan.Objectives.filter(([code]) => code !== '1') });

  const kept = plan.kept();
  const codes = (rows: readonly { readonly code: string }[]) => rows.map((one) => one.code);
  expect(codes(activeRows(kept.initiatives))).toEqual(['2.1']);
  expect(codes(activeRows(kept.benchmarks))).toEqual([]);
  expect(codes(activeRows(kept.actions))).toEqual(['2.1.A1']);
});

test('roman and arabic codes are the same code: the row keeps its id, and is said as it is written now', async () => {
  const plan = await openPlan(usual);
  plan.import(smallPlan);
  const before = plan.kept();
  const numerals: Record<string, string> = { '1': 'I', '2': 'II', '3': 'III' };
  const roman = (code = '') => code.replace(/^\d/, (figure) => numerals[figure] ?? figure);
  const rows = (sheet: 'Objectives' | 'Initiatives' | 'Benchmarks' | 'Actions') =>
    smallPlan[sheet].map((row: readonly string[]) =>
      sheet === 'Objectives' ? row.with(0, roman(row[0])) : row.with(0, roman(row[0])).with(1, ''),
    );

  plan.import({
    Objectives: rows('Objectives'),
    Initiatives: rows('Initiatives'),
    Benchmarks: rows('Benchmarks'),
    Actions: rows('Actions'),
  });

  const after = plan.kept();
  expect(after.initiatives.map((one) => one.code)).toEqual(['I.1', 'I.2', 'II.1']);
  for (const level of ['objectives', 'initiatives', 'benchmarks', 'actions'] as const)
    expect(after[level].map((one) => [one.id, 'parent' in one ? one.parent : ''])).toEqual(
      before[level].map((one) => [one.id, 'parent' in one ? one.parent : '']),
    );
});

test.each([
  ['I', '1'],
  ['iv.2', '4.2'],
  ['IX', '9'],
  ['XXXIX', '39'],
  ['2.01.', '2.1'],
  ['C', 'c'],
  ['IIII', 'iiii'],
  ['1.1.B10', '1.1.b10'],
  ['1 . 1', '1.1'],
])('the code %s is known as %s', (code, key) => {
  expect(codeKey(code)).toBe(key);
});

test('an initiative that moves takes its benchmarks to the other objective', async () => {
  const plan = await openPlan(usual);
  plan.import(smallPlan);

  plan.import(withRow('Initiatives', '1.1', put(1, '3')));

  const objective = plan.db.$client.prepare(
    `SELECT o.code FROM benchmark b JOIN strategic_objective o ON o.id = b.objective_id ORDER BY b.code`,
  );
  expect(objective.pluck().all()).toEqual(['3', '3', '1']);
  expect(plan.kept().benchmarks.find((one) => one.code === '1.1.B1')?.parent).toBe('1.1');
});

test('another order is said and kept; a row put in between is only added', async () => {
  const plan = await openPlan(usual);
  plan.import(smallPlan);
  const [one, two, three] = smallPlan.Objectives;

  expect(plan.words({ Objectives: [two, one, three] })).toContain('The strategic objectives are in a new order.');
  plan.import({ Objectives: [two, one, three] });
  const between = { Objectives: [two, ['4', 'Attendance'], one, three] };
  expect(plan.words(between)).not.toContain('order');
  plan.import(between);

  expect(plan.kept().objectives.map((row) => row.code)).toEqual(['2', '4', '1', '3']);
  expect(plan.kept().objectives.map((row) => row.position)).toEqual([0, 1, 2, 3]);
});

test('ending more than a quarter of the plan asks for typed words first', async () => {
  const plan = await openPlan(usual);
  plan.import(smallPlan);
  const before = dump(plan);
  const fewer = { Actions: smallPlan.Actions.slice(0, 1), Benchmarks: smallPlan.Benchmarks.slice(0, 1) };

  expect(() => plan.import(fewer, today, 'yes')).toThrow('type: end 4 rows');
  expect(dump(plan)).toEqual(before);
  plan.import(fewer, today, 'end 4 rows');

  expect(activeRows(plan.kept().actions)).toHaveLength(1);
  expect(plan.prepare(without('Actions', '2.1.A1'))).toMatchObject({ kind: 'ready' });
});

test('every import that changes something keeps the plan as it was written then', async () => {
  const plan = await openPlan(usual);
  plan.import(smallPlan);
  plan.import(withRow('Benchmarks', '1.1.B1', put(8, '75%')), day('2027-01-04'));

  const rows = plan.db.$client.prepare('SELECT number, kind, on_day, name, document FROM plan_version ORDER BY number');
  const versions = rows.raw().all() as [number, string, string, string, string][];
  expect(versions.map((one) => one.slice(0, 4))).toEqual([
    [1, 'draft', today, 'Mill City AIP'],
    [2, 'draft', '2027-01-04', 'Mill City AIP'],
  ]);
  const targets = versions.map((one) => JSON.parse(one[4]).benchmarks[0].target);
  expect(targets).toEqual(['80%', '75%']);
  expect(JSON.parse(versions[0]?.[4] ?? '').actions[1]).toEqual({
    code: '1.1.A2',
    parent: '1.1',
    words: 'Visit one another',
    rawOwner: 'Principals, Coaches',
    rawDue: 'ongoing',
  });
});

test('who asks what is kept about them is told what they answer for, and where they are only written', async () => {
  const plan = await openPlan(usual);
  plan.import(withRow('Actions', '1.1.A2', put(3, 'Pat Okafor and Al Vice')));
  plan.import(withRow('Actions', '1.1.A1', put(3, 'Al Vice')));
  const idOf = (name: string) =>
    String(plan.db.$client.prepare('SELECT id FROM person WHERE name = ?').pluck().get(name));
  const about = (name: string) =>
    planAbout(contextOn(plan.db, machineClocks().district, features), idOf(name))[0]
      ?.lines.slice(1)
      .map(({ cells }) => cells.join(' | '));

  expect(about('Pat Okafor')).toEqual(['Initiative | 1.1 | Rigorous tasks | Pat Okafor | yes | in the plan']);
  expect(about('Al Vice')).toEqual(['Action | 1.1.A1 | Agree what a rigorous task is | Al Vice | yes | in the plan']);
  plan.import({ Actions: [['1.1.A2', '', 'Visit one another', 'Pat Okafor and Al Vice', '']] });
  expect(about('Al Vice')).toEqual([
    `Action | 1.1.A1 | Agree what a rigorous task is | Al Vice | yes | ended ${today}`,
    'Action | 1.1.A2 | Visit one another | Pat Okafor and Al Vice | not decided | in the plan',
  ]);
});

test('a code that an initiative had and an objective has now means the objective', async () => {
  const plan = await openPlan(usual);
  plan.import({ Objectives: [['1', 'Rigor']], Initiatives: [['A', '1', 'Tasks', '']] });

  plan.import({
    Objectives: [
      ['1', 'Rigor'],
      ['A', 'Attendance'],
    ],
    Initiatives: [['1.1', '1', 'Talk', '']],
    Benchmarks: [['A.B1', '', 'Final outcome', 'Absent students', '', '', '', '10%', '5%']],
  });

  const hangs = plan.db.$client.prepare(
    `SELECT o.code, b.initiative_id FROM benchmark b JOIN strategic_objective o ON o.id = b.objective_id`,
  );
  expect(hangs.all()).toEqual([{ code: 'A', initiative_id: null }]);
});
