import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { dayText, sayShortDay } from '../../src/district/days.ts';
import { contextOn } from '../../src/engine/context.ts';
import { noteBreaks } from '../../src/features/digest/breaks/note.ts';
import { throughLineBreak } from '../../src/features/digest/schema.ts';
import { features } from '../../src/features/index.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import type { TestDistrict } from '../district.ts';
import { withPlan } from '../features/actions/district.ts';
import { breaksOf } from '../features/saying.ts';

const goTo = (district: TestDistrict, day: string): void =>
  district.clock.moveTo(Temporal.Instant.from(`${day}T15:00:00Z`));

/** The newest day on which anybody said how an action of an objective goes, from the log of what was said; the day of the plan’s first version where nobody did. */
function recounted({ db }: TestDistrict, code: string): string {
  const last = db.$client
    .prepare(
      `SELECT max(u.on_day) FROM action_update u JOIN action_part p ON p.id = u.part_id JOIN action a ON a.id = p.action_id
         JOIN initiative i ON i.id = a.initiative_id JOIN strategic_objective o ON o.id = i.objective_id
        WHERE o.code = ? AND u.kind = 'update'`,
    )
    .pluck()
    .get(code);
  const began = db.$client.prepare('SELECT min(on_day) FROM plan_version').pluck().get();
  const said = (day: unknown) => sayShortDay(dayText.parse(day));
  return last === null ? `the plan was imported on ${said(began)}` : said(last);
}

const notMoving = (district: TestDistrict, code: string): string | undefined =>
  breaksOf(district, 'actions').find(({ words }) => words.plain.startsWith(`No action under ${code} `))?.words.plain;

test('the day that is printed is that of the last movement, and the same however long ago that was', async () => {
  const district = await withPlan();
  goTo(district, '2026-11-30');
  await district.as('Max Manager').command('/action 2.1.A1 moving');
  await district.as('Pat Okafor').command('/action 1.1.A1 done all agreed');

  for (const day of ['2027-01-20', '2027-02-08', '2027-03-15']) {
    goTo(district, day);
    for (const code of ['1', '2'])
      expect(notMoving(district, code)).toContain(`has moved since ${recounted(district, code)}.`);
  }
  expect(recounted(district, '2')).toBe('Nov 30');
});

test('where nothing was ever moved, it is said since when the plan is there', async () => {
  const district = await withPlan();
  goTo(district, '2027-02-08');

  expect(notMoving(district, '2')).toContain(`has moved since ${recounted(district, '2')}.`);
  expect(recounted(district, '2')).toBe('the plan was imported on Nov 23');
});

test('the line that was said to a missing link bears its own day', async () => {
  const district = await withPlan();
  goTo(district, '2027-02-01');
  inTx(district.db, (tx) => noteBreaks(contextOn(tx, district.clock, features)));
  district.db
    .update(throughLineBreak)
    .set({ answer: 'The coach starts soon.', answeredOn: '2027-02-01', answeredById: district.idOf('Pat Okafor') })
    .run();
  goTo(district, '2027-03-15');
  const sam = district.as('Sam Sato');
  await sam.command('/digest');

  expect(visibleText(sam.ephemerals().at(-1)?.blocks ?? [])).toContain('Pat Okafor on Feb 1: “The coach starts soon.”');
});
