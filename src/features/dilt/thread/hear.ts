import { diltById } from '../../../district/dilt/store.ts';
import { agendaThread } from '../../../district/dilt/thread.ts';
import { parseRef } from '../../../district/ref.ts';
import type { Writing } from '../../../kit/context.ts';
import type { Arrived } from '../../../kit/errand.ts';
import { toldWhy } from '../../../kit/meetings/thread.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { agendaOf } from '../agenda/store.ts';
import { notPosted } from './messages.ts';
import { byDirectMessage } from './post.ts';

/** The channel does not show the agenda: each who sits in the DILT has it as a direct message, and the plan managers and whoever posted it are told why. */
export function hearAgenda(c: Writing, arrived: Arrived): Done {
  if (arrived.kind !== 'notShown') return done();
  const dilt = diltById(c.db, parseRef(arrived.about)?.id ?? '');
  const kept = dilt && agendaOf(c.db, dilt.id);
  if (!kept) return done();
  const why = { about: arrived.about, can: 'dilt.facilitate', words: notPosted(arrived.why, dilt.day) } as const;
  return done({
    messages: [
      ...byDirectMessage(c, dilt, kept),
      ...toldWhy(c, kept.postedById, { name: `${agendaThread(dilt.id)}/notPosted`, ...why }),
    ],
  });
}
