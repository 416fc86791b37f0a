import { sayShortDay } from '../../../district/days.ts';
import { type HighlightMeeting, highlightById } from '../../../district/highlight-meetings/store.ts';
import { proposedShortName } from '../../../district/plan/short-names.ts';
import type { ClosedAsk, ClosedByItself, Closing } from '../../../kit/asks/closing.ts';
import type { Reading } from '../../../kit/context.ts';
import { say } from '../../../kit/words/text.ts';
import { finalBy } from '../report/store.ts';
import { requestById } from '../requests/store.ts';

/** What is asked before a meeting is answered, final, or too late. */
export function closedBefore(c: Reading, ask: ClosedAsk): Closing | undefined {
  if (ask.name === 'highlights/report-due') return reportClosing(c, ask);
  if (ask.name === 'highlights/wanted' || ask.name === 'highlights/wanted-for') return requestClosing(c, ask);
  return undefined;
}

function reportClosing(c: Reading, { id }: ClosedAsk): Closing | undefined {
  const meeting = highlightById(c.db, id);
  if (!meeting) return undefined;
  const can = 'highlights.lead';
  const by = finalBy(c.db, id);
  if (by !== undefined) return { can, by, what: say`the report for the meeting on ${sayShortDay(meeting.day)}` };
  const past = pastMeeting(c, meeting);
  return past && { can, ...past };
}

function requestClosing(c: Reading, { id }: ClosedAsk): Closing | undefined {
  const one = requestById(c.db, id);
  const meeting = one && highlightById(c.db, one.meetingId);
  if (!one || !meeting) return undefined;
  const can = 'highlightRequests.answer';
  const words = proposedShortName(one.words);
  if (one.answeredById !== null) return { can, by: one.answeredById, what: say`“${words}”` };
  if (one.takenBackOn !== null) return { can, because: say`“${words}” is no longer needed.` };
  const past = pastMeeting(c, meeting);
  return past && { can, ...past };
}

/** `the meeting on Dec 3 was called off.`; undefined while it is ahead. */
function pastMeeting({ today }: Reading, { day, cancelledOn }: HighlightMeeting): ClosedByItself | undefined {
  if (cancelledOn !== null) return { because: say`the meeting on ${sayShortDay(day)} was called off.` };
  return day < today ? { because: say`the meeting was on ${sayShortDay(day)}.`, lapsed: true } : undefined;
}
