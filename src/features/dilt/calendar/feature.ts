import type { Feature } from '../../../kit/feature.ts';
import { openAddDilt, openDiltDate, openPickDilt } from './form.ts';
import { openDiltCalendar, publish, showDiltCalendar } from './list.ts';
import { pickDilt, saveAddedDilt, saveDiltDate } from './save.ts';

/** The dates of the DILT, as its routine plugs them in. */
export const diltCalendar: Feature = {
  name: 'dilt/calendar',
  commands: [
    {
      command: '/dilt',
      word: 'calendar',
      ability: 'dilt.lead',
      does: 'Add, move or call off a DILT, and publish who facilitates this year',
      staysTrue: true,
      run: (c) => showDiltCalendar(c),
    },
  ],
  forms: [saveAddedDilt, saveDiltDate, pickDilt],
  buttons: [openAddDilt, openDiltDate, openPickDilt, openDiltCalendar, publish],
};
