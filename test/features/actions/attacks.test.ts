import { expect, test } from 'vitest';
import { actionUpdate } from '../../../src/features/actions/schema.ts';
import { obstacle } from '../../../src/features/obstacles/schema.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { recorded } from '../../recorded.ts';
import { standing, threeActions, withPlan } from './district.ts';

interface Press {
  actions: { value: string; action_id: string; action_ts: string }[];
}

/** A press as Pat made it, to be changed by whoever forges it, and how to send it in. */
async function forging() {
  const wires = recorded();
  const district = await withPlan(threeActions, { receiver: wires.receiver });
  const pat = district.as('Pat Okafor');
  await pat.command('/action');
  await pat.press('Details');
  const press = structuredClone(wires.last('block_actions')) as unknown as Press;
  const other = district.db.$client
    .prepare(`SELECT p.id FROM action_part p JOIN action a ON a.id = p.action_id WHERE a.code = '2.1.A1'`)
    .pluck()
    .get();
  const send = async (name: string, value: string) => {
    district.logged.length = 0;
    const forged = structuredClone(press);
    for (const one of forged.actions)
      Object.assign(one, {
        type: 'button',
        selected_option: null,
        value,
        action_id: `${name}#0`,
        action_ts: `${Math.random()}`,
      });
    await wires.send(forged as unknown as Parameters<typeof wires.send>[0]);
    await district.drain();
    return district.logged[0] ?? '';
  };
  return { district, pat, send, other: `actionPart/${other}` };
}

test.each([
  ['actions/moving', 'somebody else’s action is not updated'],
  ['actions/moving-here', 'nor where it is looked at'],
  ['actions/undo', 'nor is a tap taken back'],
  ['actions/open-still', 'nor is it given a new date'],
  ['actions/open-wanted', 'nor is it dropped or kept for all schools'],
  ['actions/open-done', 'nor is its window opened'],
  ['actions/open-blocked', 'nor the one for what blocks it'],
  ['actions/open-typed', 'nor the one for typed words'],
  ['actions/open-drop', 'a principal drops nothing'],
  ['actions/open-give', 'and gives nothing away'],
])('%s with a value that was made up: %s', async (name) => {
  const { district, send, other } = await forging();

  const answered = await send(name, name.endsWith('typed') ? `${other} complete done` : other);

  expect(answered).toContain('refused');
  expect(district.db.select().from(actionUpdate).all()).toEqual([]);
});

test.each(['done', 'moving', 'undo', 'blocked', 'give', 'drop', 'wanted', 'anything'])(
  'what a menu carries is asked its own right: %s with another’s action is refused',
  async (choice) => {
    const { district, send, other } = await forging();

    expect(await send('actions/menu', `${other}|${choice} mine 0`)).toContain('refused');
    expect(district.db.select().from(actionUpdate).all()).toEqual([]);
  },
);

test.each(['', 'actionPart/', 'actionPart/x', 'person/x', 'obstacle/x', 'actionPart/x/y'])(
  'a value that is no action, “%s”, is refused and breaks nothing',
  async (value) => {
    const { district, send } = await forging();

    for (const name of ['actions/moving', 'actions/open', 'actions/open-typed', 'obstacles/open-close'])
      expect([name, await send(name, value)]).toEqual([name, expect.stringContaining('refused')]);

    expect(standing(district)['1.1.A2']).toBe('noAction');
  },
);

test('a line that Slack delivers twice counts once', async () => {
  const wires = recorded();
  const district = await withPlan(threeActions, { receiver: wires.receiver });
  const pat = district.as('Pat Okafor');
  await pat.command('/action 1.1.A2 complete all visited');

  await wires.send(wires.lastLine());
  await district.drain();

  expect(district.db.select().from(actionUpdate).all()).toHaveLength(1);
});

test('an obstacle’s words are in nobody’s messages but those of who may read it', async () => {
  const { district, pat } = await forging();
  await pat.close({ all: true });
  await pat.command('/action 1.1.A2 blocked canaryword in the way');
  await district.pass(26 * 3_600_000);
  for (const name of ['Ana Rivera', 'Paula Webster', 'Al Vice', 'Cora Committee']) {
    const person = district.as(name);
    await person.openHome();
    await person.command('/throughline obstacles');
    await person.command('/action 1.1.A2');
    const seen = [...person.dms(), ...person.ephemerals()].map((one) => visibleText(one.blocks)).join('\n');
    expect([name, seen.includes('canaryword')]).toEqual([name, false]);
  }
  expect(district.db.select().from(obstacle).all()).toHaveLength(1);
  expect(district.logged.join('\n')).not.toContain('canaryword');
});
