import { weekOf } from '../../../district/days.ts';
import { personById } from '../../../district/roster.ts';
import { type Asked, askedBy, type Writing } from '../../../kit/context.ts';
import type { Job } from '../../../kit/feature.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { done, type Message } from '../../../kit/outcome.ts';
import { everySchoolDay } from '../../../kit/slots/rule.ts';
import { digestsFrom, type KeptDigest, keepSettled, lastDigest } from '../store.ts';
import { piecesFor } from './gather.ts';
import { messagesOf } from './post.ts';

/** At noon on school days: what was decided since says so where it was asked. */
export const keepDecided: Job = {
  name: 'decisions of the digest',
  when: everySchoolDay('12:00'),
  missed: 'latest',
  within: { hours: 6 },
  run: (c) => done({ messages: digestsFrom(c.db, weekOf(c.today)).flatMap((kept) => refreshFor(c, kept)) }),
};

function refreshFor(c: Writing, kept: KeptDigest): readonly Message[] {
  const person = personById(c.db, kept.personId);
  return person ? refreshed(askedBy(c, person), kept) : [];
}

/** The newest digest of whoever asks, with what they have decided since; nothing when it says all of it already. */
export function refreshNewest(c: Asked<Writing>): readonly Message[] {
  const kept = lastDigest(c.db, c.viewer.person.id);
  return kept && hasOpen(kept) ? refreshed(c, kept) : [];
}

const decisionsOf = ({ document }: KeptDigest): [number, Contribution<'digest'>][] =>
  [...document.pieces.entries()].filter(([, { part }]) => part === 'decisions');

/** Whether a digest still asks for a decision. */
export const hasOpen = (kept: KeptDigest): boolean => decisionsOf(kept).some(([at]) => !kept.settled.includes(at));

/** A decision is taken when nobody asks for it any more. */
function refreshed(c: Asked<Writing>, kept: KeptDigest): readonly Message[] {
  if (decisionsOf(kept).length === 0) return [];
  const { since } = kept.document;
  const open = piecesFor(c, { since, until: c.today }).filter(({ part }) => part === 'decisions');
  const settled = decisionsOf(kept).flatMap(([at, piece]) => (open.some((one) => asksFor(one, piece)) ? [] : [at]));
  if (settled.join() === kept.settled.join()) return [];
  keepSettled(c.db, kept.id, settled);
  return messagesOf(c, { ...kept, settled });
}

/**
 * Whether what is asked now is what was asked then. Its words grow older; what it is about and what decides it stay, or it
 * has come to be told together with others.
 */
function asksFor(now: Contribution<'digest'>, then: Contribution<'digest'>): boolean {
  const shared = now.refs.some((ref) => then.refs.includes(ref));
  return shared && (now.button?.action === then.button?.action || now.refs.length > then.refs.length);
}
