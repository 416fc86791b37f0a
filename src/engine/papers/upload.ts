import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { z } from 'zod';
import { Refusal } from '../../kit/refusal.ts';
import { fileOrigin } from '../errands/fetch-file.ts';
import { failureOf, type SlackWires } from '../slack.ts';

const patience = 30_000;

const place = z.object({ upload_url: z.url({ protocol: /^https?$/ }), file_id: z.string() });
const sharing = z.object({
  file: z.object({
    channels: z.array(z.string()).default([]),
    groups: z.array(z.string()).default([]),
    ims: z.array(z.string()).default([]),
    shares: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  }),
});

export interface Upload {
  readonly client: WebClient;
  readonly wires: SlackWires;
}

/** Brings the bytes to Slack, where nobody sees them yet. Only Slack's own file host is given them, and no token. The file's id. */
export async function sendBytes(
  { client, wires }: Upload,
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const asked = client.files.getUploadURLExternal({ filename: fileName, length: bytes.byteLength });
  const { upload_url, file_id } = place.parse(await asked.catch(refuseInWords));
  const url = new URL(upload_url);
  if (url.origin !== fileOrigin(wires)) throw new Error('A file was to go to an address that is not Slack’s.');
  const answer = await (wires.fetch ?? fetch)(url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  if (!answer.ok) throw new Error(`The file host answered ${answer.status}.`);
  return file_id;
}

/** Shows the file in the conversation. False when Slack knows no such unfinished file: it is finished already, or gone. */
export async function complete(
  { client }: Upload,
  file: { readonly id: string; readonly title: string; readonly channel: string },
): Promise<boolean> {
  try {
    const { id, title, channel } = file;
    await client.files.completeUploadExternal({ files: [{ id, title }], channel_id: channel });
    return true;
  } catch (error) {
    if (codeOf(error) === 'file_not_found') return false;
    return refuseInWords(error);
  }
}

/** Whether Slack shows the file in the conversation already: asked when the answer to `complete` was lost. */
export async function isShown({ client }: Upload, id: string, channel: string): Promise<boolean> {
  try {
    const { file } = sharing.parse(await client.files.info({ file: id }));
    const shared = Object.values(file.shares).flatMap((byChannel) => Object.keys(byChannel));
    return [...file.channels, ...file.groups, ...file.ims, ...shared].includes(channel);
  } catch (error) {
    if (['file_not_found', 'file_deleted'].includes(codeOf(error))) return false;
    if (codeOf(error) === 'missing_scope') throw cannotLook();
    return refuseInWords(error);
  }
}

const codeOf = (error: unknown): string => (error instanceof WebAPIPlatformError ? error.data.error : '');

/** Answers that stay the same however often one asks; what may pass by itself is thrown on and tried again. */
export function refuseInWords(error: unknown): never {
  const failure = failureOf(error);
  if (failure.why === 'missing_scope') throw notAllowed();
  if (failure.end === 'refused') throw new Refusal(refusedWords(failure.why));
  throw error;
}

const notAllowed = () =>
  new Refusal(
    'Slack doesn’t let Throughline send files here. Whoever looks after the app has to grant it the permission files:write on its page in Slack and reinstall it. Then ask again.',
  );
const cannotLook = () =>
  new Refusal(
    'Slack didn’t say whether the file arrived, and Throughline can’t check. If it’s not in your messages, ask again. The permission files:read would let Throughline check.',
  );
const refusedWords = (why: string) =>
  `Slack didn’t accept the file (${why}). Tell whoever looks after the app. Once it’s fixed, ask again.`;
