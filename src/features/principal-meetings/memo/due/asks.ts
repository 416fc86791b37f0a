import { eq } from 'drizzle-orm';
import type { Reader } from '../../../../db/open.ts';
import { sayNearDay } from '../../../../district/days.ts';
import { leadersOn } from '../../../../district/leaders.ts';
import { refTo } from '../../../../district/ref.ts';
import { standsFor } from '../../../../district/same-person.ts';
import type { Ask } from '../../../../kit/asks/ask.ts';
import type { ClosedAsk, Closing } from '../../../../kit/asks/closing.ts';
import type { Reading } from '../../../../kit/context.ts';
import { place } from '../../../../kit/feature.ts';
import { say } from '../../../../kit/words/text.ts';
import { isMeetingWrittenIn } from '../../at-work/store.ts';
import { principalMeetingNames } from '../../messages.ts';
import { principalMeetingOther } from '../../schema.ts';
import { principalMeetingById } from '../../store.ts';
import { memoNames } from '../names.ts';
import { memoOfMeeting } from '../store.ts';
import { type OwedMemo, owedMemos } from './store.ts';

/** The memos that are not written yet, from the day after the meeting on, asked of whoever led it. */
export function memoAsks(c: Reading, of?: string): Ask[] {
  const owed = owedMemos(c);
  if (owed.length === 0) return [];
  const leaders = leadersOn(c.db, c.today).map(({ id }) => id);
  return owed.flatMap((one) => {
    const writer = memoWriter(c.db, one, leaders);
    return writer === undefined || (of !== undefined && of !== writer) ? [] : [askFor(c, one, writer)];
  });
}

/** Who led it; where they lead no more, who else was there and does; else whoever leads the district. */
export function memoWriter(
  db: Reader,
  { id, leadId }: Pick<OwedMemo, 'id' | 'leadId'>,
  leaders: readonly string[],
): string | undefined {
  if (leaders.includes(leadId)) return leadId;
  const others = db
    .select({ id: standsFor(principalMeetingOther.personId) })
    .from(principalMeetingOther)
    .where(eq(principalMeetingOther.meetingId, id))
    .all();
  return others.find((one) => leaders.includes(one.id))?.id ?? leaders[0];
}

function askFor(c: Reading, one: OwedMemo, of: string): Ask {
  const { id, school, dueOn } = one;
  const when = sayNearDay(dueOn, c.today);
  return {
    name: 'memos/write',
    of,
    about: refTo('principalMeeting', id),
    can: 'memos.write',
    by: dueOn,
    // Each day until it is due, and three more.
    cap: Number(c.settings.memoWithin) + 3,
    why:
      dueOn < c.today
        ? say`Write the memo for ${school}. It was due ${when}.`
        : say`Write the memo for ${school}, due ${when}.`,
    button: place({ name: memoNames.write }, 'Write memo…', id, { spoken: `Write the memo for ${school}` }),
    ...(isMeetingWrittenIn(c.db, id)
      ? {}
      : {
          or: place({ name: principalMeetingNames.notHeld }, 'Not held…', id, {
            spoken: `The meeting with ${school} was not held`,
          }),
        }),
  };
}

/** The memo was sent, or the meeting did not take place. */
export function memoClosing(c: Reading, { name, id }: ClosedAsk): Closing | undefined {
  if (name !== 'memos/write') return undefined;
  const meeting = principalMeetingById(c.db, id);
  if (!meeting) return undefined;
  const can = 'principalMeetings.meet';
  const sent = memoOfMeeting(c.db, id);
  if (sent) return { can, by: sent.byId, what: say`the memo for ${meeting.school}` };
  if (meeting.cancelledOn !== null) return { can, because: say`the meeting with ${meeting.school} was called off.` };
  if (meeting.state === 'notHeld') return { can, because: say`the meeting with ${meeting.school} wasn’t held.` };
  return undefined;
}
