import { sayDay } from '../../../district/days.ts';
import { highlightById } from '../../../district/highlight-meetings/store.ts';
import { highlightThread } from '../../../district/highlight-meetings/thread.ts';
import { parseRef } from '../../../district/ref.ts';
import { whatToDo } from '../../../kit/channels.ts';
import type { Writing } from '../../../kit/context.ts';
import type { Arrived } from '../../../kit/errand.ts';
import { toldWhy } from '../../../kit/meetings/thread.ts';
import { type Done, done, type Message } from '../../../kit/outcome.ts';
import { paragraph, type Words } from '../../../kit/words/pieces.ts';
import { agendaOf, keepWithheld, reportRef } from './store.ts';
import { threadNow } from './thread.ts';

/** The channel does not show the agenda: each reader has it as a direct message, and the plan manager and whoever posted it are told why. */
export function hearAgenda(c: Writing, arrived: Arrived): Done {
  if (arrived.kind !== 'notShown') return done();
  return done({ messages: withheld(c, parseRef(arrived.about)?.id ?? '', arrived.why) });
}

/** Keeps why it goes by direct message, and brings it there. */
export function withheld(c: Writing, meetingId: string, why: string): Message[] {
  const meeting = highlightById(c.db, meetingId);
  if (!meeting) return [];
  keepWithheld(c.db, meetingId, why);
  const told = toldWhy(c, agendaOf(c.db, meetingId)?.postedById ?? null, {
    name: `${highlightThread(meetingId)}/withheld`,
    about: reportRef(meetingId),
    can: 'highlights.read',
    words: withheldWords(why, sayDay(meeting.day)),
  });
  return [...threadNow(c, meetingId), ...told];
}

/** To the plan manager, when the agenda does not stand in the channel. */
export const withheldWords = (why: string, day: string): Words => [
  paragraph(`The agenda of the highlight meeting of ${day} was not posted in a channel: ${why}.`),
  paragraph('Everybody who may read it has it as a direct message instead, and works in it behind the button Agenda.'),
  paragraph(
    whatToDo(
      why,
      'In the channel everybody must be allowed to read it, and Throughline must be there: write /invite @Throughline, or name another channel in /throughline settings.',
      'Then post it from /highlight agenda.',
    ),
  ),
];
