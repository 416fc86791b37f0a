import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import type { Day } from '../../src/district/days.ts';
import { linkLookFors } from '../../src/district/plan/links.ts';
import { newId } from '../../src/district/ref.ts';
import { school } from '../../src/district/schema.ts';
import { segment } from '../../src/features/dilt/agenda/schema.ts';
import { commitment } from '../../src/features/dilt/commitments/schema.ts';
import { patternBlock } from '../../src/features/walkthroughs/schema.ts';
import type { Answer } from '../../src/simulator/person/answers.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import type { TestDistrict } from '../district.ts';
import { insertDilt, insertSegments } from '../features/dilt/district.ts';
import { planned } from '../features/plan/standing.ts';
import { idOfCode } from '../plan.ts';

const wordsOf = (answer: Answer): string =>
  answer.kind === 'words' ? visibleText(answer.blocks) : JSON.stringify(answer);
const traced = async (district: TestDistrict, name: string, line = '1.1'): Promise<string> =>
  wordsOf(await district.as(name).command(`/throughline trace ${line}`));

const moving = { actions: { '1.1.A1': { status: 'inProgress', movedOn: '2026-11-03' } } } as const;
const read = { benchmarks: { '1.1.B2': { status: 'onTrack', latest: '62% (n = 84)', readOn: '2026-10-30' } } } as const;

/** Figures of a look-for as they are published: of each school, and so of the district. */
function publish({ db }: TestDistrict, code: string): void {
  const schools = db.select().from(school).all();
  for (const { id } of schools) {
    const figure = { code, schoolId: id, seen: 4, looked: 7, teachers: 5 };
    db.insert(patternBlock)
      .values({ id: newId(), ...figure, month: '2026-10', through: '2026-11-02T05:00', refreshedOn: '2026-11-02' })
      .run();
  }
}

function link(district: TestDistrict, level: 'initiative' | 'benchmark', code: string, ...codes: string[]): void {
  inTx(district.db, (tx) => linkLookFors(tx, level, idOfCode(district, code), codes));
}

/** A DILT has taught initiative 1.1. */
function taughtOn(district: TestDistrict, day: Day): void {
  const diltId = insertDilt(district, { day, facilitator: 'Dina Director' });
  const at = `${day}T15:00:00Z`;
  const ran = { startedAt: at, endedAt: at, initiativeId: idOfCode(district, '1.1') };
  insertSegments(district, diltId, [{ title: 'Rigor in math', owner: 'Pat Okafor', ...ran }]);
}

/** Lincoln has said what it brings back of it. */
function broughtBack({ db, idOf }: TestDistrict): void {
  const taught = db.select().from(segment).get();
  const lincoln = db.select().from(school).get();
  db.insert(commitment)
    .values({
      id: newId(),
      diltId: taught?.diltId ?? '',
      segmentId: taught?.id ?? '',
      schoolId: lincoln?.id ?? '',
      words: 'One rigorous task a week',
      ownerId: idOf('Pat Okafor'),
      byDay: '2026-12-10',
      state: 'open',
      note: '',
    })
    .run();
}

test('a trace prints the steps in their order and names the first without a record in a sentence that says what fills it', async () => {
  const district = await planned();

  const nothing = await traced(district, 'Sam Sato');

  expect(nothing).toContain('Trace of initiative 1.1');
  expect(nothing).toContain('First missing link: The actions of 1.1 have had no update.');
  const places = ['Planned:', 'Under way:', 'Taught:', 'Supported:', 'Seen:', 'Students:'].map((one) =>
    nothing.indexOf(one),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(nothing).toContain('No look-for is linked to it.');
});

test('the missing link moves up the steps as records come, until there is none', async () => {
  const district = await planned({ ...moving, ...read });

  const untaught = await traced(district, 'Sam Sato');
  taughtOn(district, '2026-11-12');
  const unsupported = await traced(district, 'Sam Sato');
  broughtBack(district);
  const unlinked = await traced(district, 'Sam Sato');
  link(district, 'initiative', '1.1', 'L1');
  const unpublished = await traced(district, 'Sam Sato');
  publish(district, 'L1');
  const whole = await traced(district, 'Sam Sato');

  expect(untaught).toContain('First missing link: No DILT has taught 1.1 yet.');
  expect(unsupported).toContain('First missing link: No school has brought back 1.1 yet.');
  expect(unlinked).toContain('First missing link: No look-for shows what 1.1 looks like in a classroom.');
  expect(unpublished).toContain('First missing link: No figure for its look-fors is published this school year.');
  expect(whole).toContain('No missing link: every step has a record.');
  expect(whole).toContain('Last update Nov 3, 2026.');
  expect(whole).toContain(
    'Rigorous task: seen 8 of 14 this school year where it was looked for (Lincoln 4 of 7, Webster 4 of 7)',
  );
  expect(whole).toContain('1.1.B2 10 points more students proficient: 🔵 on track, latest 62% (n = 84)');
});

test('a look-for linked to one of its benchmarks counts for the initiative', async () => {
  const district = await planned(moving);
  link(district, 'benchmark', '1.1.B1', 'L2');
  publish(district, 'L2');

  expect(await traced(district, 'Sam Sato')).toContain('Checks for understanding: seen 8 of 14');
});

test('a teacher reads the figures of the district and the own school, and of no other', async () => {
  const district = await planned(moving);
  link(district, 'initiative', '1.1', 'L1');
  publish(district, 'L1');

  const teacher = await traced(district, 'Ana Rivera');

  expect(teacher).toContain('seen 8 of 14 this school year where it was looked for (Lincoln 4 of 7)');
  expect(teacher).not.toContain('Webster');
});

test.each([
  ['I.1', 'Trace of initiative 1.1'],
  ['1.1.A2', 'Trace of initiative 1.1'],
  ['1.1.B1', 'Trace of initiative 1.1'],
  ['2', 'Which initiative do you want to trace?'],
  ['1.B1', 'Which initiative do you want to trace?'],
  ['', 'Which initiative do you want to trace?'],
  ['9.9', 'The plan has no code “9.9”.'],
])('/throughline trace %s is answered with: %s', async (line, said) => {
  const district = await planned();

  expect(await traced(district, 'Pat Okafor', line)).toContain(said);
});

test('with no code one chooses an initiative, and of an objective only its own are offered', async () => {
  const district = await planned();
  const principal = district.as('Pat Okafor');

  const ofTwo = await traced(district, 'Pat Okafor', '2');
  await principal.command('/throughline trace');
  await principal.press('Trace 1.2');
  await principal.press('Open 1.2');

  expect(ofTwo).toContain('2.1 Data meetings');
  expect(ofTwo).not.toContain('1.2 Student talk');
  expect(principal.window()?.text).toContain('Initiative 1.2');
  expect(district.slack.problems()).toEqual([]);
});

test('whoever may not read the plan traces nothing', async () => {
  const district = await planned();

  for (const name of ['Cora Committee', 'Ivo Invited', 'Olu Operator'])
    expect(await traced(district, name)).toContain('not part of your role');
});
