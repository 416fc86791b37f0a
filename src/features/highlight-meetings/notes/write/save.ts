import { holdersOf } from '../../../../district/roster.ts';
import type { Writing } from '../../../../kit/context.ts';
import type { Arrived } from '../../../../kit/errand.ts';
import { mayToday, roleForbids } from '../../../../kit/forms/person.ts';
import { saving } from '../../../../kit/forms/saving.ts';
import { type Done, done, problems } from '../../../../kit/outcome.ts';
import { highlightAgendaOf, itemById, keepDiscussed } from '../../agenda/store.ts';
import { isFeedback, wrongDay } from '../rules.ts';
import { insertNote, placeNote } from '../store.ts';
import { noteNow } from '../told.ts';
import { ownerMay, writeForm } from './form.ts';

/** Where Slack’s answer to where the message lies is heard. */
export const messageHeard = 'highlights/note-message';

/** Keeps it, marks its item as discussed, and tells the owner. */
export const saveWrite = saving(writeForm, (c, { answers, params }) => {
  const { kind, words, owner, due } = answers;
  if (!mayToday(c, owner, ownerMay)) return problems({ owner: roleForbids });
  const wrong = wrongDay(kind, due, c.today);
  if (wrong) return problems({ due: wrong });
  const { meeting: meetingId, message } = params;
  const item = params.item === undefined ? undefined : itemById(c.db, params.item);
  const fromId = isFeedback(kind) ? answers.from || holdersOf(c.db, 'planMonitor', c.today)[0] || null : null;
  const kept = { meetingId, itemId: item?.id ?? null, kind, words, ownerId: owner, fromId, dueOn: due ?? null };
  const id = insertNote(c, kept);
  if (item?.discussedAt === null && highlightAgendaOf(c.db, meetingId)?.closedAt === null)
    keepDiscussed(c, item.id, c.viewer.person.id);
  const what = message && { channel: message.channel, ts: message.ts };
  const by = c.viewer.person.slackId ?? '';
  return done({
    messages: noteNow(c, id),
    errands: what ? [{ name: messageHeard, request: { kind: 'whereIs', what, by, about: id } }] : [],
  });
});

/** Slack has told where the message lies it was taken from; the thread leads there. */
export function hearNoteMessage(c: Writing, arrived: Arrived): Done {
  if (arrived.kind !== 'whereIs' || arrived.url === '') return done();
  placeNote(c.db, arrived.about, arrived.url);
  return done({ messages: noteNow(c, arrived.about) });
}
