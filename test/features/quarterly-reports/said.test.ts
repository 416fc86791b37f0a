import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { newId } from '../../../src/district/ref.ts';
import { openDistrict, type TestDistrict } from '../../district.ts';
import { insert } from '../../figures/rows.ts';
import { idOfCode, importPlan } from '../../plan.ts';
import { benchmarkRows } from '../benchmarks/plan.ts';
import { smallPlan } from '../plan/district.ts';
import { type Period, quarterlyOf, type Reported, saidIn, wholeOf } from './gathering.ts';

const fall: Period = { since: '2026-09-01', until: '2026-11-30' };

/** A district that has had its plan since September, on a day in December. */
async function inDecember(rows: readonly (readonly string[])[] = benchmarkRows, day = '2026-12-07') {
  const district = await openDistrict({ now: '2026-09-01T15:00:00Z' });
  importPlan(district, { ...smallPlan, Benchmarks: rows });
  at(district, day);
  return district;
}

const at = (district: TestDistrict, day: string): void =>
  district.clock.moveTo(Temporal.Instant.from(`${day}T20:00:00Z`));

interface ReadAs {
  readonly value: number;
  readonly n?: number;
  readonly period: string;
  readonly measuredOn: string;
  readonly onDay?: string;
}

function read(district: TestDistrict, code: string, { onDay, n, measuredOn, ...one }: ReadAs): void {
  const noted = onDay ?? measuredOn;
  insert(district.db, 'reading', {
    id: newId(),
    benchmark_id: idOfCode(district, code),
    measured_on: measuredOn,
    ...one,
    words: '',
    n: n ?? null,
    note: '',
    source: 'person',
    by_id: district.idOf('Dina Director'),
    at: `${noted}T15:00:00Z`,
    on_day: noted,
    corrects: null,
    superseded_by: null,
    stood: 'onTrack',
  });
}

function show(district: TestDistrict, code: string, kind: string, onDay: string): void {
  insert(district.db, 'evidence', {
    id: newId(),
    about: `benchmark/${idOfCode(district, code)}`,
    kind,
    words: 'A file',
    url: '',
    file_id: null,
    by_id: district.idOf('Dina Director'),
    on_day: onDay,
  });
}

function state(district: TestDistrict, code: string, studentGroup: string, n: number, result: string): void {
  insert(district.db, 'state_measure', {
    id: newId(),
    benchmark_id: idOfCode(district, code),
    measure: 'CPI',
    student_group: studentGroup,
    year: '2026',
    school_id: null,
    baseline: '',
    prior: '',
    target: '89.7',
    result,
    n,
    points: '',
    rating: '',
    by_id: district.idOf('Max Manager'),
    on_day: '2026-10-01',
    replaced_by: null,
  });
}

const october = { period: '2026-10', measuredOn: '2026-10-31' } as const;
const about = (all: readonly Reported[], words: string): Reported => {
  const found = all.find((one) => wholeOf(one).split('\n')[0]?.startsWith(words));
  if (!found) throw new Error(`nothing is said of ${words}: ${all.map(wholeOf).join('\n')}`);
  return found;
};
const firstLine = (one: Reported): string => wholeOf(one).split('\n')[0] ?? '';

test('a benchmark is told by its newest reading, its target and how it stands, with what somebody may ask', async () => {
  const district = await inDecember();
  read(district, '1.1.B1', { value: 62, n: 84, ...october });
  show(district, '1.1.B1', 'walkthroughs', '2026-11-02');
  read(district, '1.B1', { value: 77, n: 1204, period: '2026-08-20', measuredOn: '2026-08-20' });
  const all = quarterlyOf(district, fall);

  expect(firstLine(about(all, '1.1.B1'))).toBe(
    '1.1.B1 80% of teachers use rigorous tasks: 62% of 84 visits as of Oct 31. Target: 80% of visits. 🔵 on track · ① single source',
  );
  expect(about(all, '1.1.B1').figures).toEqual([
    { value: '62%', of: '1.1.B1', since: '2026-10-31' },
    { value: '84', of: '1.1.B1, n', since: '2026-10-31' },
    { value: '80% of visits', of: '1.1.B1, target', since: '2026-10-31' },
  ]);
  expect(about(all, '1.1.B1').question).toBe('It rests on one kind of evidence. What else shows it?');
  expect(firstLine(about(all, '1.B1'))).toContain(
    'no reading in this period. The newest is 77 CPI (n = 1,204) as of Aug 20. Target: 89.7 CPI.',
  );
  expect(about(all, '1.B1').question).toBe('Nobody read it in this period. How do you know where it stands?');
  // Not due and never read: the table has it, and the objective counts it among the gaps.
  expect(all.some((one) => firstLine(one).startsWith('1.2.B1'))).toBe(false);
  expect(firstLine(about(all, '2 of 4 benchmarks'))).toBe(
    '2 of 4 benchmarks were met or on track as of Nov 30: 🔵 2 on track, ⚪ 2 not due yet.',
  );
  const ofObjective = all.find(({ part, weight }) => part === 'evidence' && weight === 1);
  expect(ofObjective && wholeOf(ofObjective)).toContain(
    '3 of 4 had no reading in this period. 2 more are in the table.',
  );
  expect(ofObjective && wholeOf(ofObjective)).toContain('1.2.B1 Students talk more: Newest reading none');
});

test('a report of the fall reads the same in December, whatever was said since', async () => {
  const district = await inDecember(benchmarkRows, '2026-11-30');
  read(district, '1.1.B1', { value: 62, n: 84, ...october });
  const pat = district.as('Pat Okafor');
  await pat.command('/action 1.1.A2 moving');
  await district.drain();
  const then = quarterlyOf(district, fall);
  at(district, '2026-12-07');
  read(district, '1.1.B1', { value: 85, n: 90, period: '2026-11', measuredOn: '2026-11-30', onDay: '2026-12-02' });
  show(district, '1.1.B1', 'surveys', '2026-12-02');
  await pat.command('/action 1.1.A2 blocked no room');
  await district.as('Pat Okafor').command('/action 1.1.A1 moving');
  await district.drain();
  insert(district.db, 'benchmark_decision', {
    id: newId(),
    benchmark_id: idOfCode(district, '1.1.B2'),
    status: 'met',
    reason: 'Seen.',
    by_id: district.idOf('Sam Sato'),
    at: '2026-12-03T15:00:00Z',
    on_day: '2026-12-03',
    ended_on: null,
  });

  expect(quarterlyOf(district, fall)).toEqual(then);
  expect(JSON.stringify(quarterlyOf(district, { ...fall, until: '2026-12-07' }))).not.toBe(JSON.stringify(then));
});

test('a date that was moved later does not make an action less late', async () => {
  const district = await inDecember();
  district.db.$client.prepare(`UPDATE action SET due_on = '2026-11-01' WHERE code = '1.1.A1'`).run();
  const part = district.db.$client
    .prepare<[], string>(`SELECT p.id FROM action_part p JOIN action a ON a.id = p.action_id WHERE a.code = '1.1.A1'`)
    .pluck()
    .get();
  district.db.$client.prepare(`UPDATE action_part SET due_on = '2027-02-01' WHERE id = ?`).run(part);
  insert(district.db, 'action_update', {
    id: newId(),
    part_id: part ?? '',
    by_id: district.idOf('Pat Okafor'),
    at: '2026-12-02T15:00:00Z',
    on_day: '2026-12-02',
    kind: 'dated',
    from: 'noAction',
    to: 'noAction',
    note: 'Ana Rivera is ill.',
    to_person_id: null,
    due_on: '2027-02-01',
  });
  const [late] = quarterlyOf(district, fall).filter(
    ({ part: of, question }) => of === 'concerns' && question?.includes('late'),
  );

  expect(late && firstLine(late)).toBe('Actions as of Nov 30: 1 overdue with no action yet (1.1.A1).');
  expect(late?.refs).toEqual([`action/${idOfCode(district, '1.1.A1')}`]);
});

test('of an outcome of too few students nothing is told: no reading, no status, no line, and no count gives it away', async () => {
  const district = await inDecember();
  for (const [month, value] of [
    ['09', 41],
    ['10', 47],
    ['11', 53],
  ] as const)
    read(district, '1.1.B2', { value, n: 19, period: `2026-${month}-20`, measuredOn: `2026-${month}-20` });
  const all = quarterlyOf(district, fall);
  const told = about(all, '1.1.B2');

  expect(firstLine(told)).toBe(
    '1.1.B2 More students proficient in grade 3: withheld because it covers too few students (Nov 20). Target: 60 points.',
  );
  expect(told.withheld?.map(({ value }) => value)).toEqual(['53 points', '47 points', '41 points']);
  expect(all.map(wholeOf).join('\n')).not.toMatch(/\b(41|47|53)\b/);
  expect(firstLine(about(all, '0 of 4 benchmarks'))).toContain('1 withheld (too few)');
  const [concern] = saidIn(all, 'concerns').filter((one) => one.includes('benchmarks'));
  expect(concern ?? '').not.toContain('1.1.B2');
  expect(told.question).toBeUndefined();
});

test.each([
  ['More students proficient in grade 3', 20, false],
  ['More English learners proficient', 29, true],
  ['More English learners proficient', 30, false],
])('“%s” of %i students is withheld: %s', async (words, n, withheld) => {
  const rows = benchmarkRows.map((row) =>
    row.map((cell) => (cell === 'More students proficient in grade 3' ? words : cell)),
  );
  const district = await inDecember(rows);
  read(district, '1.1.B2', { value: 53, n, period: '2026-10-20', measuredOn: '2026-10-20' });

  expect(firstLine(about(quarterlyOf(district, fall), '1.1.B2')).includes('withheld')).toBe(withheld);
});

test('what the state published stands beside its benchmark, and what would tell of too few students is withheld with it', async () => {
  const district = await inDecember();
  state(district, '1.B1', 'All students', 1204, '78.2');
  state(district, '1.B1', 'English learners', 22, '55.5');
  state(district, '1.B1', 'Grade 3', 600, '80.1');
  state(district, '1.B1', 'Grade 4', 582, '77.3');
  const all = quarterlyOf(district, fall);
  const told = about(all, '1.B1');
  // Only the district has figures: the groups add up to all students, so the smallest other is withheld too.
  const words = wholeOf(told);

  expect(words).toContain('2 state figures are withheld: too few students.');
  expect(words).toMatch(/All students.*78\.2/);
  expect(words).toContain('80.1');
  expect(all.map(wholeOf).join('\n')).not.toMatch(/55\.5|77\.3/);
  expect(told.withheld?.map(({ value }) => value).sort()).toEqual(['55.5', '77.3']);
});

test('an objective of thirty benchmarks has eight sentences, the worst first, and all of them in its table', async () => {
  const rows = Array.from({ length: 30 }, (_, n) => [
    `1.1.B${n + 1}`,
    '1.1',
    'Early evidence of change',
    `What ${n + 1} is`,
    '',
    '2027-06-15',
    'monthly',
    '45',
    '80',
    'points',
    'up',
    '',
  ]);
  const district = await inDecember(rows);
  read(district, '1.1.B1', { value: 90, ...october });
  read(district, '1.1.B30', { value: 40, ...october });
  const all = quarterlyOf(district, fall);
  const said = saidIn(all, 'evidence');
  const summary = about(
    all.filter(({ part, weight }) => part === 'evidence' && weight === 1),
    '1 of 30 benchmarks',
  );
  const table = summary.detail?.find((one) => one.piece === 'table');

  expect(said.filter((one) => /^1\.1\.B\d/.test(one))).toHaveLength(8);
  expect(said.find((one) => /^1\.1\.B\d/.test(one))).toContain('1.1.B30 What 30 is: 40 points as of Oct 31.');
  expect(firstLine(summary)).toContain('22 more are in the table.');
  expect(table?.piece === 'table' && table.table.rows).toHaveLength(30);
  expect(summary.refs).toHaveLength(31);
});

interface Seen {
  readonly day?: string;
  readonly by?: string;
  readonly spoke?: string;
  readonly sharedOn?: string | null;
  readonly words?: string;
  readonly about?: string | null;
  readonly bearing?: string;
  readonly raisedOn?: string | null;
  readonly answeredOn?: string | null;
}

function visited(district: TestDistrict, one: Seen = {}): void {
  const visit = newId();
  const day = one.day ?? '2026-11-12';
  const school = district.db.$client.prepare<[], string>(`SELECT id FROM school WHERE name = 'Lincoln'`).pluck().get();
  insert(district.db, 'site_visit', {
    id: visit,
    author_id: district.idOf('Mona Monitor'),
    entered_by_id: district.idOf(one.by ?? 'Mona Monitor'),
    day,
    school_id: school ?? null,
    attended: '[]',
    spoke_with: one.spoke ?? '[]',
    note: 'A note of nobody else’s.',
    learned: '',
    still_open: '',
    told_on: null,
    shared_on: one.sharedOn === undefined ? day : one.sharedOn,
    cancelled_on: null,
  });
  insert(district.db, 'site_observation', {
    id: newId(),
    visit_id: visit,
    position: 0,
    about: one.about ?? null,
    words: one.words ?? 'Students explained their thinking.',
    bearing: one.bearing ?? 'supports',
    on_day: day,
    raised_on: one.raisedOn ?? null,
    owner_id: district.idOf('Dina Director'),
    answer: one.answeredOn ? 'We looked again.' : '',
    answered_by_id: one.answeredOn ? district.idOf('Dina Director') : null,
    answered_on: one.answeredOn ?? null,
    removed_on: null,
  });
}

test('what was seen on site is told with its place, and the answer without who gave it', async () => {
  const district = await inDecember();
  const row = `benchmark/${idOfCode(district, '1.1.B1')}`;
  visited(district);
  visited(district, { about: row, bearing: 'contradicts', raisedOn: '2026-11-13', answeredOn: '2026-11-20' });
  visited(district, { about: row, bearing: 'contradicts', raisedOn: '2026-11-13', answeredOn: '2026-12-02' });
  const all = quarterlyOf(district, { ...fall, authorId: district.idOf('Mona Monitor') });
  const seen = saidIn(all, 'seen');

  expect(seen).toContain('Seen on Nov 12 at Lincoln.\nStudents explained their thinking.');
  expect(seen).toContain(
    'Seen on Nov 12 at Lincoln. It 🔴 contradicts what is reported on 1.1.B1 80% of teachers use rigorous tasks.\nStudents explained their thinking.\nThe office that answers for it:\nWe looked again.',
  );
  expect(seen.filter((one) => one.includes('hadn’t answered by Nov 30.'))).toHaveLength(1);
  expect(all.map(wholeOf).join('\n')).not.toMatch(/Dina|Mona|note of nobody/);
  expect(all.filter(({ part, question }) => part === 'seen' && question)).toHaveLength(2);
});

test.each([
  ['nobody is mentioned', {}, 'Lincoln'],
  ['a role that few hold was spoken with', { spoke: '[{"role":"principal","number":1}]' }, 'one school'],
  ['a role that few hold stands in the words', { words: 'The principal was in each room.' }, 'one school'],
  ['families were spoken with', { spoke: '[{"role":"parents","number":9}]' }, 'Lincoln'],
] as const)('where %s, the place is %s', async (_, one, place) => {
  const district = await inDecember();
  visited(district, one);
  const [seen = ''] = saidIn(quarterlyOf(district, { ...fall, authorId: district.idOf('Mona Monitor') }), 'seen');

  expect(seen).toContain(`Seen on Nov 12 at ${place}.`);
});

test.each([
  ['shared, typed by the monitor', {}, true, true],
  ['shared, typed for the monitor', { by: 'Max Manager' }, true, true],
  ['not shared, typed by the monitor', { sharedOn: null }, true, false],
  ['not shared, typed for the monitor', { sharedOn: null, by: 'Max Manager' }, false, true],
  ['of a later day', { day: '2026-12-02' }, false, false],
] as const)('a visit that is %s: told to the monitor %s, to who writes for them %s', async (_, one, own, onBehalf) => {
  const district = await inDecember();
  visited(district, one);
  const authorId = district.idOf('Mona Monitor');
  const isTold = (occasion: Period) => saidIn(quarterlyOf(district, occasion), 'seen').length === 1;

  expect(isTold({ ...fall, authorId })).toBe(own);
  expect(isTold({ ...fall, authorId, onBehalf: true })).toBe(onBehalf);
  expect(isTold({ ...fall, authorId: null })).toBe(false);
});

test('what is reported as met although a visit contradicts it gives concern, as it was reported then', async () => {
  const district = await inDecember();
  const authorId = district.idOf('Mona Monitor');
  visited(district, { about: `benchmark/${idOfCode(district, '1.1.B1')}`, bearing: 'contradicts' });
  read(district, '1.1.B1', { value: 85, n: 84, ...october });
  const concerns = () =>
    saidIn(quarterlyOf(district, { ...fall, authorId }), 'concerns').filter((one) => one.startsWith('Visits'));
  show(district, '1.1.B1', 'walkthroughs', '2026-12-02');

  expect(concerns()).toEqual([]);
  show(district, '1.1.B1', 'walkthroughs', '2026-11-02');
  expect(concerns()).toEqual([
    'Visits contradict 1 row reported as met or complete: 1.1.B1 80% of teachers use rigorous tasks (🟢 met).',
  ]);
});

test('a correction is told by what it is about and what became of it, never in the words of who wrote it', async () => {
  const district = await inDecember();
  const correct = (made: string, worked: string | null, settled: string | null) =>
    insert(district.db, 'correction', {
      id: newId(),
      about: `initiative/${idOfCode(district, '1.1')}`,
      signal: 'Cy Paper is behind.',
      decision: 'Bo Nguyễn helps.',
      effect: 'More.',
      owner_id: district.idOf('Dina Director'),
      made_by_id: district.idOf('Max Manager'),
      made_on: made,
      look_on: '2026-12-15',
      raised_in: null,
      follows_id: null,
      worked,
      settled_on: settled,
    });
  correct('2026-06-02', 'changedNothing', '2026-10-02');
  correct('2026-10-02', 'yes', '2026-12-02');
  correct('2026-12-02', null, null);
  const [told] = quarterlyOf(district, fall).filter(({ refs }) => refs[0].startsWith('correction/'));

  expect(told && wholeOf(told)).toBe(
    'The district followed 2 mid-course corrections in this period, 1 of them new.\n1.1 Rigorous tasks: 🔴 it changed nothing\n1.1 Rigorous tasks: ⚪ not checked yet\n\n\nA correction changed nothing. What was tried next?',
  );
});

test('of fewer than five teachers no count of walkthroughs is told', async () => {
  const district = await inDecember();
  const [none] = saidIn(quarterlyOf(district, fall), 'routine');
  const tool = district.db.$client.prepare<[], string>('SELECT id FROM look_for_tool').pluck().get() ?? '';
  const school = district.db.$client.prepare<[], string>(`SELECT id FROM school WHERE name = 'Lincoln'`).pluck().get();
  for (const teacher of ['Ana Rivera', 'Bo Nguyễn', 'Ana Rivera'])
    insert(district.db, 'walkthrough', {
      id: newId(),
      observer_id: district.idOf('Pat Okafor'),
      teacher_id: district.idOf(teacher),
      school_id: school ?? '',
      day: '2026-10-12',
      tool_id: tool,
      comment: '',
      logged_at: '2026-10-12T18:00:00Z',
      withdrawn_at: null,
    });
  const [few] = quarterlyOf(district, fall).filter(({ part }) => part === 'routine');

  expect(none).toBe('Sep 1–Nov 30: no walkthrough was logged.');
  expect(few && firstLine(few)).toBe(
    'Sep 1–Nov 30: fewer than five teachers were visited, so the counts are withheld.',
  );
  expect(few?.figures).toEqual([]);
});
