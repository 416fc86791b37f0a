import { openDatabase } from '../../src/db/open.ts';
import { chance, type Dice, diceOf, pick } from '../../src/mill-city/dice.ts';
import { type SimMessage, visibleText } from '../../src/simulator/simulator.ts';
import { startDistrict, type TestDistrict } from '../district.ts';
import { logWalkthrough } from '../logging.ts';
import type { Proof } from './proof.ts';

/** How many backups are put back, one after the other, in a district that goes on living. */
export interface Restores {
  readonly points: number;
  readonly seed?: number;
  /** Looks for nothing before it posts, as an app that knows of no backups: for whoever wants to see the proof fail. */
  readonly blind?: boolean;
  /** The backups are of a version whose keys and ids were random: what it posted since, no copy can know again. */
  readonly random?: boolean;
}

/** Writes down every message as such a version did. */
const randomKeys = `CREATE TRIGGER IF NOT EXISTS random_keys AFTER INSERT ON outbox
  BEGIN UPDATE outbox SET key = lower(hex(randomblob(16))) WHERE seq = NEW.seq; END`;

/** The district goes on as with that version, until a backup is put back. */
export const withRandomKeys = ({ db }: Pick<TestDistrict, 'db'>): void => {
  db.$client.exec(randomKeys);
};

/** A backup of it, as this version finds it. */
export function backupOf({ db }: Pick<TestDistrict, 'db'>): Buffer {
  const copy = openDatabase(db.$client.serialize());
  copy.$client.exec('DROP TRIGGER IF EXISTS random_keys');
  const bytes = copy.$client.serialize();
  copy.$client.close();
  return bytes;
}

const hour = 3_600_000;
const channels = [{ id: 'C0PLAN', name: 'plan', private: true, botIn: true, members: ['Sam Sato', 'Max Manager'] }];

interface Run {
  readonly dice: Dice;
  readonly blind: boolean;
  readonly random: boolean;
  readonly wrong: string[];
  logged: number;
  held: number;
  told: number;
  readonly firstMinutes: number[];
  readonly lastMinutes: number[];
}

/**
 * Lives on, backs up at any instant, lives up to three days more, and puts the backup back: with messages waiting, answers lost,
 * the app killed while it looks, and history read at the slowest pace. Nothing may stand twice; what is unknown is held and told.
 */
export async function restores({ points, seed = 1, blind = false, random = false }: Restores): Promise<Proof> {
  const dice = diceOf(seed);
  const run: Run = { dice, blind, random, wrong: [], logged: 0, held: 0, told: 0, firstMinutes: [], lastMinutes: [] };
  let district: TestDistrict & { close?: () => Promise<void> } = await startDistrict({ channels, seed });
  const { close } = district as Awaited<ReturnType<typeof startDistrict>>;
  for (let point = 0; point < points; point += 1) district = await onePoint(run, district, point);
  await close();
  const [first, last] = [run.firstMinutes, run.lastMinutes].map((all) => Math.max(0, ...all));
  const figures = { points, logged: run.logged, held: run.held, told: run.told, wrong: run.wrong.length };
  const line = `${points} backups put back, ${run.logged} walkthroughs: ${run.wrong.length} wrong, ${run.held} conversations held, ${run.told} told; first message after ${first} minutes at most, last after ${last}`;
  return { ok: run.wrong.length === 0, figures, line: [line, ...run.wrong.slice(0, 5)].join('; ') };
}

async function onePoint(run: Run, before: TestDistrict, point: number): Promise<TestDistrict> {
  const { dice, wrong } = run;
  if (run.random) withRandomKeys(before);
  await live(run, before, 1 + Math.floor(dice() * 10));
  // Saved, and not yet sent at the moment of the backup: Slack asks for patience.
  before.slack.misbehave({ post: { ratelimited: 1, retryAfter: 60 } });
  await log(run, before, 'Pat Okafor', 'Ana Rivera');
  const backup = backupOf(before);
  before.slack.misbehave({ post: { ratelimited: 0, accept_then_drop: chance(dice, 0.3) ? 0.3 : 0 } });
  await live(run, before, 1 + Math.floor(dice() * (chance(dice, 0.3) ? 60 : 12)));
  before.slack.misbehave({ post: { accept_then_drop: 0 }, slowHistory: point % 2 === 1 });
  const stood = ofOurs(before.slack.messages());

  let after = await before.putBack(backup, { blind: run.blind });
  await log(run, after, 'Al Vice', 'Ana Rivera');
  await log(run, after, 'Al Vice', 'Bo Nguyễn');
  if (chance(dice, 0.3)) after = await after.putBack(after.db.$client.serialize(), { blind: true });
  await waitAndSee(run, after);
  const now = ofOurs(after.slack.messages());
  wrong.push(...twice(now, stood, point));
  await postAnyway(run, after);
  after.slack.misbehave({ slowHistory: false });
  // A long conversation was still being read at the slowest pace: what it held besides is listed anew.
  for (let minute = 0; minute < 10; minute += 1) await after.pass(60_000);
  await postAnyway(run, after);
  await after.drain();
  wrong.push(...lost(after, point));
  return after;
}

/** Somebody logs something every few hours, and not everything is sent by the time of the backup. */
async function live(run: Run, district: TestDistrict, hours: number): Promise<void> {
  for (let n = 0; n < hours; n += 1) {
    await district.pass(hour);
    if (!chance(run.dice, 0.25)) continue;
    const observer = pick(run.dice, ['Pat Okafor', 'Al Vice']) ?? '';
    const teacher = pick(run.dice, ['Ana Rivera', 'Bo Nguyễn']) ?? '';
    await log(run, district, observer, teacher);
    if (chance(run.dice, 0.5)) await district.settle();
  }
}

async function log(run: Run, district: TestDistrict, observer: string, teacher: string): Promise<void> {
  const note = `Noticed n${run.logged}x.`;
  const sent = await logWalkthrough(district.as(observer), { teacher, seen: ['Rigorous task'], note });
  if (sent.kind !== 'closed') throw new Error(`not sent: ${JSON.stringify(sent)}`);
  run.logged += 1;
}

/** Minutes pass, as many as the slowest pace needs, and what may be sent is sent. */
async function waitAndSee(run: Run, district: TestDistrict): Promise<void> {
  const began = district.clock.now().epochMilliseconds;
  const known = new Set(district.slack.messages().map(({ ts }) => ts));
  for (let minute = 0; minute < 30; minute += 1) await district.pass(60_000);
  const fresh = ofOurs(district.slack.messages()).filter(({ ts }) => !known.has(ts));
  const minutes = fresh.map(({ ts }) => Math.round((Number(ts) * 1000 - began) / 60_000));
  if (minutes.length === 0) return;
  run.firstMinutes.push(Math.min(...minutes));
  run.lastMinutes.push(Math.max(...minutes));
}

async function postAnyway(run: Run, district: TestDistrict): Promise<void> {
  const held = district.db.$client
    .prepare('SELECT count(DISTINCT slack_channel) FROM stray_message WHERE settled_at IS NULL')
    .pluck()
    .get();
  if (!held) return;
  run.held += Number(held);
  const operator = district.as('Olu Operator');
  const list = operator.dms().findLast(({ blocks }) => visibleText(blocks).includes('[Post anyway]'));
  const listed = Number(held) === 1 ? 'in that conversation' : `in ${held} of them`;
  if (list && !visibleText(list.blocks).includes(listed))
    run.wrong.push(`${held} are held, and the list says otherwise`);
  if (list) run.told += 1;
  else run.wrong.push('nobody was told what is held');
  if (list) await operator.press('Post anyway', { channel: list.channel, ts: list.ts });
}

const ofOurs = (messages: readonly SimMessage[]): SimMessage[] =>
  messages.filter(({ metadata }) => metadata?.event_type === 'throughline_message');

const keyOf = ({ metadata }: SimMessage): string => JSON.stringify(metadata);
const saidIn = ({ channel, thread_ts, blocks }: SimMessage): string =>
  `${channel} ${thread_ts ?? ''} ${visibleText(blocks)}`;

/** What stands twice: one key, or the same words in the same place once from before and once from after. */
function twice(now: readonly SimMessage[], stood: readonly SimMessage[], point: number): string[] {
  const keys = now.map(keyOf);
  const doubled = keys.filter((key, at) => keys.indexOf(key) !== at);
  const known = new Set(stood.map(({ ts }) => ts));
  const said = new Set(now.filter(({ ts }) => known.has(ts)).map(saidIn));
  // Somebody who visits the same room twice a day is told so twice, in the same words.
  const again = now.filter((one) => !known.has(one.ts) && said.has(saidIn(one)) && !saidIn(one).includes('Saved:'));
  return [...doubled, ...again.map(saidIn)].map((one) => `twice at ${point}: ${one.slice(0, 160)}`);
}

/** What was saved in the copy and its reader does not have. */
function lost(district: TestDistrict, point: number): string[] {
  const waits = district.db.$client
    .prepare("SELECT count(*) FROM outbox WHERE state IN ('due', 'sending', 'unknown')")
    .pluck()
    .get();
  return waits === 0 ? [] : [`${waits} messages still wait at ${point}`];
}
