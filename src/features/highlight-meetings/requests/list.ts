import type { HighlightMeeting } from '../../../district/highlight-meetings/store.ts';
import { can } from '../../../district/policy.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
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

const aboutMeeting = (value: string) => refTo('highlightMeeting', value);
const aboutRequest = (value: string) => refTo('highlightRequest', value);

/** Shows the list. */
const showRequests: ButtonPress = {
  name: highlightNames.requests,
  ability: 'highlights.note',
  about: aboutMeeting,
  press: (c, value) => done({ tell: listNow(c, meetingToCome(c, value)) }),
};

const openAsk: ButtonPress = {
  name: highlightNames.ask,
  ability: 'highlights.note',
  about: aboutMeeting,
  press: (_c, value) => done({ open: opening(askForm, { meetingId: value }), inPlace: true }),
};

/** It is not wanted any more. */
const takeBackPress: ButtonPress = {
  name: highlightNames.takeBack,
  ability: 'highlights.note',
  about: aboutRequest,
  press(c: Asked<Writing>, value) {
    const { request, meeting } = wantedNow(c, value);
    takeBack(c, request.id);
    return done({ messages: messageAbout(c, request.id), instead: listNow(c, meeting) });
  },
};

const answering = { ability: 'highlightRequests.answer', about: aboutRequest } as const;

const openAttach: ButtonPress = {
  name: highlightNames.attach,
  ...answering,
  press: (_c, value) => done({ open: opening(attachForm, { requestId: value }), inPlace: true }),
};

const openCannot: ButtonPress = {
  name: highlightNames.cannot,
  ...answering,
  press: (_c, value) => done({ open: opening(cannotForm, { requestId: value }), inPlace: true }),
};

const openAnswer: ButtonPress = {
  name: highlightNames.answerFor,
  ...answering,
  press: (_c, value) => done({ open: opening(answerForm, { requestId: value }), inPlace: true }),
};

/** The buttons of the list. */
export const listButtons: readonly ButtonPress[] = [
  showRequests,
  openAsk,
  takeBackPress,
  openAttach,
  openCannot,
  openAnswer,
];
