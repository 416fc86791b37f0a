import type { Feature } from '../../../kit/feature.ts';
import { principalsEachDay, principalsNow } from './current.ts';
import { openDates, openMeetingChange, openMeetingNotHeld } from './form.ts';
import { openPlan, savePlan } from './plan-form.ts';
import { pressRow } from './row.ts';
import { meetingCalendarSamples } from './samples.ts';
import { saveDates, saveMeetingChange, saveMeetingNotHeld } from './save.ts';
import { openCard, openMeetingsList, pressHeld, principalMeetingHome } from './show.ts';

/** The dates of the principal meetings. */
export const principalCalendar: Feature = {
  name: 'principal-meetings/calendar',
  forms: [saveDates, savePlan, saveMeetingChange, saveMeetingNotHeld],
  buttons: [
    openMeetingsList,
    openCard,
    pressRow,
    openDates,
    openPlan,
    openMeetingChange,
    pressHeld,
    openMeetingNotHeld,
  ],
  jobs: [principalsEachDay],
  reacts: { rolesChanged: principalsNow },
  home: principalMeetingHome,
  samples: meetingCalendarSamples,
};
