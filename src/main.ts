import { environment, servingConfig } from './config.ts';
import { keepToThisAccount } from './db/open.ts';
import { machineClocks } from './engine/clock.ts';
import { createLog, traceOf } from './engine/log.ts';
import { features } from './features/index.ts';
import { serve } from './serve.ts';

/** Starts Throughline against Slack: `npm start`. */
async function main(): Promise<void> {
  keepToThisAccount();
  const config = servingConfig(environment());
  const log = createLog(config.logLevel);
  // What is on disk is enough to go on from; a process in an unknown state is not.
  process.on('unhandledRejection', (error) => {
    log.error(traceOf(error), 'an unexpected failure; stopping');
    process.exit(1);
  });
  const gatherer = new URL('./gather-worker.ts', import.meta.url).href;
  const serving = await serve({ config, features, log, clocks: machineClocks(), gatherer });
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void serving.stop().then(() => process.exit(0)));
  log.info(serving.figures(), 'Throughline is running');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'Throughline could not start.'}\n`);
  process.exit(1);
});
