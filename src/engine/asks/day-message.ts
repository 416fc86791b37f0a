import { Temporal } from 'temporal-polyfill';
import { linesOfDay } from '../../district/day-lines/store.ts';
import { type Day, sayDay, sayTime } from '../../district/days.ts';
import { refTo } from '../../district/ref.ts';
import { type Ask, itemOf } from '../../kit/asks/ask.ts';
import type { ClosedLine } from '../../kit/asks/closing.ts';
import type { Snoozed } from '../../kit/asks/deferred.ts';
import { hoursEnd, hoursOf } from '../../kit/asks/hours.ts';
import { timesAsked } from '../../kit/asks/log.ts';
import { managerOf } from '../../kit/asks/managers.ts';
import { type AskShown, askWords } from '../../kit/asks/words.ts';
import { isTooMuch } from '../../kit/asks/workload.ts';
import { workloadNow } from '../../kit/asks/workloads.ts';
import type { Reading } from '../../kit/context.ts';
import type { Message } from '../../kit/outcome.ts';

interface DayAsked {
  readonly open: readonly Ask[];
  /** How each thing was closed since. */
  readonly closed: readonly ClosedLine[];
  readonly off?: readonly Snoozed[];
  /** How many things there is no room for on that day. */
  readonly waiting?: number;
}

/** The names for life of a day’s message, and of the second one of that day. */
export const dayName = (personId: string, day: Day) => `asks/${personId}/${day}`;
export const againName = (personId: string, day: Day) => `${dayName(personId, day)}/again`;

/** The one message of a day, with what is open of it now. */
export function dayMessage(
  c: Reading,
  personId: string,
  day: Day,
  { open, closed, off = [], waiting = 0 }: DayAsked,
): Message {
  const manager = managerOf(c, personId);
  const putOff = off.map((one) => sayBack(c, personId, one));
  const less = manager !== undefined && isTooMuch(workloadNow(c, personId)) ? manager : undefined;
  const told = linesOfDay(c.db, personId, day);
  const words = askWords(open, { closed, putOff, told, shownOf: shownTo(c, personId), less, waiting });
  const isEmpty = open.length + told.length === 0;
  return { ...message(c, personId, day), ...(isEmpty ? tooLate(c) : {}), name: dayName(personId, day), words };
}

/** What they asked to be told again later that day. */
export function backMessage(c: Reading, personId: string, day: Day, { open, closed }: DayAsked): Message {
  const words = askWords(open, { closed, putOff: [], shownOf: shownTo(c, personId), again: true });
  return {
    ...message(c, personId, day),
    ...(open.length === 0 ? tooLate(c) : {}),
    name: againName(personId, day),
    words,
  };
}

/** Nothing is asked in it any more: one that stands in Slack says what became of it, one that does not is never posted. */
const tooLate = (c: Reading): Pick<Message, 'until'> => ({ until: c.now.subtract({ seconds: 1 }) });

const message = (c: Reading, personId: string, day: Day): Omit<Message, 'name' | 'words'> => ({
  to: { person: personId },
  about: refTo('person', personId),
  can: 'person.own',
  until: hoursEnd(hoursOf(c.db, personId, c.settings), day),
});

/** What stands beside an ask of this person. */
export function shownTo(c: Reading, personId: string): (ask: Ask) => AskShown {
  const manager = managerOf(c, personId);
  return (ask) => ({
    notMine: manager !== undefined,
    lastBefore: ask.escalates && isLast(c, personId, ask) ? manager : undefined,
  });
}

/** Asked today, as often as it may be. */
function isLast(c: Reading, personId: string, ask: Ask): boolean {
  const { n, last } = timesAsked(c.db, { personId, item: itemOf(ask) });
  return n === ask.cap && last === c.today;
}

/** `Tuesday, November 24, 7:30 AM`, in their own time. */
function sayBack(c: Reading, personId: string, { until, untilDay }: Snoozed): string {
  const { zone } = hoursOf(c.db, personId, c.settings);
  return `${sayDay(untilDay)}, ${sayTime(Temporal.Instant.from(until), zone)}`;
}
