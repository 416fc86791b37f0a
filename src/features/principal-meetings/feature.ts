import type { Feature } from '../../kit/feature.ts';
import { meetingAtWorkPart } from './at-work/feature.ts';
import { principalCalendar } from './calendar/feature.ts';
import { showPrincipalMeetings } from './calendar/show.ts';
import { meetingDecisions } from './decisions/feature.ts';
import { handovers } from './handover/feature.ts';
import { memos } from './memo/feature.ts';
import { prepSheets } from './prep-sheet/feature.ts';
import { meetingPromiseCounts } from './promises/feature.ts';
import { principalMeetingsAbout } from './sections.ts';
import {
  facetsOfDecision,
  facetsOfMeeting,
  facetsOfMemo,
  facetsOfSheet,
  meetingAround,
  nextMeetingsAt,
  principalsMet,
} from './store.ts';
import { meetingTopics } from './topics/feature.ts';

/** The monthly meeting with each principal: its dates, the prep sheet, what was decided, the memo. */
export const principalMeetings: Feature = {
  name: 'principal-meetings',
  commands: [
    {
      command: '/sip',
      word: 'meeting',
      also: ['principal meeting', 'my meeting', 'prep sheet'],
      title: 'Principal meetings',
      ability: 'principalMeetings.look',
      does: 'See your monthly meetings, what’s open from the last one, and what to prepare',
      run: (c) => showPrincipalMeetings(c),
    },
  ],
  parts: [
    principalCalendar,
    meetingTopics,
    prepSheets,
    meetingAtWorkPart,
    meetingDecisions,
    handovers,
    memos,
    meetingPromiseCounts,
  ],
  records: {
    principalMeeting: facetsOfMeeting,
    prepSheet: facetsOfSheet,
    meetingDecision: facetsOfDecision,
    memo: facetsOfMemo,
  },
  answers: { principalMeeting: meetingAround, nextPrincipalMeetings: nextMeetingsAt, principalsMet },
  about: principalMeetingsAbout,
};
