import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { names } from '../messages.ts';
import { calendarShown } from './messages.ts';
import { datesAhead } from './store.ts';

/** `/highlight calendar`: the dates to come, for whoever leads. */
export const showCalendar = (c: Asked): Done => done({ tell: calendarShown(datesAhead(c)) });

/** The same from a button. */
export const openCalendar: ButtonPress = {
  name: names.calendar,
  ability: 'highlights.lead',
  press: (c) => showCalendar(c),
};
