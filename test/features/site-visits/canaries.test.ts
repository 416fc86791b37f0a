import { expect, test } from 'vitest';
import { contextOn } from '../../../src/engine/context.ts';
import { keptAbout } from '../../../src/engine/papers/kept-about.ts';
import { features } from '../../../src/features/index.ts';
import { siteVisit } from '../../../src/features/site-visits/schema.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import type { DistrictOptions, TestDistrict } from '../../district.ts';
import { recorded } from '../../recorded.ts';
import { dmsOf, homeOf, logVisit, observe, seen, withMet } from './district.ts';

const others = ['Sam Sato', 'Ada Assistant', 'Max Manager', 'Pat Okafor', 'Al Vice', 'Ana Rivera'];
const canary = /(note|observation|request|learned|open)-canary/g;

const commands = [
  '/throughline',
  '/throughline site-visit',
  '/throughline history',
  '/throughline plan',
  '/throughline plan 1.1',
  '/throughline plan 1.1.B1',
  '/throughline trace 1.1',
  '/throughline obstacles',
  '/throughline corrections',
  '/benchmark',
  '/benchmark 1.1.B1',
  '/action',
  '/action 1.1.A1',
  '/highlight',
  '/digest',
  '/dilt packet',
  '/sip',
];

/** Everything somebody has in sight, wherever they look, and what they may download. */
async function everythingOf(district: TestDistrict, name: string): Promise<string> {
  const person = district.as(name);
  const said = [await homeOf(district, name)];
  for (const line of commands) {
    said.push(JSON.stringify(await person.command(line)), seen(person));
    if (line === '/throughline site-visit' && JSON.stringify(person.ephemerals().at(-1)).includes('Open'))
      said.push(JSON.stringify(await person.press('Open')), seen(person));
    if (person.window()) await person.close({ all: true });
  }
  await district.drain();
  const c = contextOn(district.db, district.clock, features);
  return [...said, dmsOf(district, name), JSON.stringify(keptAbout(c, features, district.idOf(name)))].join('\n');
}

/** A visit with a canary in everything that is typed; what was learned is kept and not sent. */
async function withCanaries(options: DistrictOptions = {}): Promise<TestDistrict> {
  const district = await withMet(options);
  const mona = district.as('Mona Monitor');
  await logVisit(district, 'Mona Monitor', { note: 'note-canary' });
  await observe(district, 'Mona Monitor', { about: '1.1.B1', words: 'observation-canary', bearing: '🔴 contradicts' });
  await observe(district, 'Mona Monitor', { about: '1.1.B1', words: 'an observation-canary', bearing: '🟢 supports' });
  await mona.press('Change…');
  await mona.fill('What was seen or said?', 'observation-canary again');
  await mona.submit();
  await mona.press('Say what we learned…');
  await mona.fill('What did we learn?', 'learned-canary');
  await mona.fill('What is still to sort out?', 'open-canary');
  await mona.submit();
  await logVisit(district, 'Mona Monitor', { day: '2026-12-01', attended: [], note: 'note-canary' });
  await mona.press('Ask for people or things…');
  await mona.fill('Who or what do you want to see? One a line', 'request-canary | Dina Director');
  await mona.submit();
  await district.drain();
  return district;
}

test('nobody else finds a word of a visit that is not shared: on no screen, in no export, not in the log', async () => {
  const district = await withCanaries();

  for (const name of others) expect([name, (await everythingOf(district, name)).match(canary)]).toEqual([name, null]);
  const channels = district.slack.messages().filter(({ channel }) => !channel.startsWith('D'));
  expect(
    channels
      .map((one) => visibleText(one.blocks))
      .join('\n')
      .match(canary),
  ).toBeNull();
  expect(district.logged.join('\n').match(canary)).toBeNull();
  // The search finds them where they are.
  expect(new Set((await everythingOf(district, 'Mona Monitor')).match(canary))).toEqual(
    new Set(['note-canary', 'observation-canary', 'request-canary', 'learned-canary', 'open-canary']),
  );
  expect(dmsOf(district, 'Dina Director').match(canary)).toContain('request-canary');
});

interface Press {
  user: { id: string };
  actions: { value: string; action_id: string; action_ts: string }[];
}

test('a button of a visit that is sent again by somebody else is refused, and changes nothing', async () => {
  const wires = recorded();
  const district = await withCanaries({ receiver: wires.receiver });
  const press = structuredClone(wires.last('block_actions')) as unknown as Press;
  const one = (sql: string) => String(district.db.$client.prepare(sql).pluck().get());
  const visit = one('SELECT id FROM site_visit ORDER BY day');
  const observation = one('SELECT id FROM site_observation');
  const before = JSON.stringify(district.db.select().from(siteVisit).all());

  for (const name of others)
    for (const [action, value] of [
      ['show', visit],
      ['menu', `${visit}|callOff`],
      ['tell', visit],
      ['share', visit],
      ['open-observe', visit],
      ['open-ask', visit],
      ['observation-menu', `${observation}|remove`],
      ['observation-menu', `${observation}|raise`],
      ['open-answer', observation],
    ] as const) {
      district.logged.length = 0;
      const forged = structuredClone(press);
      forged.user.id = district.as(name).id;
      for (const each of forged.actions)
        Object.assign(each, { value, action_id: `site-visits/${action}#0`, action_ts: `${Math.random()}` });
      await wires.send(forged as unknown as Parameters<typeof wires.send>[0]);
      await district.drain();
      expect([name, action, district.logged.join().includes('refused')]).toEqual([name, action, true]);
      expect(dmsOf(district, name).match(canary)).toBeNull();
    }
  expect(JSON.stringify(district.db.select().from(siteVisit).all())).toBe(before);
});
