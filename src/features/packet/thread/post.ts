import { refTo } from '../../../district/ref.ts';
import type { Writing } from '../../../kit/context.ts';
import type { Message } from '../../../kit/outcome.ts';
import { threadIn } from '../../../kit/threads.ts';
import { inMessages } from '../../../kit/words/fit.ts';
import type { PacketDocument } from '../freeze/document.ts';
import { ideaReplies } from '../ideas/messages.ts';
import { coverWords } from '../messages.ts';
import { forReaders, packetReaders } from '../reading/readers.ts';
import { partNames, partsOf, wordsOf } from '../rules.ts';
import type { Frozen } from '../store.ts';
import { byDirectMessage } from './withheld.ts';

/** Who hears that the cover stands in the channel, or never will. */
export const coverTells = 'packet/cover';

/** The messages that bring a packet to its readers: in the thread of its agenda, or by itself in the channel, or to each of them. */
export function postings(c: Writing, frozen: Frozen): readonly Message[] {
  const agenda = `dilt/${frozen.diltId}/agenda`;
  const shownIn = threadIn(c.db, agenda);
  if (shownIn !== undefined) return inThread(c, frozen, shownIn, agenda);
  if (c.settings.diltChannel !== '') return inThread(c, frozen, c.settings.diltChannel);
  return byDirectMessage(c, frozen, 'no channel is named for the DILT');
}

function inThread(c: Writing, { id, document }: Frozen, channel: string, agenda?: string): Message[] {
  // In a channel stands only what every reader of packets may read: it is asked again of everybody there.
  const shown = forReaders(document, packetReaders(c));
  const name = `packet/${id}`;
  const common = { to: { channel }, about: refTo('packet', id), can: 'packet.read' } as const;
  const cover = {
    ...common,
    name,
    tells: coverTells,
    words: coverWords(shown, id),
    ...(agenda ? { under: agenda } : {}),
  } as const;
  const replies = repliesOf(shown, id).map(({ at, words }) => ({
    ...common,
    name: `${name}/${at}`,
    under: agenda ?? name,
    words,
  }));
  return [cover, ...replies];
}

const inPdf = 'The rest of this part is in the PDF.';

/** A reply or a few for each part; `at` is its place in the thread's names. */
export function repliesOf(document: PacketDocument, id: string) {
  return partsOf(document.pieces).flatMap((one) => {
    const { part } = one;
    const said = part === 'ideas' ? ideaReplies(document, id) : inMessages(partNames[part], wordsOf(one), inPdf);
    return said.map((words, at) => ({ at: `${part}/${at}`, words }));
  });
}
