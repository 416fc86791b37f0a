import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { calendarDay, roleHolding } from '../../../src/district/schema.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { features } from '../../../src/features/index.ts';
import { obstacle } from '../../../src/features/obstacles/schema.ts';
import { type Person, visibleText } from '../../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../../district.ts';
import { idOfCode, importPlan } from '../../plan.ts';
import { standing, threeActions, withPlan } from '../actions/district.ts';
import { openPlanned } from '../benchmarks/plan.ts';
import { newest } from '../roster/handing-over.ts';
import { smallPlan } from './district.ts';
import { handOverPlan, planFile } from './handing-over.ts';

/** The newest words that only this person sees. */
const said = (person: Person): string => visibleText(person.ephemerals().at(-1)?.blocks ?? []);

const homeOf = async (person: Person): Promise<string> => visibleText((await person.openHome())?.blocks ?? []);

function ends(district: TestDistrict, name: string): void {
  const theirs = eq(roleHolding.personId, district.idOf(name));
  inTx(district.db, (tx) => tx.update(roleHolding).set({ toDay: '2026-11-22' }).where(theirs).run());
}

/** Says whom a text of the plan means. */
async function means(district: TestDistrict, text: string, who: string): Promise<void> {
  const max = district.as('Max Manager');
  await max.command('/throughline plan owners');
  await max.press('Say who is meant');
  await max.fill(`Who is “${text}”?`, who);
  await max.submit();
  await max.close({ all: true });
}

test('while a school has no principal the plan manager is asked who sees to its part of the actions', async () => {
  const district = await withPlan(smallPlan);
  await means(district, 'Principals, Coaches', 'One per school: its principal');
  const max = district.as('Max Manager');
  const before = await homeOf(max);

  ends(district, 'Paula Webster');
  district.clock.moveTo(district.clock.now().add({ hours: 24 }));
  await district.drain();
  const home = await homeOf(max);
  await max.press('Assign…', 'home');
  const list = max.window()?.text;

  expect(before).not.toContain('No one owns');
  expect(home).toContain('No one owns the part of 1 action at Webster');
  expect(list).toContain('[Assign…]');
  expect(await homeOf(district.as('Pat Okafor'))).not.toContain('No one owns');
  expect(district.slack.problems()).toEqual([]);
});

test('one per school, then one person, then one per school again: each part is as its school left it', async () => {
  const district = await withPlan(smallPlan);
  await means(district, 'Principals, Coaches', 'One per school: its principal');
  await district.as('Paula Webster').command('/action 1.1.A2 complete all visited');
  const max = district.as('Max Manager');
  const change = async (who: string) => {
    await max.command('/throughline plan owners');
    await max.press('Change');
    await max.fill('Who is “Principals, Coaches”?', who);
    await max.submit();
    await max.close({ all: true });
  };

  await change('The plan manager (Max Manager)');
  const whole = standing(district)['1.1.A2'];
  await change('One per school: its principal');

  expect(whole).toBe('noAction');
  expect(standing(district)).toMatchObject({ '1.1.A2 Lincoln': 'noAction', '1.1.A2 Webster': 'complete' });
  expect(standing(district)['1.1.A2']).toBeUndefined();
});

test('what a leader decides stands in the channel at once, as decided, and what is taken back is taken back there', async () => {
  const members = ['Sam Sato', 'Max Manager', 'Pat Okafor', 'Dina Director'];
  const district = await openDistrict({
    channels: [{ id: 'C0IMPROVEPLAN', name: 'plan', private: true, botIn: true, members }],
  });
  importPlan(district);
  const max = district.as('Max Manager');
  await max.command('/benchmark summary');
  await max.fill('Post it in', 'plan');
  await max.submit();
  await max.close({ all: true });
  await district.drain();
  const inChannel = () =>
    district.slack
      .messages()
      .filter((one) => one.channel === 'C0IMPROVEPLAN')
      .map((one) => visibleText(one.blocks))
      .join('\n');

  await max.command('/benchmark 1.1.B2');
  await max.press('Decide…');
  await max.fill('Status', '🔴 not met');
  await max.fill('Why?', 'The test was cancelled.');
  await max.submit();
  await district.drain();
  const decided = inChannel();
  await max.command('/benchmark 1.1.B2');
  await max.press('Undo decision');
  await district.drain();

  expect(decided).toContain('🔴 1 not met');
  expect(decided).toContain('🔴 not met (decided)');
  expect(inChannel()).not.toContain('🔴 1 not met');
});

test('who sees to an obstacle is not undone by a window that was opened before', async () => {
  const district = await withPlan(threeActions);
  await district.as('Pat Okafor').command('/action 1.1.A2 blocked no substitutes');
  const [max, sam] = [district.as('Max Manager'), district.as('Sam Sato')];
  await max.command('/throughline obstacles');
  await max.press('Assign…');
  await sam.command('/throughline obstacles');
  await sam.press('Assign…');
  await sam.fill('Owner', 'Ada Assistant');
  await sam.submit();

  await max.fill('Way around it', 'Coaches cover the lessons.');
  const answer = await max.submit();

  expect(JSON.stringify(answer)).toContain('Sam Sato changed this obstacle after you opened this window');
  expect(district.db.select().from(obstacle).all()).toMatchObject([
    { ownerId: district.idOf('Ada Assistant'), mitigation: '' },
  ]);
});

const withOwner = (rawOwner: string) => ({
  ...threeActions,
  Actions: threeActions.Actions.map((row) => (row[0] === '1.1.A1' ? [...row.slice(0, 3), rawOwner, row[4]] : row)),
});

test('who is written anew beside an action answers for it, whomever it was given to before', async () => {
  const district = await withPlan(threeActions);
  const max = district.as('Max Manager');
  await max.command('/action 1.1.A1');
  await max.press('Assign…');
  await max.fill('New owner', 'Ada Assistant');
  await max.submit();
  importPlan(district, { ...threeActions, Plan: [['Name', 'Another name']] });
  await max.command('/action 1.1.A1');
  const given = said(max);

  importPlan(district, withOwner('Dina Director'));
  await max.command('/action 1.1.A1');

  expect(given).toContain('Owner: Ada Assistant');
  expect(said(max)).toContain('Owner: Dina Director');
});

test('an obstacle in the way of what has ended still says of what', async () => {
  const district = await withPlan(threeActions);
  await district.as('Pat Okafor').command('/action 1.1.A2 blocked no substitutes');

  importPlan(district, { ...threeActions, Actions: threeActions.Actions.filter(([code]) => code !== '1.1.A2') });
  await district.as('Sam Sato').command('/throughline obstacles');

  expect(said(district.as('Sam Sato'))).toContain('1.1.A2 (ended)');
  expect(said(district.as('Sam Sato'))).not.toContain('The plan ·');
});

test('the preview says what another action under an old code would keep, and nothing of a mended slip', async () => {
  const district = await withPlan(threeActions);
  await district.as('Pat Okafor').command('/action 1.1.A2 complete all visited');
  await district.as('Pat Okafor').command('/action 1.1.A1 moving');
  const texts: Readonly<Record<string, string>> = {
    '1.1.A1': 'Agree on what a rigorous task is',
    '1.1.A2': 'Buy new mathematics textbooks',
    '2.1.A2': 'Hire a librarian',
  };
  const Actions = threeActions.Actions.map(([code, above, words, ...rest]) => [
    code,
    above,
    texts[code] ?? words,
    ...rest,
  ]);

  await handOverPlan(district, 'Max Manager', await planFile({ ...threeActions, Actions }));
  const preview = newest(district, 'Max Manager');

  expect(preview).toContain('These codes have new words and keep their history.');
  expect(preview).toContain('1.1.A2, now “Buy new mathematics textbooks”, keeps 🟢 complete');
  expect(preview).not.toMatch(/1\.1\.A1, now|2\.1\.A2, now/);
  expect(preview).toContain('[Import now]');
});

test('a reading of an older period that is noted late is not the newest one that was known', async () => {
  const district = await openPlanned();
  const dina = district.as('Dina Director');
  for (const [period, value] of [
    ['October 2026', '82'],
    ['September 2026', '30'],
  ] as const) {
    await dina.command(`/benchmark 1.1.B1 ${value}`);
    await dina.fill('For which period?', period);
    await dina.submit();
    await dina.close({ all: true });
  }
  const c = contextOn(district.db, district.clock, features);

  const [known] = c.ask('readingsBefore', { benchmarkIds: [idOfCode(district, '1.1.B1')], day: '2026-11-24' });

  expect(known).toMatchObject({ words: '82%', readOn: '2026-10-31', bad: false });
});

test('who may not read the plan is told nothing of it, though it names them', async () => {
  const named = ['Ivo Invited', 'Cora Committee', 'Pat Okafor'];
  const Actions = threeActions.Actions.map((row, at) => [...row.slice(0, 3), named[at] ?? '', row[4]]);
  const district = await withPlan({ ...threeActions, Actions }, { now: '2026-12-14T13:00:00Z' });

  await district.pass(2 * 3_600_000);
  await district.drain();

  for (const name of ['Ivo Invited', 'Cora Committee']) {
    expect(district.as(name).dms()).toEqual([]);
    expect(await homeOf(district.as(name))).not.toContain('rigorous');
  }
  expect(visibleText(district.as('Pat Okafor').dms().at(-1)?.blocks ?? [])).toContain('Collect the best tasks');
  expect(district.slack.problems()).toEqual([]);
});

test('a snow day that is entered late asks nobody twice in a month', async () => {
  const district = await withPlan(threeActions, { now: '2026-12-14T13:00:00Z' });
  await district.pass(2 * 3_600_000);
  await district.drain();
  inTx(district.db, (tx) => tx.insert(calendarDay).values({ day: '2026-12-10', kind: 'noSchool', note: 'Snow' }).run());

  district.clock.moveTo(district.clock.now().add({ hours: 24 }));
  await district.drain();

  const pat = district.as('Pat Okafor');
  expect(pat.dms().filter((one) => visibleText(one.blocks).includes('Your actions in'))).toHaveLength(1);
});

test('what stands in the channel is true the next morning of what only time or an import has changed', async () => {
  const members = ['Sam Sato', 'Max Manager', 'Pat Okafor', 'Dina Director'];
  const channels = [{ id: 'C0IMPROVEPLAN', name: 'plan', private: true, botIn: true, members }];
  const district = await openDistrict({ channels });
  importPlan(district);
  const max = district.as('Max Manager');
  await max.command('/benchmark summary');
  await max.fill('Post it in', 'plan');
  await max.submit();
  await district.drain();
  const parent = () =>
    visibleText(district.slack.messages().find((one) => one.channel === 'C0IMPROVEPLAN')?.blocks ?? []);
  const morning = async () => {
    district.clock.moveTo(district.clock.now().add({ hours: 24 }));
    await district.drain();
  };
  await morning();
  const quiet = parent();

  importPlan(district, { ...smallPlan, Benchmarks: smallPlan.Benchmarks.slice(0, 2) });
  await morning();

  expect(quiet).toContain('3 benchmarks of');
  expect(quiet).not.toContain('Last brought up to date');
  expect(parent()).toContain('2 benchmarks of');
});

test('what is typed after a command is kept as it was typed, signs, people and links too', async () => {
  const district = await withPlan(threeActions);
  const pat = district.as('Pat Okafor');

  await pat.command('/action 1.1.A2 complete R&D with <30 visits: https://millcity.example/a?b=1&c=2');

  await pat.command('/action 1.1.A2');
  expect(said(pat)).toContain('R&D with <30 visits: https://millcity.example/a?b=1&c=2');
  expect(said(pat)).not.toContain('&amp;');
});

test('evidence that is attached from a message counts in the channel at once', async () => {
  const members = ['Sam Sato', 'Max Manager', 'Pat Okafor', 'Dina Director'];
  const district = await openPlanned({
    channels: [
      { id: 'C0IMPROVEPLAN', name: 'plan', private: true, botIn: true, members },
      { name: 'dilt', members: ['pat.okafor@millcity.example', 'dina.director@millcity.example'] },
    ],
  });
  const [max, dina] = [district.as('Max Manager'), district.as('Dina Director')];
  await dina.command('/benchmark 1.1.B2 61');
  await dina.submit();
  await dina.close({ all: true });
  await max.command('/benchmark summary');
  await max.fill('Post it in', 'plan');
  await max.submit();
  await district.drain();
  const parent = () =>
    visibleText(district.slack.messages().find((one) => one.channel === 'C0IMPROVEPLAN')?.blocks ?? []);
  const before = parent();
  const message = await dina.say('dilt', 'The interim test is back');

  await dina.shortcut('Attach as evidence…', { channel: message.channel, ts: message.ts });
  await dina.fill('Of which action or benchmark?', '1.1.B2 More students proficient in grade 3');
  await dina.submit();
  await district.drain();

  expect(before).not.toContain('🟢 1 met');
  expect(parent()).toContain('🟢 1 met');
});

test('whoever is blocked reads their own words in the list, and not those of another on the same action', async () => {
  const district = await withPlan(threeActions);
  await district.as('Pat Okafor').command('/action 1.1.A2 blocked no substitutes');
  const max = district.as('Max Manager');
  await max.command('/action 1.1.A2');
  await max.press('Assign…');
  await max.fill('New owner', 'Dina Director');
  await max.submit();

  await district.as('Dina Director').command('/action 1.1.A2 blocked the rooms are locked');
  const listOf = async (name: string) => {
    await district.as(name).command('/throughline obstacles');
    return said(district.as(name));
  };

  expect(await listOf('Dina Director')).toContain('the rooms are locked');
  expect(await listOf('Dina Director')).not.toContain('no substitutes');
  expect(await listOf('Pat Okafor')).toContain('no substitutes');
  expect(await listOf('Pat Okafor')).not.toContain('rooms are locked');
  expect(await listOf('Sam Sato')).toContain('2 open obstacles');
});

test('an action that is given to the plan monitor or a teacher does not tell them what was in its way before', async () => {
  const district = await withPlan(threeActions);
  await district.as('Pat Okafor').command('/action 1.1.A2 blocked no substitutes');
  const max = district.as('Max Manager');
  for (const name of ['Mona Monitor', 'Ana Rivera']) {
    await max.command('/action 1.1.A2');
    await max.press('Assign…');
    await max.fill('New owner', name);
    await max.submit();
    await district.as(name).command('/action 1.1.A2');

    expect(said(district.as(name))).toContain('⛔ blocked');
    expect(said(district.as(name))).toContain('[Complete…]');
    expect(said(district.as(name))).not.toContain('substitutes');
  }
});

test('a workbook that waited while the plan was approved is shown once more, and says that it amends it', async () => {
  const district = await openDistrict();
  importPlan(district);
  const max = district.as('Max Manager');
  await handOverPlan(district, 'Max Manager', await planFile({ ...smallPlan, Plan: [['Name', 'Second']] }));
  const before = newest(district, 'Max Manager');
  await max.command('/throughline plan versions');
  await max.press('Open version 1');
  await max.press('Approve…', 'window');
  await max.fill('What the letter said', 'Approved.');
  await max.fill('The letter: a link', 'https://millcity.example/letter');
  await max.submit();
  await max.close({ all: true });

  await max.press('Import now');
  await district.settle();
  const again = newest(district, 'Max Manager');
  await max.close({ all: true });
  await max.press('Import now');
  await district.settle();

  expect(before).not.toContain('is approved');
  expect(again).toContain('Version 1 of the plan is approved.');
  expect(again).toContain('[Import now]');
  expect(newest(district, 'Max Manager')).toContain('The plan is up to date');
});
