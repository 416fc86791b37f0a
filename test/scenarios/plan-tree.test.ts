import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { linkLookFors, linksOf } from '../../src/district/plan/links.ts';
import { ownerAnswer } from '../../src/features/plan/owners/schema.ts';
import { settleOwners } from '../../src/features/plan/owners/settle.ts';
import type { Answer } from '../../src/simulator/person/answers.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../district.ts';
import { type Filled, smallPlan } from '../features/plan/district.ts';
import { planned, standing } from '../features/plan/standing.ts';
import { idOfCode, importPlan } from '../plan.ts';

const wordsOf = (answer: Answer): string =>
  answer.kind === 'words' ? visibleText(answer.blocks) : JSON.stringify(answer);
const windowOf = (district: TestDistrict, name: string): string => district.as(name).window()?.text ?? '';

const stand = {
  actions: {
    '1.1.A1': { status: 'complete', movedOn: '2026-11-02' },
    '1.1.A2': { status: 'blocked', movedOn: '2026-11-19' },
  },
  benchmarks: { '1.1.B1': { status: 'offTrack', latest: '48% (n = 84)', readOn: '2026-10-30' } },
} as const;

test('the plan opens with each objective and how what is under it stands, in words and shapes', async () => {
  const district = await planned(stand);

  const first = wordsOf(await district.as('Pat Okafor').command('/throughline plan'));

  expect(first).toContain('Mill City AIP');
  expect(first).toContain('version 1: ⚪ draft, not approved yet');
  expect(first).toContain('1 Rigorous instruction');
  expect(first).toContain('Actions: ⛔ 1 blocked, 🟢 1 complete');
  expect(first).toContain('Benchmarks: 🔴 1 off track, ❔ 2 no data');
  expect(first).toContain('Actions: ⚪ 1 no action yet');
  expect(first).toMatch(/3 Families\s+Actions: none\s+Benchmarks: none/);
  expect(district.slack.problems()).toEqual([]);
});

test('one goes down to an initiative and one of its benchmarks in one window, and back', async () => {
  const district = await planned(stand);
  const principal = district.as('Pat Okafor');
  await principal.command('/throughline plan');

  await principal.press('Open 1');
  const objective = windowOf(district, 'Pat Okafor');
  await principal.press('Open 1.1');
  const initiative = windowOf(district, 'Pat Okafor');
  await principal.press('Open 1.1.B1');
  const benchmark = windowOf(district, 'Pat Okafor');
  const depth = principal.window()?.depth;
  await principal.press('Back');
  const back = windowOf(district, 'Pat Okafor');
  await principal.press('Back');
  await principal.press('Back to the plan');

  expect(objective).toContain('1.1 Rigorous tasks');
  expect(objective).toContain('Owner: Pat Okafor');
  expect(objective).toContain('1.B1 CPI of all students');
  expect(initiative).toContain('🔴 off track');
  expect(initiative).toContain('latest: 48% (n = 84), Oct 30, 2026');
  expect(initiative).toContain('Dina Director · every month');
  expect(initiative).toContain('⛔ blocked · last update Nov 19, 2026');
  expect(initiative).toContain('“Principals, Coaches” (no owner yet) · “ongoing” (no date yet)');
  expect(initiative).toContain('🟢 complete · last update Nov 2, 2026');
  expect(initiative).toContain('Pat Okafor · by Dec 18, 2026');
  expect(benchmark).toContain('Target: 80% of visits');
  expect(benchmark).toContain('As shown by: Walkthroughs');
  expect(depth).toBe(1);
  expect(back).toBe(initiative);
  expect(windowOf(district, 'Pat Okafor')).toContain('Mill City AIP');
  expect(district.slack.problems()).toEqual([]);
});

test.each([
  ['1.1', 'Initiative 1.1'],
  ['I.1', 'Initiative 1.1'],
  ['1.1.a2', 'Action 1.1.A2'],
  ['2', 'Strategic objective 2'],
  ['1.B1', 'Benchmark 1.B1'],
])('“%s” goes straight to %s', async (code, title) => {
  const district = await planned();

  expect(wordsOf(await district.as('Ana Rivera').command(`/throughline plan ${code}`))).toContain(title);
});

test.each([
  ['1.9', 'Open 1.1'],
  ['1.1.A7', 'Open 1.1.A1'],
  ['3.4.5.A77777', 'Open 3'],
])('a code that is not in the plan, %s, is met with the nearest: %s', async (code, button) => {
  const district = await planned();
  const principal = district.as('Pat Okafor');

  const said = await principal.command(`/throughline plan ${code}`);
  await principal.press(button);

  expect(wordsOf(said)).toContain(`The plan has no code “${code}”.`);
  expect(windowOf(district, 'Pat Okafor')).toContain(button.replace('Open ', ''));
});

test('what has ended is not shown, and its code says since when', async () => {
  const district = await planned();
  const { Initiatives, Actions } = smallPlan;
  importPlan(district, { Initiatives: Initiatives.slice(0, 2), Actions: Actions.slice(0, 2) });

  const first = wordsOf(await district.as('Sam Sato').command('/throughline plan 2'));
  const ended = wordsOf(await district.as('Sam Sato').command('/throughline plan 2.1'));

  expect(first).toContain('It has no initiative yet.');
  expect(ended).toContain('“2.1” isn’t in the plan anymore. It ended on Nov 23, 2026.');
});

test('a button for a row that has ended since is refused in words', async () => {
  const district = await planned();
  const leader = district.as('Sam Sato');
  await leader.command('/throughline plan 2');
  const { Initiatives, Actions } = smallPlan;
  importPlan(district, { Initiatives: Initiatives.slice(0, 2), Actions: Actions.slice(0, 2) });

  await leader.press('Open 2.1');

  expect(windowOf(district, 'Sam Sato')).toContain('That doesn’t exist, or you don’t have access to it.');
});

test('the levels are called what the district calls them', async () => {
  const settings = { nameOfObjectives: 'Priority', nameOfInitiatives: 'Strategy', nameOfActions: 'Activity' };
  const district = await planned({}, { settings });
  const principal = district.as('Pat Okafor');

  const first = wordsOf(await principal.command('/throughline plan'));
  const objective = wordsOf(await principal.command('/throughline plan 1'));
  const initiative = wordsOf(await principal.command('/throughline plan 1.1'));
  const action = wordsOf(await principal.command('/throughline plan 1.1.A1'));

  expect(first).toContain('Activities: ⚪ 2 no action yet');
  expect(objective).toContain('Priority 1');
  expect(initiative).toContain('Strategy 1.1');
  expect(initiative).toContain('Activities');
  expect(action).toContain('Activity 1.1.A1');
  expect(first + objective + initiative + action).not.toMatch(/initiative|objective|Actions?:/i);
});

test('an action that each school has its part of says so, and how each part stands', async () => {
  const district = await planned({
    actions: {
      '1.1.A2': {
        status: 'inProgress',
        parts: [
          { partId: 'l', school: 'Lincoln', status: 'complete' },
          { partId: 'w', school: 'Webster', status: 'noAction' },
        ],
      },
    },
  });
  inTx(district.db, (tx) => {
    const by = { byId: district.idOf('Max Manager'), onDay: '2026-11-23' } as const;
    tx.insert(ownerAnswer)
      .values({ textKey: 'principals, coaches', kind: 'eachSchool', ...by })
      .run();
    return settleOwners(tx, '2026-11-23');
  });

  const words = wordsOf(await district.as('Pat Okafor').command('/throughline plan 1.1.A2'));

  expect(words).toContain('1 of 2 schools complete, Webster not begun');
  expect(words).toContain('one for each of 2 schools');
});

test('teachers read the plan; the committee, guests and the operator do not', async () => {
  const district = await planned();

  for (const name of ['Ana Rivera', 'Mona Monitor', 'Max Manager'])
    expect(wordsOf(await district.as(name).command('/throughline plan'))).toContain('Mill City AIP');
  for (const name of ['Cora Committee', 'Ivo Invited', 'Olu Operator'])
    expect(wordsOf(await district.as(name).command('/throughline plan'))).toContain('not part of your role');
});

test('before there is a plan everybody is told so', async () => {
  const district = await openDistrict({ features: standing({}) });

  expect(wordsOf(await district.as('Max Manager').command('/throughline plan'))).toContain('isn’t in Throughline yet');
  expect(wordsOf(await district.as('Max Manager').command('/throughline trace 1.1'))).toContain(
    'isn’t in Throughline yet',
  );
});

test('Home shows the plan at a glance to who leads it, and goes on from there', async () => {
  const district = await planned(stand);

  const homes = new Map<string, string>();
  for (const name of ['Sam Sato', 'Max Manager', 'Pat Okafor', 'Ana Rivera'])
    homes.set(name, visibleText((await district.as(name).openHome())?.blocks ?? []));
  await district.as('Sam Sato').press('Open 1', 'home');

  for (const name of ['Sam Sato', 'Max Manager']) {
    expect(homes.get(name)).toContain('The plan at a glance');
    expect(homes.get(name)).toContain('Actions: ⛔ 1 blocked, 🟢 1 complete');
  }
  for (const name of ['Pat Okafor', 'Ana Rivera']) expect(homes.get(name)).not.toContain('The plan at a glance');
  expect(windowOf(district, 'Sam Sato')).toContain('Strategic objective 1');
});

test('the plan manager links look-fors to an initiative and a benchmark, and they stand beside them', async () => {
  const district = await planned();
  const manager = district.as('Max Manager');

  await manager.command('/throughline plan 1.1');
  await manager.press('Look-fors…');
  await manager.fill('Look-fors', ['Rigorous task', 'Student discourse']);
  const initiative = await manager.submit();
  await manager.press('Open 1.1.B1');
  await manager.press('Look-fors…');
  await manager.fill('Look-fors', ['Rigorous task']);
  const benchmark = await manager.submit();

  expect(JSON.stringify(initiative)).toContain('Student discourse');
  expect(JSON.stringify(benchmark)).toContain('Rigorous task');
  expect(linksOf(district.db)).toEqual(
    [
      { code: 'L1', level: 'initiative', rowId: idOfCode(district, '1.1') },
      { code: 'L1', level: 'benchmark', rowId: idOfCode(district, '1.1.B1') },
      { code: 'L3', level: 'initiative', rowId: idOfCode(district, '1.1') },
    ].sort((a, b) => a.code.localeCompare(b.code) || a.rowId.localeCompare(b.rowId)),
  );
  expect(wordsOf(await manager.command('/throughline plan 1.1'))).toContain('1 look-for');
});

test('a link is taken away by choosing nothing, and whoever does not lead the plan is offered none', async () => {
  const district = await planned();
  const manager = district.as('Max Manager');
  await manager.command('/throughline plan 1.1');
  await manager.press('Look-fors…');
  await manager.fill('Look-fors', ['Rigorous task']);
  await manager.submit();
  await manager.press('Look-fors…');
  await manager.fill('Look-fors', []);
  await manager.submit();

  expect(linksOf(district.db)).toEqual([]);
  await district.as('Pat Okafor').command('/throughline plan 1.1');
  await expect(district.as('Pat Okafor').press('Look-fors…')).rejects.toThrow();
});

test('a link to a look-for that is not on the tool any more stays, because nobody was asked about it', async () => {
  const district = await planned();
  const manager = district.as('Max Manager');
  inTx(district.db, (tx) => linkLookFors(tx, 'initiative', idOfCode(district, '1.1'), ['L1', 'OLD7']));

  await manager.command('/throughline plan 1.1');
  await manager.press('Look-fors…');
  await manager.fill('Look-fors', ['Student discourse']);
  const saved = JSON.stringify(await manager.submit());

  expect(linksOf(district.db).map((one) => one.code)).toEqual(['L3', 'OLD7']);
  expect(saved).toContain('OLD7 (not on the tool any more)');
});

test('who leads the plan sees what in it is worth a look, and only they', async () => {
  const district = await planned();
  const manager = district.as('Max Manager');

  const first = wordsOf(await manager.command('/throughline plan'));
  await manager.press('Show');

  expect(first).toMatch(/\d+ things are worth a look\./);
  expect(windowOf(district, 'Max Manager')).toContain('1.1.A2 “ongoing” is not a date.');
  expect(windowOf(district, 'Max Manager')).toContain('2.1 the initiative has no benchmark');
  expect(wordsOf(await district.as('Pat Okafor').command('/throughline plan'))).not.toContain('worth a look');
});

/** Five objectives of five initiatives of six benchmarks and eight actions, each text as long as a workbook may hold. */
function largest(): Filled {
  const five = [1, 2, 3, 4, 5];
  const long = (what: string) => `${what} ${'<&> every teacher in each school, '.repeat(80)}`.slice(0, 2_000).trim();
  const initiatives = five.flatMap((objective) => five.map((at) => `${objective}.${at}`));
  const under = (n: number, letter: string) =>
    initiatives.flatMap((code) => Array.from({ length: n }, (_, at) => [`${code}.${letter}${at + 1}`, code] as const));
  const names = 'Principals, coaches & directors, '.repeat(6).slice(0, 190).trim();
  return {
    Plan: [
      ['Name', 'The largest plan'],
      ['School year', '2026-27'],
      ['Theory of action', 'If, then.'],
    ],
    Objectives: five.map((at) => [String(at), long('Objective')]),
    Initiatives: initiatives.map((code) => [code, code.slice(0, 1), long('Initiative'), names]),
    Benchmarks: under(6, 'B').map(([code, above], at) => [
      code,
      above,
      at % 2 ? 'Early evidence of change' : 'Short-term outcome',
      long('Benchmark'),
      names,
      'sometime in spring',
      '',
      '1',
      '2',
      '%',
      'up',
      'Walkthroughs, interim tests, surveys',
    ]),
    Actions: under(8, 'A').map(([code, above]) => [code, above, long('Action'), names, 'ongoing, each month']),
    'Key issues': [['1', 'Long', 'Visit']],
  };
}

test('the largest plan with the longest texts fits on every screen, and none of it is cut off by Slack', async () => {
  const district = await planned({}, { plan: largest() });
  const manager = district.as('Max Manager');
  const screens: string[] = [];

  for (const code of ['', '1', '5', '1.1', '5.5', '3.3.B1', '3.3.A8'])
    screens.push(wordsOf(await manager.command(`/throughline plan ${code}`)));
  await manager.openHome();
  await manager.command('/throughline plan');
  await manager.press('Open 2');
  await manager.press('Open 2.2');
  screens.push(windowOf(district, 'Max Manager'));
  await manager.close({ all: true });
  await manager.command('/throughline trace');
  screens.push(wordsOf(await manager.command('/throughline trace 4.4')));

  for (const screen of screens) expect(screen).not.toContain('did not fit');
  expect(screens[0]).toContain('Actions: ⚪ 40 no action yet');
  expect(screens[0]).toContain('Benchmarks: ❔ 30 no data');
  for (const code of ['1.1.B1', '1.1.B6', '1.1.A1']) expect(screens[3]).toContain(code);
  expect(district.slack.problems()).toEqual([]);
});

test('an initiative of more rows than anyone reads at once goes on on a second page', async () => {
  const actions = Array.from({ length: 60 }, (_, at) => [
    `1.1.A${at + 1}`,
    '1.1',
    `Step ${at + 1}`,
    'Pat Okafor',
    '2027-01-15',
  ]);
  const district = await planned({}, { plan: { ...smallPlan, Actions: actions } });
  const principal = district.as('Pat Okafor');

  const first = wordsOf(await principal.command('/throughline plan 1.1'));
  await principal.press('54 more');

  expect(first).toContain('Step 6');
  expect(first).not.toContain('Step 7');
  expect(windowOf(district, 'Pat Okafor')).toContain('Step 18');
  expect(windowOf(district, 'Pat Okafor')).not.toContain('Step 6\n');
  expect(district.slack.problems()).toEqual([]);
});

test('a benchmark’s target has its unit once on the plan’s screen too, though only the unit has the sign', async () => {
  const [first = [], ...rest] = smallPlan.Benchmarks;
  const bare = first.map((cell) => (cell === '80%' ? '80' : cell === '45%' ? '45' : cell));
  const district = await planned({}, { plan: { ...smallPlan, Benchmarks: [bare, ...rest] } });

  const screen = wordsOf(await district.as('Sam Sato').command('/throughline plan 1.1.B1'));

  expect(screen).toContain('Target: 80% of visits');
  expect(screen).not.toMatch(/\d %/);
});
