import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import {
  addDays,
  type Day,
  daysOf,
  dayText,
  type Month,
  monthBefore,
  monthOf,
  sayMonth,
} from '../../src/district/days.ts';
import { newId, refTo } from '../../src/district/ref.ts';
import { contextOn } from '../../src/engine/context.ts';
import { features } from '../../src/features/index.ts';
import { walkthroughTarget } from '../../src/features/walkthroughs/schema.ts';
import { plain } from '../../src/kit/words/pieces.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { type Cast, openDistrict, type TestDistrict, usual } from '../district.ts';
import { digestOf, said } from '../features/saying.ts';
import { type Visited, visited } from '../features/walkthroughs/visited.ts';

/** Somebody who left in the month, a newcomer, and a director who has a school too. */
const cast: readonly Cast[] = [
  ...usual,
  { name: 'Ina Interim', role: 'principal', school: 'Webster', to: '2026-11-06' },
  { name: 'Nell Next', role: 'assistantPrincipal', school: 'Webster', from: '2026-11-10' },
  { name: 'Dina Director', role: 'principal', school: 'Webster', from: '2026-11-01' },
];
const observers = [
  'Sam Sato',
  'Ada Assistant',
  'Pat Okafor',
  'Al Vice',
  'Paula Webster',
  'Dina Director',
  'Ina Interim',
];

const days: readonly Day[] = Array.from({ length: 75 }, (_, at) => addDays('2026-10-01', at));
const someDay = fc.constantFrom(...days);
const someVisit: fc.Arbitrary<Visited> = fc.record({
  by: fc.constantFrom(...observers),
  on: someDay,
  withdrawn: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});
const someDistrict = fc.record({
  today: fc.constantFrom(...days.slice(30)),
  visits: fc.array(someVisit, { maxLength: 120 }),
  numbers: fc.record({
    superintendent: fc.integer({ min: 0, max: 4 }),
    principal: fc.integer({ min: 1, max: 12 }),
    director: fc.integer({ min: 0, max: 3 }),
  }),
  off: fc.array(someDay, { maxLength: 6 }),
});

/** What the month comes to, told from the tables alone: each one's pace is by their own number and the school days before today. */
const recount = `
WITH RECURSIVE d(day) AS (SELECT :first UNION ALL SELECT date(day, '+1 day') FROM d WHERE day < :last),
school_days AS (
  SELECT count(*) AS n, coalesce(sum(day < :today), 0) AS gone FROM d
  WHERE strftime('%w', day) NOT IN ('0', '6') AND day NOT IN (SELECT day FROM calendar_day WHERE kind = 'noSchool')),
numbers AS (
  SELECT h.person_id, max(t.number) AS number FROM role_holding h
  JOIN walkthrough_target t ON t.role = h.role
  WHERE h.from_day <= :last AND (h.to_day IS NULL OR h.to_day >= :first)
  GROUP BY h.person_id
  HAVING min(h.from_day) <= min(:last, :today) AND max(coalesce(h.to_day, '9999')) >= min(:last, :today)),
people AS (
  SELECT n.number, (SELECT count(*) FROM walkthrough w
    WHERE w.observer_id = n.person_id AND w.withdrawn_at IS NULL AND substr(w.day, 1, 7) = :month) AS logged
  FROM numbers n WHERE n.number > 0)
SELECT count(*) AS people, coalesce(sum(logged), 0) AS logged, coalesce(sum(number), 0) AS number, n - gone AS left,
  coalesce(sum(logged >= number), 0) AS done,
  coalesce(sum(logged < number AND n > gone AND logged >= number * gone / n), 0) AS on_pace,
  coalesce(sum(logged < number AND n > gone AND logged < number * gone / n), 0) AS behind,
  coalesce(sum(logged < number AND n = gone), 0) AS short
FROM school_days LEFT JOIN people`;

interface Recounted {
  readonly people: number;
  readonly logged: number;
  readonly number: number;
  readonly left: number;
  readonly done: number;
  readonly on_pace: number;
  readonly behind: number;
  readonly short: number;
}

function recounted({ db }: TestDistrict, month: Month, today: Day): string {
  const row = db.$client.prepare(recount).get({ ...daysOf(month), month, today }) as Recounted;
  const paces = [
    [row.done, 'done'],
    [row.on_pace, 'on pace'],
    [row.behind, 'behind pace'],
    [row.short, 'not reached'],
  ] as const;
  const left = row.left === 0 ? 'the month is over' : `${row.left} school day${row.left === 1 ? '' : 's'} left`;
  const each = paces.flatMap(([n, words]) => (n === 0 ? [] : [`${n} ${words}`])).join(', ');
  return `Walkthroughs toward targets in ${sayMonth(month)}: ${row.logged} of ${row.number}, ${left}; ${each}.`;
}

async function monthSaid(district: TestDistrict, line: string): Promise<string> {
  const answer = await district.as('Ada Assistant').command(line);
  return answer.kind === 'words' ? visibleText(answer.blocks) : '';
}

function packetSaid({ db, clock }: TestDistrict, since: Day, until: Day): string {
  const walkthroughs = features.find(({ name }) => name === 'walkthroughs');
  const read = inTx(db, (tx) => {
    const occasion = { diltId: 'none', since, until };
    return { answer: walkthroughs?.says?.packet?.(contextOn(tx, clock, features), occasion) ?? [] };
  });
  return read.answer.map(({ words, detail = [] }) => plain([...words, ...detail])).join('\n');
}

test('a month’s pace is one figure in the month view, the digest and the packet, and the one the tables give', async () => {
  await fc.assert(
    fc.asyncProperty(someDistrict, async ({ today, visits, numbers, off }) => {
      const district = await openDistrict({ cast, now: `${today}T15:00:00Z` });
      for (const [role, number] of Object.entries(numbers))
        district.db
          .insert(walkthroughTarget)
          .values({ id: newId(), role: role as 'principal', fromMonth: '2026-09', number })
          .run();
      for (const day of new Set(off))
        district.db.$client.prepare(`INSERT INTO calendar_day (day, kind, note) VALUES (?, 'noSchool', '')`).run(day);
      visited(district, ...visits.filter(({ on }) => on <= today));
      const month = monthOf(today);
      const expected = recounted(district, month, today);
      const before = recounted(district, monthBefore(month), today);

      expect(await monthSaid(district, '/walkthrough month')).toContain(expected);
      expect(await monthSaid(district, '/walkthrough month last')).toContain(before);
      const health = said(
        digestOf(district, 'walkthroughs', { reader: 'Sam Sato', since: today, until: today }),
        'health',
      );
      expect(health).toContain(expected);
      const packet = packetSaid(district, addDays(today, -31), today);
      expect(packet).toContain(expected);
      expect(packet).toContain(before);
    }),
    { numRuns: 12, seed: 20261116, endOnFailure: true },
  );
});

test('a packet holds whole months against the number of a month, never the visits of two', async () => {
  const district = await openDistrict({ now: '2026-11-16T15:00:00Z' });
  district.db
    .insert(walkthroughTarget)
    .values({ id: newId(), role: 'principal', fromMonth: '2026-09', number: 3 })
    .run();
  const on = (day: Day): Visited => ({ by: 'Pat Okafor', on: day });
  visited(
    district,
    ...[16, 19, 20, 21, 22, 23, 26, 27].map((day) => on(dayText.parse(`2026-10-${day}`))),
    on('2026-11-03'),
  );

  const packet = packetSaid(district, '2026-10-16', '2026-11-16');

  expect(packet).toMatch(/in October: 8 of 6[\s\S]*Pat Okafor, Lincoln: Logged 8 of 3, Pace done/);
  expect(packet).toMatch(/in November: 1 of 6[\s\S]*Pat Okafor, Lincoln: Logged 1 of 3, Pace on pace/);
  expect(packet).toContain('Counts visits of Oct 1–31.');
  expect(packet).toContain('Counts visits of Nov 1–16. Pace compares each count with the school days so far.');
  expect(packet).toContain('Teachers’ copies, Oct 16–Nov 16: 9 of 9 went the same day.');
});

test('what somebody may show of a part of a month is not called the month', async () => {
  const district = await openDistrict({ now: '2026-11-16T15:00:00Z' });
  visited(
    district,
    { by: 'Pat Okafor', on: '2026-10-05' },
    { by: 'Pat Okafor', on: '2026-10-22' },
    { by: 'Pat Okafor', on: '2026-11-02' },
  );

  const facts = inTx(district.db, (tx) => {
    const c = contextOn(tx, district.clock, features);
    return { answer: c.occasions.facts(district.idOf('Pat Okafor'), { since: '2026-10-21', until: '2026-11-16' }) };
  }).answer.filter(({ ref }) => ref === refTo('person', district.idOf('Pat Okafor')));

  expect(facts.map(({ words }) => words.plain).sort()).toEqual([
    'November: 1 walkthrough, 1 copy the same day',
    'October from Oct 21 on: 1 walkthrough, 1 copy the same day',
  ]);
});

/** Where everybody who was an administrator in the month stands on a day, or stood on their last: the schools of their roles of that day; with none, the office. */
const recountPlaces = `
WITH held AS (
  SELECT p.name, h.from_day, coalesce(h.to_day, '9999') AS to_day, s.name AS school FROM role_holding h
  JOIN person p ON p.id = h.person_id LEFT JOIN school s ON s.id = h.school_id
  WHERE h.role IN ('superintendent', 'assistantSuperintendent', 'principal', 'assistantPrincipal', 'director')
    AND h.from_day <= :day AND coalesce(h.to_day, '9999') >= substr(:day, 1, 8) || '01'),
last AS (SELECT name, min(max(to_day), :day) AS day FROM held GROUP BY name)
SELECT name || ', ' || coalesce((SELECT group_concat(school, ' and ') FROM (
    SELECT DISTINCT school FROM held h WHERE h.name = last.name AND from_day <= last.day AND to_day >= last.day AND school IS NOT NULL
    ORDER BY school)), 'district office')
FROM last ORDER BY 1`;

test('somebody with two roles stands under the school they lead, and under the district office only where they lead none', async () => {
  const twoRoles: readonly Cast[] = [
    ...cast,
    { name: 'Lee Leaver', role: 'director' },
    { name: 'Lee Leaver', role: 'principal', school: 'Lincoln', to: '2026-11-03' },
    { name: 'Ira Interim', role: 'principal', school: 'Lincoln' },
    { name: 'Ira Interim', role: 'principal', school: 'Webster', from: '2026-11-04' },
    { name: 'Gus Gone', role: 'director', to: '2026-11-05' },
    { name: 'Gus Gone', role: 'assistantPrincipal', school: 'Webster', to: '2026-11-05' },
  ];
  const district = await openDistrict({ cast: twoRoles, now: '2026-11-16T15:00:00Z' });

  const places = district.db.$client.prepare(recountPlaces).pluck().all({ day: '2026-11-16' }) as string[];
  const words = `${await monthSaid(district, '/walkthrough month')}\n`;

  expect(places).toContain('Dina Director, Webster');
  expect(places).toContain('Lee Leaver, district office');
  expect(places).toContain('Ira Interim, Lincoln and Webster');
  expect(places.filter((place) => !new RegExp(`${place}(,| \\|)`).test(words))).toEqual([]);
});
