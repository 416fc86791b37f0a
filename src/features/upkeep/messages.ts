import { Temporal } from 'temporal-polyfill';
import { addDays, type Day, dayOf, sayDay, sayTime } from '../../district/days.ts';
import { refTo } from '../../district/ref.ts';
import { holdersOf } from '../../district/roster.ts';
import type { Writing } from '../../kit/context.ts';
import type { Message } from '../../kit/outcome.ts';
import { counted } from '../../kit/words/lists.ts';
import { bullets, paragraph, type Words } from '../../kit/words/pieces.ts';
import { bold } from '../../kit/words/text.ts';
import { type Heartbeat, heartbeatOf } from './heartbeat/store.ts';
import type { Upkeep } from './store.ts';

/** Who looks after the app: the operators, or the plan managers where there is none. */
export function keepers(c: Writing): string[] {
  const operators = holdersOf(c.db, 'operator', c.today);
  return operators.length > 0 ? operators : holdersOf(c.db, 'planManager', c.today);
}

/** Says to each of them that something did not run at its time. */
export function missedMessages(c: Writing, job: string, days: readonly Day[]): Message[] {
  return keepers(c).map((personId) => ({
    name: `missed/${job}/${days.at(-1)}/${personId}`,
    to: { person: personId },
    about: refTo('roster', 'app'),
    can: 'health.see',
    words: [
      paragraph(
        `The app wasn’t running, or failed, when “${job}” was due, and it’s too late to catch up. Nothing was lost. It was due on:`,
      ),
      bullets(days.slice(-10).map(sayDay)),
    ],
  }));
}

/** Says to each of them, once a week, how the app did since a week ago. */
export function heartbeatMessages(c: Writing, day: Day): Message[] {
  const beat = heartbeatOf(c, { at: c.now.subtract({ hours: 24 * 7 }), day: addDays(day, -7) });
  const zone = c.settings.timeZone;
  const backup = beat.backup && Temporal.Instant.from(beat.backup.at);
  const words = heartbeatWords(beat, backup && `${sayDay(dayOf(backup, zone))}, ${sayTime(backup, zone)}`);
  return keepers(c).map((personId) => ({
    name: `heartbeat/${day}/${personId}`,
    to: { person: personId },
    about: refTo('roster', 'app'),
    can: 'health.see',
    words,
  }));
}

/** How the app did: the week in numbers, and the last backup. */
export function heartbeatWords(beat: Heartbeat, backupAt: string | undefined): Words {
  const { posted, missed, unknown, stopped, halfHoursDown, load } = beat;
  const isWell = missed + unknown + stopped === 0 && beat.backup?.sound === true;
  return [
    paragraph(bold(isWell ? '🟢 Throughline is well.' : '🔴 Throughline needs a look.')),
    bullets([
      `The last seven days: ${posted.toLocaleString('en-US')} posted, ${missed} missed.`,
      `Now: ${unknown} with no answer from Slack, ${stopped} stopped.`,
      backupLine(beat, backupAt),
      halfHoursDown === 0
        ? 'It was never down when reminders were due.'
        : `It was down for about ${sayHalves(halfHoursDown)} of school days. What was due then has been done.`,
      `Asked in the last 20 school days: ${counted(load.asked, 'thing', 'things')} of ${counted(load.people, 'person', 'people')}, who did ${load.settled} within three school days.`,
    ]),
  ];
}

function backupLine({ backup }: Heartbeat, at: string | undefined): string {
  if (!backup || at === undefined) return '🔴 No backup yet.';
  return backup.sound
    ? `Last backup: ${at}; its checksum is right.`
    : `🔴 Last backup: ${at}; its checksum did not hold.`;
}

const sayHalves = (halves: number): string => (halves === 1 ? 'half an hour' : `${halves / 2} hours`);

/** What needs somebody's attention, in words; nothing when all is well. */
export function troubles(upkeep: Upkeep): string[] {
  return [
    ...lineOf(upkeep.stopped, 'could not be delivered. Slack refused them, or the person has no account', 'message'),
    ...lineOf(upkeep.withheld, 'held back because the reader’s role changed', 'message'),
    ...lineOf(upkeep.unknown, 'sent with no answer from Slack yet. They are being looked for', 'message'),
    ...lineOf(upkeep.missedSlots, 'of the app’s routine tasks did not run at their time', ''),
    ...lineOf(upkeep.stoppedErrands, 'of the app’s background tasks failed and need the operator', ''),
  ];
}

function lineOf(n: number, what: string, noun: string): string[] {
  if (n === 0) return [];
  return [`${[String(n), noun && (n === 1 ? noun : `${noun}s`), what].filter(Boolean).join(' ')}.`];
}
