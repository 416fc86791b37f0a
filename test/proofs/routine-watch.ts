import { and, isNotNull, like } from 'drizzle-orm';
import { inTx } from '../../src/db/tx.ts';
import { type Day, dayText, weekdayOf } from '../../src/district/days.ts';
import { openOf, wanted } from '../../src/engine/asks/open.ts';
import { contextOn } from '../../src/engine/context.ts';
import { recordsOf } from '../../src/engine/records.ts';
import { digest } from '../../src/features/digest/schema.ts';
import { highlightNote } from '../../src/features/highlight-meetings/notes/schema.ts';
import { highlightReport } from '../../src/features/highlight-meetings/report/schema.ts';
import { features } from '../../src/features/index.ts';
import { obstacle } from '../../src/features/obstacles/schema.ts';
import { itemOf } from '../../src/kit/asks/ask.ts';
import { hoursOf } from '../../src/kit/asks/hours.ts';
import { outbox } from '../../src/kit/schema.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { isOff, type Life, monitor, zone } from './routine-district.ts';
import { asksShown } from './routine-people.ts';
import { localDay } from './year-model.ts';

/** What was seen in the pretend Slack on the way: afterwards much of it is edited. */
export interface Watched {
  /** On which days which thing stood in the message somebody was asked with. */
  readonly shown: Map<string, Set<Day>>;
  readonly caps: Map<string, number>;
  readonly known: Set<string>;
  readonly limits: Set<string>;
  readonly wrong: Set<string>;
  merged: number;
}

export const nothingWatched = (): Watched => ({
  shown: new Map(),
  caps: new Map(),
  known: new Set(),
  limits: new Set(),
  wrong: new Set(),
  merged: 0,
});

export const shownKey = (personId: string, item: string): string => `${personId} ${item}`;

const askRows = ({ district: { db } }: Life) =>
  db
    .select()
    .from(outbox)
    .where(and(like(outbox.name, 'asks/%'), isNotNull(outbox.slackTs)))
    .all();

/** What people are asked since the last look: in their hours, on school days, and what stands in it. */
export function watchAsks(life: Life, watched: Watched): void {
  const { slack } = life.district;
  const fresh = askRows(life).filter(({ name }) => !watched.known.has(name));
  if (fresh.length === 0) return;
  const messages = new Map(slack.messages().map((one) => [`${one.channel} ${one.ts}`, one]));
  for (const { name, personId, slackChannel, slackTs } of fresh) {
    watched.known.add(name);
    const message = messages.get(`${slackChannel} ${slackTs}`);
    if (!message || personId === null) continue;
    const at = Number(message.ts) * 1000;
    const day = dayText.parse(localDay(at, zone));
    const when = hoursWrong(life, personId, at, day);
    if (when) watched.wrong.add(`${name} came ${when}`);
    watched.merged += 1;
    for (const { item } of asksShown(message)) {
      const key = shownKey(personId, item);
      watched.shown.set(key, (watched.shown.get(key) ?? new Set()).add(day));
    }
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function timeIn(at: number, timeZone: string): string {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'short' });
  clocks.set(timeZone, clock);
  return clock.format(at);
}

function hoursWrong({ district: { db } }: Life, personId: string, at: number, day: Day): string | undefined {
  const hours = hoursOf(db, personId, { timeZone: zone });
  const time = timeIn(at, hours.zone);
  if (isOff(day)) return `on ${day}, without school`;
  // What waits in a queue may take some seconds more.
  if (time < hours.from || time > hours.to || time < '06:00' || time > '18:00') return `on ${day} at ${time} of theirs`;
  return undefined;
}

/** In the evening: nothing in a message of today is settled, and how often each thing may be asked. */
export function watchEvening(life: Life, watched: Watched): void {
  const { db, clock, slack } = life.district;
  const today = life.today();
  const asking = { features, facetsOf: recordsOf(features) };
  const rows = askRows(life).filter(({ name }) => name.includes(`/${today}`));
  const messages = new Map(slack.messages().map((one) => [`${one.channel} ${one.ts}`, one]));
  inTx(db, (tx) => {
    const c = contextOn(tx, clock, features);
    for (const one of wanted(asking, c)) watched.caps.set(itemOf(one), one.cap);
    for (const { name, personId, slackChannel, slackTs } of rows) {
      if (personId === null) continue;
      const open = openOf(asking, c, personId);
      for (const one of open) watched.caps.set(itemOf(one), one.cap);
      const message = messages.get(`${slackChannel} ${slackTs}`);
      const items = new Set(open.map((one) => itemOf(one)));
      for (const { item } of message ? asksShown(message) : [])
        if (!items.has(item)) watched.wrong.add(`${name} still asks for ${item}, which is settled`);
    }
    return undefined;
  });
}

/** Every digest that is new: how long its first message is. */
export function watchDigests(life: Life, watched: Watched): void {
  const { db, slack } = life.district;
  const fresh = db
    .select({ id: digest.id, day: digest.day })
    .from(digest)
    .all()
    .filter(({ id }) => !watched.limits.has(id));
  if (fresh.length === 0) return;
  const rows = db.select().from(outbox).where(like(outbox.name, 'digest/%')).all();
  const messages = slack.messages();
  for (const { id, day } of fresh) {
    const row = rows.find(({ name }) => name === `digest/${id}`);
    const message = messages.find(({ channel, ts }) => channel === row?.slackChannel && ts === row?.slackTs);
    if (!message) continue;
    watched.limits.add(id);
    const words = visibleText(message.blocks)
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (words > 250 || message.blocks.length > 20)
      watched.wrong.add(`the digest of ${day} has ${words} words in ${message.blocks.length} blocks`);
  }
}

/** Of obstacles and notes the monitor has met only what a final report says, or what was said in a meeting after it. */
export function watchMonitor(life: Life, watched: Watched): void {
  const { db, slack, as } = life.district;
  const mona = as(monitor);
  const channels = new Set(slack.channels().flatMap(({ id, members }) => (members.includes(mona.id) ? [id] : [])));
  const met = [
    ...slack.messages().filter((one) => channels.has(one.channel) && (one.ephemeralTo ?? mona.id) === mona.id),
    mona.home(),
    mona.window(),
  ];
  const words = new Set(JSON.stringify(met).match(/(?:obstacle|note)\d+x/g) ?? []);
  const reports = db.select().from(highlightReport).all();
  const final = new Set(reports.map(({ meetingId }) => meetingId));
  const documents = reports.map(({ document }) => document).join('\n');
  const inMeeting = [
    ...db
      .select()
      .from(obstacle)
      .all()
      .map(({ words, raisedIn }) => [words, raisedIn?.split('/')[1]] as const),
    ...db
      .select()
      .from(highlightNote)
      .all()
      .map(({ words, meetingId }) => [words, meetingId] as const),
  ];
  for (const word of words) {
    const meeting = inMeeting.find(([words]) => words.includes(`${word}.`))?.[1];
    if (!documents.includes(`${word}.`) && !(meeting && final.has(meeting)))
      watched.wrong.add(`${word} reached the monitor by ${life.today()}`);
  }
}

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day =>
  dayText.parse(new Date(Date.parse(day) - (weekdayOf(day) - 1) * 86_400_000).toISOString().slice(0, 10));
