import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { blockProblems } from '../../src/simulator/validate/surfaces.ts';
import { viewProblems } from '../../src/simulator/validate/views.ts';
import { type Opened, type Payload, patience } from './doors.ts';
import { onTheWire } from './payloads.ts';
import { signed } from './signer.ts';

/** What came back: the words or windows of an acknowledgement, or that the door turned it away. */
export interface Answer {
  readonly ack: unknown;
  readonly turnedAway: boolean;
}

/** Into Bolt, as a receiver does. Undefined when it never ends. */
export async function hand({ doors }: Pick<Opened, 'doors'>, body: Payload): Promise<Answer | undefined> {
  const answer = doors.deliver(onTheWire(body)).then(
    (ack): Answer => ({ ack: ack === '' ? undefined : ack, turnedAway: false }),
    (): Answer => ({ ack: undefined, turnedAway: true }),
  );
  let timer: NodeJS.Timeout | undefined;
  const never = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  return Promise.race([answer, never]).finally(() => clearTimeout(timer));
}

/** Over HTTP, with a field nobody has heard of, so that no two deliveries have the same bytes. */
export async function sendOver({ gun, secret }: Opened, body: Payload): Promise<Answer | undefined> {
  const { status, text } = await gun.fire(signed(secret, { ...body, x_delivery: randomUUID() }));
  if (status === 0 || status >= 500) return undefined;
  return { ack: text.startsWith('{') ? JSON.parse(text) : text || undefined, turnedAway: status !== 200 };
}

const words = z.object({ blocks: z.unknown(), text: z.string() });
const windows = z.object({ view: z.unknown() });

/** What Slack would not show of an answer, or would take for a mention. */
export function problemsWith(ack: unknown): string[] {
  // The value of a button is never shown.
  const seen = JSON.stringify(ack, (name, value) => (name === 'value' ? undefined : value)) ?? '';
  if (/<[!@#]/.test(seen)) return ['a live mention in the answer'];
  const said = words.safeParse(ack);
  if (said.success) return blockProblems(said.data.blocks, 'message');
  const shown = windows.safeParse(ack);
  return shown.success && shown.data.view !== undefined ? viewProblems(shown.data.view, 'modal') : [];
}
