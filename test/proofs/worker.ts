import { environment, servingConfig } from '../../src/config.ts';
import { machineClocks } from '../../src/engine/clock.ts';
import { createLog } from '../../src/engine/log.ts';
import type { Timings } from '../../src/engine/outbox/ledger.ts';
import { features } from '../../src/features/index.ts';
import { serve } from '../../src/serve.ts';

/** The waits of the real app, about a hundredth as long. */
const scaled: Timings = { betweenPosts: 20, quiet: 600, betweenReads: 100, giveUp: 600_000, backoff: 10 };

/** The app as it serves, told to begin by a line on its input, so that the time it takes to load is no life of its own. It says when it serves. */
process.stdin.once('data', () => void begin());
process.stdin.once('end', () => process.exit(1));
process.stdout.write('loaded\n');

async function begin(): Promise<void> {
  const config = servingConfig(environment());
  const log = createLog(config.logLevel);
  // It lies beside this script once that is built.
  const gatherer = new URL('./gather-worker.ts', import.meta.url).href;
  const serving = await serve({ config, features, log, clocks: machineClocks(), gatherer, timings: scaled });
  process.stdout.write('serving\n');
  process.once('SIGTERM', () => void serving.stop().then(() => process.exit(0)));
}
