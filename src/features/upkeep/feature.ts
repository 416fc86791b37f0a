import { can } from '../../district/policy.ts';
import { refTo } from '../../district/ref.ts';
import type { Asked, Writing } from '../../kit/context.ts';
import type { Feature, Job } from '../../kit/feature.ts';
import { done } from '../../kit/outcome.ts';
import { everyDay } from '../../kit/slots/rule.ts';
import type { Statement } from '../../kit/statement.ts';
import { clearOut, upkeepOf } from '../../kit/upkeep.ts';
import { paragraph } from '../../kit/words/pieces.ts';
import { missedMessages, troubles } from './messages.ts';

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

/** Everything wrong at once. */
const worst = { waiting: 9, unknown: 1, stopped: 12, withheld: 1, missedSlots: 3, stoppedErrands: 2 };

/** Looks after the app itself: backups, and saying what stopped or was missed to those who can do something about it. */
export const upkeep: Feature = {
  name: 'upkeep',
  jobs: [nightly],
  hears: { 'upkeep/backed-up': () => done() },
  missed: (c, job, days) => done({ messages: missedMessages(c, job, days) }),
  home: (c: Asked): Statement[] => {
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
  },
  records: { roster: () => ({}) },
  samples: () => [{ name: 'App needs attention', on: 'home', words: troubles(worst).map((one) => paragraph(one)) }],
};
