import { eq } from 'drizzle-orm';
import type { Day } from '../../src/district/days.ts';
import { person, school } from '../../src/district/schema.ts';
import { digest } from '../../src/features/digest/schema.ts';
import { memo, memoVersion } from '../../src/features/principal-meetings/memo/schema.ts';
import { meetingDecision, prepSheet } from '../../src/features/principal-meetings/schema.ts';
import { asked } from '../../src/kit/asks/schema.ts';
import { outbox, slot } from '../../src/kit/schema.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { recount } from '../figures/recount.ts';
import { meetingPromisesIn } from '../figures/said.ts';
import {
  assistant,
  count,
  largest,
  leadOf,
  type PrincipalYear,
  principalOf,
  schoolDayFrom,
  schools,
  superintendent,
  turnovers,
} from './principal-year-district.ts';
import { meetings, today } from './principal-year-people.ts';
import { localDay } from './year-model.ts';

const zone = 'America/New_York';
const table = (run: PrincipalYear, sql: string, ...values: readonly string[]): Record<string, string>[] =>
  run.district.db.$client.prepare<string[], Record<string, string>>(sql).all(...values);

/** At a moment of the year, what can only be judged then: new sheets, new digests, and of whom decisions are asked. */
export function lookAt(run: PrincipalYear): void {
  sheetsNow(run);
  digestsNow(run);
  for (const [item, users] of askedNow(run))
    if (users.size > 1) run.watched.wrong.add(`${item} is asked of ${users.size} people on ${today(run)}`);
}

/** Every open decision of a school stands on a sheet that was frozen just now. */
function sheetsNow(run: PrincipalYear): void {
  const known = run.done.get('sheets') ?? 0;
  const all = run.district.db.select().from(prepSheet).all();
  if (all.length === known) return;
  run.done.set('sheets', all.length);
  for (const sheet of all.slice(known)) {
    const meeting = meetings(run).find(({ id }) => id === sheet.meetingId);
    const open = run.district.db
      .select()
      .from(meetingDecision)
      .where(eq(meetingDecision.schoolId, meeting?.schoolId ?? ''))
      .all()
      .filter(({ state }) => state === 'open' || state === 'partly');
    for (const { id, words } of open) {
      count(run, 'decisions on sheets');
      if (!sheet.document.includes(`meetingDecision/${id}`) || !sheet.document.includes(words))
        run.watched.wrong.add(`“${words}” of ${meeting?.at} is open and not on the sheet of ${meeting?.day}`);
    }
  }
}

/** What a leader's digest says of the promises, counted from the tables; and it stands in Slack. */
function digestsNow(run: PrincipalYear): void {
  const { db, idOf, as } = run.district;
  const known = run.done.get('digests') ?? 0;
  const all = db.select().from(digest).all();
  run.done.set('digests', all.length);
  for (const { personId, document } of all.slice(known)) {
    const said = meetingPromisesIn(document, today(run));
    run.done.set('promises recounted', (run.done.get('promises recounted') ?? 0) + said.length);
    for (const wrong of recount(db, today(run), [{ name: 'the digest', said }]).wrong) run.watched.wrong.add(wrong);
    const name = [superintendent, assistant].find((one) => idOf(one) === personId);
    if (name === undefined) continue;
    const shown = as(name)
      .dms()
      .map(({ blocks }) => visibleText(blocks))
      .join('\n');
    for (const { is } of said)
      if (!shown.includes(is)) run.watched.wrong.add(`the digest of ${today(run)} keeps “${is}” from ${name}`);
  }
}

function askedNow({ watched }: PrincipalYear): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>();
  for (const { item, user } of [...watched.open.values()].flat())
    if (item.startsWith('meeting-decisions/')) {
      const about = item.split(' ').at(-1) ?? '';
      users.set(about, (users.get(about) ?? new Set()).add(user));
    }
  return users;
}

/** What is not as the district was promised, in a sentence each. */
export async function judge(run: PrincipalYear): Promise<string[]> {
  return [
    ...run.watched.wrong,
    ...sheetsWrong(run),
    ...memosWrong(run),
    ...doubled(run),
    ...askedTwice(run),
    ...leaks(run),
    ...decisionsLost(run),
    ...tooMany(run),
    ...brokenOff(run),
    ...unlived(run),
  ];
}

/** One sheet for each meeting that took place, frozen at three on the school day before, in front of both. */
function sheetsWrong(run: PrincipalYear): string[] {
  const { db } = run.district;
  const sheets = db.select().from(prepSheet).all();
  const shown = db
    .select()
    .from(outbox)
    .all()
    .filter(({ state, slackTs }) => state === 'shown' && slackTs !== null);
  return meetings(run).flatMap(({ id, at, day, state, cancelledOn, principalId }) => {
    if (day >= today(run)) return [];
    const own = sheets.filter(({ meetingId }) => meetingId === id);
    const due = state === 'held' && cancelledOn === null && principalId !== null ? 1 : 0;
    if (own.length !== due) return [`${own.length} sheets of ${at} on ${day}, not ${due}`];
    return own.flatMap(({ id: sheet, frozenAt }) => {
      const frozen = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
      const on = frozen.format(Date.parse(frozenAt));
      const before = schoolDayFrom(day, -1);
      const late =
        on >= `${before} 15:00` && on <= `${before} 15:10` ? [] : [`the sheet of ${at} on ${day} was frozen ${on}`];
      const readers = [principalOf(at, day) ?? '', leadOf(at)];
      const missing = readers.filter(
        (name) =>
          !shown.some(({ name: said }) =>
            [`prep-sheet/${sheet}/to/`, `prep-sheets/${day}/to/`].some((of) => said === of + run.district.idOf(name)),
          ),
      );
      return [...late, ...missing.map((name) => `${name} never had the sheet of ${at} on ${day}`)];
    });
  });
}

/** One memo for each meeting that was held, one first message of it to whom it is addressed, one of them late. */
function memosWrong(run: PrincipalYear): string[] {
  const { db, as, idOf } = run.district;
  const memos = db.select().from(memo).all();
  const versions = db.select().from(memoVersion).all();
  const held = meetings(run).filter(({ state }) => state === 'held');
  const wrong = held.flatMap(({ id, at, day }) => {
    const own = memos.filter(({ meetingId }) => meetingId === id);
    const [one] = own;
    if (schoolDayFrom(day, 3) >= today(run)) return [];
    if (!one || own.length !== 1) return [`${own.length} memos of ${at} on ${day}`];
    const isLate = one.sentOn > schoolDayFrom(day, 5);
    const shouldBe = at === 'Foster' && run.lived[0]?.includes(day) === true;
    return [
      ...(isLate === shouldBe ? [] : [`the memo of ${at} on ${day} was sent ${one.sentOn}`]),
      ...(one.dueOn === schoolDayFrom(day, 5) ? [] : [`the memo of ${at} on ${day} is due ${one.dueOn}`]),
      ...(versions.filter(({ memoId, number }) => memoId === one.id && number === 1).length === 1
        ? []
        : [`the memo of ${at} on ${day} has no first version, or two`]),
      ...(idOf(principalOf(at, day) ?? '') === one.personId
        ? []
        : [`the memo of ${at} on ${day} is for somebody else`]),
    ];
  });
  const came = run.district.slack
    .people()
    .filter(({ bot }) => !bot)
    .flatMap(({ name }) => {
      const had = as(name)
        .dms()
        .filter(({ blocks }) => visibleText(blocks).includes('sent you the memo of your meeting')).length;
      const due = memos.filter(({ personId }) => personId === idOf(name)).length;
      return had === due ? [] : [`${name} has ${had} memos and ${due} were sent to them`];
    });
  return [...wrong, ...came];
}

/** The same message name twice, with two times. */
function doubled({ district: { slack } }: PrincipalYear): string[] {
  const times = new Map<string, Set<string>>();
  for (const { metadata, channel, ts } of slack.messages()) {
    const key = /"k":"([^"]+)"/.exec(JSON.stringify(metadata ?? ''))?.[1];
    if (key !== undefined) times.set(key, (times.get(key) ?? new Set()).add(`${channel} ${ts}`));
  }
  const twice = [...times].filter(([, at]) => at.size > 1).map(([, at]) => `posted twice: ${[...at].join(' and ')}`);
  return times.size === 0 ? ['no message bears its name'] : twice;
}

/** An item in two sittings of a month, in a sitting and in the message of actions, or after it was answered. */
function askedTwice(run: PrincipalYear): string[] {
  const { sat, monthly } = run.watched;
  const updates = table(
    run,
    `SELECT s.name AS school, i.code, u.on_day AS day FROM school_plan_update u JOIN school_plan_item i ON i.id = u.item_id
       JOIN school_plan p ON p.id = i.plan_id JOIN school s ON s.id = p.school_id WHERE u.kind = 'update'
     UNION ALL
     SELECT s.name, a.code, u.on_day FROM action_update u JOIN action_part p ON p.id = u.part_id
       JOIN "action" a ON a.id = p.action_id JOIN school s ON s.id = p.school_id`,
  );
  const seen = new Map<string, string>();
  return [...sat]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .flatMap(({ school: at, day, codes, by, month }) => {
      const month_ = day.slice(0, 7);
      const before = table(
        run,
        `SELECT max(x.on_day) AS day FROM school_plan_sitting x JOIN school s ON s.id = x.school_id WHERE s.name = ? AND x.on_day < ?`,
        at,
        day,
      )[0]?.day;
      const said = updates.filter(
        (one) =>
          one.school === at &&
          (one.day ?? '') < day &&
          ((one.day ?? '') > (before ?? '9999') || (one.day ?? '') >= `${month_}-01`),
      );
      return codes.flatMap((code) => {
        const key = `${at} ${code} ${month_}`;
        const twice = seen.has(key) ? [`${key} was asked in the sittings of ${seen.get(key)} and ${month}`] : [];
        seen.set(key, month);
        const known = said.filter((one) => one.code === code);
        return [
          ...twice,
          ...(monthly.get(`${by} ${month_}`)?.has(code) ? [`${key} was asked in the message of actions too`] : []),
          ...known.map((one) => `${key} was asked on ${day} and answered on ${one.day}`),
        ];
      });
    });
}

/** Whoever met a word that was none of theirs. */
function leaks(run: PrincipalYear): string[] {
  const { slack, logged } = run.district;
  const names = new Map(slack.people().map(({ id, name }) => [id, name]));
  const log = logged.join('\n');
  return [...run.canaries].flatMap(([word, { kind, at, by }]) => {
    const allowed = new Set([...by, ...inherits(run, word, at)]);
    const met = [...(run.watched.met.get(word) ?? [])].map((id) => names.get(id) ?? id);
    return [
      ...met.filter((name) => !allowed.has(name)).map((name) => `${name} met ${word} of ${at}`),
      ...(log.includes(word) ? [`the log has ${word}`] : []),
      // Without whoever may know of it nothing would be shown by silence. What was said of a decision is read by who opens the list.
      ...(met.length === 0 && kind !== 'said' ? [`nobody ever met ${word}, a ${kind} of ${at}`] : []),
    ];
  });
}

/** Of a post that changed hands: who follows may meet what was open then, with what was said of it. */
function inherits(run: PrincipalYear, word: string, at: string): string[] {
  const change = turnovers.find((one) => one.at === at);
  if (!change) return [];
  const rows = table(
    run,
    `SELECT d.state_on AS day, d.state FROM meeting_decision d WHERE d.words LIKE ?
       OR EXISTS (SELECT 1 FROM meeting_decision_update u WHERE u.decision_id = d.id AND u.words LIKE ?)`,
    `%${word}%`,
    `%${word}%`,
  );
  return rows.some(({ day, state }) => state === 'open' || state === 'partly' || (day ?? '') >= change.from)
    ? [change.next]
    : [];
}

/** What was typed is on record once, and is settled or open; the interim was asked about what the post had open. */
function decisionsLost(run: PrincipalYear): string[] {
  const { db, as } = run.district;
  const rows = db.select().from(meetingDecision).innerJoin(school, eq(school.id, meetingDecision.schoolId)).all();
  const lost = run.decided.flatMap(({ word, at }) => {
    const own = rows.filter((one) => one.meeting_decision.words.includes(word));
    return own.length === 1 && own[0]?.school.name === at ? [] : [`${word} of ${at} is on record ${own.length} times`];
  });
  const unasked = turnovers
    .filter(({ at }) => run.schools.includes(at))
    .flatMap(({ at, from, next }) =>
      rows.flatMap(({ meeting_decision: one, school: { name } }) => {
        const isTheirs =
          name === at &&
          one.ofPost &&
          one.madeOn < from &&
          one.byDay >= from &&
          one.byDay < schoolDayFrom(today(run), -2);
        const wasAsked = [...run.watched.asked.keys()].some(
          (key) => key.startsWith(`${as(next).id} `) && key.endsWith(`/${one.id}`),
        );
        return isTheirs && !wasAsked ? [`${next} was never asked about “${one.words}”, due ${one.byDay}`] : [];
      }),
    );
  return [...lost, ...unasked];
}

/** A principal is asked at most three new things a day. */
function tooMany(run: PrincipalYear): string[] {
  const { db } = run.district;
  const first = new Map<string, Day>();
  for (const { personId, item, day } of db.select().from(asked).orderBy(asked.day).all())
    if (!first.has(`${personId} ${item}`)) first.set(`${personId} ${item}`, day);
  const counts = new Map<string, number>();
  for (const [key, day] of first) {
    const one = `${key.split(' ')[0]} ${day}`;
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const names = new Map(
    db
      .select()
      .from(person)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  return [...counts].flatMap(([key, n]) => {
    const [id = '', day] = key.split(' ');
    const isPrincipal = schools.some((at) => principalOf(at, (day ?? '') as Day) === names.get(id));
    return isPrincipal && n > 3 ? [`${names.get(id)} was asked ${n} new things on ${day}`] : [];
  });
}

/** Slack took everything, no work failed, and nothing that should stand there is held back. */
function brokenOff({ district: { db, slack } }: PrincipalYear): string[] {
  const stuck = db
    .select()
    .from(outbox)
    .all()
    .filter(({ state, until }) => !['shown', 'withdrawn'].includes(state) && !(state === 'stopped' && until));
  const failed = db
    .select()
    .from(slot)
    .all()
    .filter(({ state }) => state === 'failed');
  return [
    ...slack.problems().map((one) => `Slack: ${one}`),
    ...stuck.map(({ name, state, error }) => `${name} is ${state}: ${error ?? ''}`),
    ...failed.map(({ schedule, day }) => `${schedule} failed on ${day}`),
  ];
}

/** A judge who saw nothing would find nothing wrong. */
function unlived(run: PrincipalYear): string[] {
  const wanted = [
    'approved',
    'sittings',
    'sheets',
    'memos',
    'responses',
    'settled',
    'carried on',
    'called off',
    'moved',
    'promises recounted',
    'decisions on sheets',
    'papers',
  ];
  const most = Math.max(
    0,
    ...[...run.watched.sat].filter(({ school: at }) => at === largest).map(({ codes }) => codes.length),
  );
  const late = localDay(run.district.clock.now().epochMilliseconds, zone);
  return [
    ...wanted.filter((what) => (run.done.get(what) ?? 0) === 0).map((what) => `nothing was ${what} by ${late}`),
    ...(most < 20 ? [`the sitting of ${largest} asked about ${most} items at most`] : []),
  ];
}
