import type { Receiver } from '@slack/bolt';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { newId } from '../src/district/ref.ts';
import { patternBlock } from '../src/features/walkthroughs/schema.ts';
import type { Simulator } from '../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from './district.ts';

/** Tables that grow with every year of use. A door that reads one from end to end is quick today and slow in ten years. */
const growing = ['walkthrough', 'walkthrough_answer', 'pattern_block', 'outbox', 'inbox', 'slot', 'errand'];

/** Slack's requests in process. Tells when each was acknowledged: what a person waits for ends there. */
function telling(slack: Simulator, acknowledged: () => void): Receiver {
  return {
    init(app) {
      slack.connect(
        (body) =>
          new Promise((resolve, reject) => {
            const isEvent = body.type === 'event_callback';
            const ack = async (answer: unknown) => {
              if (isEvent) return;
              acknowledged();
              resolve(answer);
            };
            app.processEvent({ body, ack }).then(() => resolve(undefined), reject);
          }),
      );
    },
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
}

/** A district whose statements can be counted door by door; `during` gives those that ran until Slack was answered. */
async function countedDistrict() {
  const answeredAt: number[] = [];
  const receiver = (slack: Simulator) => telling(slack, () => answeredAt.push(district.sql.length));
  const district: TestDistrict = await openDistrict({ receiver });
  async function during(act: () => Promise<unknown>): Promise<string[]> {
    await district.drain();
    answeredAt.length = 0;
    const from = district.sql.length;
    await act();
    return district.sql.slice(from, answeredAt[0]).map(inShort);
  }
  return { district, during };
}

/** `read person`, `write outbox`: a statement by what it does first. */
function inShort(sql: string): string {
  const [, table] = /(?:from|into|update) "(\w+)"/i.exec(sql) ?? [];
  return `${/^\s*(select|with)/i.test(sql) ? 'read' : 'write'} ${table}`;
}

/** How SQLite goes about a statement, one line a step. */
function planOf({ db }: TestDistrict, sql: string): string[] {
  const values = Array.from(sql.matchAll(/\?/g), () => null);
  const steps = db.$client.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
  return steps.map((step) => String(Object.entries(step ?? {}).find(([name]) => name === 'detail')?.[1]));
}

async function logAWalkthrough({ as }: TestDistrict): Promise<void> {
  const principal = as('Pat Okafor');
  await principal.command('/walkthrough');
  await principal.fill('Teacher', 'Ana Rivera');
  await principal.fill('Seen', ['Rigorous task', 'Clear objective']);
  await principal.submit();
}

/** A figure is there, so that everything about it is read. */
async function showPatterns({ db, as }: TestDistrict): Promise<void> {
  const figure = { code: 'L1', seen: 3, looked: 6, teachers: 5, through: '2026-11-30T05:00' };
  const when = { month: '2026-11', refreshedOn: '2026-11-30' } as const;
  db.insert(patternBlock)
    .values({ id: newId(), ...figure, ...when })
    .run();
  await as('Pat Okafor').command('/walkthrough patterns');
  await as('Sam Sato').command('/walkthrough patterns');
  await as('Sam Sato').press('One look-for by school');
  await as('Sam Sato').fill('Look-for', 'Rigorous task');
  await as('Sam Sato').submit();
}

test('a command opens its window after five reads', async () => {
  const { district, during } = await countedDistrict();

  const ran = await during(() => district.as('Pat Okafor').command('/walkthrough'));

  expect(ran).toEqual([
    ...['read person', 'read setting', 'read role_holding'],
    ...['read look_for_tool', 'read look_for'],
  ]);
});

test('the list of teachers is offered after five reads, whatever was typed', async () => {
  const { district, during } = await countedDistrict();
  const principal = district.as('Pat Okafor');
  await principal.command('/walkthrough');

  const ran = await during(() => principal.options('Teacher', 'riv lin'));

  expect(ran).toEqual([
    ...['read person', 'read setting', 'read role_holding'],
    ...['read look_for', 'read role_holding'],
  ]);
});

test('a walkthrough is saved in five writes after eight reads, however many look-fors were marked', async () => {
  const { district, during } = await countedDistrict();
  const principal = district.as('Pat Okafor');
  await principal.command('/walkthrough');
  await principal.fill('Teacher', 'Ana Rivera');
  await principal.fill('Seen', ['Rigorous task', 'Clear objective', 'Student discourse']);

  const ran = await during(() => principal.submit());

  expect(ran).toEqual([
    ...['read person', 'read setting', 'read role_holding'],
    ...['read setting', 'read role_holding', 'write inbox', 'read look_for', 'read role_holding'],
    ...['write walkthrough', 'write walkthrough_answer', 'read person', 'write outbox', 'write outbox'],
  ]);
});

test('a press is answered after one write, which keeps it from counting twice', async () => {
  const { district, during } = await countedDistrict();
  const principal = district.as('Pat Okafor');
  await principal.openHome();

  const ran = await during(() => principal.press('Log a walkthrough', 'home'));

  expect(ran).toEqual([
    ...['read person', 'read setting', 'read role_holding'],
    ...['read setting', 'read role_holding', 'write inbox', 'read look_for_tool'],
    ...['read setting', 'read role_holding', 'read look_for'],
  ]);
});

test('an administrator’s Home takes eighteen reads, with or without walkthroughs on it', async () => {
  const { district, during } = await countedDistrict();
  const eighteen = [
    ...['read person', 'read setting', 'read role_holding', 'read person'],
    ...['read setting', 'read role_holding', 'read walkthrough_target', 'read walkthrough', 'read calendar_day'],
    ...['read walkthrough', 'read walkthrough', 'read role_holding', 'read walkthrough', 'read walkthrough'],
    ...['read person', 'read person', 'read person', 'read school'],
  ];

  const empty = await during(() => district.as('Pat Okafor').openHome());
  await logAWalkthrough(district);
  const filled = await during(() => district.as('Pat Okafor').openHome());

  expect(empty).toEqual(eighteen);
  expect(filled).toEqual(eighteen);
});

test('no door, no message and no Home reads a table that grows with the years from end to end', async () => {
  const { district } = await countedDistrict();
  await district.as('Ana Rivera').openHome();
  await logAWalkthrough(district);
  for (const name of ['Pat Okafor', 'Ana Rivera', 'Max Manager', 'Sam Sato']) await district.as(name).openHome();
  await district.as('Pat Okafor').press('Log a walkthrough', 'home');
  await district.drain();
  for (const monday of ['2026-11-30', '2026-12-07']) {
    district.clock.moveTo(Temporal.Instant.from(`${monday}T12:00:00Z`));
    await district.settle();
    await district.drain();
  }
  await showPatterns(district);

  const ran = [...new Set(district.sql)].filter((sql) => /^\s*(select|insert|update|delete|with)\b/i.test(sql));
  const scans = ran.flatMap((sql) =>
    planOf(district, sql)
      .filter((step) => growing.some((table) => new RegExp(`^SCAN ${table}\\b`).test(step)))
      .map((step) => ({ sql, step })),
  );

  expect(ran.length).toBeGreaterThan(20);
  expect(scans).toEqual([]);
});
