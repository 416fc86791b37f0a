import type { Reading } from '../../../kit/context.ts';
import { bringing } from '../../../kit/documents/bring.ts';
import type { Reply, Threaded } from '../../../kit/documents/thread.ts';
import { threadIn } from '../../../kit/threads.ts';
import { type PacketDocument, packetKind } from '../freeze/document.ts';
import { ideasReply } from '../ideas/messages.ts';
import { leftWords, ownCoverWords, packetCoverWords, packetTitle, packetWithheldWords } from '../messages.ts';
import { forReaders, packetReaders } from '../reading/readers.ts';
import { namesNobody, partsOf, repliesTo } from '../rules.ts';
import { type FrozenPacket, keepPacketWithheld, packetById } from '../store.ts';

/** Brings a packet to its readers: in the thread of its agenda, or by itself in the channel, or to each of them. */
export const packetThread = bringing<FrozenPacket>({
  tells: 'packet/cover',
  byId: packetById,
  keepWithheld: keepPacketWithheld,
  threaded: threadOf,
  place(c, { diltId }) {
    const agenda = `dilt/${diltId}/agenda`;
    const shownIn = threadIn(c.db, agenda);
    const channel = shownIn ?? c.settings.diltChannel;
    if (channel === '') return { nowhere: 'no channel is named for the DILT' };
    return { channel, under: shownIn === undefined ? undefined : agenda };
  },
});

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
    mustGo: (part) => !namesNobody.some((one) => one === part),
    left: leftWords(document, id),
    withheld: (why, half) => packetWithheldWords(why, packetTitle(document), half),
  };
}

/** A reply for each part; `at` is its place in the thread's names. */
export function packetReplies(document: PacketDocument, id: string): Reply[] {
  const parts = partsOf(document.pieces);
  const said = repliesTo(parts);
  return parts.flatMap(({ part }): Reply[] => {
    const words = part === 'ideas' ? ideasReply(document, id) : said.find((one) => one.part === part)?.words;
    return words ? [{ part, at: `${part}/0`, words }] : [];
  });
}
