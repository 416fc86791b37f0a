import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { newId } from '../../../src/district/ref.ts';
import { school } from '../../../src/district/schema.ts';
import { commitment } from '../../../src/features/dilt/commitments/schema.ts';
import type { TestDistrict } from '../../district.ts';
import { digestOf, readableBy, said } from '../saying.ts';
import { insertDilt, insertSegments, withDilt } from './district.ts';

const week = { reader: 'Sam Sato', since: '2026-11-23', until: '2026-11-29' };

const goTo = (district: TestDistrict, day: string): void =>
  district.clock.moveTo(Temporal.Instant.from(`${day}T15:00:00Z`));

/** Something a school brings back, due on a day. */
function insertCommitment(
  { db, idOf }: TestDistrict,
  diltId: string,
  { owner, ...row }: { readonly owner: string; readonly segmentId: string } & Partial<typeof commitment.$inferInsert>,
): void {
  const schoolId = db.select().from(school).all()[0]?.id ?? '';
  const rest = { words: 'A rigorous task a week', byDay: '2026-12-18', state: 'open', note: '' } as const;
  db.insert(commitment)
    .values({ id: newId(), diltId, schoolId, ownerId: idOf(owner), ...rest, ...row })
    .run();
}

test('a DILT that nobody facilitates is decided by those who lead from fourteen days before it', async () => {
  const district = await withDilt({ now: '2026-11-26T15:00:00Z' });
  const open = insertDilt(district, { day: '2026-12-14' });

  expect(said(digestOf(district, 'dilt', week), 'decisions')).toEqual([]);
  goTo(district, '2026-11-30');
  const [decision, more] = digestOf(district, 'dilt', week).filter(({ part }) => part === 'decisions');
  expect(decision?.words.plain).toBe('The DILT on Monday, December 14 is in 14 days and has no facilitator.');
  expect(decision?.button).toMatchObject({ action: 'dilt/open-turn-change', value: open });
  expect(more).toBeUndefined();
  expect(said(digestOf(district, 'dilt', { ...week, reader: 'Pat Okafor' }), 'decisions')).toEqual([]);
});

test('how many segments of the next DILT are ready is a count without names', async () => {
  const district = await withDilt({ now: '2026-11-30T15:00:00Z' });
  expect(said(digestOf(district, 'dilt', week), 'health')).toEqual([
    'The DILT on Thursday, December 10 has no agenda yet.',
  ]);
  insertSegments(district, district.diltId, [
    { title: 'Rigor', owner: 'Pat Okafor', readiness: 'ready' },
    { title: 'Talk', owner: 'Paula Webster', readiness: 'help', readinessNote: 'the secret worry' },
  ]);

  const pieces = digestOf(district, 'dilt', week);

  expect(said(pieces, 'health')).toEqual(['DILT on Thursday, December 10: 1 of 2 segments ready.']);
  expect(JSON.stringify(pieces)).not.toMatch(/secret worry|Paula/);
  expect(readableBy(district, 'Mona Monitor', pieces)).toEqual([]);
});

test('a DILT that was held says what it taught', async () => {
  const district = await withDilt();
  insertSegments(district, district.diltId, [
    { title: 'Rigor in math', owner: 'Pat Okafor', startedAt: '2026-12-10T14:00Z', endedAt: '2026-12-10T15:00Z' },
    { title: 'Talk', owner: 'Paula Webster' },
  ]);
  goTo(district, '2026-12-14');

  expect(said(digestOf(district, 'dilt', { ...week, since: '2026-12-07', until: '2026-12-13' }), 'changed')).toEqual([
    'The DILT on Thursday, December 10 was held. 1 of 2 segments ran: Rigor in math.',
  ]);
  expect(said(digestOf(district, 'dilt', { ...week, since: '2026-12-14', until: '2026-12-20' }), 'changed')).toEqual(
    [],
  );
});

test('a segment that was started ran, also where nobody said that it ended', async () => {
  const district = await withDilt();
  insertSegments(district, district.diltId, [
    { title: 'Rigor in math', owner: 'Pat Okafor', startedAt: '2026-12-10T14:00Z' },
    { title: 'Talk', owner: 'Paula Webster' },
  ]);
  goTo(district, '2026-12-14');

  expect(said(digestOf(district, 'dilt', { ...week, since: '2026-12-07', until: '2026-12-13' }), 'changed')).toEqual([
    'The DILT on Thursday, December 10 was held. 1 of 2 segments ran: Rigor in math.',
  ]);
});

test('leaders’ own commitments stand among the promises, and what schools kept among the wins', async () => {
  const district = await withDilt();
  const [segmentId = ''] = insertSegments(district, district.diltId, [{ title: 'Rigor', owner: 'Pat Okafor' }]);
  const add = (owner: string, row: Partial<typeof commitment.$inferInsert> = {}) =>
    insertCommitment(district, district.diltId, { owner, segmentId, ...row });
  add('Ada Assistant');
  add('Ada Assistant', { byDay: '2026-12-31' });
  add('Pat Okafor');
  for (let n = 0; n < 5; n += 1) add('Pat Okafor', { state: 'kept', stateOn: '2026-12-17' });
  add('Pat Okafor', { state: 'partly', stateOn: '2026-12-17' });
  goTo(district, '2026-12-21');

  const pieces = digestOf(district, 'dilt', { ...week, since: '2026-12-14', until: '2026-12-20' });

  expect(said(pieces, 'promises')).toEqual([
    'Ada Assistant has 2 open commitments from the DILT; 1 overdue, the oldest since Dec 18.',
  ]);
  expect(said(pieces, 'wins')).toEqual([
    ...Array.from({ length: 3 }, () => 'Lincoln kept its commitment from the DILT segment “Rigor”.'),
    '2 more commitments from the DILT kept: Lincoln.',
  ]);
});
