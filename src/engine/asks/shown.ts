import { Temporal } from 'temporal-polyfill';
import { linesOfDay } from '../../district/day-lines/store.ts';
import { addDays, type Day, sayDay, sayTime } from '../../district/days.ts';
import { refTo } from '../../district/ref.ts';
import { type Ask, itemOf } from '../../kit/asks/ask.ts';
import type { ClosedLine } from '../../kit/asks/closing.ts';
import { declinedOf, isDeferred, type Snoozed, snoozedOf } from '../../kit/asks/deferred.ts';
import { hoursEnd, hoursOf } from '../../kit/asks/hours.ts';
import { logGone, notGone, timesAsked } from '../../kit/asks/log.ts';
import { managerOf, managersOf } from '../../kit/asks/managers.ts';
import { type AskShown, askWords } from '../../kit/asks/words.ts';
import { isTooMuch } from '../../kit/asks/workload.ts';
import { workloadNow } from '../../kit/asks/workloads.ts';
import type { Reading, Writing } from '../../kit/context.ts';
import type { Message } from '../../kit/outcome.ts';
import { closedLines } from './closed.ts';
import { daysAsked, itemsAskedOn, notGoneOf } from './log.ts';
import { type Asking, asksOf, handedTo, openOf, wanted } from './open.ts';

interface DayAsked {
  readonly open: readonly Ask[];
  /** How each thing was closed since. */
  readonly closed: readonly ClosedLine[];
  readonly off?: readonly Snoozed[];
  /** How many things there is no room for on that day. */
  readonly waiting?: number;
}

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
  return { ...message(c, personId, day), ...(isEmpty ? tooLate(c) : {}), name: `asks/${personId}/${day}`, words };
}

/** What they asked to be told again later that day. */
export function backMessage(c: Reading, personId: string, day: Day, { open, closed }: DayAsked): Message {
  const words = askWords(open, { closed, putOff: [], shownOf: shownTo(c, personId), again: true });
  return {
    ...message(c, personId, day),
    ...(open.length === 0 ? tooLate(c) : {}),
    name: `asks/${personId}/${day}/again`,
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

/** Messages older than so many days are left as they are: nobody answers in them. */
const lookedBack = 7;

/**
 * Brings somebody’s messages up to what is still asked of them: today’s, and those of the days before in which something stands that
 * is settled or put off since. Nothing when they were not asked.
 */
export function refreshAsks(asking: Asking, c: Writing, personId: string): Message[] {
  const since = addDays(c.today, -lookedBack);
  const asked = notGoneOf(c.db, personId, since);
  const today = itemsAskedOn(c.db, personId, c.today);
  if (asked.length === 0 && today.length === 0) return [];
  const isWanted = new Set(openOf(asking, c, personId).map((one) => itemOf(one)));
  const gone = asked.filter((item) => !isWanted.has(item));
  const off = snoozedOf(c.db, personId).filter((one) => isDeferred(one, c.now));
  const changed = [...gone, ...off.map(({ item }) => item)];
  const days = daysAsked(c.db, personId, changed, since).filter((day) => day < c.today);
  logGone(c.db, personId, gone, c.today);
  const declined = new Set(declinedOf(c.db, personId));
  const isOpen = (item: string) => isWanted.has(item) && !declined.has(item);
  const now = {
    open: asksOf(asking, c, personId),
    isWanted,
    closed: (items: readonly string[]) =>
      closedLines(
        asking,
        c,
        personId,
        items.filter((item) => !isOpen(item)),
      ),
  };
  return [
    ...days.map((day) => earlierMessage(c, personId, day, now)),
    ...(today.length === 0 ? [] : todaysMessages(c, personId, today, now)),
  ];
}

/** How many of what is open somebody was never asked. */
export const unasked = (c: Reading, personId: string, open: readonly Ask[]): number =>
  open.filter((one) => timesAsked(c.db, { personId, item: itemOf(one) }).n === 0).length;

interface Now {
  readonly open: readonly Ask[];
  readonly isWanted: ReadonlySet<string>;
  /** How those of these items were closed that are. */
  readonly closed: (items: readonly string[]) => ClosedLine[];
}

/** The message of an earlier day: what is settled or put off since is gone from it. */
function earlierMessage(c: Reading, personId: string, day: Day, { open, isWanted, closed }: Now): Message {
  const items = itemsAskedOn(c.db, personId, day);
  const off = snoozedOf(c.db, personId).filter(
    (one) => items.includes(one.item) && isWanted.has(one.item) && isDeferred(one, c.now),
  );
  const stillOpen = open.filter((one) => items.includes(itemOf(one)));
  return dayMessage(c, personId, day, { open: stillOpen, closed: closed(items), off });
}

function todaysMessages(c: Reading, personId: string, items: readonly string[], now: Now): Message[] {
  const { open, isWanted, closed } = now;
  const snoozed = snoozedOf(c.db, personId).filter(({ item }) => items.includes(item));
  const back = snoozed.filter(({ cameBack, untilDay }) => cameBack && untilDay === c.today);
  const isBack = ({ item }: { item: string }) => back.some((one) => one.item === item);
  // What came back in the second message is put off in the first.
  const off = snoozed.filter((one) => isWanted.has(one.item) && (isBack(one) || isDeferred(one, c.now)));
  const among = (some: readonly string[]) => open.filter((one) => some.includes(itemOf(one)));
  const first = items.filter((item) => !isBack({ item }));
  const again = back.map(({ item }) => item);
  return [
    dayMessage(c, personId, c.today, {
      open: among(first),
      closed: closed(first),
      off,
      waiting: unasked(c, personId, open),
    }),
    ...(again.length > 0 ? [backMessage(c, personId, c.today, { open: among(again), closed: closed(again) })] : []),
  ];
}

/** The same of everybody who was asked something that is wanted no more: because somebody else settled it, or its time is over. */
export function refreshSettled(asking: Asking, c: Writing): Message[] {
  const asked = notGone(c.db, addDays(c.today, -lookedBack));
  if (asked.length === 0) return [];
  const handed = managersOf(c).flatMap((id) => handedTo(asking, c, id));
  const now = new Set([...wanted(asking, c), ...handed].map((one) => `${one.of} ${itemOf(one)}`));
  const settled = asked.filter(({ personId, item }) => !now.has(`${personId} ${item}`));
  return [...new Set(settled.map(({ personId }) => personId))].flatMap((one) => refreshAsks(asking, c, one));
}
