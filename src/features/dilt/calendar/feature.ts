import type { Feature } from '../../../kit/feature.ts';
import { openAdd, openDate } from './form.ts';
import { openCalendar, publish, showCalendar } from './list.ts';
import { saveAdd, saveDate } from './save.ts';

/** The dates of the DILT, as its routine plugs them in. */
export const calendar = {
  commands: [
    {
      command: '/dilt',
      word: 'calendar',
      ability: 'dilt.lead',
      does: 'Add, move or call off a DILT; publish who facilitates this year',
      run: (c) => showCalendar(c),
    },
  ],
  forms: [saveAdd, saveDate],
  buttons: [openAdd, openDate, openCalendar, publish],
} satisfies Partial<Feature>;
