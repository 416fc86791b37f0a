import { instantOf } from '../../../district/days.ts';
import { type Dilt, diltsFrom, lastDilt } from '../../../district/dilt/store.ts';
import type { Asked, Reading, Writing } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done, type Message } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { diltAt } from '../agenda/form.ts';
import { mayFacilitate } from '../agenda/known.ts';
import { noDilt } from '../agenda/messages.ts';
import { diltAgendaNames } from '../agenda/names.ts';
import { change, type Segment, segmentIn, segmentRef, segmentsOf } from '../agenda/store.ts';
import { diltThreadNow } from '../thread/post.ts';
import { type DayShown, dayWords, nextSegmentWords } from './messages.ts';
import { isOver, nextAfter } from './rules.ts';
import { runningNow, runsOf } from './summary.ts';

/** What one tap of +5 adds. */
const more = 5;

/** `/dilt day`: the run of show of today, or of the next DILT. */
export function openDay(c: Asked): Done {
  const dilt = diltsFrom(c.db, c.today, 1)[0] ?? lastDilt(c.db, c.today);
  return done({ tell: dilt ? dayWords(dayNow(c, dilt)) : noDilt });
}

export function dayNow(c: Asked, dilt: Dilt): DayShown {
  const segments = segmentsOf(c.db, dilt.id);
  return {
    dilt,
    segments: runningNow(c, dilt, segments),
    today: c.today,
    isOver: isOver(runsOf(c, segments)),
    mayRun: mayFacilitate(c, dilt),
  };
}

/** Starts a segment: whichever ran before it is done. */
const start = onTheDay(diltAgendaNames.start, (c, one) => {
  if (one.startedAt !== null) return;
  const at = c.now.toString();
  for (const other of segmentsOf(c.db, one.diltId))
    if (other.startedAt !== null && other.endedAt === null) change(c.db, other, { endedAt: at });
  change(c.db, one, { startedAt: at });
});

/** The same out of turn, from the menu. */
const startLater: ButtonPress = { ...start, name: diltAgendaNames.startLater };

const finish = onTheDay(diltAgendaNames.finish, (c, one) => {
  if (one.startedAt !== null && one.endedAt === null) change(c.db, one, { endedAt: c.now.toString() });
});

const longer = onTheDay(diltAgendaNames.longer, (c, one) => {
  if (one.startedAt !== null && one.endedAt === null) change(c.db, one, { added: one.added + more });
});

/** A tap of who facilitates, on the day itself: a second tap of the same changes nothing. */
function onTheDay(name: ButtonPress['name'], act: (c: Writing, one: Segment) => void): ButtonPress {
  return {
    name,
    ability: 'dilt.facilitate',
    about: 'segment',
    press(c, id) {
      const one = segmentIn(c.db, id);
      const dilt = diltAt(c, one.diltId);
      if (dilt.day !== c.today) throw new Refusal('You can only do this on the day of the DILT.');
      act(c, one);
      return {
        ...done({ messages: [...diltThreadNow(c, dilt.id), ...nextTold(c, dilt)] }),
        instead: dayWords(dayNow(c, dilt)),
      };
    },
  };
}

/** Whoever comes after the segment that runs is told, once; when it moves, what they were told is put right. */
function nextTold(c: Reading, dilt: Dilt): Message[] {
  const segments = segmentsOf(c.db, dilt.id);
  const runs = runsOf(c, segments);
  const running = segments.find((one) => one.startedAt !== null && one.endedAt === null);
  const next = running && nextAfter(runs, running.id);
  const shown = runningNow(c, dilt, segments).find((one) => one.id === next?.id);
  const owner = segments.find((one) => one.id === next?.id)?.ownerId;
  if (!running || !shown || owner === undefined || owner === running.ownerId) return [];
  return [
    {
      name: `segment/${shown.id}/next`,
      to: { person: owner },
      about: segmentRef(shown),
      can: 'segments.own',
      until: instantOf(dilt.day, dilt.endsAt, c.settings.timeZone),
      words: nextSegmentWords(shown, running.title),
    },
  ];
}

/** The run of show from a button. */
const show: ButtonPress = {
  name: diltAgendaNames.day,
  ability: 'dilt.read',
  about: 'dilt',
  press: (c, id) => done({ tell: dayWords(dayNow(c, diltAt(c, id))) }),
};

/** The buttons of the day. */
export const dayButtons: readonly ButtonPress[] = [start, startLater, finish, longer, show];
