import { addDays } from '../../../district/days.ts';
import type { Ref } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import { type Asked, askedBy, type Reading, type Writing } from '../../../kit/context.ts';
import type { Job } from '../../../kit/feature.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { type Done, done, type Message } from '../../../kit/outcome.ts';
import { everySchoolDay } from '../../../kit/slots/rule.ts';
import { isSaid } from '../../../kit/threads.ts';
import { type AskedDecision, asksFor, decisionAt } from '../decisions/asked.ts';
import { askingSince, digestById, digestsFrom, type KeptDigest, keepDigestDecisions } from '../store.ts';
import { piecesFor } from './gather.ts';
import { messagesOf } from './post.ts';

/** Older digests nobody looks at: what they ask, newer ones ask again. */
const lookedBack = 60;

/** At noon on school days: what came to be decided by itself, such as when its time went by, says so where it was asked. */
export const keepDecided: Job = {
  name: 'decisions of the digest',
  when: everySchoolDay('12:00'),
  missed: 'latest',
  within: { hours: 6 },
  run: (c) =>
    done({
      messages: [...settled(c, null), ...digestsFrom(c.db, addDays(c.today, -7)).flatMap((kept) => redrawn(c, kept))],
    }),
};

/** Somebody did something: what is decided with it says so at once, in every digest that asked for it, and its button is gone. */
export const digestFollows = (c: Writing, by: string): Done => done({ messages: settled(c, by) });

function settled(c: Writing, by: string | null): Message[] {
  const asking = askingSince(c.db, addDays(c.today, -lookedBack));
  return [...new Set(asking.map(({ personId }) => personId))].flatMap((personId) => {
    const person = personById(c.db, personId);
    if (!person) return [];
    const open = openNow(askedBy(c, person));
    const theirs = asking.filter((one) => one.personId === personId);
    return theirs.flatMap(({ id, decisions }) => settledIn(c, id, decisions, { open, by }));
  });
}

/** What somebody is asked to decide now. */
const openNow = (c: Asked): Contribution<'digest'>[] =>
  piecesFor(c, { since: c.today, until: c.today, only: 'decisions' }).filter(({ part }) => part === 'decisions');

interface Now {
  readonly open: readonly Contribution<'digest'>[];
  /** Who did something just now; null in a job. */
  readonly by: string | null;
}

/** A decision is taken when nobody asks for it any more. */
function settledIn(c: Writing, id: string, before: readonly AskedDecision[], { open, by }: Now): Message[] {
  const after = before.map((one): AskedDecision => {
    if (one.taken || open.some((now) => asksFor(now, one))) return one;
    return { ...one, taken: { by, on: c.today, owner: newOwner(c, one) } };
  });
  if (after.every((one, at) => one === before[at])) return [];
  keepDigestDecisions(c.db, id, after);
  const kept = digestById(c.db, id);
  return kept ? redrawn(c, kept) : [];
}

/** The messages of a digest that stand already, as they are now: nothing new is posted where somebody read long ago. */
export function redrawn(c: Reading, kept: KeptDigest, justSaid: readonly string[] = []): Message[] {
  const person = personById(c.db, kept.personId);
  return person ? messagesOf(askedBy(c, person), kept, justSaid).filter(({ name }) => isSaid(c.db, name)) : [];
}

/** The decisions of a digest that is sent, with whose each is. */
export const decisionsIn = (c: Reading, pieces: readonly Contribution<'digest'>[]): AskedDecision[] =>
  pieces.flatMap((one, at) =>
    one.part === 'decisions' ? [{ ...decisionAt(one, at), owner: ownerOf(c, one.refs) }] : [],
  );

/** Who has what is decided on since, where that is another than when it was asked. */
function newOwner(c: Reading, { refs, owner }: AskedDecision): string | null {
  const now = ownerOf(c, refs);
  return owner === undefined || now === owner ? null : now;
}

/** Whose the first of these records is that says so: who owns it, or facilitates it. */
function ownerOf(c: Reading, refs: readonly Ref[]): string | null {
  for (const ref of refs) {
    const { owner, facilitator } = c.facetsOf(ref) ?? {};
    const id = owner ?? facilitator;
    if (typeof id === 'string') return id;
  }
  return null;
}
