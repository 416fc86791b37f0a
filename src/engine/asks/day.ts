import { Temporal } from 'temporal-polyfill';
import { isAway } from '../../district/absences.ts';
import { linesWaiting, noteLinesSaid, peopleWithLines } from '../../district/day-lines/store.ts';
import { type Day, instantOf } from '../../district/days.ts';
import { reachable } from '../../district/people.ts';
import { refTo } from '../../district/ref.ts';
import { personById } from '../../district/roster.ts';
import { type Ask, itemOf } from '../../kit/asks/ask.ts';
import { isDeferred, keepEscalation, noteBack, type Snoozed, snoozedUntil } from '../../kit/asks/deferred.ts';
import { askedAt, halfHours, hoursEnd, hoursOf, looking, peopleWithHours, usualHours } from '../../kit/asks/hours.ts';
import { timesAsked } from '../../kit/asks/log.ts';
import { managerOf } from '../../kit/asks/managers.ts';
import { newToday } from '../../kit/asks/queue.ts';
import { backAt } from '../../kit/asks/snooze.ts';
import { lessWords } from '../../kit/asks/words.ts';
import { isTooMuch } from '../../kit/asks/workload.ts';
import { firstOfWeek, workloadNow } from '../../kit/asks/workloads.ts';
import type { Reading, Writing } from '../../kit/context.ts';
import type { Job } from '../../kit/feature.ts';
import { type Done, done, type Message } from '../../kit/outcome.ts';
import { everySchoolDay } from '../../kit/slots/rule.ts';
import { backMessage, dayMessage } from './day-message.ts';
import { escalateWhatIsDue, noteSettled } from './escalate.ts';
import { itemsAskedOn, logAsked } from './log.ts';
import { type Asking, asksOf, gatheredOnce, wanted } from './open.ts';
import { lastRoundBefore, noteRound, roundOf } from './rounds.ts';
import { onceAskedAgain, refreshSettled, unasked } from './shown.ts';

/**
 * Every school day once: all that a person is asked in one message, at their time. It looks each half hour, because people choose
 * their own time and zone; whoever’s time came since the last look is asked.
 */
export function askingJob(asking: Asking): Job {
  const also = halfHours(looking.first, looking.last).filter((time) => time !== usualHours.askAt);
  return {
    name: 'asks of the day',
    when: { ...everySchoolDay(usualHours.askAt), also },
    missed: 'latest',
    // Later it would be evening.
    within: { hours: 2 },
    run: (c, { day }) => done(round(gatheredOnce(asking, c), c, day)),
  };
}

/** From where the last look of the day ended to now. */
interface Span {
  readonly after: Temporal.Instant;
  readonly upTo: Temporal.Instant;
}

const isIn = ({ after, upTo }: Span, at: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at, after) > 0 && Temporal.Instant.compare(at, upTo) <= 0;

type Said = Pick<Done, 'messages' | 'retract'>;

function round(asking: Asking, c: Writing, day: Day): Said {
  const looked = roundOf(c.db, day);
  const after = looked === undefined ? instantOf(day, '00:00', c.settings.timeZone) : Temporal.Instant.from(looked);
  const span = { after, upTo: c.now };
  noteRound(c.db, day, c.now);
  const settled = refreshSettled(asking, c);
  const back = backIn(c, day, span);
  const asked = peopleIn(asking, c, day, span, back).map((personId): Said => {
    const messages = askPerson(asking, c, personId, day, back.get(personId) ?? []);
    const earlier = messages.length === 0 ? nothing : onceAskedAgain(asking, c, personId);
    return { messages: [...earlier.messages, ...messages], retract: earlier.retract };
  });
  return {
    messages: [...settled, ...asked.flatMap(({ messages }) => messages)],
    retract: asked.flatMap(({ retract }) => retract),
  };
}

const nothing: Said = { messages: [], retract: [] };

/** What was put off until a moment of this stretch, by person; and what was to come back on a day that turned out to be off. */
function backIn(c: Reading, day: Day, span: Span): Map<string, string[]> {
  const back = new Map<string, string[]>();
  const last = lastRoundBefore(c.db, day);
  const isNews = ({ until, untilDay }: Snoozed) =>
    untilDay === day || last === undefined || isDeferred({ until }, Temporal.Instant.from(last.until));
  for (const one of snoozedUntil(c.db, { from: last?.day ?? day, to: day }).filter(isNews))
    if (isIn(span, backAt(one, hoursOf(c.db, one.personId, c.settings), day)))
      back.set(one.personId, [...(back.get(one.personId) ?? []), one.item]);
  return back;
}

/** Whose time came: the usual one, their own, or that of something they put off. */
function peopleIn(asking: Asking, c: Writing, day: Day, span: Span, back: ReadonlyMap<string, unknown>): string[] {
  const own = peopleWithHours(c.db);
  const theirs = own.filter((id) => isIn(span, askedAt(hoursOf(c.db, id, c.settings), day)));
  const usual = isIn(span, instantOf(day, usualHours.askAt, c.settings.timeZone)) ? everybody(asking, c, day) : [];
  return [...new Set([...usual.filter((id) => !own.includes(id)), ...theirs, ...back.keys()])];
}

/** At the usual time the day’s books are kept: what was settled, and what goes to the plan manager. */
function everybody(asking: Asking, c: Writing, day: Day): string[] {
  const asks = wanted(asking, c);
  noteSettled(c, asks, day);
  const escalated = escalateWhatIsDue(c, asks, day);
  return [...new Set([...asks.map((one) => one.of), ...escalated, ...peopleWithLines(c.db, day)])];
}

function askPerson(asking: Asking, c: Writing, personId: string, day: Day, back: readonly string[]): Message[] {
  const hours = hoursOf(c.db, personId, c.settings);
  if (Temporal.Instant.compare(c.now, hoursEnd(hours, day)) >= 0 || isAway(c.db, personId, day)) return [];
  // Who cannot be told was not asked: it counts for nothing, and nobody hears that they did not answer.
  if (!isReached(c, personId)) return [];
  const open = asksOf(asking, c, personId);
  if (itemsAskedOn(c.db, personId, day).length > 0)
    return comeBack(
      c,
      personId,
      day,
      open.filter((one) => back.includes(itemOf(one))),
    );
  // What they put off until now they are told, however often they were asked.
  const now = open.filter(
    (one) => back.includes(itemOf(one)) || timesAsked(c.db, { personId, item: itemOf(one) }).n < one.cap,
  );
  const isTold = linesWaiting(c.db, personId, day).length > 0;
  if (now.length === 0 && !isTold) return [];
  if (!isAskedLess(c, personId) || firstOfWeek(c.db, day))
    return askNow(c, personId, withRoom(c, personId, now, back), open);
  // What they put off until now they wanted to be told.
  const wished = now.filter((one) => back.includes(itemOf(one)));
  return wished.length > 0 || isTold ? askNow(c, personId, wished, open) : less(c, personId, day);
}

/** What they were asked before, or put off until now; and of what is new, what there is room for today. */
function withRoom(c: Reading, personId: string, asks: readonly Ask[], back: readonly string[]): Ask[] {
  const isNew = (one: Ask) => !back.includes(itemOf(one)) && timesAsked(c.db, { personId, item: itemOf(one) }).n === 0;
  const chosen = newToday(asks.filter(isNew), c.today);
  return asks.filter((one) => !isNew(one) || chosen.includes(one));
}

function askNow(c: Writing, personId: string, now: readonly Ask[], open: readonly Ask[]): Message[] {
  const day = c.today;
  for (const one of now) logAsked(c.db, personId, day, itemOf(one));
  noteLinesSaid(c.db, personId, day);
  return [dayMessage(c, personId, day, { open: now, closed: [], waiting: unasked(c, personId, open) })];
}

function isReached(c: Reading, personId: string): boolean {
  const person = personById(c.db, personId);
  return person !== undefined && reachable(person);
}

/** What they put off until later on a day that they were asked already is one more message: they wanted it. */
function comeBack(c: Writing, personId: string, day: Day, now: readonly Ask[]): Message[] {
  if (now.length === 0) return [];
  const items = now.map((one) => itemOf(one));
  noteBack(c.db, personId, items);
  return [backMessage(c, personId, day, { open: now, closed: [] })];
}

/** Whether so little is settled that more asking would only be louder. A plan manager is who it would be handed to. */
export const isAskedLess = (c: Reading, personId: string): boolean =>
  managerOf(c, personId) !== undefined && isTooMuch(workloadNow(c, personId));

/** It goes to a human, and the person is told so, once a month at most. */
function less(c: Writing, personId: string, day: Day): Message[] {
  const month = day.slice(0, 7);
  const manager = managerOf(c, personId) ?? '';
  keepEscalation(c.db, { personId, item: `load ${month}` }, 'load', day);
  return [
    {
      name: `asks/less/${personId}/${month}`,
      to: { person: personId },
      about: refTo('person', personId),
      can: 'person.own',
      until: hoursEnd(hoursOf(c.db, personId, c.settings), day),
      words: lessWords(manager),
    },
  ];
}
