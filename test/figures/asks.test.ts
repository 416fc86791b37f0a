import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../district.ts';
import { addDilt, rateAll, theDay } from '../features/self-ratings/district.ts';

async function moved(district: TestDistrict, instant: string): Promise<void> {
  district.clock.moveTo(Temporal.Instant.from(instant));
  await district.drain();
}

/** Everybody is asked from Wednesday, November 25 on to rate their month; the packet freezes on Monday, before three school days are over. */
async function askedBeforeTheFreeze(rating: readonly string[]): Promise<TestDistrict> {
  const district = await openDistrict({ now: '2026-11-25T15:00:00Z' });
  addDilt(district, theDay);
  await moved(district, '2026-11-25T19:31:00Z');
  for (const name of rating) await rateAll(district.as(name));
  await district.drain();
  await moved(district, '2026-11-27T19:31:00Z');
  await moved(district, '2026-11-30T12:31:00Z');
  await moved(district, '2026-11-30T19:31:00Z');
  return district;
}

/** Of what was asked about their month, how much there is, and how much was rated whole by the person who was asked: from the records alone. */
const recounted = ({ db }: TestDistrict): { readonly asked: number; readonly settled: number } =>
  db.$client
    .prepare<[], { asked: number; settled: number }>(
      `SELECT count(*) AS asked,
              sum((SELECT count(DISTINCT standard) FROM self_rating r
                    WHERE r.person_id = a.person_id AND NOT r.late AND instr(a.item, r.dilt_id)) = 4) AS settled
         FROM (SELECT DISTINCT person_id, item FROM asked WHERE item LIKE 'self-ratings/rate %') a`,
    )
    .get() ?? { asked: 0, settled: 0 };

async function said(district: TestDistrict, name: string): Promise<string> {
  const person = district.as(name);
  await person.command('/throughline asks');
  return visibleText(person.ephemerals().at(-1)?.blocks ?? []);
}

test.each([
  { who: 'nobody', rating: [] },
  { who: 'two people', rating: ['Pat Okafor', 'Dina Director'] },
])('what the freeze closed counts as asked and not as done, where $who rated', async ({ rating }) => {
  const district = await askedBeforeTheFreeze(rating);
  const { asked, settled } = recounted(district);

  expect(asked).toBeGreaterThan(4);
  expect(settled).toBe(rating.length);
  const words = await said(district, 'Sam Sato');
  expect(words).toContain(`The district: ${asked} people were asked. They did ${settled} of the ${asked} things`);
  expect(words).toContain('you did 0 of the 1 thing asked within three school days.');
});

test('the operators read the same number of what was done, of everything that three school days have passed since', async () => {
  const district = await askedBeforeTheFreeze(['Pat Okafor']);
  await moved(district, '2026-12-01T14:00:00Z');
  await moved(district, '2026-12-07T13:01:00Z');
  const all = district.db.$client
    .prepare<[], { asked: number; people: number }>(
      `SELECT count(*) AS asked, count(DISTINCT person_id) AS people
         FROM (SELECT person_id, min(day) AS first FROM asked GROUP BY person_id, item) WHERE first <= '2026-12-01'`,
    )
    .get();

  const beat = district
    .as('Olu Operator')
    .dms()
    .map(({ blocks }) => visibleText(blocks))
    .findLast((words) => words.includes('The last seven days'));
  const settled = recounted(district).settled;
  expect(settled).toBe(1);
  expect(beat).toContain(`${all?.asked} things of ${all?.people} people, who did ${settled} within three school days.`);
});
