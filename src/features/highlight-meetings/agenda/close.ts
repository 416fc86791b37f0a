import { sayDay, sayTimeOfDay, timeOfDay } from '../../../district/days.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import type { ButtonPress, Job } from '../../../kit/feature.ts';
import { type Done, done, type Message } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { appoint, callOff } from '../../../kit/slots/appoint.ts';
import { everyDay } from '../../../kit/slots/rule.ts';
import { type AtWork, workIn } from './at-work.ts';
import { agendasToClose, closedFrom, isForGood, keepClosed, keepOpen, openAgendasOn } from './closed-store.ts';
import { highlightAgendaNow } from './list.ts';
import { closingJob, highlightAgendaNames } from './names.ts';
import { highlightThreadNow } from './thread.ts';

const leads = { ability: 'highlights.lead', about: 'highlightMeeting' } as const;

/** So long a closed meeting may be reopened: then its summary goes. */
const waits = { hours: 1 } as const;

/** The meeting is over: its summary goes in an hour, and what was not discussed is carried over. */
export const closeMeeting: ButtonPress = {
  name: highlightAgendaNames.close,
  ...leads,
  press(c, id) {
    const { meeting, agenda } = workIn(c, id);
    if (agenda.closedAt !== null) throw new Refusal('This meeting was closed already.');
    if (meeting.cancelledOn !== null) throw new Refusal('This meeting is called off: there is nothing to close.');
    if (meeting.day > c.today) throw new Refusal(`The meeting is on ${sayDay(meeting.day)}: it is closed afterwards.`);
    if (meeting.day === c.today && timeOfDay(c.now, c.settings.timeZone) < meeting.beginsAt)
      throw new Refusal(`The meeting begins at ${sayTimeOfDay(meeting.beginsAt)}: it is closed afterwards.`);
    const goesAt = c.now.add(waits);
    keepClosed(c, meeting.id, c.viewer.person.id, goesAt);
    appoint(c, closingJob, meeting.id, goesAt);
    return shownAgain(c, meeting.id);
  },
};

/** The summary goes before its hour is over. */
export const sendNow: ButtonPress = {
  name: highlightAgendaNames.sendNow,
  ...leads,
  press(c, id) {
    const { meeting, agenda } = waiting(c, id);
    callOff(c.db, closingJob, meeting.id);
    keepClosed(c, meeting.id, agenda.closedById);
    return shownAgain(c, meeting.id);
  },
};

/** It was closed too early: nothing has gone yet, and everything is as it was. */
export const reopen: ButtonPress = {
  name: highlightAgendaNames.reopen,
  ...leads,
  press(c, id) {
    const { meeting } = waiting(c, id);
    callOff(c.db, closingJob, meeting.id);
    keepOpen(c.db, meeting.id);
    return shownAgain(c, meeting.id);
  },
};

/** A meeting that is closed and whose summary has not gone. */
function waiting(c: Asked<Writing>, meetingId: string): AtWork {
  const work = workIn(c, meetingId);
  if (work.agenda.closedAt === null) throw new Refusal('This meeting is open.');
  if (isForGood(work.agenda, c.now)) throw new Refusal('The summary has gone out, so the meeting stays closed.');
  return work;
}

const shownAgain = (c: Asked<Writing>, meetingId: string): Done => ({
  ...done({ messages: highlightThreadNow(c, meetingId) }),
  instead: highlightAgendaNow(c, meetingId),
});

const atFive = '17:00';

/**
 * At five on its day a meeting that nobody closed is closed; one that goes on longer, at the next look after its end. In the morning
 * of its day its thread offers to close it. When the hour of one that somebody closed is over, its summary goes.
 */
export const closeInTime: Job = {
  name: closingJob,
  when: { ...everyDay(atFive), also: ['06:00', '19:00', '21:00', '23:00'] },
  missed: 'latest',
  within: { hours: 24 },
  run(c) {
    const at = timeOfDay(c.now, c.settings.timeZone);
    // A look of yesterday that comes late in the morning leaves today’s meeting its afternoon.
    const over = { day: c.today, at: at < atFive ? '00:00' : at } as const;
    const toClose = agendasToClose(c.db, over);
    const now = closedFrom(c.db, c.now.subtract({ hours: 25 }));
    return done({
      messages: [
        ...toClose.flatMap((id) => close(c, id)),
        ...[...now, ...openAgendasOn(c.db, c.today)].flatMap((id) => highlightThreadNow(c, id, [])),
      ],
    });
  },
};

function close(c: Writing, meetingId: string): Message[] {
  keepClosed(c, meetingId, null);
  return highlightThreadNow(c, meetingId);
}
