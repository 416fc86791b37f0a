import { diltById } from '../../../district/dilt/store.ts';
import { parseRef } from '../../../district/ref.ts';
import { holdersOf } from '../../../district/roster.ts';
import type { Writing } from '../../../kit/context.ts';
import type { Arrived } from '../../../kit/errand.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { agendaOf } from '../agenda/store.ts';
import { notPosted } from './messages.ts';
import { byDirectMessage, messageNames } from './post.ts';

/** The channel does not show the agenda: each who sits in the DILT has it as a direct message, and the plan managers and whoever posted it are told why. */
export function hearAgenda(c: Writing, arrived: Arrived): Done {
  if (arrived.kind !== 'notShown') return done();
  const dilt = diltById(c.db, parseRef(arrived.about)?.id ?? '');
  if (!dilt) return done();
  const by = agendaOf(c.db, dilt.id)?.postedById ?? null;
  const told = new Set([...holdersOf(c.db, 'planManager', c.today), ...(by === null ? [] : [by])]);
  const why = [...told].map((personId) => ({
    name: `${messageNames(dilt.id).parent}/notPosted/${personId}`,
    to: { person: personId },
    about: arrived.about,
    can: 'dilt.facilitate' as const,
    words: notPosted(arrived.why, dilt.day),
  }));
  return done({ messages: [...byDirectMessage(c, dilt), ...why] });
}
