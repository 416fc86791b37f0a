import type { App } from '@slack/bolt';
import { z } from 'zod';
import { newId } from '../../src/district/ref.ts';
import { machineClocks, type WallClock } from '../../src/engine/clock.ts';
import { healthPages } from '../../src/engine/doors/health-pages.ts';
import { HttpReceiver } from '../../src/engine/doors/http.ts';
import { createLog, type Log } from '../../src/engine/log.ts';
import { firstForm } from '../../src/features/walkthroughs/log/marks-window.ts';
import type { Simulator } from '../../src/simulator/simulator.ts';
import { startDistrict, type TestDistrict } from '../district.ts';
import { logWalkthrough as logs, markWalkthrough } from '../logging.ts';
import { type Gun, gun } from './signer.ts';

export type Payload = Record<string, unknown>;

/** After so many milliseconds an answer will never come. The app’s own three seconds are as long here: a busy machine is no fault of its. */
export const patience = 120_000;

/**
 * Two doors to one app: real HTTP on a port of this machine, and one in this process, through which the pretend Slack
 * delivers. What Slack delivered is kept, so that it can be forged, changed and sent again.
 */
export class TwoDoors extends HttpReceiver {
  url = '';
  /** Keeps a marked walkthrough that is not sent yet, as the first window leaves it, and gives its id. Nobody else's than the principal's, unless told. */
  lay: (observerId?: string) => string = () => '';
  /** Lets every walkthrough go that is not sent. */
  sweep: () => void = () => undefined;
  readonly delivered: Payload[] = [];
  readonly #slack: Simulator;
  #app: App | undefined;

  constructor(slack: Simulator, parts: { clock?: WallClock; log?: Log } = {}) {
    super({
      signingSecret: slack.tokens.signingSecret,
      port: 0,
      patience,
      clock: parts.clock ?? machineClocks().wall,
      log: parts.log ?? createLog('silent'),
      health: healthPages({ healthy: () => true, ready: () => true, lastHeartbeat: () => null, figures: () => ({}) }),
    });
    this.#slack = slack;
  }

  override init(app: App): void {
    super.init(app);
    this.#app = app;
    this.#slack.connect((body) => {
      this.delivered.push(structuredClone(body));
      return this.deliver(body);
    });
  }

  override async start(): Promise<number> {
    const port = await super.start();
    this.url = `http://127.0.0.1:${port}/slack/events`;
    return port;
  }

  /** Hands a payload to Bolt; resolves with the acknowledgement, rejects where a door would answer with an error. */
  async deliver(body: Payload): Promise<unknown> {
    let answer: unknown;
    const isEvent = body.type === 'event_callback';
    await new Promise<void>((resolve, reject) => {
      const ack = async (said: unknown) => {
        if (isEvent) return;
        answer = said;
        resolve();
      };
      this.#app?.processEvent({ body, ack }).then(resolve, reject);
    });
    return answer;
  }

  /** The newest payload Slack delivered of a kind. */
  last(kind: string): Payload {
    const found = this.delivered.findLast((body) => kindOf(body) === kind);
    if (!found) throw new Error(`Slack has delivered no ${kind}`);
    return structuredClone(found);
  }
}

/** A district that is reached both ways, after one of everything was done. Whoever opens it closes it. */
export interface Opened {
  readonly district: Awaited<ReturnType<typeof startDistrict>>;
  readonly doors: TwoDoors;
  readonly gun: Gun;
  readonly secret: string;
  close(): Promise<void>;
}

export async function openTwoDoors(): Promise<Opened> {
  let doors: TwoDoors | undefined;
  const district = await startDistrict({
    receiver: (slack) => {
      doors = new TwoDoors(slack);
      return doors;
    },
  });
  if (!doors) throw new Error('the district was opened without its doors');
  await oneOfEverything(district);
  await readyToLay(district, doors);
  const loaded = gun(doors.url);
  const close = async () => {
    loaded.close();
    await district.close();
  };
  return { district, doors, gun: loaded, secret: district.slack.tokens.signingSecret, close };
}

/** Marks a walkthrough once more, so that as many of it as are needed can be laid down. */
async function readyToLay(district: TestDistrict, doors: TwoDoors): Promise<void> {
  const { $client } = district.db;
  const principal = district.as('Pat Okafor');
  await markWalkthrough(principal, { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  await principal.close({ all: true });
  $client.exec('CREATE TEMP TABLE marked AS SELECT * FROM walkthrough_draft');
  doors.sweep = () => $client.exec('DELETE FROM walkthrough_draft');
  doors.sweep();
  const lay = $client.prepare(
    `INSERT INTO walkthrough_draft (id, observer_id, day, step, corrects, given, saved_at)
     SELECT ?, coalesce(?, observer_id), day, step, corrects, given, saved_at FROM temp.marked`,
  );
  doors.lay = (observerId) => {
    const id = newId();
    lay.run(id, observerId ?? null);
    return id;
  };
}

const choosing = z.object({ actions: z.array(z.object({ type: z.string() })).min(1) });
const inWindow = z.object({ view: z.object({ callback_id: z.string() }) });

/** `command`, an interaction's type, or an event's; `choice` in a window that is not sent yet, `marking` for the first of two windows. */
export function kindOf(body: Payload): string {
  if (typeof body.command === 'string') return 'command';
  const chose = choosing.safeParse(body).data?.actions[0]?.type;
  if (body.type === 'block_actions' && chose !== 'button') return 'choice';
  if (body.type === 'view_submission' && inWindow.safeParse(body).data?.view.callback_id === firstForm.name)
    return 'marking';
  const event = z.object({ type: z.string() }).safeParse(body.event);
  return event.success ? event.data.type : String(body.type);
}

/** Lets the principal do one of everything, so that each kind of payload was delivered once; one walkthrough is logged. */
export async function oneOfEverything(district: TestDistrict): Promise<void> {
  const principal = district.as('Pat Okafor');
  await district.as('Ana Rivera').openHome();
  await principal.openHome();
  await principal.press('Log a walkthrough', 'home');
  await principal.close();
  await logWalkthrough(district);
  district.slack.addUser({ name: 'New Person', email: 'new.person@elsewhere.example' });
  district.slack.setUser('new.person@elsewhere.example', { name: 'Newer Person' });
  await district.slack.settled();
  await district.settle();
}

/** A whole walkthrough through both windows, as a principal does it: says how the last one ended. */
export async function logWalkthrough(district: TestDistrict): Promise<string> {
  const told = { teacher: 'Ana Rivera', seen: ['Rigorous task'], note: 'Strong questions.' };
  return (await logs(district.as('Pat Okafor'), told)).kind;
}

/** How many rows a table has. */
export function rowsIn({ db }: Pick<TestDistrict, 'db'>, table: 'walkthrough' | 'outbox' | 'inbox'): number {
  return Number(db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
}

/** How many rows each table has. */
export function countRows({ db }: Pick<TestDistrict, 'db'>): Record<string, number> {
  const names = z
    .array(z.string())
    .parse(
      db.$client
        .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'`)
        .pluck()
        .all(),
    );
  return Object.fromEntries(
    names.map((name) => [name, Number(db.$client.prepare(`SELECT count(*) FROM ${name}`).pluck().get())]),
  );
}
