import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { personMerge } from '../../../src/district/merges/schema.ts';
import { newId } from '../../../src/district/ref.ts';
import { usual } from '../../district.ts';
import { digestOf, readableBy, said } from '../saying.ts';
import { beforeDilt, rateAll, rateOne } from './district.ts';

const week = { reader: 'Sam Sato', since: '2026-11-23', until: '2026-11-29' };

test('while ratings are open a digest counts how many are in, and names nobody', async () => {
  const district = await beforeDilt();
  await rateAll(district.as('Pat Okafor'));
  await district.as('Dina Director').command('/rate');
  await rateOne(district.as('Dina Director'));

  const pieces = digestOf(district, 'self-ratings', week);

  expect(said(pieces)).toEqual([
    'health: Self-ratings: 1 of 6 administrators rated all 4 standards, 1 more began. The packet freezes on Monday, November 30.',
  ]);
  expect(readableBy(district, 'Mona Monitor', pieces)).toEqual([]);
});

test('once the packet is frozen it is said of leaders whether they had rated, and of nobody else', async () => {
  const district = await beforeDilt();
  await rateAll(district.as('Sam Sato'));
  await rateAll(district.as('Pat Okafor'));
  district.clock.moveTo(Temporal.Instant.from('2026-11-30T15:00:00Z'));
  district.freeze(district.diltId);

  expect(said(digestOf(district, 'self-ratings', week))).toEqual([
    'promises: Ada Assistant hadn’t rated the month when the packet for Thursday, December 3 froze.',
    'promises: Sam Sato rated all standards for the month before the packet for Thursday, December 3 froze.',
  ]);
});

test('a leader who was on the roster twice rated each standard once', async () => {
  const district = await beforeDilt({ cast: [...usual, { name: 'Samuel Sato', role: 'director' }] });
  for (const name of ['Sam Sato', 'Samuel Sato']) {
    await district.as(name).command('/rate');
    await rateOne(district.as(name));
    await district.as(name).close({ all: true });
  }
  const entries = { awayId: district.idOf('Samuel Sato'), staysId: district.idOf('Sam Sato') };
  district.db
    .insert(personMerge)
    .values({
      mergeId: newId(),
      ...entries,
      saidById: district.idOf('Max Manager'),
      saidOn: '2026-11-24',
      saidWhy: 'One.',
    })
    .run();
  district.clock.moveTo(Temporal.Instant.from('2026-11-30T15:00:00Z'));
  district.freeze(district.diltId);

  expect(said(digestOf(district, 'self-ratings', week), 'promises')).toContain(
    'Sam Sato rated 1 of 4 standards for the month before the packet for Thursday, December 3 froze.',
  );
});

test('who has come to lead since the packet was frozen had nothing to rate for it', async () => {
  const cast = usual.map((one) => (one.name === 'Ada Assistant' ? { ...one, from: '2026-12-01' as const } : one));
  const district = await beforeDilt({ cast });
  district.clock.moveTo(Temporal.Instant.from('2026-12-02T15:00:00Z'));
  district.freeze(district.diltId);

  expect(said(digestOf(district, 'self-ratings', week), 'promises')).toEqual([
    'Sam Sato hadn’t rated the month when the packet for Thursday, December 3 froze.',
  ]);
});

test('what comes after the packet does not count as before it, and no rating is in a digest', async () => {
  const district = await beforeDilt();
  district.clock.moveTo(Temporal.Instant.from('2026-11-30T15:00:00Z'));
  district.freeze(district.diltId);
  await rateAll(district.as('Sam Sato'), { level: '🔴 improvement necessary', why: 'The secret reason.' });

  const pieces = digestOf(district, 'self-ratings', week);

  expect(said(pieces)[1]).toBe(
    'promises: Sam Sato hadn’t rated the month when the packet for Thursday, December 3 froze.',
  );
  expect(JSON.stringify(pieces)).not.toMatch(/secret|improvement necessary/);
});
