import type { Feature } from '../../../kit/feature.ts';
import { openAdd, openDate } from './form.ts';
import { openCalendar, showCalendar } from './list.ts';
import { saveAdd, saveDate } from './save.ts';

/** The dates of the highlight meetings, as the routine plugs them in. */
export const calendar = {
  commands: [
    {
      command: '/highlight',
      word: 'calendar',
      ability: 'highlights.lead',
      does: 'Add, move, call off or restore a highlight meeting',
      run: (c) => showCalendar(c),
    },
  ],
  forms: [saveAdd, saveDate],
  buttons: [openAdd, openDate, openCalendar],
} satisfies Partial<Feature>;
