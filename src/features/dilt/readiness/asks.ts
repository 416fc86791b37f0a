import { addDays, sayDay } from '../../../district/days.ts';
import { type Dilt, diltsFrom } from '../../../district/dilt/store.ts';
import { refTo } from '../../../district/ref.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { Reading } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { schoolDaysLeft } from '../../../kit/meetings/dates.ts';
import { say, type Text } from '../../../kit/words/text.ts';
import { diltAgendaNames, on } from '../agenda/names.ts';
import { type Segment, segmentRef, segmentsOf } from '../agenda/store.ts';
import { askingDays, timesToAsk } from './rules.ts';

/** Who is responsible for a segment is asked whether they are ready; who facilitates, for an agenda that is not written. */
export function readinessAsks(c: Reading, of?: string): Ask[] {
  return diltsFrom(c.db, addDays(c.today, 1), 2).flatMap((dilt) => {
    const cap = timesToAsk(schoolDaysLeft(c, dilt));
    if (cap === 0) return [];
    const segments = segmentsOf(c.db, dilt.id);
    if (segments.length === 0) return agendaAsk(dilt, cap).filter((one) => of === undefined || one.of === of);
    return segments
      .filter(({ readiness, ownerId }) => readiness === 'open' && (of === undefined || ownerId === of))
      .map((one) => readyAsk(dilt, one, cap));
  });
}

function readyAsk(dilt: Dilt, one: Segment, cap: number): Ask {
  return {
    name: 'dilt/ready',
    of: one.ownerId,
    about: segmentRef(one),
    can: 'segments.own',
    by: addDays(dilt.day, -1),
    cap,
    why: say`DILT of ${sayDay(dilt.day)}: is “${one.title}” ready? You have ${one.minutes} minutes.`,
    button: on(one, 'ready', 'Ready'),
    or: on(one, 'help', 'I need help…'),
    ...onceAsked(cap, say`they lead a segment of the DILT of ${sayDay(dilt.day)} and haven’t said whether it’s ready.`),
  };
}

/** The cap grows with the days: nobody is told before the last of them. */
const onceAsked = (cap: number, escalates: Text): Pick<Ask, 'escalates'> =>
  cap === askingDays.length ? { escalates } : {};

function agendaAsk(dilt: Dilt, cap: number): Ask[] {
  if (dilt.facilitatorId === null) return [];
  const about = refTo('dilt', dilt.id);
  return [
    {
      name: 'dilt/write-agenda',
      of: dilt.facilitatorId,
      about,
      can: 'dilt.facilitate',
      by: addDays(dilt.day, -1),
      cap,
      why: say`You facilitate the DILT of ${sayDay(dilt.day)}, and it has no agenda yet.`,
      button: place({ name: diltAgendaNames.write }, 'Write the agenda…', dilt.id),
      ...onceAsked(cap, say`they facilitate the DILT of ${sayDay(dilt.day)}, and it has no agenda.`),
    },
  ];
}
