import { expect, test } from 'vitest';
import { instantOf } from '../../src/district/days.ts';
import { slots } from './slots.ts';
import { localDue } from './wall-clock.ts';

test('through outages, crashes and clocks that jump both ways, what is due runs once or is reported as missed', async () => {
  const proof = await slots({ histories: 8 });

  expect(proof.line).toBe(`8 histories, ${proof.figures.slots} slots: 0 twice, 0 lost, 0 missed without telling`);
  expect(proof.figures.slots).toBeGreaterThan(500);
});

test.each([
  ['the hour that spring skips is made up for', '2027-03-14', '02:30', '2027-03-14T07:30:00Z'],
  ['the hour that autumn repeats happens once, at its first', '2026-11-01', '01:30', '2026-11-01T05:30:00Z'],
  ['an ordinary morning', '2026-11-23', '07:00', '2026-11-23T12:00:00Z'],
] as const)('%s', (_, day, time, instant) => {
  expect(instantOf(day, time, 'America/New_York').toString()).toBe(instant);
  expect(localDue(day, time, 'America/New_York')).toBe(Date.parse(instant));
});
