import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../log.ts';

/** The SDK's logger, without what it would say: its lines may hold whole payloads. Warnings and errors are counted by kind. */
export function quietLogger(log: Log): Logger {
  const nothing = () => undefined;
  return {
    debug: nothing,
    info: nothing,
    warn: () => log.warn({ from: 'sdk' }, 'the Slack SDK gave a warning'),
    error: (...said: unknown[]) =>
      log.error(
        { from: 'sdk', errors: said.filter((one) => one instanceof Error).map((one) => one.name) },
        'the Slack SDK reported an error',
      ),
    setLevel: nothing,
    getLevel: () => LogLevel.WARN,
    setName: nothing,
  };
}
