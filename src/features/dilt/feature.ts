import { diltById } from '../../district/dilt/store.ts';
import type { Feature } from '../../kit/feature.ts';
import { agendaAndDay } from './agenda/feature.ts';

/** The DILT: who facilitates when, what is taught on the day, and what schools bring back from it. */
export const dilt: Feature = {
  name: 'dilt',
  ...agendaAndDay,
  records: {
    dilt(db, id) {
      const found = diltById(db, id);
      return found && { facilitator: found.facilitatorId };
    },
    turnOffer: () => undefined,
    ...agendaAndDay.records,
  },
};
