import { diltById } from '../../../district/dilt/store.ts';
import { agendaThread } from '../../../district/dilt/thread.ts';
import { hearRefused, tellWhy } from '../../../kit/documents/refused.ts';
import { done } from '../../../kit/outcome.ts';
import { diltAgendaOf } from '../agenda/store.ts';
import { notPosted } from './messages.ts';
import { byDirectMessage } from './post.ts';

/** The channel does not show the agenda: each who sits in the DILT has it as a direct message, and the plan managers and whoever posted it are told why. */
export const hearDiltAgenda = hearRefused((c, { id, about, why }) => {
  const dilt = diltById(c.db, id);
  const kept = dilt && diltAgendaOf(c.db, dilt.id);
  if (!kept) return done();
  const said = { name: `${agendaThread(dilt.id)}/notPosted`, about, words: notPosted(why, dilt.day) };
  const told = tellWhy(c, { ...said, can: 'dilt.facilitate' }, [kept.postedById]);
  return done({ messages: [...byDirectMessage(c, dilt, kept), ...told] });
});
