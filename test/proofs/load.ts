import { addDays, type Day, weekdayOf } from '../../src/district/days.ts';
import { measuredMonths } from '../../src/features/nudges/workload/measured.ts';
import { newADay } from '../../src/kit/asks/queue.ts';
import type { Resident } from '../../src/mill-city/roster.ts';
import { type LivingCity, liveInMillCity } from './load-district.ts';
import { type Month, Reader } from './load-person.ts';
import type { Proof } from './proof.ts';

/** A month with one of everything: a DILT and its packet, a highlight meeting and its report, four digests. The days before are lived, not counted. */
const span = { lived: '2026-11-16', from: '2026-11-21', to: '2026-12-20' } as const;
const looks = ['09:05', '14:35'] as const;
/** The first director facilitates the DILT of this month; another one stands for the directors. */
const facilitator = 'Farid Jimenez';
const other = 'Hugo Zamora';
/** A teacher who is in Slack: the leaders of their school come by, and nobody else of these. */
const visited = 'Samir Acheampong';
const channels = ['improvement-plan', 'dilt', 'highlight'];

/** Lives the month, and counts what it came to for one of each role. `show` is given what each must read, a line a message. */
export async function load(show?: (name: string, lines: readonly string[]) => void) {
  const city = await liveInMillCity();
  try {
    return await live(city, show);
  } finally {
    await city.close();
  }
}

async function live(
  city: LivingCity,
  show?: (name: string, lines: readonly string[]) => void,
): Promise<{ role: string; name: string; month: Month }[]> {
  const readers = peopleOf(city);
  for (let day: Day = span.lived; day <= span.to; day = addDays(day, 1)) {
    if (day === span.from) for (const one of readers) one.begin();
    if (weekdayOf(day) > 5) continue;
    for (const time of looks) {
      await city.goTo(day, time);
      for (const one of readers) await one.lookIn(day, inChannels(city, one));
      await city.drain();
    }
    if (day >= span.from) await logVisits(city, readers, day);
    await facilitate(city, readers, day);
  }
  const since = Date.parse(`${span.from}T00:00:00-05:00`);
  for (const one of readers) show?.(`${one.role} ${one.person.name}`, one.lines(inChannels(city, one), since));
  return readers.map((one) => ({
    role: one.person.name === facilitator ? 'facilitator of the month (a director)' : (called[one.role] ?? one.role),
    name: one.person.name,
    month: one.month(inChannels(city, one), since),
  }));
}

const called: Readonly<Record<string, string>> = {
  assistantSuperintendent: 'assistant superintendent',
  planManager: 'plan manager',
  assistantPrincipal: 'assistant principal',
  teacher: 'teacher with two visits',
};

/** How many visits a month somebody of that role is to make in Mill City. */
const visits: Readonly<Record<string, number>> = {
  superintendent: 2,
  assistantSuperintendent: 4,
  principal: 5,
  assistantPrincipal: 4,
  director: 3,
};

/** The days on which whoever facilitates looks at the desk, and the day itself. */
const desk = { days: ['2026-12-01', '2026-12-04', '2026-12-09'], held: '2026-12-11' } as const;

/** The facilitator's desk: each time the next step, to confirm or to remind. On the day each segment is started in its turn. */
async function facilitate(city: LivingCity, readers: readonly Reader[], day: Day): Promise<void> {
  const reader = readers.find(({ person }) => person.name === facilitator);
  if (!reader) return;
  if (desk.days.some((one) => one === day)) await reader.work('/dilt', /facilitate|^Remind/);
  if (day === desk.held) {
    let goesOn = await reader.work('/dilt day', /^Start/);
    for (let n = 0; goesOn && n < 20; n += 1) goesOn = await reader.pressAgain(/^Start the next/);
    await reader.pressAgain(/^Done/);
    await reader.pressAgain(/^Commitments/);
  }
  await city.drain();
}

/** On these days the leaders of their school come by that teacher. */
const comesBy: Readonly<Record<string, Day>> = { principal: '2026-11-30', assistantPrincipal: '2026-12-09' };

const days: readonly Day[] = ['2026-11-23', '2026-11-30', '2026-12-02', '2026-12-09', '2026-12-15'];

async function logVisits(city: LivingCity, readers: readonly Reader[], day: Day): Promise<void> {
  const nth = days.indexOf(day);
  if (nth < 0) return;
  for (const one of readers) {
    const teachers = city.people.filter(
      ({ name, roles: [held] }) =>
        name !== visited && held?.role === 'teacher' && (one.school === null || held.school === one.school),
    );
    const teacher = comesBy[one.role] === day ? visited : teachers[(nth * 3) % teachers.length]?.name;
    if (teacher && nth < (visits[one.role] ?? 0)) await one.logVisit(teacher);
  }
  await city.drain();
}

function inChannels(city: LivingCity, { person }: Reader): string[] {
  const ids = city.slack.channels();
  return channels.filter((name) => ids.find((one) => one.name === name)?.members.includes(person.id));
}

function peopleOf(city: LivingCity): Reader[] {
  const roles = [
    'superintendent',
    'assistantSuperintendent',
    'planManager',
    'principal',
    'assistantPrincipal',
    'director',
    'teacher',
  ];
  const seen = new Set<string>();
  const isFirst = ({ name, roles: [held] }: Resident) => {
    if (held?.role === 'teacher') return name === visited;
    const isNew = !seen.has(held?.role ?? '');
    seen.add(held?.role ?? '');
    return isNew || name === other;
  };
  return city.people
    .filter((one) => one.slack && roles.includes(one.roles[0]?.role ?? '') && isFirst(one))
    .map((one) => {
      const role = one.roles[0]?.role ?? '';
      // What the digest asks is the superintendent’s to decide.
      const school = one.roles[0]?.school ?? null;
      return new Reader(
        city.slack.person(one.email ?? ''),
        { role, school },
        role === 'superintendent' ? undefined : /Weekly digest of/,
      );
    });
}

/** A principal’s month, and how much a leader must read in one. */
const limits = { minutes: 45, words: 1_500, newADay } as const;
const leaders = ['superintendent', 'assistant superintendent', 'plan manager'];

/** Whether the app says something else of a month than what it came to; a few ways differ from one run to the next. */
function isSaidOtherwise(role: string, { items, minutes }: Month): boolean {
  const said = measuredMonths.find((one) => one.role === role);
  return said === undefined || Math.abs(said.minutes - minutes) > 3 || Math.abs(said.questions - items) > 3;
}

/** A month of Mill City, everybody answering whatever is asked, held against what may be asked of people; and the table of it. */
export async function loadProof(): Promise<Proof> {
  const rows = await load();
  const wrong = rows.flatMap(({ role, name, month }) => [
    ...(month.minutes > limits.minutes ? [`${name} needs ${Math.round(month.minutes)} minutes`] : []),
    ...(month.maxItemsADay > limits.newADay ? [`${name} is asked ${month.maxItemsADay} new things on a day`] : []),
    ...(isSaidOtherwise(role, month) ? [`what the app says of ${role} is not what was measured`] : []),
    ...(leaders.includes(role) && month.words > limits.words ? [`${name} must read ${month.words} words`] : []),
  ]);
  process.stdout.write(`${tableOf(rows)}\n`);
  const most = Math.max(...rows.map(({ month }) => month.minutes));
  const line = `${rows.length} people, ${Math.round(most)} minutes at most: ${wrong.length} wrong`;
  return {
    ok: wrong.length === 0,
    figures: { people: rows.length, wrong: wrong.length },
    line: [line, ...wrong].join('; '),
  };
}

const columns = [
  ['messages', 'messages'],
  ['items', 'questions'],
  ['maxItemsADay', 'most in a day'],
  ['words', 'words to read'],
  ['wordsOneTapAway', 'one tap away'],
  ['taps', 'taps'],
  ['screens', 'screens'],
  ['typed', 'characters'],
  ['minutes', 'minutes'],
] as const satisfies readonly (readonly [keyof Month, string])[];

/** The table of the load page, in Markdown. */
export function tableOf(rows: readonly { role: string; month: Month }[]): string {
  const lines = rows.map(({ role, month }) => [
    role,
    ...columns.map(([key]) => Math.round(month[key]).toLocaleString('en-US')),
  ]);
  const head = ['role', ...columns.map(([, title]) => title)];
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
