import type { Reading, Writing } from '../../../kit/context.ts';
import { hearRefused } from '../../../kit/documents/refused.ts';
import { giveWay, inThread, type Reply, type Threaded } from '../../../kit/documents/thread.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { threadIn } from '../../../kit/threads.ts';
import { inMessages } from '../../../kit/words/fit.ts';
import { type PacketDocument, packetKind } from '../freeze/document.ts';
import { ideaReplies } from '../ideas/messages.ts';
import { leftWords, ownCoverWords, packetCoverWords, packetTitle, packetWithheldWords } from '../messages.ts';
import { forReaders, packetReaders } from '../reading/readers.ts';
import { namesNobody, packetPartNames, partsOf, wordsOf } from '../rules.ts';
import { type FrozenPacket, keepPacketWithheld, packetById } from '../store.ts';

/** Who hears that the channel shows the packet, or never will. */
export const coverTells = 'packet/cover';

/** Brings a packet to its readers: in the thread of its agenda, or by itself in the channel, or to each of them. */
export function bring(c: Writing, frozen: FrozenPacket): Done {
  const agenda = `dilt/${frozen.diltId}/agenda`;
  const shownIn = threadIn(c.db, agenda);
  const channel = shownIn ?? c.settings.diltChannel;
  if (channel === '') return withhold(c, frozen, 'no channel is named for the DILT');
  const under = shownIn === undefined ? undefined : agenda;
  return done({ messages: inThread(threadOf(c, frozen), { channel, under, tells: coverTells }) });
}

/** The channel does not show it, or not all of it: its readers have it as direct messages. Said once, of whichever part it is heard first. */
export const hearCover = hearRefused((c, { id, why }) => {
  const frozen = packetById(c.db, id);
  return frozen?.withheldWhy === null ? withhold(c, frozen, why) : done();
});

function withhold(c: Writing, frozen: FrozenPacket, why: string): Done {
  keepPacketWithheld(c.db, frozen.id, why);
  return giveWay(c, threadOf(c, frozen), why);
}

function threadOf(c: Reading, { id, document }: FrozenPacket): Threaded {
  const readers = packetReaders(c);
  // In a channel stands only what every reader of packets may read: it is asked again of everybody there.
  const shown = forReaders(document, readers);
  return {
    kind: packetKind,
    id,
    readers,
    shown: { cover: packetCoverWords(shown, id), replies: packetReplies(shown, id) },
    own(reader) {
      const theirs = forReaders(document, [reader]);
      // The ideas that are wanted stand in their cover, with their buttons.
      const replies = packetReplies(theirs, id).filter(({ part }) => part !== 'ideas');
      return { cover: ownCoverWords(theirs, id), replies };
    },
    names: (part) => !namesNobody.some((one) => one === part),
    left: leftWords(document, id),
    withheld: (why, half) => packetWithheldWords(why, packetTitle(document), half),
  };
}

const inPdf = 'The rest of this part is in the PDF.';

/** A reply or a few for each part; `at` is its place in the thread's names. */
export function packetReplies(document: PacketDocument, id: string): Reply[] {
  return partsOf(document.pieces).flatMap((one) => {
    const { part } = one;
    const said = part === 'ideas' ? ideaReplies(document, id) : inMessages(packetPartNames[part], wordsOf(one), inPdf);
    return said.map((words, at) => ({ part, at: `${part}/${at}`, words }));
  });
}
