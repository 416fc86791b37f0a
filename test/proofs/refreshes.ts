import { setTimeout as wait } from 'node:timers/promises';
import { Random } from '../../src/simulator/random.ts';
import type { Simulator } from '../../src/simulator/simulator.ts';
import { startDistrict } from '../district.ts';
import { overSockets } from '../sockets.ts';
import { eventually } from './processes.ts';
import type { Proof } from './proof.ts';

export interface SocketDay {
  readonly refreshes: number;
  readonly cuts: number;
  /** Milliseconds between two commands. */
  readonly pace: number;
  /** Milliseconds from the end of one interruption to the next: the hours between them, made short. */
  readonly calm: number;
  readonly seed?: number;
}

interface Sent {
  readonly from: number;
  readonly to: number;
  readonly answered: boolean;
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

const line = '/throughline help';
const noticeMs = 10_000;

/**
 * A day of Socket Mode: commands at a steady pace, while Slack refreshes the connection and the network cuts it. A refresh must
 * cost no command, a cut only those of its gap, and each interruption one new connection and no more.
 */
export async function refreshes({ refreshes, cuts, pace, calm, seed = 1 }: SocketDay): Promise<Proof> {
  const timings = { steady: calm / 2 };
  const district = await startDistrict({ seed, receiver: (slack) => overSockets(slack, timings) });
  const { slack } = district;
  try {
    const load = commands(slack, pace);
    const gaps: Gap[] = [];
    for (const [n, kind] of day(refreshes, cuts, new Random(seed)).entries()) {
      await wait(calm);
      if (kind === 'refresh') await refreshed(slack, n, calm);
      else gaps.push(await cut(slack, n));
    }
    await wait(calm);
    const sent = await load.finish();
    return found({ sent, gaps, refreshes, slack });
  } finally {
    await district.close();
  }
}

/** The interruptions of the day, in an order of the seed's. */
function day(refreshes: number, cuts: number, random: Random): ('refresh' | 'cut')[] {
  const left = { refresh: refreshes, cut: cuts };
  return Array.from({ length: refreshes + cuts }, () => {
    const kind = random.below(left.refresh + left.cut) < left.refresh ? 'refresh' : 'cut';
    left[kind] -= 1;
    return kind;
  });
}

function commands(slack: Simulator, pace: number) {
  const person = slack.person('Pat Okafor');
  const sent: Promise<Sent>[] = [];
  const send = async (): Promise<Sent> => {
    const from = performance.now();
    const { kind } = await person.command(line);
    return { from, to: performance.now(), answered: kind !== 'error' };
  };
  const timer = setInterval(() => sent.push(send()), pace);
  return {
    finish() {
      clearInterval(timer);
      return Promise.all(sent);
    },
  };
}

/** Slack's notice is as long as ever; what is left of it when both connections have been open for a while is skipped. */
async function refreshed(slack: Simulator, n: number, calm: number): Promise<void> {
  slack.misbehave({ sockets: { disconnect: n % 2 === 0 ? 'refresh_requested' : 'warning', noticeMs } });
  await eventually(async () => (slack.connections() === 2 ? true : undefined));
  await wait(calm);
  slack.clock.moveBy(noticeMs);
  await eventually(async () => (slack.connections() === 1 ? true : undefined));
}

/** A gap ends with the first command after it that is answered. */
async function cut(slack: Simulator, n: number): Promise<Gap> {
  const from = performance.now();
  slack.misbehave(n % 2 === 0 ? { dropSockets: true } : { sockets: { halfClose: true } });
  const to = await eventually(async () => {
    const began = performance.now();
    return (await slack.person('Dina Director').command(line)).kind === 'error' ? undefined : began;
  });
  return { from, to };
}

function found(day: { sent: readonly Sent[]; gaps: readonly Gap[]; refreshes: number; slack: Simulator }): Proof {
  const { sent, gaps, refreshes, slack } = day;
  const lost = sent.filter((one) => !one.answered);
  const inCuts = lost.filter((one) => gaps.some((gap) => one.from <= gap.to && one.to >= gap.from)).length;
  const figures = {
    commands: sent.length,
    refreshes,
    cuts: gaps.length,
    unanswered: lost.length - inCuts,
    inCuts,
    longestGapMs: Math.round(Math.max(0, ...gaps.map((gap) => gap.to - gap.from))),
    opened: slack.traffic().filter((one) => one.what === 'apps.connections.open').length,
    most: slack.maxConnections(),
  };
  const { commands, cuts, unanswered, longestGapMs, opened, most } = figures;
  return {
    ok: unanswered === 0 && opened === 1 + refreshes + cuts && most <= 2 && longestGapMs < 2_000,
    figures,
    line: `${commands} commands, ${refreshes} refreshes: ${unanswered} unanswered; ${cuts} cuts: ${inCuts} unanswered, longest gap ${longestGapMs} ms; ${opened} connections, ${most} at once at most`,
  };
}
