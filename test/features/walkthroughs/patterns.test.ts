import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { type Day, instantOf } from '../../../src/district/days.ts';
import { personById, settingsOf, viewerOn } from '../../../src/district/roster.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { answerOf } from '../../../src/engine/questions.ts';
import { wholeOf } from '../../../src/engine/whole.ts';
import { features } from '../../../src/features/index.ts';
import { refreshPatterns } from '../../../src/features/walkthroughs/patterns/feature.ts';
import { schoolFigures, schoolsFor } from '../../../src/features/walkthroughs/patterns/store.ts';
import { focusLookFor, patternBlock, walkthrough } from '../../../src/features/walkthroughs/schema.ts';
import { openDistrict, type TestDistrict } from '../../district.ts';
import { type Kept, keepVisits, lincoln, staffed, webster } from './visits.ts';

const monday: Day = '2026-11-09';
const patterns = '/walkthrough patterns';

/** A district on a Friday in November. */
const onFriday = (more: Parameters<typeof openDistrict>[0] = {}) =>
  openDistrict({ cast: staffed, now: '2026-11-06T15:00:00Z', ...more });

/** The district's clock is put on to the morning of a day, and what is due there is done. */
async function untilMorningOf(district: TestDistrict, day: Day): Promise<void> {
  district.clock.moveTo(instantOf(day, '07:00', 'America/New_York'));
  await district.settle();
  await district.settle();
}

/** Visits on a Wednesday to the first `of` teachers of Lincoln, with L1 seen at the first `seen` of them. */
const visits = (of: number, seen: number, day: Day = '2026-11-04'): Kept[] =>
  lincoln
    .slice(0, of)
    .map((teacher, at) => ({ teacher, day, ...(at < seen ? { seen: ['L1'] } : { notSeen: ['L1'] }) }));

const atWebster = (of: number, seen: number): Kept[] =>
  webster.slice(0, of).map((teacher, at) => ({
    teacher,
    school: 'Webster',
    day: '2026-11-05',
    [at < seen ? 'seen' : 'notSeen']: ['L1'],
  }));

async function wordsFor(district: TestDistrict, name: string): Promise<string> {
  const answer = await district.as(name).command(patterns);
  return answer.kind === 'words' ? answer.text : JSON.stringify(answer);
}

const published = ({ db }: TestDistrict) => db.select().from(patternBlock).all();

test('a principal reads on Monday how often a look-for was seen at the own school and in the district', async () => {
  const district = await onFriday();
  keepVisits(district, [...visits(7, 4), ...atWebster(6, 2)]);

  const before = await wordsFor(district, 'Pat Okafor');
  await untilMorningOf(district, monday);
  const after = await wordsFor(district, 'Pat Okafor');

  expect(before).toContain('No patterns yet');
  expect(after).toContain(
    'Rigorous task, Lincoln: seen in 4 of 7 walkthroughs where it was looked for in November so far (57%).',
  );
  expect(after).toContain(
    'Rigorous task, district: seen in 6 of 13 walkthroughs where it was looked for in November so far (46%).',
  );
  expect(after).toContain('Rigorous task: Lincoln 57% (4 of 7), November so far 46% (6 of 13)');
  expect(after).toContain('last on Monday, November 9');
  expect(after).toContain('The district in October so far: not enough different visits.');
  expect(after).not.toContain('of 2 schools');
  expect(district.slack.problems()).toEqual([]);
});

test('a school with four teachers is withheld, and the district’s figure has nothing of it until the month is closed', async () => {
  const district = await onFriday();
  keepVisits(district, [...visits(7, 4), ...atWebster(4, 2)]);

  await untilMorningOf(district, monday);
  const words = await wordsFor(district, 'Paula Webster');

  expect(words).toContain('Rigorous task, Webster: not shown for November so far. Not enough different visits yet.');
  expect(words).toContain('Rigorous task: Webster –, November so far 57% (4 of 7), 1 of 2 schools');
  expect(words).toContain('the others had too few different visits. They can still join until the month is complete.');
});

test('the visit that is still wanting brings the figure a week later, and one more alone changes nothing', async () => {
  const district = await onFriday();
  keepVisits(district, visits(5, 2));
  await untilMorningOf(district, monday);
  expect(published(district)).toEqual([]);

  keepVisits(district, [{ teacher: 'Ana Six', day: '2026-11-10', notSeen: ['L1'] }]);
  await untilMorningOf(district, '2026-11-16');
  keepVisits(district, [{ teacher: 'Bea Both', day: '2026-11-17', seen: ['L1'] }]);
  await untilMorningOf(district, '2026-11-23');

  expect(published(district)).toMatchObject([{ seen: 2, looked: 6, teachers: 6, refreshedOn: '2026-11-16' }]);
});

test('a director who visited four of five teachers is shown no figure until a colleague has visited enough others', async () => {
  const district = await onFriday();
  keepVisits(district, [...visits(4, 2), { teacher: 'Ana Five', by: 'Al Vice', day: '2026-11-04', seen: ['L1'] }]);
  await untilMorningOf(district, monday);
  const withheld = await wordsFor(district, 'Dina Director');

  const more = lincoln
    .slice(0, 4)
    .map((teacher): Kept => ({ teacher, by: 'Al Vice', day: '2026-11-10', seen: ['L1'] }));
  keepVisits(district, more);
  await untilMorningOf(district, '2026-11-16');

  expect(withheld).toContain('No patterns yet: there are too few different visits.');
  expect(published(district)).toMatchObject([{ seen: 6, looked: 9, teachers: 5 }]);
  expect(await wordsFor(district, 'Dina Director')).toContain('at least 67% (6 of 9)');
});

test.each([
  [6, 'at least 4 of 6 walkthroughs where it was looked for in November so far (67%)', 'at least 67% (4 of 6)'],
  [4, 'at least 4 of 6 walkthroughs where it was looked for in November so far (67%)', 'at least 67% (4 of 6)'],
  [3, '3 of 6 walkthroughs where it was looked for in November so far (50%)', '50% (3 of 6)'],
  [2, 'at most 2 of 6 walkthroughs where it was looked for in November so far (33%)', 'at most 33% (2 of 6)'],
  [0, 'at most 2 of 6 walkthroughs where it was looked for in November so far (33%)', 'at most 33% (2 of 6)'],
])(
  'seen with %i of six teachers is said as “%s”, so that none of them knows of the others',
  async (seen, said, short) => {
    const district = await onFriday();
    keepVisits(district, visits(6, seen));

    await untilMorningOf(district, monday);
    const words = await wordsFor(district, 'Pat Okafor');

    expect(words).toContain(`Lincoln: seen in ${said}.`);
    expect(words).toContain(`Rigorous task: Lincoln ${short}, November so far ${short}, 1 of 2 schools`);
  },
);

test('what is left of schools with too few visits counts for the district when the month is closed, each teacher once', async () => {
  const district = await onFriday();
  // Bea teaches at both: nine visits, eight persons.
  keepVisits(district, [
    ...visits(4, 2),
    { teacher: 'Bea Both', day: '2026-11-04', seen: ['L1'] },
    ...atWebster(3, 1),
    { teacher: 'Bea Both', school: 'Webster', day: '2026-11-05', notSeen: ['L1'] },
  ]);

  for (const day of ['2026-12-07', '2026-12-14'] as const) await untilMorningOf(district, day);
  const open = published(district);
  await untilMorningOf(district, '2026-12-21');
  const closed = published(district);
  const words = await wordsFor(district, 'Sam Sato');

  await untilMorningOf(district, '2027-01-04');

  expect(open).toEqual([]);
  expect(closed).toMatchObject([{ schoolId: null, seen: 4, looked: 9, teachers: 8 }]);
  expect(published(district)).toEqual(closed);
  expect(words).toContain('Rigorous task, district: seen in 4 of 9 walkthroughs');
  expect(words).not.toContain('of 2 schools');
  expect(await wordsFor(district, 'Pat Okafor')).toContain(
    'Lincoln: not shown for November. Not enough different visits yet.',
  );
});

test('a visit of today and a withdrawn one do not count; one withdrawn later leaves the figure as published', async () => {
  const district = await onFriday();
  const [first] = keepVisits(district, [...visits(7, 3), { teacher: 'Bea Both', day: monday, seen: ['L1'] }]);
  // Logged a quarter of a second after midnight.
  keepVisits(district, [{ teacher: 'Bea Both', day: monday, loggedAt: '2026-11-09T05:00:00.25Z', seen: ['L1'] }]);
  const withdraw = (id: string | undefined) =>
    inTx(district.db, (tx) =>
      tx
        .update(walkthrough)
        .set({ withdrawnAt: district.clock.now().toString() })
        .where(eq(walkthrough.id, id ?? ''))
        .run(),
    );
  withdraw(first);
  await untilMorningOf(district, monday);
  expect(published(district)).toMatchObject([{ seen: 2, looked: 6 }]);

  withdraw(district.db.select().from(walkthrough).all()[2]?.id);
  await untilMorningOf(district, '2026-11-16');

  expect(published(district)).toMatchObject([{ seen: 2, looked: 6 }]);
});

test('a visit logged late counts in its own month, and a refresh that runs twice publishes nothing more', async () => {
  const district = await onFriday();
  keepVisits(district, visits(6, 2, '2026-10-29'));
  await untilMorningOf(district, monday);
  const five = lincoln
    .slice(2)
    .map((teacher): Kept => ({ teacher, day: '2026-10-30', loggedOn: '2026-11-09', seen: ['L1'] }));
  keepVisits(district, [...five, { teacher: 'Ana One', day: '2026-10-30', loggedOn: '2026-11-10', notSeen: ['L1'] }]);
  keepVisits(district, [{ teacher: 'Ana Two', day: '2026-10-30', loggedOn: '2026-11-10', notSeen: ['L1'] }]);
  await untilMorningOf(district, '2026-11-16');
  const once = published(district);
  inTx(district.db, (tx) => refreshPatterns({ db: tx, settings: settingsOf(tx) }, '2026-11-16'));

  expect(once).toMatchObject([
    { month: '2026-10', seen: 2, looked: 6 },
    { month: '2026-10', seen: 5, looked: 7 },
  ]);
  expect(published(district)).toEqual(once);
});

test('a teacher reads of the own school and the district, and is not offered the others', async () => {
  const district = await onFriday();
  keepVisits(district, [...visits(7, 4), ...atWebster(6, 2)]);
  await untilMorningOf(district, monday);

  const words = await wordsFor(district, 'Ana Rivera');

  expect(words).toContain('Rigorous task, Lincoln: seen in 4 of 7');
  expect(words).toContain('Rigorous task, district: seen in 6 of 13');
  expect(words).not.toContain('Webster');
  await expect(district.as('Ana Rivera').press('One look-for by school')).rejects.toThrow();
});

test('whoever asks the records for all schools is given those they may see', async () => {
  const district = await onFriday();
  keepVisits(district, [...visits(7, 4), ...atWebster(6, 2)]);
  await untilMorningOf(district, monday);
  const seenBy = (name: string) => {
    const person = personById(district.db, district.idOf(name));
    if (!person) throw new Error(`${name} is not on the roster`);
    const viewer = viewerOn(district.db, person, monday, settingsOf(district.db));
    const figures = schoolFigures(district.db, viewer, { from: '2026-11', to: '2026-11' });
    return [schoolsFor(district.db, viewer).map((one) => one.name), figures.map((one) => one.looked).sort()];
  };

  expect(seenBy('Sam Sato')).toEqual([
    ['Lincoln', 'Webster'],
    [6, 7],
  ]);
  expect(seenBy('Ana Rivera')).toEqual([['Lincoln'], [7]]);
  expect(seenBy('Bea Both')).toEqual([
    ['Lincoln', 'Webster'],
    [6, 7],
  ]);
  expect(seenBy('Cora Committee')).toEqual([[], []]);
});

test('from Home the same is read in a window, and from there one look-for at every school', async () => {
  const district = await onFriday();
  keepVisits(district, [...visits(7, 4), ...atWebster(6, 2)]);
  await untilMorningOf(district, monday);
  const principal = district.as('Pat Okafor');

  await principal.openHome();
  const window = await principal.press('Patterns by look-for', 'home');
  await principal.press('One look-for by school');
  await principal.fill('Look-for', 'Rigorous task');
  const answer = await principal.submit();

  expect(JSON.stringify(window)).toContain('Rigorous task: Lincoln 57% (4 of 7), November so far 46% (6 of 13)');
  expect(JSON.stringify(answer)).toContain('Webster: November so far at most 33% (2 of 6), October so far –');
  expect(district.slack.problems()).toEqual([]);
});

test('the superintendent sees one look-for at every school, in the order of their names', async () => {
  const adams = { name: 'Zoe Young', role: 'principal', school: 'Adams' } as const;
  const district = await onFriday({ cast: [...staffed, adams] });
  keepVisits(district, [...visits(7, 4), ...atWebster(6, 5)]);
  await untilMorningOf(district, monday);
  const superintendent = district.as('Sam Sato');

  const words = await wordsFor(district, 'Sam Sato');
  await superintendent.press('One look-for by school');
  await superintendent.fill('Look-for', 'Rigorous task');
  const answer = await superintendent.submit();

  expect(words).not.toContain('Lincoln');
  const lines = [...JSON.stringify(answer).matchAll(/([A-Z]\w+): November so far (.+?), October so far –/g)].slice(
    0,
    4,
  );
  expect(lines.map((line) => [line[1], line[2]])).toEqual([
    ['Adams', '–'],
    ['Lincoln', '57% (4 of 7)'],
    ['Webster', 'at least 67% (4 of 6)'],
    ['District', '62% (8 of 13), 2 of 3 schools'],
  ]);
  expect(district.slack.problems()).toEqual([]);
});

test('the chart leads with the focus of the month, and shows the months that have figures for all of it', async () => {
  const district = await onFriday();
  const everybody = lincoln.map((teacher) => ({ teacher, seen: ['L3'], notSeen: ['L1', 'L2'] }));
  keepVisits(
    district,
    (['2026-09-30', '2026-10-28', '2026-11-04'] as const).flatMap((day) =>
      everybody.map((one, at) => ({ ...one, day, ...(at < 3 ? { seen: ['L2', 'L3'], notSeen: ['L1'] } : {}) })),
    ),
  );
  inTx(district.db, (tx) => {
    tx.insert(focusLookFor).values({ month: '2026-10', code: 'L2', position: 0 }).run();
    tx.insert(focusLookFor).values({ month: '2026-10', code: 'L3', position: 1 }).run();
    // Named ahead for the month that comes.
    return tx.insert(focusLookFor).values({ month: '2026-12', code: 'L1', position: 0 }).run();
  });
  await untilMorningOf(district, monday);

  const months = ['September', 'October so far', 'November so far'];
  await district.as('Pat Okafor').command(patterns);
  const [chart] =
    district
      .as('Pat Okafor')
      .ephemerals()
      .at(-1)
      ?.blocks.filter((one) => one.type === 'data_visualization') ?? [];

  const valuesOf = (...values: number[]) => months.map((label, at) => ({ label, value: values[at] }));
  expect(chart).toMatchObject({
    chart: {
      series: [
        { name: 'Checks for', data: valuesOf(43, 43, 43) },
        { name: 'Student discourse', data: valuesOf(71, 71, 71) },
      ],
      axis_config: { categories: months },
    },
  });
});

test('a workspace that refuses charts is answered with the words and the table', async () => {
  const district = await onFriday();
  keepVisits(district, [...visits(7, 4, '2026-10-28'), ...visits(7, 4)]);
  await untilMorningOf(district, monday);
  district.slack.misbehave({ noCharts: true });

  const words = await wordsFor(district, 'Pat Okafor');
  const kinds = district
    .as('Pat Okafor')
    .ephemerals()
    .at(-1)
    ?.blocks.map((block) => block.type);

  expect(words).toContain('Rigorous task, Lincoln: seen in 4 of 7');
  expect(kinds).toContain('table');
  expect(kinds).not.toContain('data_visualization');
});

test('another routine asks for the sightings that are published, and one routine answers', async () => {
  const district = await onFriday();
  keepVisits(district, [...visits(7, 4), ...atWebster(4, 2)]);
  await untilMorningOf(district, monday);
  const c = contextOn(district.db, { now: () => Temporal.Instant.from('2026-11-09T15:00:00Z') }, features);
  const asked = { codes: ['L1', 'L2'], from: '2026-10', to: '2026-11' } as const;

  const answer = answerOf(features, c, 'sightings', asked);

  expect(answer).toMatchObject([
    { code: 'L1', month: '2026-11', schoolId: null, seen: 4, looked: 7 },
    { code: 'L1', month: '2026-11', schoolId: expect.any(String), seen: 4, looked: 7 },
  ]);
  const again = { name: 'again', answers: { sightings: () => [] } };
  expect(() => wholeOf([...features, again])).toThrow(
    '“walkthroughs/patterns” and “again” both claim the question “sightings”.',
  );
  expect(() => answerOf([], c, 'sightings', asked)).toThrow('No routine answers');
});
