import { Temporal } from 'temporal-polyfill';
import type { ChangeSaid } from '../../district/history/changes.ts';
import { can } from '../../district/policy.ts';
import { refTo } from '../../district/ref.ts';
import type { Asked, Writing } from '../../kit/context.ts';
import type { Arrived } from '../../kit/errand.ts';
import type { Feature, Fill, Job } from '../../kit/feature.ts';
import { done } from '../../kit/outcome.ts';
import { everyDay, firstSchoolDayOfWeek } from '../../kit/slots/rule.ts';
import type { Statement } from '../../kit/statement.ts';
import { paragraph } from '../../kit/words/pieces.ts';
import { type Heartbeat, mark } from './heartbeat/store.ts';
import { historyWord } from './history/command.ts';
import { historyWords } from './history/messages.ts';
import { heartbeatMessages, heartbeatWords, missedMessages, troubles } from './messages.ts';
import { keeperWords, lookAgainWords } from './put-back/messages.ts';
import type { CopyPutBack } from './put-back/store.ts';
import { heldOnHome, postAnyway, tellOfCopy } from './put-back/tell.ts';
import { clearOut, upkeepOf } from './store.ts';

/** Every night: a backup, and what need not be kept any longer is let go. */
const nightly: Job = {
  name: 'nightly upkeep',
  when: everyDay('03:15'),
  missed: 'latest',
  within: { hours: 24 },
  run(c: Writing) {
    clearOut(c.db, c.now);
    return done({ errands: [{ name: 'upkeep/backed-up', request: { kind: 'backUp' } }] });
  },
};

/** Each week: that the app is well, or not. Silence is how reminders fail. */
const heartbeat: Job = {
  name: 'heartbeat',
  when: firstSchoolDayOfWeek('08:00'),
  missed: 'latest',
  within: { hours: 24 },
  run(c: Writing, { day }) {
    mark(c.db, 'heartbeat', c.now);
    return done({ messages: heartbeatMessages(c, day) });
  },
};

/** What was backed up is read again: one that cannot be is none. */
function backedUp(c: Writing, arrived: Arrived) {
  if (arrived.kind === 'backUp') mark(c.db, 'backup', c.now, arrived.sound);
  return done();
}

/** Everything wrong at once. */
const worst = { waiting: 9, unknown: 1, stopped: 12, withheld: 1, missedSlots: 3, stoppedErrands: 2 };

const well: Heartbeat = {
  posted: 212,
  missed: 0,
  unknown: 0,
  stopped: 0,
  halfHoursDown: 0,
  backup: { at: '2026-11-23T08:15:00Z', sound: true },
  load: { asked: 40, settled: 36, people: 12 },
};
const unwell: Heartbeat = { ...well, missed: 2, unknown: 1, stopped: 3, halfHoursDown: 9, backup: undefined };

function troublesOnHome(c: Asked): Statement[] {
  const found = can(c.viewer, 'health.see') ? troubles(upkeepOf(c.db)) : [];
  if (found.length === 0) return [];
  return [
    {
      part: 'today',
      words: found.map((one) => paragraph(one)),
      refs: [refTo('roster', 'app')],
      weight: 0,
      can: 'health.see',
    },
  ];
}

const lost: CopyPutBack = {
  at: Temporal.Instant.from('2026-11-16T14:14:00Z'),
  lastSign: Temporal.Instant.from('2026-11-16T07:00:00Z'),
  messages: 12,
  conversations: 7,
  held: 3,
  people: [],
};
/** As many changes as are shown at once. */
const changesSample = (fill: Fill): ChangeSaid[] =>
  Array.from({ length: 5 }, () => ({
    at: '2026-11-23 10:42',
    what: 'Commitment after a DILT',
    about: '',
    of: fill('1.2.A3', 100),
    field: 'text',
    from: fill('Two turns of talk in every lesson.', 3_000),
    to: fill('Three turns of talk in every lesson.', 3_000),
    who: fill('Pat Okafor', 100),
    door: 'a window',
    why: fill('The team asked for it.', 200),
  }));

/** Looks after the app itself: backups, and saying what stopped or was missed to those who can do something about it. */
export const upkeep: Feature = {
  name: 'upkeep',
  commands: [historyWord],
  jobs: [nightly, heartbeat],
  hears: { 'upkeep/backed-up': backedUp },
  missed: (c, job, days) => done({ messages: missedMessages(c, job, days) }),
  buttons: [postAnyway],
  putBack: tellOfCopy,
  home: (c: Asked): Statement[] => [...troublesOnHome(c), ...heldOnHome(c)],
  records: { roster: () => ({}) },
  samples: (fill) => [
    {
      name: 'What changed last',
      on: 'message',
      words: historyWords(changesSample(fill), 'History begins September 2026', 'America/New_York'),
    },
    {
      name: 'Nothing has changed lately',
      on: 'message',
      words: historyWords([], 'History begins November 2026', 'America/New_York'),
    },
    { name: 'App needs attention', on: 'home', words: troubles(worst).map((one) => paragraph(one)) },
    { name: 'The app is well', on: 'message', words: heartbeatWords(well, 'Monday, November 23, 3:15 AM') },
    {
      name: 'A backup was put back',
      on: 'message',
      words: keeperWords('between 2:00 AM and 9:14 AM on Mon, Nov 16', lost, postAnyway),
    },
    {
      name: 'Look again after a backup',
      on: 'message',
      words: lookAgainWords('between 2:00 AM and 9:14 AM on Mon, Nov 16'),
    },
    { name: 'The app is not well', on: 'message', words: heartbeatWords(unwell, undefined) },
  ],
};
