import type { Feature } from '../../../kit/feature.ts';
import { openAddMeeting, openMeetingDate, openPickMeeting } from './form.ts';
import { openMeetingCalendar, showMeetingCalendar } from './list.ts';
import { pickMeeting, saveAddedMeeting, saveMeetingDate } from './save.ts';

/** The dates of the highlight meetings, as the routine plugs them in. */
export const highlightCalendar: Feature = {
  name: 'highlight-meetings/calendar',
  commands: [
    {
      command: '/highlight',
      word: 'calendar',
      ability: 'highlights.lead',
      does: 'Add, move, call off or restore a highlight meeting',
      staysTrue: true,
      run: (c) => showMeetingCalendar(c),
    },
  ],
  forms: [saveAddedMeeting, saveMeetingDate, pickMeeting],
  buttons: [openAddMeeting, openMeetingDate, openPickMeeting, openMeetingCalendar],
};
