import { addDays, weekOf } from '../../../district/days.ts';
import type { Asked, Reading, Writing } from '../../../kit/context.ts';
import type { Job } from '../../../kit/feature.ts';
import { done, type Message } from '../../../kit/outcome.ts';
import { firstSchoolDayOfWeek } from '../../../kit/slots/rule.ts';
import { noteBreaks } from '../breaks/note.ts';
import { keepDigest, lastDayOf } from '../store.ts';
import { gatherDigest, sinceOf } from './gather.ts';
import { messagesOf } from './post.ts';
import { digestReaders } from './readers.ts';
import { decisionsIn } from './refresh.ts';

/** On Mondays, or the next school day: always, also when there is nothing to tell. */
export const weeklyDigest: Job = {
  name: 'weekly digest',
  when: firstSchoolDayOfWeek(({ digestAt }) => (isTime(digestAt) ? digestAt : '07:00')),
  missed: 'latest',
  // Always sent: an app that was down comes back with the digest of that week, be it on Friday.
  within: { hours: 104 },
  run(c) {
    // A break that is gone since it was last looked at is not named.
    noteBreaks(c);
    return done({ messages: digestReaders(c).flatMap((reader) => send(reader)) });
  },
};

const isTime = (text: string): text is `${number}:${number}` => /^\d\d:\d\d$/.test(text);

/** Once a week, also when a Monday is called off after it went out. */
const hadIt = ({ db, today }: Reading, personId: string): boolean => (lastDayOf(db, personId) ?? '') >= weekOf(today);

function send(c: Asked<Writing>): readonly Message[] {
  const { id } = c.viewer.person;
  if (hadIt(c, id)) return [];
  const document = gatherDigest(c, { since: sinceOf(c), until: addDays(c.today, -1) });
  return messagesOf(c, keepDigest(c.db, id, document, decisionsIn(c, document.pieces)));
}
