import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openDatabase } from '../src/db/open.ts';
import { inTx } from '../src/db/tx.ts';
import { addDays } from '../src/district/days.ts';
import type { QuarterlyOccasion } from '../src/district/occasions.ts';
import { school } from '../src/district/schema.ts';
import { machineClocks } from '../src/engine/clock.ts';
import { gatherApart } from '../src/engine/errands/gather.ts';
import { wholeOf } from '../src/engine/whole.ts';
import { features } from '../src/features/index.ts';
import { schoolId, size, today } from './cast.ts';
import { layOut } from './district.ts';
import { median } from './measures.ts';
import { bringAll } from './years.ts';

/** What gathering a quarterly report takes, and how long a door waits for it. */
export interface GatheringRow {
  readonly what: string;
  /** Medians, milliseconds. */
  readonly took: number;
  readonly blocked: number;
}

const rounds = 9;
/** The largest district that is reckoned with. */
const schools = 60;

const whole = wholeOf(features);
const clock = machineClocks().district;
const gatherer = new URL('../src/gather-worker.ts', import.meta.url).href;

/**
 * Gathers the report of a full quarter of the largest district in a thread and beside the doors, by turns, and in a thread in a district
 * where nothing has happened: what is left of that is how long a thread takes to begin.
 */
export async function compareGathering(folder: string): Promise<GatheringRow[]> {
  const [large, empty] = [join(folder, 'gathering.db'), join(folder, 'gathering-empty.db')];
  await layOut(large, 1);
  await layOut(empty, 0);
  addSchools(large);
  bringAll(large, 1, schools).$client.close();
  const ways = [
    { what: 'in a thread', path: large, gatherer },
    { what: 'in a thread, where nothing has happened', path: empty, gatherer },
    { what: 'beside the doors', path: large },
  ].map((way) => ({ ...way, db: openDatabase(way.path), took: [] as number[], blocked: [] as number[] }));
  for (let round = 0; round < rounds; round += 1)
    for (const way of ways) {
      const one = await timed(way);
      way.took.push(one.took);
      way.blocked.push(one.blocked);
    }
  for (const { db } of ways) db.$client.close();
  // The first round builds the thread's script and fills the caches.
  return ways.map(({ what, took, blocked }) => ({
    what,
    took: median(took.slice(1)),
    blocked: median(blocked.slice(1)),
  }));
}

function addSchools(path: string): void {
  const db = openDatabase(path);
  const added = Array.from({ length: schools - size.schools }, (_, at) => size.schools + at);
  inTx(db, (tx) =>
    tx
      .insert(school)
      .values(added.map((n) => ({ id: schoolId(n), code: `S${n}`, name: `School ${n}` })))
      .run(),
  );
  db.$client.close();
}

async function timed(way: { readonly db: ReturnType<typeof openDatabase>; readonly gatherer?: string }) {
  const span: QuarterlyOccasion = {
    since: addDays(today(), -90),
    until: addDays(today(), -1),
    reportId: null,
    authorId: null,
    onBehalf: false,
  };
  const request = { kind: 'gather', on: 'quarterlyReport', asked: JSON.stringify(span), about: 'bench' } as const;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await nextTurn();
  const began = performance.now();
  await gatherApart({ db: way.db, features: whole, clock, gatherer: way.gatherer }, request);
  const took = performance.now() - began;
  await nextTurn();
  delay.disable();
  return { took, blocked: delay.max / 1e6 };
}

/** A delay is noted when the next turn begins, and none before the first. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** The rows as lines. */
export function gatheringTable(rows: readonly GatheringRow[]): string {
  const lines = rows.map(({ what, took, blocked }) =>
    [what.padEnd(42), `${took.toFixed(0)} ms`.padStart(9), `${blocked.toFixed(0)} ms`.padStart(9)].join('  '),
  );
  const head = `A quarterly report of ${schools} schools and the largest plan, gathered, and the longest a door waits; medians of ${rounds - 1} by turns`;
  return [head, ...lines].join('\n');
}
