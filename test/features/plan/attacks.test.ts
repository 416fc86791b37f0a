import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { roleHolding } from '../../../src/district/schema.ts';
import { obstacle } from '../../../src/features/obstacles/schema.ts';
import { type Person, visibleText } from '../../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../../district.ts';
import { importPlan } from '../../plan.ts';
import { standing, threeActions, withPlan } from '../actions/district.ts';
import { smallPlan } from './district.ts';

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
  await max.press('Look', 'home');
  const list = max.window()?.text;

  expect(before).not.toContain('Nobody answers at');
  expect(home).toContain('Nobody answers at Webster for the part of 1 action there');
  expect(list).toContain('Give to…');
  expect(await homeOf(district.as('Pat Okafor'))).not.toContain('Nobody answers at');
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
  await max.fill('It stands at', '■ not met');
  await max.fill('Why?', 'The test was cancelled.');
  await max.submit();
  await max.close({ all: true });
  await district.drain();
  const decided = inChannel();
  await max.command('/benchmark 1.1.B2');
  await max.press('Take the decision back');
  await district.drain();

  expect(decided).toContain('■ 1 not met');
  expect(decided).toContain('■ not met (decided)');
  expect(decided).toContain('Jun 15, 2027');
  expect(inChannel()).not.toContain('■ 1 not met');
});

test('who sees to an obstacle is not undone by a window that was opened before', async () => {
  const district = await withPlan(threeActions);
  await district.as('Pat Okafor').command('/action 1.1.A2 blocked no substitutes');
  const [max, sam] = [district.as('Max Manager'), district.as('Sam Sato')];
  await max.command('/throughline obstacles');
  await max.press('Change…');
  await sam.command('/throughline obstacles');
  await sam.press('Change…');
  await sam.fill('Who sees to it?', 'Ada Assistant');
  await sam.submit();

  await max.fill('The way round it', 'Coaches cover the lessons.');
  const answer = await max.submit();

  expect(JSON.stringify(answer)).toContain('Sam Sato has changed this obstacle since you opened this window');
  expect(district.db.select().from(obstacle).all()).toMatchObject([
    { ownerId: district.idOf('Ada Assistant'), mitigation: '' },
  ]);
});
