import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import { aboutIt } from '../../../kit/documents/kind.ts';
import { threadMessages } from '../../../kit/documents/thread.ts';
import type { Message } from '../../../kit/outcome.ts';
import { digestParentWords } from '../messages.ts';
import type { KeptDigest } from '../store.ts';
import { digestReplies, type SeenThread } from '../thread/replies.ts';
import { namedAmong } from '../wins/store.ts';
import { digestKind } from './document.ts';
import { mayReadPiece } from './gather.ts';

/** The message and its thread, as they are now. What its reader may not read any more is not in them. */
export function messagesOf(c: Asked, kept: KeptDigest): readonly Message[] {
  const seen = seenBy(c, kept);
  const common = { to: { person: kept.personId }, ...aboutIt(digestKind, kept.id) };
  return threadMessages(common, digestKind.nameOf(kept.id), {
    cover: digestParentWords(seen),
    replies: digestReplies(seen),
  });
}

/** A kept digest, with the rights of today. */
export function seenBy(c: Asked, { id, document, settled }: KeptDigest): SeenThread {
  const may = mayReadPiece(c, c);
  return {
    id,
    document,
    settled,
    hidden: document.pieces.flatMap((piece, at) => (may(piece) ? [] : [at])),
    mayName: c.settings.planChannel !== '' && can(c.viewer, 'plan.lead'),
    named: namedAmong(c.db, document.pieces),
  };
}
