import { setImmediate as turn } from 'node:timers/promises';
import type { Activity } from '../activity.ts';
import type { Changes } from '../changes.ts';
import type { Clock } from '../clock.ts';
import type { Faults } from '../faults.ts';
import { type Obj, obj, str } from '../json.ts';
import type { Log } from '../log.ts';
import type { Random } from '../random.ts';
import { type Delivery, type DeliveryKind, type Reply, type Transport, Unreachable } from './transport.ts';

const ACK_MS = 3_000;
const UNREACHABLE = 'the app cannot be reached';
const PATIENT_MS = 600_000;
const RETRY_AFTER_MS = [0, 60_000, 300_000];

/** How a delivery ended for whoever caused it. */
export type Ack = { ok: true; body: unknown } | { ok: false; why: string };

interface Parts {
  clock: Clock;
  log: Log;
  changes: Changes;
  activity: Activity;
  faults: Faults;
  random: Random;
  strictTime: boolean;
}

/** Brings payloads to the app, with Slack's deadlines, retries and (when told) mishaps. */
export class Courier {
  /** The way to the app; undefined while there is none. */
  transport: Transport | undefined;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Delivers a command or an interaction, which Slack never retries. */
  async deliver(kind: DeliveryKind, body: Obj): Promise<Ack> {
    const { random, faults } = this.#parts;
    const lost = random.chance(faults.ackLost);
    const twice = random.chance(faults.duplicates);
    const first = this.#once({ kind, body });
    if (twice) void this.#once({ kind, body });
    const ack = await first;
    return lost ? { ok: false, why: 'the answer was lost' } : ack;
  }

  /** Delivers an event; one that is not acknowledged comes again at once, after a minute and after five. */
  announce(body: Obj): void {
    const { random, faults } = this.#parts;
    void this.#event(body, 0);
    if (random.chance(faults.duplicates)) void this.#event(body, 0);
  }

  async #event(body: Obj, attempt: number): Promise<void> {
    const { random, faults, clock, activity } = this.#parts;
    const lost = random.chance(faults.ackLost);
    if (faults.reorder) await this.#dawdle(random.below(6));
    const retry = attempt === 0 ? {} : { retry: { num: attempt, reason: 'http_timeout' } };
    const ack = await this.#once({ kind: 'events_api', body, ...retry });
    const wait = RETRY_AFTER_MS[attempt];
    if ((ack.ok && !lost) || wait === undefined || !this.transport) return;
    if (wait > 0) return clock.after(wait, () => void this.#event(body, attempt + 1));
    activity.begin();
    void this.#event(body, attempt + 1).finally(() => activity.end());
  }

  async #dawdle(turns: number): Promise<void> {
    this.#parts.activity.begin();
    for (let i = 0; i < turns; i += 1) await turn();
    this.#parts.activity.end();
  }

  async #once(delivery: Delivery): Promise<Ack> {
    const { activity, faults } = this.#parts;
    if (!this.transport || faults.down) return { ok: false, why: UNREACHABLE };
    activity.begin();
    const started = performance.now();
    const reply = await this.#reply(this.transport, delivery);
    activity.end();
    this.#note(delivery, reply, performance.now() - started);
    if (typeof reply === 'string') return { ok: false, why: reply };
    return reply.status < 300 ? { ok: true, body: reply.body } : { ok: false, why: `HTTP ${reply.status}` };
  }

  async #reply(transport: Transport, delivery: Delivery): Promise<Reply | string> {
    let timer: NodeJS.Timeout | undefined;
    const limit = this.#parts.strictTime ? ACK_MS : PATIENT_MS;
    const late = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve('operation_timeout'), limit);
    });
    const reply = transport(delivery).catch(failureOf);
    return Promise.race([reply, late]).finally(() => clearTimeout(timer));
  }

  #note(delivery: Delivery, reply: Reply | string, ms: number): void {
    const { log, clock, changes, faults } = this.#parts;
    const status = typeof reply === 'string' ? 0 : reply.status;
    const answer = typeof reply === 'string' ? reply : reply.body;
    const what = named(delivery);
    log.record({ at: clock.now(), direction: 'out', what, status, ms, body: delivery.body, answer });
    const ended = typeof reply === 'string' ? reply : `HTTP ${status}`;
    const careless = (status < 200 || status > 299) && !faults.down && reply !== UNREACHABLE;
    if (careless) log.problem(`not acknowledged: ${what} (${ended})`);
    changes.tell({ kind: 'traffic' });
  }
}

function failureOf(error: unknown): string {
  return error instanceof Unreachable ? UNREACHABLE : `failed: ${String(error)}`;
}

function named({ kind, body }: Delivery): string {
  if (kind === 'slash_commands') return `command ${str(body.command)}`;
  return kind === 'events_api' ? `event ${str(obj(body.event).type)}` : `${str(body.type)}`;
}
