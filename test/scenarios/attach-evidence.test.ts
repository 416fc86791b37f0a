import { expect, test } from 'vitest';
import { evidence } from '../../src/district/schema.ts';
import { type Person, visibleText } from '../../src/simulator/simulator.ts';
import { threeActions, withPlan } from '../features/actions/district.ts';

const said = (person: Person): string => visibleText(person.ephemerals().at(-1)?.blocks ?? []);
const channels = [
  { name: 'dilt', members: ['pat.okafor@millcity.example', 'dina.director@millcity.example'] },
  { name: 'lincoln', members: ['pat.okafor@millcity.example', 'ana.rivera@millcity.example'] },
];

/** A district with a plan, and a message in a channel. */
async function withMessage(channel = 'dilt') {
  const district = await withPlan(threeActions, { channels });
  const pat = district.as('Pat Okafor');
  const { channel: id, ts } = await pat.say(channel, 'Minutes of the data meeting: all teams came.');
  return { district, pat, at: { channel: id, ts } };
}

test('a message is attached to one’s own action in few taps, and the history leads to it', async () => {
  const { district, pat, at } = await withMessage();
  await pat.shortcut('Attach as evidence…', at);
  const offered = await pat.options('Of which action or benchmark?');
  await pat.fill('Of which action or benchmark?', '1.1.A2 Visit one another');
  await pat.fill('What the evidence is about', 'Records people keep of their own practice');
  const answer = await pat.submit();
  await pat.close({ all: true });
  await district.settle();

  await pat.command('/action 1.1.A2');

  expect(offered.slice(0, 3)).toEqual([
    '1.1.A2 Visit one another',
    '1.1.A1 Agree what a rigorous task is',
    '1.2.A3 Collect the best tasks',
  ]);
  expect(offered).toContain('1.1.B1 80% of teachers use rigorous tasks');
  expect(answer).toMatchObject({ window: { text: expect.stringContaining('Attached to 1.1.A2.') } });
  expect(said(pat)).toContain('Pat Okafor: Evidence: Minutes of the data meeting: all teams came.');
  const [kept] = district.db.select().from(evidence).all();
  expect(kept).toMatchObject({ kind: 'ownRecords', byId: district.idOf('Pat Okafor') });
  expect(kept?.url).toContain(at.ts.replace('.', ''));
  expect(JSON.stringify(pat.ephemerals().at(-1)?.blocks)).toContain(`<${kept?.url}|`);
  expect(district.slack.problems()).toEqual([]);
});

test('a benchmark is found by a word of it', async () => {
  const { district, pat, at } = await withMessage();
  await pat.shortcut('Attach as evidence…', at);

  const offered = await pat.options('Of which action or benchmark?', 'rigor 80');
  await pat.fill('Of which action or benchmark?', '1.1.B1 80% of teachers use rigorous tasks');
  await pat.submit();
  await district.settle();

  expect(offered).toEqual(['1.1.B1 80% of teachers use rigorous tasks']);
  expect(district.db.select().from(evidence).all()[0]?.about).toMatch(/^benchmark\//);
});

test('what is chosen must be in the plan when it is sent', async () => {
  const { district, pat, at } = await withMessage();
  await pat.shortcut('Attach as evidence…', at);
  await pat.fill('Of which action or benchmark?', '1.1.A2 Visit one another');
  district.db.$client.prepare(`UPDATE action SET ended_on = '2026-11-23'`).run();

  const answer = await pat.submit();

  expect(answer).toMatchObject({ kind: 'errors' });
  expect(JSON.stringify(answer)).toContain('not in the plan any more');
  expect(district.db.select().from(evidence).all()).toEqual([]);
});

test('a teacher cannot attach anything', async () => {
  const { district, at } = await withMessage('lincoln');

  const answer = await district.as('Ana Rivera').shortcut('Attach as evidence…', at);

  expect(answer).toMatchObject({ window: { text: expect.stringContaining('not part of your role') } });
});
