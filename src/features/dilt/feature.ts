import { diltById } from '../../district/dilt/store.ts';
import type { Feature } from '../../kit/feature.ts';
import { agendaAndDay } from './agenda/feature.ts';
import { mySegments } from './agenda/sections.ts';
import { diltCalendar } from './calendar/feature.ts';
import { commitmentClosing } from './commitments/closing.ts';
import { diltDigest } from './digest/sections.ts';
import { readinessClosing } from './readiness/closing.ts';
import { rotation } from './rotation/feature.ts';
import { rotationNames } from './rotation/messages.ts';
import { coverClosing } from './rotation/remind/closing.ts';
import { turnsAbout } from './rotation/sections.ts';
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
      ability: 'dilt.read',
      does: 'See the next DILT and your part in it',
      run: (c) => showNextDilt(c, parts),
    },
    ...rotation.commands,
    ...diltCalendar.commands,
    ...agendaAndDay.commands,
  ],
  forms: [...rotation.forms, ...diltCalendar.forms, ...agendaAndDay.forms],
  buttons: [
    { name: rotationNames.next, ability: 'dilt.read', press: (c) => showNextDilt(c, parts) },
    ...rotation.buttons,
    ...diltCalendar.buttons,
    ...agendaAndDay.buttons,
  ],
  jobs: [...rotation.jobs, ...agendaAndDay.jobs],
  closing: (c, ask) => readinessClosing(c, ask) ?? commitmentClosing(c, ask) ?? coverClosing(c, ask),
  asks: (c, of) => [...rotation.asks(c, of), ...agendaAndDay.asks(c, of)],
  hears: { ...rotation.hears, ...agendaAndDay.hears },
  reacts: { ...rotation.reacts, ...agendaAndDay.reacts },
  answers: agendaAndDay.answers,
  says: { packet: agendaAndDay.says.packet, digest: diltDigest },
  records: {
    dilt(db, id) {
      const found = diltById(db, id);
      return found && { facilitator: found.facilitatorId };
    },
    ...rotation.records,
    ...agendaAndDay.records,
  },
  home: diltHome,
  about: (c, personId) => [...turnsAbout(c, personId), ...agendaAndDay.about(c, personId)],
  samples: (fill) => [...samples(fill), ...agendaAndDay.samples(fill)],
};
