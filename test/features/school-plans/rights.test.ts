import { expect, test } from 'vitest';
import { personById } from '../../../src/district/roster.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { features } from '../../../src/features/index.ts';
import { planWordsAt } from '../../../src/features/school-plans/own/show.ts';
import { planPlaceAt } from '../../../src/features/school-plans/own/where.ts';
import { askedBy } from '../../../src/kit/context.ts';
import { plain } from '../../../src/kit/words/pieces.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import type { TestDistrict } from '../../district.ts';
import { openDistrict } from '../../district.ts';
import { endRoles, filesOf } from '../../handed-over.ts';
import { recorded } from '../../recorded.ts';
import { addByHand, decide, districtWithParts, listOf, pressOn, schoolIdOf, startLincoln } from './district.ts';

interface Press {
  actions: { value: string; action_id: string; action_ts: string }[];
}

/** What somebody reads of Lincoln's plan, wherever it is shown to them. */
function readBy(district: TestDistrict, name: string): string {
  const person = personById(district.db, district.idOf(name));
  if (!person) throw new Error('there is no such person');
  const c = askedBy(contextOn(district.db, district.clock, features), person);
  const place = planPlaceAt(c, schoolIdOf(district, 'Lincoln'));
  return place ? plain(planWordsAt(c, place, 0)) : '';
}

test('outside the school a teacher who owns an item is a role; inside it they have a name', async () => {
  const district = await districtWithParts();
  await startLincoln(district, []);
  await addByHand(district.as('Pat Okafor'), 'Two tasks a month', { 'Owner at the school': 'Ana Rivera · teacher' });
  decide(district, 'Lincoln', 'approved');

  for (const name of ['Sam Sato', 'Paula Webster', 'Dina Director', 'Max Manager', 'Mona Monitor']) {
    expect(readBy(district, name)).toContain('⚪ not started · a teacher · no date');
    expect(readBy(district, name)).not.toContain('Ana Rivera');
  }
  expect(readBy(district, 'Bo Nguyễn')).toContain('Ana Rivera');
  endRoles(district, 'Ana Rivera');
  expect(readBy(district, 'Sam Sato')).toContain('⚪ not started · a teacher · no date');
  expect(readBy(district, 'Cy Paper')).toBe('');
});

/** A press as Pat made it in Lincoln's draft, sent in once more as somebody else's. */
async function forging(name: string) {
  const wires = recorded();
  const district = await districtWithParts({ receiver: wires.receiver });
  const pat = district.as('Pat Okafor');
  await startLincoln(district, ['A secret item']);
  const id = (table: string) => String(district.db.$client.prepare(`SELECT id FROM ${table}`).pluck().get());
  const [plan, item] = [id('school_plan'), id('school_plan_item')];
  await district.as(name).command('/throughline help');
  await pat.command('/sip');
  await pressOn(pat, '1.2.A1', 'In progress');
  const press = structuredClone(wires.last('block_actions')) as unknown as Press & { user: { id: string } };
  const send = async (button: string, value: string) => {
    district.logged.length = 0;
    const forged = structuredClone(press);
    forged.user.id = String(
      district.db.$client.prepare('SELECT slack_id FROM person WHERE name = ?').pluck().get(name),
    );
    for (const one of forged.actions)
      Object.assign(one, {
        type: 'button',
        selected_option: null,
        value,
        action_id: `${button}#0`,
        action_ts: `${Math.random()}`,
      });
    await wires.send(forged as unknown as Parameters<typeof wires.send>[0]);
    await district.drain();
    return district.logged.join('\n');
  };
  return { district, send, plan, item };
}

test.each(['Paula Webster', 'Bo Nguyễn', 'Mona Monitor', 'Max Manager'])(
  'a draft is closed to %s, whatever is pressed',
  async (name) => {
    const { district, send, plan, item } = await forging(name);

    const answers = [
      await send('school-plans/page', `schoolPlan/${plan}|0`),
      await send('school-plans/dropped', `schoolPlan/${plan}`),
      await send('school-plans/comments', plan),
      await send('school-plans/menu', `schoolPlanItem/${item}|open`),
      await send('school-plans/menu', `schoolPlanItem/${item}|done 0`),
      await send('school-plans/menu', `schoolPlanItem/${item}|moving 0`),
      await send('school-plans/more', `${plan}|team`),
      await send('school-plans/more', `${plan}|comment`),
      await send('school-plans/more', `${plan}|export`),
      await send('school-plans/open-add', plan),
    ];
    await send('school-plans/pdf', plan);

    for (const answered of answers.filter((_, at) => at !== 8)) expect(answered).toContain('refused');
    const told = [...district.as(name).dms(), ...district.as(name).ephemerals()].map((one) =>
      visibleText(one.blocks ?? []),
    );
    expect(told.join('\n')).not.toContain('secret');
    expect(await filesOf(district, name)).toEqual([]);
    expect(district.as(name).window()?.text ?? '').not.toContain('secret');
  },
);

test('what was changed in a draft is in nobody’s history but those who write it and lead the district', async () => {
  const district = await districtWithParts();
  const pat = district.as('Pat Okafor');
  await startLincoln(district, ['A secret item']);
  await pressOn(pat, 'S1', 'Change…');
  await pat.fill('Short name', 'A secret name');
  await pat.submit();

  const lines = new Map<string, string>();
  for (const name of ['Paula Webster', 'Ana Rivera', 'Max Manager', 'Pat Okafor']) {
    await district.as(name).command('/throughline history');
    lines.set(name, listOf(district.as(name)));
  }

  expect(lines.get('Pat Okafor')).toContain('secret');
  for (const name of ['Paula Webster', 'Ana Rivera', 'Max Manager']) expect(lines.get(name)).not.toContain('secret');
});

test('on Home who leads the school reads how its plan goes, and a teacher nothing of it', async () => {
  const district = await districtWithParts();
  await startLincoln(district, ['Bring two tasks a month']);
  const home = async (name: string) => JSON.stringify(await district.as(name).openHome());

  expect(await home('Pat Okafor')).toContain('Your school plan: 0 of 3 complete.');
  expect(await home('Al Vice')).toContain('Your school plan: 0 of 3 complete.');
  expect(await home('Ana Rivera')).not.toContain('school plan');
  expect(await home('Paula Webster')).not.toContain('Your school plan');
});

test('who has no school sees all of them, and a school without a plan says so', async () => {
  const district = await openDistrict();
  await district.as('Max Manager').command('/sip');
  await district.as('Ana Rivera').command('/sip');

  expect(listOf(district.as('Max Manager'))).toContain('0 of 2 school plans approved.');
  expect(listOf(district.as('Ana Rivera'))).toBe('Lincoln · 2026-27 · no plan yet — no items yet');
});
