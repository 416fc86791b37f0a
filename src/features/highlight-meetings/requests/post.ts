import { highlightById } from '../../../district/highlight-meetings/store.ts';
import { refTo } from '../../../district/ref.ts';
import { holdersOf } from '../../../district/roster.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Message } from '../../../kit/outcome.ts';
import { canBeMessagedOnMeetings } from '../guests/store.ts';
import { requestWords } from './messages.ts';
import { type HighlightRequest, requestById, requestsFor } from './store.ts';

/** The messages that ask for what is wanted for a meeting, as they read now. */
export const requestMessages = (c: Reading, meetingId: string): Message[] =>
  requestsFor(c.db, [meetingId]).flatMap((one) => messageFor(c, one));

/** The message about one request, as it reads now. */
export function messageAbout(c: Reading, requestId: string): Message[] {
  const request = requestById(c.db, requestId);
  return request ? messageFor(c, request) : [];
}

function messageFor(c: Reading, request: HighlightRequest): Message[] {
  const meeting = highlightById(c.db, request.meetingId);
  if (!meeting || !canBeMessagedOnMeetings(c, request.ownerId)) return [];
  const shown = {
    request,
    when: meeting,
    by: request.askedBy,
    onBehalf: !holdersOf(c.db, 'planMonitor', c.today).includes(request.askedById),
    state: stateOf(request, meeting.cancelledOn !== null),
  };
  return [
    {
      name: `highlight/request/${request.id}`,
      to: { person: request.ownerId },
      about: refTo('highlightRequest', request.id),
      can: 'highlightRequests.answer',
      words: requestWords(shown),
    },
  ];
}

function stateOf({ takenBackOn }: HighlightRequest, calledOff: boolean) {
  if (takenBackOn !== null) return 'takenBack' as const;
  return calledOff ? ('calledOff' as const) : ('wanted' as const);
}
