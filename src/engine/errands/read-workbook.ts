import type { WebClient } from '@slack/web-api';
import type { Arrived, ErrandRequest } from '../../kit/errand.ts';
import { Refusal } from '../../kit/refusal.ts';
import { readApart } from '../sheets/apart.ts';
import { most, tooLarge } from '../sheets/limits.ts';
import type { SlackWires } from '../slack.ts';
import { fetchFile } from './fetch-file.ts';

/** The sheets of a workbook somebody handed over in Slack, or in words why they cannot be read. Throws what may pass by itself. */
export async function readHandedOver(
  client: WebClient,
  wires: SlackWires,
  { file, by, about }: Extract<ErrandRequest, { kind: 'readWorkbook' }>,
): Promise<Arrived> {
  try {
    const bytes = await fetchFile(client, wires, { file, by, most: most.bytes, tooLarge });
    return { kind: 'readWorkbook', about, read: { sheets: await readApart(bytes) } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'readWorkbook', about, read: { refused: error.message } };
  }
}
