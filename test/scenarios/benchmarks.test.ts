import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { linkLookFors } from '../../src/district/plan/links.ts';
import { evidence } from '../../src/district/schema.ts';
import { contextOn } from '../../src/engine/context.ts';
import { reading } from '../../src/features/benchmarks/schema.ts';
import { features } from '../../src/features/index.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import type { TestDistrict } from '../district.ts';
import { giveEvidence, idOfCode, openPlanned, publish } from '../features/benchmarks/plan.ts';

const said = (answer: object): string =>
  'blocks' in answer && Array.isArray(answer.blocks) ? visibleText(answer.blocks) : JSON.stringify(answer);
const see = async (district: TestDistrict, name: string, line = '/benchmark') =>
  said(await district.as(name).command(line));

async function record(district: TestDistrict, name: string, code: string, filled: Readonly<Record<string, string>>) {
  const person = district.as(name);
  await person.command(`/benchmark ${code} ${filled.value ?? ''}`);
  for (const [label, words] of Object.entries(filled)) if (label !== 'value') await person.fill(label, words);
  return person.submit();
}

/** The codes of a list, in its order. */
const codesIn = (text: string): string[] => [...text.matchAll(/^(\S+\.B\d+) /gm)].map(([, code]) => code ?? '');

test('a director records a reading with a file, and is told how the benchmark stands with it', async () => {
  const district = await openPlanned();
  const director = district.as('Dina Director');

  const list = said(await director.command('/benchmark'));
  await director.press('Record…');
  const offered = await director.options('For which period?');
  await director.fill('Reading, in %', '62 %');
  await director.fill('Out of how many? (n)', '84');
  await director.upload('Evidence: a file', {
    name: 'october.pdf',
    bytes: new Uint8Array(8),
    mimetype: 'application/pdf',
  });
  await director.fill('What the evidence is about', 'Walkthrough patterns');
  await director.submit();
  await district.drain();
  const receipt = visibleText(director.ephemerals().at(-1)?.blocks ?? []);

  expect(list).toContain('no reading for October 2026 and September 2026');
  expect(offered[0]).toBe('October 2026');
  expect(receipt).toContain('Recorded: 1.1.B1, October 2026: 62% (n = 84).');
  expect(receipt).toContain('🔵 on track');
  expect(director.window()).toBeUndefined();
  expect(codesIn(receipt)).toEqual(codesIn(list));
  expect(receipt).toMatch(/1\.1\.B1 (.*\n){3}Just updated/);
  const one = await see(district, 'Mona Monitor', '/benchmark 1.1.b1');
  expect(one).toMatch(/October 2026: 62% \(n = 84\), by Dina Director/);
  expect(one).toContain('october.pdf');
  expect(one).toContain('Single source');
  expect(one).toContain('No reading yet for September 2026.');
  expect(one).not.toContain('Record…');
});

test('a target is met only with evidence; without, the benchmark is on track at most', async () => {
  const district = await openPlanned();

  const first = await record(district, 'Dina Director', '1.1.B1', { value: '85% n=90' });
  await district.as('Dina Director').close({ all: true });
  const before = await see(district, 'Dina Director', '/benchmark 1.1.B1');
  giveEvidence(district, '1.1.B1', 'Dina Director');
  const after = await see(district, 'Dina Director', '/benchmark 1.1.B1');

  expect(said(first)).not.toContain('🟢 met');
  expect(before).toContain('🔵 on track. The target is reached, but there is no evidence yet');
  expect(after).toContain('🟢 met');
});

test('a correction takes the place of a reading, and what it was stays readable', async () => {
  const district = await openPlanned();
  await record(district, 'Dina Director', '1.1.B1', { value: '26%', Note: 'two schools' });
  const principal = district.as('Pat Okafor');
  await district.as('Dina Director').close({ all: true });

  await principal.command('/benchmark 1.1.B1');
  await principal.press('Correct…');
  const prefilled = principal.window()?.fields.find((field) => field.label.startsWith('Reading'))?.value;
  await principal.fill('Reading, in %', '62');
  const refused = await principal.submit({ strictClient: false });
  await principal.fill('Why the correction?', 'The figures were swapped.');
  await principal.submit();

  expect(prefilled).toBe('26');
  expect(refused.kind).toBe('errors');
  const one = await see(district, 'Pat Okafor', '/benchmark 1.1.B1');
  expect(one).toContain(
    'October 2026: 62%, by Pat Okafor, Nov 23. The figures were swapped. Corrected: it was 26%, by Dina Director, Nov 23.',
  );
  expect(one).not.toContain('October 2026: 26%');
  const rows = district.db.select().from(reading).all();
  expect(rows.map((row) => [row.value, row.note, row.supersededBy === null])).toEqual([
    [26, 'two schools', false],
    [62, 'The figures were swapped.', true],
  ]);
});

test('a reading that was corrected meanwhile cannot be corrected once more from an older list', async () => {
  const district = await openPlanned();
  await record(district, 'Dina Director', '1.1.B1', { value: '26' });
  const [director, principal] = [district.as('Dina Director'), district.as('Pat Okafor')];
  await director.close({ all: true });
  await principal.command('/benchmark 1.1.B1');
  await director.command('/benchmark 1.1.B1');
  await director.press('Correct…');
  await director.fill('Why the correction?', 'swapped');
  await director.submit();

  const answer = await principal.press('Correct…');

  expect(JSON.stringify(answer)).toContain('is already corrected');
});

test.each([
  ['62,0', 'Write decimals with a point: 62.0'],
  ['about two thirds', 'The target is a figure'],
  ['1.2.3', 'The target is a figure'],
])('“%s” is no reading of a benchmark with a figure for its target, and says why', async (typed, why) => {
  const district = await openPlanned();

  const answer = await record(district, 'Dina Director', '1.1.B1', { value: typed });

  expect(answer.kind).toBe('errors');
  expect(JSON.stringify(answer)).toContain(why);
});

test('a benchmark with its target in words is read in words, and a person decides', async () => {
  const district = await openPlanned();

  await record(district, 'Paula Webster', '1.2.B1', { value: 'talk in about half of the classes' });
  await district.as('Paula Webster').close({ all: true });

  const one = await see(district, 'Ada Assistant', '/benchmark 1.2.B1');
  expect(one).toContain('talk in about half of the classes, by Paula Webster');
  expect(one).toContain('a person decides how it stands');
});

test('a period has one reading that counts; a second is a correction', async () => {
  const district = await openPlanned();
  await record(district, 'Dina Director', '1.1.B1', { value: '50%' });

  await district.as('Dina Director').close({ all: true });
  const answer = await record(district, 'Dina Director', '1.1.B1', {
    value: '60%',
    'For which period?': 'October 2026',
  });

  expect(JSON.stringify(answer)).toContain('October 2026 has a reading already: 50%');
  expect(district.db.select().from(reading).all()).toHaveLength(1);
});

test('a leader decides otherwise than the rule with a reason, beside the rule’s answer, and takes it back', async () => {
  const district = await openPlanned();
  await record(district, 'Pat Okafor', '1.1.B2', { value: '41' });
  await district.as('Pat Okafor').close({ all: true });
  const leader = district.as('Sam Sato');

  await leader.command('/benchmark 1.1.B2');
  await leader.press('Decide…');
  await leader.fill('Status', '🟢 met');
  await leader.fill('Why?', 'The test was changed.');
  const refused = await leader.submit();
  await leader.fill('Status', '🔵 on track');
  await leader.submit();
  const decided = await see(district, 'Ana Rivera', '/benchmark 1.1.B2');
  await leader.command('/benchmark 1.1.B2');
  await leader.press('Undo decision');
  const after = await see(district, 'Ana Rivera', '/benchmark 1.1.B2');

  expect(JSON.stringify(refused)).toContain('Met needs evidence');
  expect(decided).toContain('🔵 on track, decided by Sam Sato on Nov 23: The test was changed.');
  expect(decided).toContain('By the rule: 🔴 off track');
  expect(after).toContain('🔴 off track');
  expect(after).not.toContain('decided by');
});

test('only leaders and the plan manager decide, only the DILT and the plan manager record', async () => {
  const district = await openPlanned();

  expect(await see(district, 'Pat Okafor', '/benchmark 1.1.B1')).not.toContain('Decide…');
  expect(await see(district, 'Max Manager', '/benchmark 1.1.B1')).toContain('Decide…');
  expect(await see(district, 'Ana Rivera', '/benchmark')).not.toContain('Record…');
  expect(JSON.stringify(await district.as('Ana Rivera').command('/benchmark 1.1.B1 62%'))).toContain(
    'you don’t have access to it',
  );
  expect(JSON.stringify(await district.as('Cora Committee').command('/benchmark'))).toContain('not part of your role');
});

test('walkthroughs suggest a reading with the count behind it, and it counts only when somebody takes it', async () => {
  const district = await openPlanned();
  const id = idOfCode(district, '1.1.B1');
  inTx(district.db, (tx) => linkLookFors(tx, 'benchmark', id, ['L1', 'L2']));
  publish(district, { code: 'L1', counts: [20, 28] });
  publish(district, { code: 'L1', counts: [10, 12], at: 'Lincoln' });
  publish(district, { code: 'L2', counts: [11, 26] });
  publish(district, { code: 'L3', counts: [1, 99] });
  const director = district.as('Dina Director');

  const before = said(await director.command('/benchmark 1.1.B1'));
  const untouched = district.db.select().from(reading).all();
  await director.press('Record it');
  const after = await see(district, 'Dina Director', '/benchmark 1.1.B1');

  expect(before).toContain('Walkthroughs suggest 62.1%: 41 of 66 times looked for, October.');
  expect(untouched).toEqual([]);
  expect(after).toContain('October 2026: 62.1% (n = 66), by Dina Director, Nov 23, from walkthroughs.');
  expect(after).not.toContain('Walkthroughs suggest 62.1%');
  expect(
    district.db
      .select()
      .from(evidence)
      .all()
      .map((one) => one.kind),
  ).toEqual(['walkthroughs']);
});

test('a suggestion whose figures have changed since it was shown is not taken', async () => {
  const district = await openPlanned();
  inTx(district.db, (tx) => linkLookFors(tx, 'benchmark', idOfCode(district, '1.1.B1'), ['L1']));
  publish(district, { code: 'L1', counts: [30, 40] });
  const director = district.as('Dina Director');
  await director.command('/benchmark 1.1.B1');
  publish(district, { code: 'L1', counts: [2, 6] });

  const answer = await director.press('Record it');

  expect(JSON.stringify(answer)).toContain('figures have changed');
  expect(district.db.select().from(reading).all()).toEqual([]);
});

test('who answers for a benchmark is asked for a missing reading a school week later, on three days, until it is there', async () => {
  const district = await openPlanned({ now: '2026-11-05T20:00:00Z' });
  const asked = () =>
    district
      .as('Dina Director')
      .dms()
      .filter((one) => visibleText(one.blocks).includes('1.1.B1'));
  // Asked again, it stands in the newest message alone.
  const seen = new Set<string>();
  await record(district, 'Dina Director', '1.1.B1', { value: '50%', 'For which period?': 'September 2026' });
  await district.as('Dina Director').close({ all: true });
  const days = async (from: number, to: number) => {
    for (let day = from; day <= to; day += 1) {
      district.clock.moveTo(district.clock.now().add({ hours: 24 }));
      await district.drain();
      for (const { ts } of asked()) seen.add(ts);
    }
  };

  await days(6, 6);
  const early = asked();
  await days(7, 14);
  const late = asked();

  expect(early).toEqual([]);
  expect(seen.size).toBe(3);
  expect(late.map((one) => visibleText(one.blocks))).toEqual([expect.stringContaining('no reading for October 2026')]);
  expect(visibleText(await district.as('Dina Director').openHome())).toContain('Benchmarks missing data');
  await record(district, 'Dina Director', '1.1.B1', { value: '55%' });
  await district.as('Dina Director').close({ all: true });
  expect(visibleText(await district.as('Dina Director').openHome())).not.toContain('Benchmarks missing data');
});

test('a reading is asked for before the due date; where nobody answers for a benchmark, of the plan manager', async () => {
  const district = await openPlanned();
  const home = async (name: string) => visibleText(await district.as(name).openHome());
  const early = await home('Max Manager');
  district.clock.moveTo(district.clock.now().add({ hours: 24 * 196 }));

  const late = await home('Max Manager');

  expect(await home('Pat Okafor')).toMatch(
    /Benchmarks missing data\s+Benchmark 1\.1\.B2,.*: was due Dec 1, and it has no reading\./,
  );
  expect(late).toContain('Readings due soon');
  expect(early).not.toContain('1.B1');
  expect(late).toContain('Benchmark 1.B1, CPI of all students: due Jun 15, and it has no reading.');
});

test('where readings are frequent one is told whether the pace is enough, in school days', async () => {
  const district = await openPlanned();
  for (const [at, value] of ['50', '51', '52'].entries()) {
    await record(district, 'Dina Director', '1.1.B1', {
      value,
      'For which period?': ['September 2026', 'October 2026', 'November 2026'][at] ?? '',
    });
    await district.as('Dina Director').close({ all: true });
  }

  const one = await see(district, 'Dina Director', '/benchmark 1.1.B1');

  expect(one).toMatch(
    /Needs 0\.\d+ points a school day; the last three readings moved 0\.05 points\. At this pace: 59\.\d+% by Jun 15\./,
  );
});

test('figures the state has published stand beside a final outcome, those of few students as “-”', async () => {
  const district = await openPlanned();
  const leader = district.as('Max Manager');
  const enter = async (filled: Readonly<Record<string, string>>) => {
    await leader.command('/benchmark 1.B1');
    await leader.press('State figure…');
    for (const [label, words] of Object.entries(filled)) await leader.fill(label, words);
    const answer = await leader.submit();
    await district.drain();
    return { answer, told: visibleText(leader.ephemerals().at(-1)?.blocks ?? []) };
  };

  await enter({ Year: '2025', 'How many students (n)': '1,204', Result: '77.3', Points: '75' });
  await enter({ Year: '2025', 'How many students (n)': '1,204', Result: '78.2', Points: '75' });
  const small = await enter({
    Year: '2025',
    'Group of students': 'English learners',
    School: 'Lincoln',
    'How many students (n)': '29',
    Result: '55.5',
    Points: '25',
    Rating: 'no change',
  });

  const one = await see(district, 'Ana Rivera', '/benchmark 1.B1');
  expect(one).toContain('2025 · CPI, All students, district: 78.2 (n = 1,204), points 75');
  expect(one).not.toContain('77.3');
  expect(one).toContain('2025 · CPI, English learners, Lincoln: - (n = -)');
  expect(one + small.told).not.toMatch(/55\.5|no change/);
});

test('an unknown code is met with the nearest, and words that are no code with a search', async () => {
  const district = await openPlanned();
  const director = district.as('Dina Director');

  const near = said(await director.command('/benchmark 1.1.B9'));
  const words = said(await director.command('/benchmark rigorous tasks'));
  await director.press('Find the benchmark');
  const found = await director.options('Benchmark', 'rigor');

  expect(near).toContain('There is no benchmark “1.1.B9” in the plan. Did you mean 1.1.B1');
  expect(words).toContain('I don’t know “rigorous tasks”.');
  expect(found).toEqual(['1.1.B1 · 80% of teachers use rigorous tasks']);
  await director.fill('Benchmark', '1.1.B1 · 80% of teachers use rigorous tasks');
  await director.submit();
  expect(director.window()?.text).toContain('Target: 80%');
});

test('other routines are told how each benchmark stands, and what was read before a day', async () => {
  const district = await openPlanned();
  await record(district, 'Pat Okafor', '1.1.B2', { value: '41' });
  const id = idOfCode(district, '1.1.B2');
  const c = contextOn(district.db, district.clock, features);

  const standing = c.ask('benchmarkStandings', {}).find((one) => one.benchmarkId === id);
  const before = (day: '2026-11-23' | '2026-11-24') => c.ask('readingsBefore', { benchmarkIds: [id], day });

  expect(standing).toEqual({
    benchmarkId: id,
    status: 'offTrack',
    evidenceKinds: 0,
    decided: false,
    latest: '41 points',
    readOn: '2026-11-23',
  });
  expect(before('2026-11-23')).toEqual([]);
  expect(before('2026-11-24')).toEqual([
    { benchmarkId: id, words: '41 points', readOn: '2026-11-23', notedOn: '2026-11-23', bad: true },
  ]);
});

test('who only reads the plan finds a benchmark by its words and sees how it stands', async () => {
  const district = await openPlanned();
  const teacher = district.as('Ana Rivera');

  await teacher.command('/benchmark');
  await teacher.press('Find one…');
  await teacher.fill('Benchmark', '1.1.B1 · 80% of teachers use rigorous tasks');
  await teacher.submit();

  expect(teacher.window()?.text).toContain('Benchmark 1.1.B1');
  expect(teacher.window()?.text).not.toContain('Record…');
});

test('a decision that is older than the newest reading is put in question', async () => {
  const district = await openPlanned();
  const leader = district.as('Max Manager');
  await leader.command('/benchmark 1.1.B2');
  await leader.press('Decide…');
  await leader.fill('Status', '🔴 off track');
  await leader.fill('Why?', 'No test was given.');
  await leader.submit();
  const before = await see(district, 'Pat Okafor', '/benchmark 1.1.B2');
  district.clock.moveTo(district.clock.now().add({ hours: 24 }));

  await record(district, 'Pat Okafor', '1.1.B2', { value: '55' });
  const receipt = district.as('Pat Okafor').window()?.text;
  await district.as('Pat Okafor').close({ all: true });

  expect(before).not.toContain('still hold?');
  expect(receipt).toContain('Max Manager decided that it counts as 🔴 off track.');
  expect(await see(district, 'Pat Okafor', '/benchmark 1.1.B2')).toContain('A reading came in after this decision');
});
