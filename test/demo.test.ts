import { expect, onTestFinished, test } from 'vitest';
import { ConfigProblems, demoPort } from '../src/config.ts';
import { livedTime } from '../src/mill-city/clock.ts';
import { startDemo } from '../src/start-demo.ts';

const at = (text: string): number => Date.parse(text);

test('a day that the demo’s clock leaps over is lived through by half hours, and not at night', async () => {
  let page = at('2026-11-16T14:40:00Z');
  const lived = livedTime(() => page);
  const looks: string[] = [];
  const look = async () => void looks.push(lived.now().toString({ smallestUnit: 'minute' }));

  page = at('2026-11-17T11:10:00Z');
  await lived.catchUp(look);

  // From 10 AM to 8:30 PM, twice for what the night is for, from 6 AM on, and now.
  expect(looks).toHaveLength(22 + 2 + 1 + 1);
  expect(looks[0]).toBe('2026-11-16T15:00Z');
  expect(looks.at(-2)).toBe('2026-11-17T11:00Z');
  expect(looks.at(-1)).toBe('2026-11-17T11:10Z');
  expect(lived.now().epochMilliseconds).toBe(page);
});

test('a second leap waits for the first, and time runs on from the page’s', async () => {
  let page = at('2026-11-16T14:40:00Z');
  const lived = livedTime(() => page);
  const looks: number[] = [];
  const look = async () => void looks.push(lived.now().epochMilliseconds);

  page = at('2026-11-16T16:10:00Z');
  const first = lived.catchUp(look);
  page = at('2026-11-16T17:10:00Z');
  await Promise.all([first, lived.catchUp(look)]);

  expect(looks).toEqual([...looks].sort((a, b) => a - b));
  expect(new Set(looks.slice(0, -1)).size).toBe(looks.length - 1);
  expect(looks.at(-1)).toBe(page);
});

test('the demo opens at the port that the environment names, and says so when that is none', () => {
  expect(demoPort({ PORT: '4711' })).toBe(4711);
  expect([demoPort({}), demoPort({ PORT: '' })]).toEqual([undefined, undefined]);
  expect(() => demoPort({ PORT: 'four' })).toThrow(ConfigProblems);
});

test('the demo opens on Monday at half past nine with its autumn in Slack, and an app that looks again posts none of it twice', async () => {
  const warned: string[] = [];
  const demo = await startDemo(0, (line) => warned.push(line));
  onTestFinished(() => demo.stop());
  const { slack } = demo;
  const standing = () => slack.messages().map(({ channel, ts }) => `${channel} ${ts}`);
  const opened = standing();

  expect(new Date(slack.clock.now()).toISOString()).toMatch(/^2026-11-16T14:3/);
  for (const name of ['improvement-plan', 'dilt', 'highlight'])
    expect(opened.filter((one) => one.startsWith(slack.channelId(name))).length).toBeGreaterThan(3);
  expect(slack.person(demo.superintendent.split(',')[0] ?? '').dms().length).toBeGreaterThan(1);
  await demo.look();
  expect(standing()).toEqual(opened);
  expect(new Set(opened).size).toBe(opened.length);
  expect([warned, slack.problems()]).toEqual([[], []]);
});
