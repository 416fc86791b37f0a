import { linesOfDay } from '../../district/day-lines/store.ts';
import { addDays, type Day } from '../../district/days.ts';
import { type Ask, itemOf } from '../../kit/asks/ask.ts';
import type { ClosedLine } from '../../kit/asks/closing.ts';
import { declinedOf, isDeferred, snoozedOf } from '../../kit/asks/deferred.ts';
import { logGone, notGone, timesAsked } from '../../kit/asks/log.ts';
import { managersOf } from '../../kit/asks/managers.ts';
import type { Reading, Writing } from '../../kit/context.ts';
import type { Done, Message } from '../../kit/outcome.ts';
import { closedLines } from './closed.ts';
import { againName, backMessage, dayMessage, dayName } from './day-message.ts';
import { daysAsked, itemsAskedOn, itemsStandingOn, notGoneOf } from './log.ts';
import { type Asking, handedTo, notHeld, openOf, wanted } from './open.ts';

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
  const all = openOf(asking, c, personId);
  const isWanted = new Set(all.map((one) => itemOf(one)));
  const gone = asked.filter((item) => !isWanted.has(item));
  const off = snoozedOf(c.db, personId).filter((one) => isDeferred(one, c.now));
  const changed = [...gone, ...off.map(({ item }) => item)];
  const days = daysAsked(c.db, personId, changed, { since, onlyStanding: true }).filter((day) => day < c.today);
  logGone(c.db, personId, gone, c.today);
  const now = nowOf(asking, c, personId, all);
  return [
    ...days.map((day) => earlierMessage(c, personId, day, now)),
    ...(today.length === 0 ? [] : todaysMessages(c, personId, today, now)),
  ];
}

/**
 * What becomes of the messages of the days before once some of it is asked again today: what is asked stands in the newest alone, and
 * a message that says nothing else is taken back.
 */
export function onceAskedAgain(asking: Asking, c: Reading, personId: string): Pick<Done, 'messages' | 'retract'> {
  const items = itemsAskedOn(c.db, personId, c.today);
  const since = addDays(c.today, -lookedBack);
  const days = daysAsked(c.db, personId, items, { since, onlyStanding: false }).filter((day) => day < c.today);
  if (days.length === 0) return { messages: [], retract: [] };
  const saysMore = (day: Day) =>
    itemsStandingOn(c.db, personId, day).length + linesOfDay(c.db, personId, day).length > 0;
  const fuller = days.filter(saysMore);
  const empty = days.filter((day) => !fuller.includes(day));
  // What somebody is asked is gathered from every routine: only where a message has to be written anew.
  const now = fuller.length === 0 ? undefined : nowOf(asking, c, personId, openOf(asking, c, personId));
  return {
    messages: now ? fuller.map((day) => earlierMessage(c, personId, day, now)) : [],
    retract: empty
      .flatMap((day) => [dayName(personId, day), againName(personId, day)])
      .map((name) => ({ name, why: 'it is asked again' })),
  };
}

/** From all that is asked of somebody, put off or not. */
function nowOf(asking: Asking, c: Reading, personId: string, all: readonly Ask[]): Now {
  const isWanted = new Set(all.map((one) => itemOf(one)));
  const declined = new Set(declinedOf(c.db, personId));
  const isOpen = (item: string) => isWanted.has(item) && !declined.has(item);
  return {
    open: notHeld(c, personId, all),
    isWanted,
    closed: (items) =>
      closedLines(
        asking,
        c,
        personId,
        items.filter((item) => !isOpen(item)),
      ),
  };
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
  const items = itemsStandingOn(c.db, personId, day);
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
