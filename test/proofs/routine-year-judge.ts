import { addDays, type Day } from '../../src/district/days.ts';
import { parseRef } from '../../src/district/ref.ts';
import { recordsOf } from '../../src/engine/records.ts';
import { digest, digestSubscription, throughLineBreak } from '../../src/features/digest/schema.ts';
import { digestShapes } from '../../src/features/digest/weekly/document.ts';
import { features } from '../../src/features/index.ts';
import { asked } from '../../src/kit/asks/schema.ts';
import { readFrozen } from '../../src/kit/documents/frozen.ts';
import { outbox, slot } from '../../src/kit/schema.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { isOff, leaders, schoolDaysBefore, zone } from './routine-district.ts';
import { mondayOf, shownKey } from './routine-watch.ts';
import type { RoutineYear } from './routine-year.ts';
import { localDay } from './year-model.ts';

/** What is not as the district was promised, in a sentence each. */
export const judge = (run: RoutineYear): string[] => [
  ...run.watched.wrong,
  ...digestsMissing(run),
  ...unfounded(run),
  ...breaksUntold(run),
  ...askedTwice(run),
  ...overCap(run),
  ...outOfOrder(run),
  ...brokenOff(run),
];

/** Each leader, each week with school: exactly one, on its first school day, and it stands in Slack. */
function digestsMissing({ life, from, until }: RoutineYear): string[] {
  const { db, idOf, slack, as } = life.district;
  const rows = db.select().from(digest).all();
  const shown = db.select().from(outbox).all();
  const weeks = weeksOf(from, until);
  const subscribed = db
    .select()
    .from(digestSubscription)
    .all()
    .map(({ personId }) => personId);
  const messages = slack.messages();
  const readers = [...leaders.map((name) => idOf(name)), ...subscribed];
  const wrong = readers.flatMap((personId) =>
    weeks.flatMap((day) => {
      const had = rows.filter((one) => one.personId === personId && mondayOf(one.day) === mondayOf(day));
      if (had.length !== 1) return [`${had.length} digests in the week of ${day}`];
      const row = shown.find(({ name }) => name === `digest/${had[0]?.id}`);
      const message = messages.find(({ channel, ts }) => channel === row?.slackChannel && ts === row?.slackTs);
      if (!message) return [`the digest of ${had[0]?.day} does not stand in Slack`];
      const came = localDay(Number(message.ts) * 1000, zone);
      return came === day ? [] : [`the digest of ${day} came on ${came}`];
    }),
  );
  const many = leaders.flatMap((name) => {
    const n = as(name)
      .dms()
      .filter((one) => one.thread_ts === undefined && visibleText(one.blocks).includes('Weekly digest of')).length;
    return n === weeks.length ? [] : [`${name} has ${n} digests of ${weeks.length} weeks`];
  });
  return [...wrong, ...many];
}

/** The first school day of each whole week that was lived. */
function weeksOf(from: Day, until: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) if (!isOff(day)) days.push(day);
  const first = days.filter((day, at) => at === 0 || mondayOf(day) !== mondayOf(days[at - 1] ?? day));
  return first.filter((day) => mondayOf(day) >= from);
}

/** Every statement of every digest that was kept: each of its records is there. */
function unfounded({ life: { district } }: RoutineYear): string[] {
  const facetsOf = recordsOf(features);
  return district.db
    .select()
    .from(digest)
    .all()
    .flatMap(({ day, document }) =>
      readFrozen(digestShapes, document, 'the digest').pieces.flatMap(({ refs, words }) => {
        const lost = refs.filter((ref) => parseRef(ref) === undefined || facetsOf(district.db, ref) === undefined);
        return lost.map((ref) => `the digest of ${day} says “${words.plain.slice(0, 60)}” of ${ref}, which is nothing`);
      }),
    );
}

/** A break that a digest names was in a message to whoever answers for it two school days before, or they had said a line to it. */
function breaksUntold({ life: { district }, watched }: RoutineYear): string[] {
  const breaks = district.db.select().from(throughLineBreak).all();
  return district.db
    .select()
    .from(digest)
    .all()
    .flatMap(({ day, document }) =>
      readFrozen(digestShapes, document, 'the digest').pieces.flatMap(({ part, refs: [about], words }) => {
        if (part !== 'breaks') return [];
        const due = schoolDaysBefore(day, 2);
        const there = breaks.filter(
          (one) => one.about === about && one.firstSeenOn <= day && (one.goneOn ?? day) >= day,
        );
        const told = there.some(
          ({ id, answeredOn }) =>
            (answeredOn !== null && answeredOn <= due) ||
            [...watched.shown].some(
              ([key, days]) => key.endsWith(` digest/answer-break break/${id}`) && [...days].some((one) => one <= due),
            ),
        );
        return told
          ? []
          : [`the digest of ${day} names a break nobody was told of by ${due}: ${words.plain.slice(0, 80)}`];
      }),
    );
}

/** One merged message a person a day; one more only where they put something off until after school. */
function askedTwice({ life: { district }, deeds }: RoutineYear): string[] {
  const asks = district.slack.messages().filter(({ channel, blocks }) => {
    const direct = district.slack.channels().find(({ id }) => id === channel)?.members.length === 2;
    return (
      direct &&
      /Before you go home|Done by you|Answered by|Closed:|You put off|You asked to be reminded/.test(
        visibleText(blocks),
      )
    );
  });
  const counts = new Map<string, number>();
  for (const { channel, ts } of asks) {
    const key = `${channel} ${localDay(Number(ts) * 1000, zone)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const wanted = new Set(deeds.afterSchool);
  const personOf = new Map(
    district.db
      .select()
      .from(outbox)
      .all()
      .map(({ slackChannel, personId }) => [slackChannel, personId] as const),
  );
  return [...counts].flatMap(([key, n]) => {
    const [channel = '', day = ''] = key.split(' ');
    const most = wanted.has(`${personOf.get(channel)} ${day}`) ? 2 : 1;
    return n > most ? [`${n} merged messages to one person on ${day}`] : [];
  });
}

/** Each thing on as many days as it may be asked, and once more for each time that it was put off. */
function overCap({ life: { district }, watched, deeds }: RoutineYear): string[] {
  const days = new Map<string, number>();
  const rows = district.db.select().from(outbox).all();
  const came = new Set(rows.flatMap(({ name, slackTs }) => (slackTs === null ? [] : [name])));
  const all = district.db.select().from(asked).all();
  for (const { personId, item } of all.filter((one) => came.has(`asks/${one.personId}/${one.day}`)))
    days.set(shownKey(personId, item), (days.get(shownKey(personId, item)) ?? 0) + 1);
  return [...days].flatMap(([key, n]) => {
    const item = key.slice(key.indexOf(' ') + 1);
    const cap = watched.caps.get(item);
    if (cap === undefined) return [];
    const most = cap + (deeds.putOff.get(key) ?? 0);
    return n > most ? [`${item} was asked on ${n} days, ${cap} at most`] : [];
  });
}

/** Of what was wanted while Slack was away, in each conversation and in each thread, what was wanted first stands first. */
function outOfOrder({ life: { district }, weather }: RoutineYear): string[] {
  const rows = district.db.select().from(outbox).orderBy(outbox.seq).all();
  return weather.flatMap((left, at) => {
    const back = weather[at + 1];
    if (at % 2 === 1 || back === undefined) return [];
    const waited = rows.filter(({ createdAt, shownAt }) => {
      const [made, came] = [Date.parse(createdAt), Date.parse(shownAt ?? '')];
      return made >= Date.parse(left) && made <= Date.parse(back) && came >= Date.parse(back);
    });
    return waited.flatMap(({ name, personId, channelId, under, slackTs }, place) => {
      const before = waited
        .slice(0, place)
        .filter((one) => one.personId === personId && one.channelId === channelId && one.under === under)
        .at(-1);
      return Number(slackTs) < Number(before?.slackTs ?? 0) ? [`${name} stands before ${before?.name}`] : [];
    });
  });
}

/** Slack took everything, no work failed, and nothing that should stand there is held back. */
function brokenOff({ life: { district } }: RoutineYear): string[] {
  const rows = district.db.select().from(outbox).all();
  const stuck = rows.filter(
    ({ state, until }) => !['shown', 'withdrawn'].includes(state) && !(state === 'stopped' && until),
  );
  const failed = district.db
    .select()
    .from(slot)
    .all()
    .filter(({ state }) => state === 'failed');
  return [
    ...district.slack.problems().map((one) => `Slack: ${JSON.stringify(one)}`),
    ...stuck.map(({ name, state, error }) => `${name} is ${state}: ${error ?? ''}`),
    ...failed.map(({ schedule, day }) => `${schedule} failed on ${day}`),
  ];
}

/** Days on which messages of asks were due and Slack was away past everybody’s hours. */
export const lapsedAsks = ({ life: { district } }: RoutineYear): number =>
  district.db
    .select()
    .from(outbox)
    .all()
    .filter(({ name, shownAt }) => name.startsWith('asks/') && shownAt === null).length;
