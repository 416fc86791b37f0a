import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { inTx } from '../../src/db/tx.ts';
import { addDays, type Day, dayText, weekdayOf } from '../../src/district/days.ts';
import { calendarDay, school } from '../../src/district/schema.ts';
import { teacherCopy, walkthrough } from '../../src/features/walkthroughs/schema.ts';
import { chance, type Dice, diceOf, pick } from '../../src/mill-city/dice.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { type Cast, startDistrict, type TestDistrict } from '../district.ts';
import { markWalkthrough } from '../logging.ts';
import type { Proof } from './proof.ts';
import { localDue, weekday } from './wall-clock.ts';
import { type DistrictSize, districtOf, isObserver, type Logged, large, localDay } from './year-model.ts';

const zone = 'America/New_York';

/** A run of school days: how many, from which day, and how many walkthroughs a day are logged in the whole district. */
export interface YearSize {
  readonly days: number;
  readonly aDay: number;
  /** How many observers a day print their slips and take them to the mailboxes. */
  readonly placing: number;
  readonly from?: string;
  readonly seed?: number;
  readonly size?: DistrictSize;
}

interface Run {
  readonly district: TestDistrict;
  readonly cast: readonly Cast[];
  readonly dice: Dice;
  readonly logged: Logged[];
  /** Days without school that were declared on the way. */
  readonly snow: Set<string>;
}

/**
 * Lives a stretch of school days in a district, a large one unless told otherwise: walkthroughs at all hours, slips placed late or never, messages that Slack
 * takes only the next day, snow days, the change of the clocks. Then everything is held against what was done, counted another way.
 */
export async function year({
  days,
  aDay,
  placing,
  from = '2026-10-26',
  seed = 1,
  size = large,
}: YearSize): Promise<Proof> {
  const cast = districtOf(size);
  const first = dayText.parse(from);
  const now = Temporal.Instant.fromEpochMilliseconds(localDue(first, '07:00', zone)).toString();
  const district = await startDistrict({ cast, now, seed });
  const run: Run = { district, cast, dice: diceOf(seed), logged: [], snow: new Set() };
  for (let day = first, left = days; left > 0; day = addDays(day, 1)) {
    if (weekdayOf(day) > 5) await weekend(run, day);
    else {
      left -= 1;
      await schoolDay(run, day, { snow: left % 9 === 4, outage: left % 7 === 3, aDay, placing });
    }
  }
  await district.drain();
  noteArrivals(run);
  const found = judge(run);
  const asks = asksIn(run);
  await district.close();
  const sameDay = run.logged.filter((one) => one.wentDay === one.visitDay).length;
  const figures = { walkthroughs: run.logged.length, sameDay, asks: asks.length, wrong: found.length };
  const line = `${days} school days, ${run.logged.length} walkthroughs, ${sameDay} copies the same day, ${asks.length} merged asks: ${found.length} wrong`;
  return { ok: found.length === 0, figures, line: [line, ...found.slice(0, 5)].join('; ') };
}

async function weekend(run: Run, day: Day): Promise<void> {
  await moveTo(run, day, '14:31');
}

interface Weather {
  readonly snow: boolean;
  readonly outage: boolean;
  readonly aDay: number;
  readonly placing: number;
}

async function schoolDay(run: Run, day: Day, { snow, outage, aDay, placing }: Weather): Promise<void> {
  const { slack } = run.district;
  await moveTo(run, day, '08:00');
  if (outage) slack.misbehave({ post: { ratelimited: 1, retryAfter: 1 } });
  if (snow) declareSnow(run, day);
  else await logSome(run, Math.ceil(aDay / 2));
  await moveTo(run, day, '14:31');
  if (!snow && !outage) {
    await moveTo(run, day, '14:50');
    await placeSomeSlips(run, day, placing);
    await moveTo(run, day, '23:50');
    await logSome(run, Math.floor(aDay / 2), addDays(day, 1));
  }
  if (!outage) return;
  await moveTo(run, addDays(day, 1), '00:30');
  slack.misbehave({ post: { ratelimited: 0 } });
  await run.district.drain();
}

async function moveTo({ district }: Run, day: Day, time: string): Promise<void> {
  const at = Temporal.Instant.fromEpochMilliseconds(localDue(day, time, zone));
  if (Temporal.Instant.compare(at, district.clock.now()) > 0) district.clock.moveTo(at);
  await district.settle();
}

function declareSnow({ district, snow }: Run, day: Day): void {
  snow.add(day);
  inTx(district.db, (tx) => tx.insert(calendarDay).values({ day, kind: 'noSchool', note: 'Snow' }).run());
}

/** Some observers log one each; with `into`, a few send the copy only after midnight, on that day. */
async function logSome(run: Run, count: number, into?: Day): Promise<void> {
  const { district, dice, cast, logged } = run;
  const observers = cast.filter(isObserver);
  for (let n = 0; n < count; n += 1) {
    const observer = pick(dice, observers);
    const teachers = cast.filter(
      (one) => one.role === 'teacher' && (!observer?.school || one.school === observer.school),
    );
    const teacher = pick(dice, teachers);
    if (!observer || !teacher) throw new Error('nobody to log or to visit');
    const word = `canary${logged.length}x`;
    const visitDay = localDay(district.clock.now().epochMilliseconds, zone);
    const person = district.as(observer.name);
    const marked = await markWalkthrough(person, { teacher: teacher.name, seen: ['Rigorous task'] });
    if (marked.kind !== 'updated') throw new Error(`not marked: ${JSON.stringify(marked)}`);
    if (into && chance(dice, 0.3)) await moveTo(run, into, '00:05');
    await person.fill('Note', `Noticed ${word}.`);
    const sent = await person.submit();
    if (sent.kind !== 'closed') throw new Error(`not sent: ${JSON.stringify(sent)}`);
    logged.push({
      word,
      observer: observer.name,
      teacher: teacher.name,
      onSlack: teacher.slack !== false,
      visitDay,
      school: teacher.school ?? '',
    });
    // In an outage nothing arrives: that is asked of Slack afterwards, not of the app.
    await district.settle();
  }
}

/** Some observers a day take their slips to the mailboxes; those of the others wait. */
async function placeSomeSlips({ district, logged }: Run, day: Day, placing: number): Promise<void> {
  const owing = [
    ...new Set(logged.filter((one) => !one.onSlack && one.wentDay === undefined).map((one) => one.observer)),
  ];
  for (const name of owing.slice(0, placing)) {
    const person = district.as(name);
    await person.openHome();
    await district.settle();
    await person.press('Print', 'home');
    await district.settle();
    await person.press('All in mailboxes');
    await district.settle();
    for (const one of logged) if (one.observer === name && !one.onSlack) one.wentDay ??= day;
  }
}

/** When each copy by message arrived: as Slack stamped it, by Intl. */
function noteArrivals({ district, logged }: Run): void {
  const dms = new Map<string, { text: string; ts: string }[]>();
  for (const one of logged.filter((each) => each.onSlack)) {
    const theirs = dms.get(one.teacher) ?? messagesTo(district, one.teacher);
    dms.set(one.teacher, theirs);
    const copy = theirs.find((message) => message.text.includes(one.word));
    if (copy) one.wentDay = localDay(Number(copy.ts) * 1000, zone);
  }
}

const messagesTo = (district: TestDistrict, name: string): { text: string; ts: string }[] =>
  district
    .as(name)
    .dms()
    .map((message) => ({ text: visibleText(message.blocks), ts: message.ts }));

/** What is not as it was done. */
function judge(run: Run): string[] {
  return [...copiesWrong(run), ...countedWrong(run), ...asksWrong(run), ...leaks(run)];
}

function copiesWrong({ district, logged }: Run): string[] {
  const all = district.slack.messages().map((message) => JSON.stringify(message));
  return logged.flatMap((one) => {
    const found = all.filter((text) => text.includes(`${one.word}.`)).length;
    return found === (one.onSlack ? 1 : 0) ? [] : [`${one.word} stands in ${found} messages`];
  });
}

/** The same-day copies by school, as the app's rows have them and as they were. */
function countedWrong({ district, logged }: Run): string[] {
  const rows = district.db
    .select({ school: school.name, day: walkthrough.day, wentOn: teacherCopy.wentOn })
    .from(teacherCopy)
    .innerJoin(walkthrough, eq(walkthrough.id, teacherCopy.walkthroughId))
    .innerJoin(school, eq(school.id, walkthrough.schoolId))
    .all();
  const names = [...new Set(logged.map((one) => one.school))];
  return names.flatMap((name) => {
    const app = rows.filter((row) => row.school === name && row.wentOn === row.day).length;
    const own = logged.filter((one) => one.school === name && one.wentDay === one.visitDay).length;
    return app === own ? [] : [`${name}: ${app} the same day, ${own} were`];
  });
}

/** Every merged message of asks that Slack shows: to whom, on which day, at what time. */
function asksIn({ district }: Run): { to: string; day: string; hour: number }[] {
  return district.slack.messages().flatMap((message) => {
    if (!/Before you go home|Done by you|Answered by|Closed:|You put off/.test(visibleText(message.blocks))) return [];
    const at = Number(message.ts) * 1000;
    const hour = Number(
      new Intl.DateTimeFormat('en-US', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(at),
    );
    return [{ to: message.channel, day: localDay(at, zone), hour }];
  });
}

function asksWrong(run: Run): string[] {
  const asks = asksIn(run);
  const twice = asks.filter(
    (one, at) => asks.findIndex((other) => other.to === one.to && other.day === one.day) !== at,
  );
  const off = asks.filter((one) => run.snow.has(one.day) || [0, 6].includes(weekday(dayText.parse(one.day))));
  const late = asks.filter((one) => one.hour < 14 || one.hour > 16);
  return [
    ...late.map((one) => `${one.to} was asked at ${one.hour} o’clock on ${one.day}`),
    ...twice.map((one) => `${one.to} was asked twice on ${one.day}`),
    ...off.map((one) => `${one.to} was asked on ${one.day}, without school`),
  ];
}

/** Each word is with its teacher only: the observer's own receipt does not repeat it, and neither does the log. */
function leaks({ district, logged }: Run): string[] {
  const members = new Map(
    district.slack
      .channels()
      .map((channel) => [channel.id, channel.members.map((id) => district.slack.person(id).name)]),
  );
  const log = district.logged.join('\n');
  const words = new Map(logged.map((one) => [one.word, one]));
  const met = district.slack.messages().flatMap((message) => {
    const found = JSON.stringify(message).match(/canary\d+x/g) ?? [];
    const readers = members.get(message.channel) ?? [];
    return found
      .filter((word) => !readers.every((name) => name === 'throughline' || name === words.get(word)?.teacher))
      .map((word) => `${word} was read by ${readers.join(', ')}`);
  });
  return [...met, ...(log.includes('canary') ? ['the log holds words of a walkthrough'] : [])];
}
