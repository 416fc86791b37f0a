import { type HighlightMeeting, reportDueOn } from '../../../district/highlight-meetings/store.ts';
import { refTo } from '../../../district/ref.ts';
import { holdersOf } from '../../../district/roster.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { Reading } from '../../../kit/context.ts';
import { clip } from '../../../kit/words/text.ts';
import { canBeMessagedOnMeetings } from '../guests/store.ts';
import { highlightNames } from '../messages.ts';
import { answerButtons, askText } from './messages.ts';
import { type HighlightRequest, requestsFor } from './store.ts';

/** Whoever holds what is wanted is reminded until they have answered or the meeting is over; for who is not in Slack, the plan manager. */
export function requestAsks(c: Reading, meetings: readonly HighlightMeeting[], of?: string): Ask[] {
  const open = requestsFor(
    c.db,
    meetings.map(({ id }) => id),
  ).filter(({ answer }) => answer === null);
  return open.flatMap((one) => {
    const meeting = meetings.find(({ id }) => id === one.meetingId);
    return meeting ? askAbout(c, one, meeting).filter((ask) => of === undefined || ask.of === of) : [];
  });
}

function askAbout(c: Reading, one: HighlightRequest, meeting: HighlightMeeting): Ask[] {
  const common = {
    about: refTo('highlightRequest', one.id),
    can: 'highlightRequests.answer',
    by: reportDueOn(meeting),
    cap: 4,
  } as const;
  if (canBeMessagedOnMeetings(c, one.ownerId)) {
    const [bring, attach] = answerButtons(one);
    if (!bring || !attach) return [];
    const why = askText(one, meeting);
    return [{ name: 'highlights/wanted', of: one.ownerId, ...common, why, button: bring, or: attach }];
  }
  const spoken = `Answer for them… ${clip(one.words, 60)}`;
  const button = { action: highlightNames.answerFor, label: 'Answer for them…', value: one.id, spoken };
  return holdersOf(c.db, 'planManager', c.today).map((of) => ({
    name: 'highlights/wanted-for' as const,
    of,
    ...common,
    button,
    why: askText(one, meeting, one.owner),
  }));
}
