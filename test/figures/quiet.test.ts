import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addDays, type Day, dayText, sayShortDay } from '../../src/district/days.ts';
import type { TestDistrict } from '../district.ts';
import { withPlan } from '../features/actions/district.ts';
import { breaksOf, digestOf, said } from '../features/saying.ts';

const goTo = (district: TestDistrict, day: Day): void =>
  district.clock.moveTo(Temporal.Instant.from(`${day}T13:00:00Z`));

/** The newest day on which an action of an objective was updated or a benchmark of it read; else that on which the plan came. */
function recounted({ db }: TestDistrict, code: string): string {
  const day = db.$client
    .prepare(
      `SELECT max(day) FROM (
         SELECT u.on_day AS day FROM action_update u JOIN action_part p ON p.id = u.part_id JOIN action a ON a.id = p.action_id
           JOIN initiative i ON i.id = a.initiative_id JOIN strategic_objective o ON o.id = i.objective_id
          WHERE o.code = :code AND u.kind = 'update'
         UNION ALL SELECT r.on_day FROM reading r JOIN benchmark b ON b.id = r.benchmark_id
           JOIN strategic_objective o ON o.id = b.objective_id WHERE o.code = :code)`,
    )
    .pluck()
    .get({ code });
  const began = db.$client.prepare('SELECT min(on_day) FROM plan_version').pluck().get();
  return day === null
    ? `the plan was imported on ${sayShortDay(dayText.parse(began))}`
    : sayShortDay(dayText.parse(day));
}

function quietIn(district: TestDistrict, code: string, since: Day, until: Day): string {
  const pieces = digestOf(district, 'actions', { reader: 'Sam Sato', since, until });
  return said(pieces, 'changed').find((one) => one.startsWith(`${code} `)) ?? '';
}

test('of an objective without data the weekly digest and /digest of any hour after it say the same, and the day the tables give', async () => {
  const district = await withPlan();
  goTo(district, '2026-11-24');
  await district.as('Max Manager').command('/action 2.1.A1 moving');

  for (const monday of ['2026-12-14', '2026-12-22', '2027-01-05', '2027-02-08'] as const) {
    goTo(district, monday);
    for (const code of ['1', '2']) {
      const weekly = quietIn(district, code, addDays(monday, -7), addDays(monday, -1));

      expect(weekly).toContain(`No updates or readings since ${recounted(district, code)}.`);
      expect(quietIn(district, code, monday, monday)).toBe(weekly);
    }
  }
  const stopped = breaksOf(district, 'actions').find(({ words }) => words.plain.startsWith('No action under 1 '));
  expect(stopped?.words.plain).toContain(`since ${recounted(district, '1')}.`);
});
