import type { HighlightMeeting } from '../../../district/highlight-meetings/store.ts';
import { can } from '../../../district/policy.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { type ButtonPress, opens } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { meetingToCome } from '../calendar/form.ts';
import { highlightNames } from '../messages.ts';
import { answerForm, askForm, attachForm, cannotForm, wantedNow } from './form.ts';
import { listWords } from './messages.ts';
import { messageAbout } from './post.ts';
import { requestsFor, takeBack } from './store.ts';

/** Everything that is wanted for a meeting, as this viewer may work with it. */
export const listNow = (c: Asked, meeting: HighlightMeeting): Words =>
  listWords(meeting, requestsFor(c.db, [meeting.id]), {
    mayAnswer: can(c.viewer, 'highlights.lead'),
    mayAsk: can(c.viewer, 'highlights.note'),
  });

/** Shows the list. */
const showRequests: ButtonPress = {
  name: highlightNames.requests,
  ability: 'highlights.note',
  about: 'highlightMeeting',
  press: (c, value) => done({ tell: listNow(c, meetingToCome(c, value)) }),
};

const openAsk = opens(highlightNames.ask, askForm, (_, meetingId) => ({ meetingId }), { inPlace: true });

/** It is not wanted any more. */
const takeBackPress: ButtonPress = {
  name: highlightNames.takeBack,
  ability: 'highlights.note',
  about: 'highlightRequest',
  press(c: Asked<Writing>, value) {
    const { request, meeting } = wantedNow(c, value);
    takeBack(c, request.id);
    return done({ messages: messageAbout(c, request.id), instead: listNow(c, meeting) });
  },
};

const ofRequest = (_: Asked, requestId: string) => ({ requestId });
const openAttach = opens(highlightNames.attach, attachForm, ofRequest, { inPlace: true });
const openCannot = opens(highlightNames.cannot, cannotForm, ofRequest, { inPlace: true });
const openAnswer = opens(highlightNames.answerFor, answerForm, ofRequest, { inPlace: true });

/** The buttons of the list. */
export const listButtons: readonly ButtonPress[] = [
  showRequests,
  openAsk,
  takeBackPress,
  openAttach,
  openCannot,
  openAnswer,
];
