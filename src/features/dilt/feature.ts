import { diltById } from '../../district/dilt/store.ts';
import type { Feature } from '../../kit/feature.ts';
import { agendaAndDay } from './agenda/feature.ts';
import { mySegments } from './agenda/sections.ts';
import { diltCalendar } from './calendar/feature.ts';
import { diltDigest } from './digest/sections.ts';
import { rotation } from './rotation/feature.ts';
import { rotationNames } from './rotation/messages.ts';
import { samples } from './samples.ts';
import { diltHome, type PartOnTheDay, showNextDilt } from './sections.ts';

/** What the answer to a bare `/dilt` says of the viewer’s own part. */
const parts: readonly PartOnTheDay[] = [mySegments];

/** The DILT: who facilitates when, what is taught on the day, and what schools bring back from it. */
export const diltRoutine: Feature = {
  name: 'dilt',
  commands: [
    {
      command: '/dilt',
      word: '',
      also: ['leadership team', 'next meeting'],
      title: 'Next DILT',
      first: { principal: 5, assistantPrincipal: 5, director: 5 },
      ability: 'dilt.read',
      does: 'See the next DILT and your part in it',
      run: (c) => showNextDilt(c, parts),
    },
  ],
  parts: [rotation, diltCalendar, agendaAndDay],
  buttons: [{ name: rotationNames.next, ability: 'dilt.read', press: (c) => showNextDilt(c, parts) }],
  says: { digest: diltDigest },
  records: {
    dilt(db, id) {
      const found = diltById(db, id);
      return found && { facilitator: found.facilitatorId };
    },
  },
  home: diltHome,
  samples,
};
