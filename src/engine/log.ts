import { randomBytes } from 'node:crypto';
import { pino } from 'pino';

/** Writes JSON lines. Never given a body, an answer or a name: only refs, keys, codes and counts. */
export interface Log {
  info(facts: object, words: string): void;
  warn(facts: object, words: string): void;
  error(facts: object, words: string): void;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** The log of a running app. Should a token or a text reach it all the same, these fields are blanked. */
export function createLog(level: LogLevel, write: (line: string) => void = (line) => process.stdout.write(line)): Log {
  const hidden = ['token', 'body', 'text', 'view', 'state', 'comment', 'email', 'name'];
  const paths = hidden.flatMap((field) => [field, `*.${field}`]);
  return pino({ level, base: null, redact: { paths, censor: '[hidden]' } }, { write });
}

/** What an unexpected error is logged as: its kind and place in our code, without its message, which may quote a record. */
export function traceOf(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  const where = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  return { error: error.name, code, where };
}

/** Said to the person and written in the log: how a complaint finds its line. */
export const newReference = (): string => randomBytes(3).toString('hex');
