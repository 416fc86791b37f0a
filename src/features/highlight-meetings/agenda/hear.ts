import { sayDay } from '../../../district/days.ts';
import { highlightById } from '../../../district/highlight-meetings/store.ts';
import { highlightThread } from '../../../district/highlight-meetings/thread.ts';
import type { Writing } from '../../../kit/context.ts';
import { hearRefused, tellWhy, whatHelps } from '../../../kit/documents/refused.ts';
import { done, type Message } from '../../../kit/outcome.ts';
import { paragraph, type Words } from '../../../kit/words/pieces.ts';
import { highlightAgendaOf, keepAgendaWithheld, reportRef } from './store.ts';
import { highlightThreadNow } from './thread.ts';

/** The channel does not show the agenda: each reader has it as a direct message, and the plan manager and whoever posted it are told why. */
export const hearHighlightAgenda = hearRefused((c, { id, why }) => done({ messages: withheld(c, id, why) }));

/** Keeps why it goes by direct message, and brings it there. */
export function withheld(c: Writing, meetingId: string, why: string): Message[] {
  const meeting = highlightById(c.db, meetingId);
  if (!meeting) return [];
  keepAgendaWithheld(c.db, meetingId, why);
  const about = { about: reportRef(meetingId), can: 'highlights.read' } as const;
  const words = agendaWithheldWords(why, sayDay(meeting.day));
  const by = highlightAgendaOf(c.db, meetingId)?.postedById ?? null;
  const told = tellWhy(c, { name: `${highlightThread(meetingId)}/withheld`, ...about, words }, [by]);
  return [...highlightThreadNow(c, meetingId), ...told];
}

/** To the plan manager, when the agenda does not stand in the channel. */
export const agendaWithheldWords = (why: string, day: string): Words => [
  paragraph(`The agenda of the highlight meeting of ${day} was not posted in a channel: ${why}.`),
  paragraph('Everybody who may read it has it as a direct message instead, and works in it behind the button Agenda.'),
  whatHelps(why, 'Then post it from /highlight agenda.'),
];
