import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { highlightNames } from '../messages.ts';
import { meetingCalendarWords } from './messages.ts';
import { meetingsAhead } from './store.ts';

/** `/highlight calendar`: the dates to come, for whoever leads. */
export const showMeetingCalendar = (c: Asked): Done => done({ tell: meetingCalendarWords(meetingsAhead(c)) });

/** The same from a button. */
export const openMeetingCalendar: ButtonPress = {
  name: highlightNames.calendar,
  ability: 'highlights.lead',
  press: (c) => showMeetingCalendar(c),
};
