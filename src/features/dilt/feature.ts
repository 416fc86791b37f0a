import { diltById } from '../../district/dilt/store.ts';
import type { Feature } from '../../kit/feature.ts';
import { agendaAndDay } from './agenda/feature.ts';
import { diltCalendar } from './calendar/feature.ts';
import { nextButtons } from './desk/next.ts';
import { diltDigest } from './digest/sections.ts';
import { quarterlyDilts } from './quarterly-report/sections.ts';
import { rotation } from './rotation/feature.ts';
import { samples } from './samples.ts';
import { diltHome, showNextDilt } from './sections.ts';

/** The DILT: who facilitates when, what is taught on the day, and what schools bring back from it. */
export const diltRoutine: Feature = {
  name: 'dilt',
  commands: [
    {
      command: '/dilt',
      word: '',
      also: ['leadership team', 'next meeting', 'dilt meeting'],
      title: 'Next DILT',
      first: { principal: 5, assistantPrincipal: 5, director: 5 },
      ability: 'dilt.read',
      does: 'See the next DILT and what’s next for you; the facilitator opens their desk',
      run: showNextDilt,
    },
  ],
  parts: [rotation, diltCalendar, agendaAndDay],
  buttons: nextButtons,
  says: { digest: diltDigest, quarterlyReport: quarterlyDilts },
  records: {
    dilt(db, id) {
      const found = diltById(db, id);
      return found && { facilitator: found.facilitatorId };
    },
  },
  home: diltHome,
  samples,
};
