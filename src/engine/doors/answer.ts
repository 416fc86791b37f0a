import { Refusal } from '../../kit/refusal.ts';
import { type Log, newReference, traceOf } from '../log.ts';

/** What a door answers: the body of the acknowledgement, and what follows once Slack has it. */
export interface Reply {
  readonly ack?: object;
  after?(): void;
}

/** How a door tells the person that it did not work. */
export type Telling = (words: string) => Reply;

/**
 * Runs a door. Whatever goes wrong, the person is answered: with the reason when it is a refusal, else with an apology
 * and a reference that is also in the log. The acknowledgement stands outside the `try`: when it fails after a commit,
 * nobody may be told that nothing was saved.
 */
export async function answer(
  log: Log,
  door: string,
  tell: Telling,
  ack: (body?: never) => Promise<void>,
  work: () => Promise<Reply>,
): Promise<void> {
  let reply: Reply;
  try {
    reply = await work();
  } catch (error) {
    reply = tell(wordsFor(log, door, error));
  }
  const acknowledged = reply.ack === undefined ? ack() : ack(reply.ack as never);
  reply.after?.();
  await acknowledged;
}

/** The words for the person; the log gets a line with the same reference and no record's text. */
export function wordsFor(log: Log, door: string, error: unknown): string {
  if (error instanceof Refusal) {
    log.info({ door }, 'refused');
    return error.message;
  }
  const reference = newReference();
  log.error({ door, reference, ...traceOf(error) }, 'a door failed');
  if (isFull(error))
    return `Throughline’s storage is full, so nothing was saved. Keep this open and try again later. Reference ${reference}.`;
  return `Something went wrong on our side and nothing was saved. Please try again in a minute. Reference ${reference}.`;
}

const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'SQLITE_FULL';
