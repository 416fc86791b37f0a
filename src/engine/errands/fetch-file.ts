import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { z } from 'zod';
import { Refusal } from '../../kit/refusal.ts';
import type { SlackWires } from '../slack.ts';

const slackFiles = 'https://files.slack.com';
const patience = 30_000;

const shownFile = z.object({
  file: z.object({ user: z.string(), size: z.number(), url_private: z.url({ protocol: /^https?$/ }) }),
});

/** A file that a Slack account handed over, and how large it may be at most. */
export interface HandedOver {
  readonly file: string;
  readonly by: string;
  readonly most: number;
  /** The refusal for a file that is larger. */
  tooLarge(): Refusal;
}

/**
 * The bytes of a file in Slack. Only its id comes out of a payload: where it lies is asked of Slack, and the token goes to Slack's
 * own file host, or to the server the app was pointed at, and follows no redirect. Refuses a file that is somebody else's, and one
 * that is too large, before it is loaded and while it is.
 */
export async function fetchFile(client: WebClient, wires: SlackWires, wanted: HandedOver): Promise<Buffer> {
  const { file } = shownFile.parse(await client.files.info({ file: wanted.file }).catch(refuseInWords));
  if (file.user !== wanted.by) throw notThere();
  if (file.size > wanted.most) throw wanted.tooLarge();
  const url = new URL(file.url_private);
  if (url.origin !== fileOrigin(wires)) throw new Error('A file lies at an address that is not Slack’s.');
  const answer = await (wires.fetch ?? fetch)(url, {
    headers: { authorization: `Bearer ${wires.token}` },
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  if (!answer.ok) throw new Error(`The file host answered ${answer.status}.`);
  // A token without the permission is answered with a page to sign in.
  if (answer.headers.get('content-type')?.startsWith('text/html')) throw notAllowed();
  return bytesOf(answer, wanted);
}

/** Where Slack keeps files, or the server the app was pointed at. No file comes from or goes to anywhere else, nor does the token. */
export function fileOrigin({ apiUrl }: SlackWires): string {
  return apiUrl === undefined ? slackFiles : new URL(apiUrl).origin;
}

/** What Slack said about the size is not relied on. */
async function bytesOf(answer: Response, { most, tooLarge }: HandedOver): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer.body ?? []) {
    length += part.byteLength;
    if (length > most) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Answers that stay the same however often one asks. */
function refuseInWords(error: unknown): never {
  const code = error instanceof WebAPIPlatformError ? error.data.error : '';
  if (['file_not_found', 'file_deleted'].includes(code)) throw notThere();
  if (['missing_scope', 'no_permission', 'access_denied'].includes(code)) throw notAllowed();
  throw error;
}

const notThere = () => new Refusal('The file is no longer in Slack. Please upload it again.');
const notAllowed = () =>
  new Refusal(
    'Slack doesn’t let Throughline read files here. Whoever looks after the app has to grant it the permission files:read on its page in Slack and reinstall it.',
  );
