import type { Feature } from '../../../kit/feature.ts';
import { openAddMeeting, openMeetingDate } from './form.ts';
import { openMeetingCalendar, showMeetingCalendar } from './list.ts';
import { saveAddedMeeting, saveMeetingDate } from './save.ts';

/** The dates of the highlight meetings, as the routine plugs them in. */
export const highlightCalendar: Feature = {
  name: 'highlight-meetings/calendar',
  commands: [
    {
      command: '/highlight',
      word: 'calendar',
      ability: 'highlights.lead',
      does: 'Add, move, call off or restore a highlight meeting',
      run: (c) => showMeetingCalendar(c),
    },
  ],
  forms: [saveAddedMeeting, saveMeetingDate],
  buttons: [openAddMeeting, openMeetingDate, openMeetingCalendar],
};
