import { expect, test } from 'vitest';
import { addDays } from '../../../src/district/days.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { logWalkthrough } from '../../logging.ts';
import { beforeDilt, type RatingDistrict } from './district.ts';

/** What is on record of somebody, newest first. */
function factsOf({ db, clock, features, idOf }: RatingDistrict, name: string, since = '2026-11-01' as const): string[] {
  const c = contextOn(db, clock, features);
  return c.occasions.facts(idOf(name), { since, until: c.today }).map(({ words }) => words.plain);
}

test('what somebody did is on record in a few words: no teacher, no note, no obstacle is in them', async () => {
  const district = await beforeDilt();
  const pat = district.as('Pat Okafor');
  await logWalkthrough(pat, { teacher: 'Ana Rivera' });
  await district.drain();
  await pat.command('/action 1.1.A1 moving a secret note');
  await pat.command('/action 1.1.A1 done');
  await pat.command('/action 1.1.A2 blocked no room');
  await district.as('Max Manager').command('/throughline obstacles');
  await district.as('Max Manager').press('Close…');
  await district.as('Max Manager').fill('How was it solved?', 'The library is free.');
  await district.as('Max Manager').submit();
  await district.as('Dina Director').command('/benchmark 1.1.B1');
  await district.as('Dina Director').press('Record…');
  await district.as('Dina Director').fill('Reading, in %', '62');
  await district.as('Dina Director').submit();

  const pats = factsOf(district, 'Pat Okafor');

  expect(pats).toEqual(expect.arrayContaining(['1.1.A2: ⛔ blocked', 'November: 1 walkthrough, 1 copy the same day']));
  expect(factsOf(district, 'Max Manager')).toEqual(['Closed an obstacle to 1.1.A2']);
  expect(factsOf(district, 'Dina Director')).toEqual(['1.1.B1: read for November 2026']);
  expect(pats.join()).not.toMatch(/Ana|Rivera|secret|room/);
});

test('of several updates of one action the newest counts, and what was withdrawn or lies before the stretch does not', async () => {
  const district = await beforeDilt();
  const pat = district.as('Pat Okafor');
  await pat.command('/action 1.1.A1 moving');
  await pat.command('/action 1.1.A1 blocked no room');

  const now = factsOf(district, 'Pat Okafor');
  const c = contextOn(district.db, district.clock, district.features);
  const tomorrow = { since: addDays(c.today, 1), until: addDays(c.today, 2) };

  expect(now).toEqual(['1.1.A1: ⛔ blocked']);
  expect(c.occasions.facts(district.idOf('Pat Okafor'), tomorrow)).toEqual([]);
});
