import { monthOf } from '../../../district/days.ts';
import { can } from '../../../district/policy.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
import { done } from '../../../kit/outcome.ts';
import { fromBefore, notFound } from '../../../kit/refusal.ts';
import { principalMeetingNames } from '../messages.ts';
import { openSheet } from '../prep-sheet/show.ts';
import { principalMeetingById } from '../store.ts';
import { meetingChangeForm, meetingNotHeldForm } from './form.ts';
import { type MeetingRowChoice, meetingRowChoices } from './list.ts';
import { meetingsNow, openCard, pressHeld } from './show.ts';

const presses: Readonly<Record<MeetingRowChoice, ButtonPress['press']>> = {
  open: openCard.press,
  sheet: openSheet.press,
  change: (_, meetingId) => done({ open: opening(meetingChangeForm, { meetingId }) }),
  notHeld: (_, meetingId) => done({ open: opening(meetingNotHeldForm, { meetingId }) }),
  held(c, id, named) {
    if (!can(c.viewer, 'principalMeetings.lead')) throw notFound();
    pressHeld.press(c, id, named);
    const meeting = principalMeetingById(c.db, id);
    if (!meeting) throw notFound();
    const words = meetingsNow(c, monthOf(meeting.day));
    return done({ tell: words, instead: words });
  },
};

/** What a row of the list offers behind its menu. */
export const pressRow: ButtonPress = {
  name: principalMeetingNames.row,
  ability: 'principalMeetings.meet',
  about: 'principalMeeting',
  press(c, id, named) {
    const choice = meetingRowChoices.find((one) => one === named.more);
    if (!choice) throw fromBefore();
    return presses[choice](c, id, named);
  },
};
