import { can } from '../../../district/policy.ts';
import { personById } from '../../../district/roster.ts';
import type { Asked } from '../../../kit/context.ts';
import { aboutIt } from '../../../kit/documents/kind.ts';
import { threadMessages } from '../../../kit/documents/thread.ts';
import type { Message } from '../../../kit/outcome.ts';
import { becameWords, digestParentWords } from '../messages.ts';
import type { KeptDigest } from '../store.ts';
import { digestReplies, type SeenThread } from '../thread/replies.ts';
import { namedAmong } from '../wins/store.ts';
import { thanksFor } from '../wins/thank-names.ts';
import { type DigestDocument, digestKind } from './document.ts';
import { mayReadPiece } from './gather.ts';
import { leadsIn } from './readers.ts';

/** The message and its thread, as they are now. What its reader may not read any more is not in them. */
export function messagesOf(c: Asked, kept: KeptDigest, justSaid: readonly string[] = []): readonly Message[] {
  const seen = seenBy(c, kept, justSaid);
  const common = { to: { person: kept.personId }, ...aboutIt(digestKind, kept.id) };
  return threadMessages(common, digestKind.nameOf(kept.id), {
    cover: digestParentWords(seen),
    replies: digestReplies(seen),
  });
}

/** A kept digest, with the rights of today. */
export function seenBy(
  c: Asked,
  { id, document, decisions }: KeptDigest,
  justSaid: readonly string[] = [],
): SeenThread {
  const may = mayReadPiece(c, c);
  const nameOf = (personId: string | null) =>
    personId === null ? undefined : personId === c.viewer.person.id ? 'You' : personById(c.db, personId)?.name;
  return {
    ...seenNow(c, document),
    id,
    hidden: new Set(document.pieces.flatMap((piece, at) => (may(piece) ? [] : [at]))),
    decided: new Map(
      decisions.flatMap(({ at, taken }) =>
        taken
          ? [[at, becameWords({ ...taken, owner: nameOf(taken.owner), by: nameOf(taken.by) }, c.today)] as const]
          : [],
      ),
    ),
    mayName: c.settings.planChannel !== '' && can(c.viewer, 'plan.lead'),
    named: namedAmong(c.db, document.pieces),
    thanks: thanksFor(c, document.pieces, justSaid),
  };
}

/** One that is asked for now: kept nowhere, so nothing in it has a button that would have to find it again. */
export const seenNow = (c: Asked, document: DigestDocument): SeenThread => ({
  id: '',
  document,
  leads: leadsIn(c),
  hidden: new Set(),
  decided: new Map(),
  mayName: false,
  named: new Set(),
  thanks: new Map(),
});
