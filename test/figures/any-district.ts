import { Temporal } from 'temporal-polyfill';
import type { Db } from '../../src/db/open.ts';
import { dayText } from '../../src/district/days.ts';
import type { Role } from '../../src/district/people.ts';
import { type Cast, startDistrict } from '../district.ts';
import { anyMeetings } from './any-meetings.ts';
import { anyPlan } from './any-plan.ts';
import { type Dice, diceOf } from './dice.ts';
import { insert, type Rows } from './rows.ts';
import type { Shown } from './screens.ts';

/** Moments of a school year: the middle and both ends of a month, a holiday, a minute before midnight and one after it. */
const moments = [
  '2026-09-08T14:00:00Z',
  '2026-10-01T13:00:00Z',
  '2026-10-31T15:00:00Z',
  '2026-11-17T04:59:00Z',
  '2026-11-17T05:01:00Z',
  '2026-11-26T16:00:00Z',
  '2026-12-01T04:59:00Z',
  '2026-12-01T12:30:00Z',
  '2027-01-04T14:00:00Z',
  '2027-02-26T20:00:00Z',
  '2027-03-15T03:59:00Z',
];

const first =
  'Ana Bo Cyd Dina Eli Fay Gus Hal Ida Jon Kim Lea Mo Nia Ola Pia Quin Rae Sol Tia Uma Vic Wes Xan Yul Zoe'.split(' ');
const last = 'Abbott Bloom Castro Dunn Evers Falk Grant Hughes'.split(' ');
const schools = ['Lincoln', 'Webster', 'Canal Street Academy', 'North Mill'];

/** A district as no one would make it up: the same for the same seed. `more` puts in what only some counts are about. */
export async function anyDistrict(seed: number, more: (rows: Rows) => void = () => undefined): Promise<Shown> {
  const dice = diceOf(seed);
  const now = dice.of(moments);
  const today = localDay(now);
  const cast = anyCast(dice, today);
  // The app has run for some days by then, and does what falls due up to that moment.
  const started = new Date(Date.parse(now) - dice.of([2, 26, 75, 150]) * 3_600_000).toISOString();
  const district = await startDistrict({ now: started, cast, seed });
  const { db } = district;
  db.$client.transaction(() => {
    const rows: Rows = { db, dice, today, began: dice.chance(0.25) ? dayFrom(today, -30) : '2026-08-17' };
    daysOff(rows);
    numbers(rows);
    visits(rows);
    anyPlan(rows);
    merges(rows);
    anyMeetings(rows);
    more(rows);
  })();
  district.clock.moveTo(Temporal.Instant.from(now));
  await district.drain();
  return {
    db,
    slack: district.slack,
    today: () => localDay(district.clock.now().toString()),
    async goTo() {},
    close: district.close,
  };
}

/** The day it is then where the district is. */
const localDay = (instant: string): string =>
  new Date(instant).toLocaleDateString('en-CA', { timeZone: 'America/New_York' });

const dayFrom = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** People with one role or two, who came, left or changed in the middle of a month; schools without a principal; teachers without Slack. */
function anyCast(dice: Dice, today: string): Cast[] {
  const names = first.flatMap((one) => last.map((other) => `${one} ${other}`));
  let at = 0;
  const someone = (): string => names[at++] ?? `Person ${at}`;
  const during = (): Pick<Cast, 'from' | 'to'> => {
    const kind = dice.of(['whole', 'whole', 'whole', 'left', 'begins', 'came']);
    if (kind === 'left') return { to: dayText.parse(dayFrom(today, -dice.upTo(40))) };
    if (kind === 'begins') return { from: dayText.parse(dayFrom(today, 1 + dice.upTo(20))) };
    return kind === 'came' ? { from: dayText.parse(dayFrom(today, -dice.upTo(50))) } : {};
  };
  const cast: Cast[] = [
    { name: someone(), role: 'superintendent' },
    { name: someone(), role: 'assistantSuperintendent' },
    { name: someone(), role: 'planManager' },
    { name: someone(), role: 'planMonitor' },
  ];
  const add = (role: Role, school?: string, rest: Partial<Cast> = {}): string => {
    const name = rest.name ?? someone();
    cast.push({ ...during(), ...rest, name, role, ...(school === undefined ? {} : { school }) });
    return name;
  };
  if (dice.chance(0.4)) add('assistantSuperintendent');
  for (let n = 1 + dice.upTo(3); n > 0; n -= 1) add('director');
  for (const school of schools.slice(0, 2 + dice.upTo(3))) {
    const principal = dice.chance(0.8) ? add('principal', school) : undefined;
    if (principal !== undefined && dice.chance(0.4)) add('director', undefined, { name: principal });
    if (dice.chance(0.5)) add('assistantPrincipal', school, { slack: dice.chance(0.8) });
    for (let n = 3 + dice.upTo(6); n > 0; n -= 1) add('teacher', school, { slack: dice.chance(0.6) });
  }
  // Somebody who changed from one office to another in these weeks.
  const changed = dayFrom(today, -dice.upTo(25));
  const name = someone();
  cast.push(
    { name, role: 'principal', school: 'Lincoln', to: dayText.parse(dayFrom(changed, -1)) },
    { name, role: 'director', from: dayText.parse(changed) },
  );
  return cast;
}

function daysOff({ db, dice, today }: Rows): void {
  const off = new Set(Array.from({ length: 4 + dice.upTo(12) }, () => dayFrom(today, dice.upTo(120) - 80)));
  for (const day of off) insert(db, 'calendar_day', { day, kind: dice.chance(0.8) ? 'noSchool' : 'halfDay', note: '' });
}

/** Numbers of roles, of which some change in the year, and numbers of one's own, of which some are taken back. */
function numbers({ db, dice, today }: Rows): void {
  const month = today.slice(0, 7);
  const roles = ['superintendent', 'assistantSuperintendent', 'director', 'principal', 'assistantPrincipal'];
  const put = (whose: { role: string } | { person_id: string }, from: string, number: number | null): void =>
    insert(db, 'walkthrough_target', {
      id: dice.id(),
      role: null,
      person_id: null,
      ...whose,
      from_month: from,
      number,
    });
  for (const role of roles.filter(() => dice.chance(0.85))) {
    put({ role }, '2026-08', dice.upTo(7));
    if (dice.chance(0.4)) put({ role }, month, dice.upTo(7));
  }
  for (const id of new Set(people(db).map((one) => one.id))) {
    if (!dice.chance(0.15)) continue;
    put({ person_id: id }, '2026-08', dice.upTo(7));
    if (dice.chance(0.5)) put({ person_id: id }, month, dice.chance(0.5) ? null : dice.upTo(9));
  }
}

const people = (db: Db): { id: string; role: string; school: string | null }[] =>
  db.$client
    .prepare<[], { id: string; role: string; school: string | null }>(
      `SELECT person_id AS id, role, school_id AS school FROM role_holding ORDER BY rowid`,
    )
    .all();

/** Entries that are one person: administrators, teachers, some taken back. The account of the one goes. */
function merges({ db, dice, today }: Rows): void {
  const kinds = [`role NOT IN ('teacher', 'superintendent', 'planManager', 'planMonitor')`, `role = 'teacher'`];
  for (const kind of kinds) {
    if (!dice.chance(0.5)) continue;
    const all = db.$client
      .prepare<[], string>(`SELECT DISTINCT person_id FROM role_holding WHERE ${kind} ORDER BY rowid`)
      .pluck()
      .all();
    const away = dice.of(all);
    const stays = dice.of(all);
    if (away === stays) continue;
    insert(db, 'same_person', {
      merge_id: dice.id(),
      away_id: away,
      stays_id: stays,
      said_by_id: stays,
      said_on: today,
      said_why: '',
      undone_on: dice.chance(0.2) ? today : null,
    });
    db.$client.prepare(`UPDATE person SET slack_id = NULL, slack_state = 'none' WHERE id = ?`).run(away);
  }
}

/** Visits of the last eight weeks: withdrawn ones, copies that went the same day, late, or not at all, and visits from before there were copies. */
function visits({ db, dice, today, began }: Rows): void {
  const everybody = people(db);
  const teachers = everybody.filter(({ role }) => role === 'teacher');
  const tool = db.$client
    .prepare<[], { id: string; tool: string }>(`SELECT id, tool_id AS tool FROM look_for ORDER BY position`)
    .all();
  const observers = everybody.filter(({ role }) => !['teacher', 'planManager', 'planMonitor'].includes(role));
  for (const observer of observers)
    for (let n = dice.upTo(14); n > 0; n -= 1) {
      const teacher = dice.of(teachers);
      const day = dayFrom(today, -dice.upTo(60));
      if (day < '2026-08-20') continue;
      const id = dice.id();
      insert(db, 'walkthrough', {
        id,
        observer_id: observer.id,
        teacher_id: teacher.id,
        school_id: teacher.school,
        day,
        tool_id: tool[0]?.tool ?? '',
        comment: '',
        logged_at: `${day}T18:00:00Z`,
        withdrawn_at: dice.chance(0.1) ? `${today}T12:00:00Z` : null,
      });
      for (const { id: lookFor } of tool)
        if (dice.chance(0.7))
          insert(db, 'walkthrough_answer', {
            walkthrough_id: id,
            look_for_id: lookFor,
            answer: dice.of(['seen', 'notSeen']),
          });
      if (day < began) continue;
      const went = dice.of([day, day, day, dayFrom(day, 1), dayFrom(day, 3), null]);
      const wentOn = went !== null && went > today ? null : went;
      insert(db, 'teacher_copy', {
        walkthrough_id: id,
        how: dice.of(['slack', 'paper']),
        owed_since: null,
        went_at: wentOn === null ? null : wentOn === day ? `${dayFrom(day, 1)}T03:30:00Z` : `${wentOn}T05:30:00Z`,
        went_on: wentOn,
      });
    }
}
