import { diltById } from '../../district/dilt/store.ts';
import type { Feature } from '../../kit/feature.ts';
import { calendar } from './calendar/feature.ts';
import { rotation } from './rotation/feature.ts';
import { names } from './rotation/messages.ts';
import { turnsAbout } from './rotation/sections.ts';
import { samples } from './samples.ts';
import { diltHome, type PartOnTheDay, showNext } from './sections.ts';

/** What the answer to a bare `/dilt` says of the viewer’s own part. */
const parts: readonly PartOnTheDay[] = [];

/** The DILT: who facilitates when, what is taught on the day, and what schools bring back from it. */
export const dilt: Feature = {
  name: 'dilt',
  commands: [
    {
      command: '/dilt',
      word: '',
      ability: 'dilt.read',
      does: 'See the next DILT and your part in it',
      run: (c) => showNext(c, parts),
    },
    ...rotation.commands,
    ...calendar.commands,
  ],
  forms: [...rotation.forms, ...calendar.forms],
  buttons: [
    { name: names.next, ability: 'dilt.read', press: (c) => showNext(c, parts) },
    ...rotation.buttons,
    ...calendar.buttons,
  ],
  jobs: rotation.jobs,
  asks: (c, of) => rotation.asks(c, of),
  hears: rotation.hears,
  reacts: rotation.reacts,
  records: {
    dilt(db, id) {
      const found = diltById(db, id);
      return found && { facilitator: found.facilitatorId };
    },
    ...rotation.records,
    segment: () => undefined,
    commitment: () => undefined,
  },
  home: diltHome,
  about: turnsAbout,
  samples,
};
