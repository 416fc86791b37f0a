import { type Day, sayDay } from '../../district/days.ts';
import { refTo } from '../../district/ref.ts';
import { holdersOf } from '../../district/roster.ts';
import type { Writing } from '../../kit/context.ts';
import type { Message } from '../../kit/outcome.ts';
import type { Upkeep } from '../../kit/upkeep.ts';
import { bullets, paragraph } from '../../kit/words/pieces.ts';

/** Says to each operator, or to the plan managers where there is none, that something did not run at its time. */
export function missedMessages(c: Writing, job: string, days: readonly Day[]): Message[] {
  const operators = holdersOf(c.db, 'operator', c.today);
  const told = operators.length > 0 ? operators : holdersOf(c.db, 'planManager', c.today);
  return told.map((personId) => ({
    name: `missed/${job}/${days.at(-1)}/${personId}`,
    to: { person: personId },
    about: refTo('roster', 'app'),
    can: 'health.see',
    words: [
      paragraph(
        `The app was not running, or failed, when “${job}” was due, and it is too late to make it up. Nothing was lost. It was due on:`,
      ),
      bullets(days.slice(-10).map(sayDay)),
    ],
  }));
}

/** What needs somebody's attention, in words; nothing when all is well. */
export function troubles(upkeep: Upkeep): string[] {
  return [
    ...counted(upkeep.stopped, 'could not be delivered. Slack refused them, or the person has no account', 'message'),
    ...counted(upkeep.withheld, 'held back because the reader’s role changed', 'message'),
    ...counted(upkeep.unknown, 'sent with no answer from Slack yet. They are being looked for', 'message'),
    ...counted(upkeep.missedSlots, 'of the app’s routine tasks did not run at their time', ''),
    ...counted(upkeep.stoppedErrands, 'of the app’s background tasks failed and need the operator', ''),
  ];
}

function counted(n: number, what: string, noun: string): string[] {
  if (n === 0) return [];
  return [`${[String(n), noun && (n === 1 ? noun : `${noun}s`), what].filter(Boolean).join(' ')}.`];
}
