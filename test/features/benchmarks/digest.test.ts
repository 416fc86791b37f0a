import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/district/days.ts';
import { becameMet, type Noted } from '../../../src/features/benchmarks/digest/rules.ts';
import type { TestDistrict } from '../../district.ts';
import { importPlan } from '../../plan.ts';
import { smallPlan } from '../plan/district.ts';
import { breaksOf, digestOf, highlightOf, reported, said } from '../saying.ts';
import { benchmarkRows, giveEvidence, idOfCode, openPlanned } from './plan.ts';

const week = { reader: 'Sam Sato', since: '2026-11-23', until: '2026-11-29' };

const goTo = (district: TestDistrict, day: string): void =>
  district.clock.moveTo(Temporal.Instant.from(`${day}T15:00:00Z`));

/** Somebody records a reading, as typed. */
async function read(district: TestDistrict, name: string, line: string): Promise<void> {
  const person = district.as(name);
  await person.command(`/benchmark ${line}`);
  await person.submit();
  await person.close({ all: true });
}

test('a reading is told from what it was to what it is, and how the benchmark stands', async () => {
  const district = await openPlanned({ now: '2026-11-10T15:00:00Z' });
  await read(district, 'Pat Okafor', '1.1.B2 44');
  goTo(district, '2026-11-24');
  await read(district, 'Pat Okafor', '1.1.B2 58');
  goTo(district, '2026-11-30');

  const changed = digestOf(district, 'benchmarks', week).filter(({ part }) => part === 'changed');

  expect(said(changed)).toEqual([
    'changed: 1.1.B2 More students proficient in grade 3 went from 44 points to 58 points: 🔴 off track.',
  ]);
  expect(changed[0]?.objectiveId).toBe(idOfObjective(district, '1'));
});

const idOfObjective = ({ db }: TestDistrict, code: string) =>
  db.$client.prepare('SELECT id FROM strategic_objective WHERE code = ?').pluck().get(code);

test('what is read on the day of the digest is told in the next one, and what was read in the week is not lost', async () => {
  const district = await openPlanned({ now: '2026-11-24T15:00:00Z' });
  await read(district, 'Pat Okafor', '1.1.B2 44');
  goTo(district, '2026-11-30');
  await read(district, 'Pat Okafor', '1.1.B2 58');

  const ofThis = said(digestOf(district, 'benchmarks', week), 'changed');
  const next = said(digestOf(district, 'benchmarks', { ...week, since: '2026-11-30', until: '2026-12-06' }), 'changed');

  expect(ofThis[0]).toContain('first reading 44 points');
  expect(next[0]).toContain('from 44 points to 58 points');

  giveEvidence(district, '1.1.B2', 'Pat Okafor');
  await read(district, 'Pat Okafor', '1.1.B2 61');
  expect(said(digestOf(district, 'benchmarks', week), 'changed')[0]).toMatch(/44 points: 🔴 off track\.$/);
});

test('what is due within thirty school days says how it stands and whether it will be met', async () => {
  const district = await openPlanned();
  await read(district, 'Pat Okafor', '1.1.B2 58');

  const due = digestOf(district, 'benchmarks', week).filter(({ part }) => part === 'benchmarksDue');

  expect(said(due)).toEqual([
    'benchmarksDue: 1.1.B1 80% of teachers use rigorous tasks needs a reading for November 2026 by Nov 30.',
    'benchmarksDue: 1.1.B2 More students proficient in grade 3 is due Dec 1: 🔴 off track, last reading 58 points; too few readings to tell.',
  ]);
  expect(due.flatMap(({ button }) => button ?? [])[0]).toMatchObject({
    action: 'benchmarks/show',
    value: idOfCode(district, '1.1.B2'),
  });
});

test('what was to be read for a month does not vanish with it', async () => {
  const district = await openPlanned({ now: '2026-10-20T15:00:00Z' });
  await read(district, 'Dina Director', '1.1.B1 48');
  goTo(district, '2026-11-10');
  await read(district, 'Dina Director', '1.1.B1 52');
  goTo(district, '2026-11-30');
  const unread = () =>
    digestOf(district, 'benchmarks', week)
      .map(({ words }) => words.plain)
      .filter((words) => words.includes('1.1.B1'));

  expect(unread()[0]).toBe('1.1.B1 80% of teachers use rigorous tasks needs a reading for November 2026 by Nov 30.');
  for (const day of ['2026-12-01', '2026-12-04', '2026-12-07', '2026-12-08', '2026-12-14', '2026-12-21']) {
    goTo(district, day);
    expect([day, unread().some((words) => /no reading yet for November 2026|Missing: 1\.1\.B1/.test(words))]).toEqual([
      day,
      true,
    ]);
  }
});

test('a benchmark that fell short a month ago waits for whoever may decide, until it is decided', async () => {
  const district = await openPlanned();
  await read(district, 'Pat Okafor', '1.1.B2 44');
  goTo(district, '2027-01-04');
  const forLeader = digestOf(district, 'benchmarks', week).filter(({ part }) => part === 'decisions');

  expect(said(forLeader)).toEqual([
    'decisions: 1.1.B2 More students proficient in grade 3 was due Dec 1 and is 🔴 not met. What’s next?',
  ]);
  expect(forLeader[0]?.button).toMatchObject({ action: 'benchmarks/open-decide' });
  expect(said(digestOf(district, 'benchmarks', { ...week, reader: 'Paula Webster' }), 'decisions')).toEqual([]);
  goTo(district, '2027-05-03');
  expect(said(digestOf(district, 'benchmarks', week), 'decisions')).toEqual([]);
});

test('a benchmark that came to be met with evidence is worth naming, once', async () => {
  const district = await openPlanned({ now: '2026-11-24T15:00:00Z' });
  await read(district, 'Pat Okafor', '1.1.B2 61');
  goTo(district, '2026-11-30');
  expect(said(digestOf(district, 'benchmarks', week), 'wins')).toEqual([]);

  giveEvidence(district, '1.1.B2', 'Pat Okafor');

  expect(said(digestOf(district, 'benchmarks', week), 'wins')).toEqual([
    '1.1.B2 More students proficient in grade 3 is 🟢 met, with evidence: 61 points. The owner is Pat Okafor.',
  ]);
  const later = { ...week, since: '2026-11-30', until: '2026-12-06' };
  expect(said(digestOf(district, 'benchmarks', later), 'wins')).toEqual([]);
});

test('the health of the readings says what is missing, and shows the year once there are two months', async () => {
  const district = await openPlanned({ now: '2026-10-07T15:00:00Z' });
  await read(district, 'Dina Director', '1.1.B1 48');
  goTo(district, '2026-11-24');
  await read(district, 'Dina Director', '1.1.B1 60');
  goTo(district, '2026-12-14');

  const [health] = digestOf(district, 'benchmarks', week).filter(({ part }) => part === 'health');

  expect(health?.words.plain).toMatch(
    /^Readings: 2 of 4 benchmarks have all that were due\. Missing: 1\.1\.B1, 1\.1\.B2\.$/,
  );
  expect(health?.detail?.map(({ piece }) => piece)).toEqual(['paragraph', 'chart', 'table']);
});

test('a benchmark that is met though nothing planned for it was begun is a break of its owner’s', async () => {
  const district = await openPlanned();
  await read(district, 'Pat Okafor', '1.1.B2 61');
  expect(breaksOf(district, 'benchmarks')).toEqual([]);
  giveEvidence(district, '1.1.B2', 'Pat Okafor');

  const [found] = breaksOf(district, 'benchmarks');
  expect(found).toMatchObject({
    kind: 'metButNeverStarted',
    about: `benchmark/${idOfCode(district, '1.1.B2')}`,
    ownerId: district.idOf('Pat Okafor'),
  });
  expect(found?.words.plain).toMatch(/ is 🟢 met, but nothing planned for it was ever started: 1\.1\.A1, 1\.1\.A2\.$/);
  await district.as('Pat Okafor').command('/action 1.1.A1 moving');
  expect(breaksOf(district, 'benchmarks')).toEqual([]);
});

test('a highlight report has readings against targets under each objective, with a chart from three readings on', async () => {
  const district = await openPlanned({ now: '2026-10-01T15:00:00Z' });
  for (const [day, value] of [
    ['2026-10-02', '41'],
    ['2026-10-19', '44'],
    ['2026-11-09', '48'],
  ] as const) {
    goTo(district, day);
    await read(district, 'Pat Okafor', `1.1.B2 ${value}`);
  }
  goTo(district, '2026-11-23');

  const occasion = { meetingId: 'none', since: '2026-10-26', until: '2026-11-23' };
  const pieces = highlightOf(district, 'benchmarks', occasion);

  const progress = pieces.filter(({ part }) => part === 'progress');
  expect(progress.map(({ words }) => words.map(({ piece }) => piece))).toEqual([
    ['paragraph', 'paragraph', 'bullets', 'paragraph', 'chart'],
  ]);
  expect(progress.map(({ detail = [] }) => detail.map(({ piece }) => piece))).toEqual([['table']]);
  expect(reported(pieces, 'progress')).toContain('1.1.B2 More students proficient in grade 3: 44 points → 48 points');
  expect(reported(pieces, 'progress')).toContain(
    '1.1.B2: 41 points on Oct 2, 48 points on Nov 9; the target is 60 points.',
  );
  expect(reported(pieces, 'benchmarksDue')).toContain('due Dec 1');
  expect(reported(pieces, 'benchmarksDue')).toContain('; will not be met at this pace');
});

test('what is due long after the meeting is not in its report', async () => {
  const district = await openPlanned();
  importPlan(district, { ...smallPlan, Benchmarks: benchmarkRows.filter(([code]) => code !== '1.1.B2') });

  const pieces = highlightOf(district, 'benchmarks', { meetingId: 'none', since: '2026-10-26', until: '2026-11-23' });

  expect(reported(pieces, 'benchmarksDue')).toBe('');
});

const days = { since: '2026-11-23', until: '2026-11-29' } as const;
const met = (onDay: Day): Noted => ({ onDay, stood: 'met' });
const short = (onDay: Day): Noted => ({ onDay, stood: 'offTrack' });

describe('a benchmark came to be met in these days', () => {
  const shown = [{ onDay: '2026-11-01' }] as const;
  test.each([
    ['by a reading', { readings: [met('2026-11-24'), short('2026-10-20')], evidence: shown }, true],
    [
      'by evidence of an earlier reading',
      { readings: [short('2026-11-20')], evidence: [{ onDay: '2026-11-24' }] },
      true,
    ],
    ['but not without evidence', { readings: [met('2026-11-24')], evidence: [] }, false],
    ['but not when it was met before', { readings: [met('2026-11-24'), met('2026-10-20')], evidence: shown }, false],
    [
      'but not by what was read after them',
      { readings: [met('2026-11-30'), short('2026-11-24')], evidence: shown },
      false,
    ],
    [
      'also when it was read again after them',
      { readings: [met('2026-11-30'), met('2026-11-24')], evidence: shown },
      true,
    ],
    [
      'but not by evidence from after them',
      { readings: [short('2026-11-24')], evidence: [{ onDay: '2026-11-30' }] },
      false,
    ],
  ] as const)('%s', (_, given, expected) => {
    expect(becameMet({ status: 'met', decided: undefined, ...given }, days)).toBe(expected);
  });

  test.each([
    ['2026-11-22', false],
    ['2026-11-23', true],
    ['2026-11-30', false],
  ] as const)('where somebody decided so on %s: %s', (on, expected) => {
    const decided = { readings: [short('2026-11-01')], evidence: shown, decided: { on } } as const;
    expect(becameMet({ status: 'met', ...decided }, days)).toBe(expected);
  });
});
