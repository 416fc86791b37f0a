import { sayDay, sayTimeOfDay, timeOfDay } from '../../../district/days.ts';
import type { Writing } from '../../../kit/context.ts';
import type { ButtonPress, Job } from '../../../kit/feature.ts';
import { done, type Message } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { everyDay } from '../../../kit/slots/rule.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { workIn } from './at-work.ts';
import { aboutMeeting, meetingIdIn, names } from './names.ts';
import { agendasToClose, keepClosed } from './store.ts';
import { threadNow } from './thread.ts';

/** The meeting is over: the summary goes out, and what was not discussed is carried over. */
export const closeMeeting: ButtonPress = {
  name: names.close,
  ability: 'highlights.lead',
  about: aboutMeeting,
  press(c, value) {
    const { meeting, agenda } = workIn(c, meetingIdIn(value));
    if (agenda.closedAt !== null) throw new Refusal('This meeting was closed already.');
    if (meeting.cancelledOn !== null) throw new Refusal('This meeting is called off: there is nothing to close.');
    if (meeting.day > c.today) throw new Refusal(`The meeting is on ${sayDay(meeting.day)}: it is closed afterwards.`);
    if (meeting.day === c.today && timeOfDay(c.now, c.settings.timeZone) < meeting.beginsAt)
      throw new Refusal(`The meeting begins at ${sayTimeOfDay(meeting.beginsAt)}: it is closed afterwards.`);
    const messages = close(c, meeting.id, c.viewer.person.id);
    return done({ messages, tell: [paragraph('Closed. The summary is on its way to everybody who may read it.')] });
  },
};

const atFive = '17:00';

/** At five on its day a meeting that nobody closed is closed; one that goes on longer, at the next look after its end. */
export const closeInTime: Job = {
  name: 'close the highlight meeting',
  when: { ...everyDay(atFive), also: ['19:00', '21:00', '23:00'] },
  missed: 'latest',
  within: { hours: 24 },
  run(c) {
    const at = timeOfDay(c.now, c.settings.timeZone);
    // A look of yesterday that comes late in the morning leaves today’s meeting its afternoon.
    const over = { day: c.today, at: at < atFive ? '00:00' : at } as const;
    return done({ messages: agendasToClose(c.db, over).flatMap((id) => close(c, id, null)) });
  },
};

function close(c: Writing, meetingId: string, byId: string | null): Message[] {
  keepClosed(c, meetingId, byId);
  return threadNow(c, meetingId);
}
