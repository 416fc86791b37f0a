import { Temporal } from 'temporal-polyfill';
import { inTx } from '../../../src/db/tx.ts';
import { type Day, dayText } from '../../../src/district/days.ts';
import { dilt } from '../../../src/district/dilt/schema.ts';
import { type Person, visibleText } from '../../../src/simulator/simulator.ts';
import type { TestDistrict } from '../../district.ts';

/** Goes to a day, at 10:00 or at another hour of the district. Every day on the way is lived until 14:40, when all that is asked of people was asked. */
export async function goTo(district: TestDistrict, day: string, at = '10:00'): Promise<void> {
  const instant = (of: string, time: string) =>
    Temporal.PlainDateTime.from(`${of}T${time}`).toZonedDateTime('America/New_York').toInstant();
  const now = () => district.clock.now().toZonedDateTimeISO('America/New_York').toPlainDate();
  for (let on = now(); on.toString() < day; on = on.add({ days: 1 })) {
    if (Temporal.Instant.compare(district.clock.now(), instant(on.toString(), '14:40')) > 0) continue;
    district.clock.moveTo(instant(on.toString(), '14:40'));
    await district.drain();
  }
  district.clock.moveTo(instant(day, at));
  await district.drain();
}

/** Whoever leads adds dates in the calendar, one window each. */
export async function addDates(district: TestDistrict, days: readonly string[], by = 'Max Manager'): Promise<void> {
  const person = district.as(by);
  for (const day of days) {
    await person.command('/dilt calendar');
    await person.press('Add a date…');
    await person.fill('Day', day);
    await person.fill('Place', 'Central Office');
    await person.submit();
    if (person.window()) await person.close({ all: true });
  }
  await district.drain();
}

/** Makes the year known. */
export async function publish(district: TestDistrict, by = 'Max Manager'): Promise<void> {
  await district.as(by).command('/dilt calendar');
  await district.as(by).press('Publish 2026-27');
  await district.drain();
}

/** Who facilitates on each day, by name; null where nobody does. Those called off are left out. */
export function facilitators(district: TestDistrict): Readonly<Record<Day, string | null>> {
  const names = new Map(
    ['Sam Sato', 'Ada Assistant', 'Pat Okafor', 'Al Vice', 'Paula Webster', 'Dina Director', 'New Director'].map(
      (name) => [district.idOf(name), name],
    ),
  );
  const rows = inTx(district.db, (tx) => tx.select().from(dilt).orderBy(dilt.day).all());
  return Object.fromEntries(
    rows
      .filter(({ cancelledOn }) => cancelledOn === null)
      .map(({ day, facilitatorId }) => [dayText.parse(day), facilitatorId && (names.get(facilitatorId) ?? '?')]),
  );
}

/** All direct messages somebody has, as they stand now, oldest first. */
export const dmsOf = (district: TestDistrict, name: string): string[] =>
  district
    .as(name)
    .dms()
    .map((one) => visibleText(one.blocks ?? []));

/** What was last said to somebody alone. */
export const said = (district: TestDistrict, name: string): string =>
  visibleText(district.as(name).ephemerals().at(-1)?.blocks ?? []);

/** Opens the window for a date of the calendar that was last said to somebody alone: with the button beside it, or, of many dates, by choosing it. */
export async function pressBeside(person: Person, line: string): Promise<void> {
  const blocks = person.ephemerals().at(-1)?.blocks ?? [];
  const block = blocks.find((one) => visibleText([one]).includes(line));
  if (block?.accessory) return void (await person.press({ block: String(block.block_id) }));
  const [said = ''] = new RegExp(`\\w+day, ${line}.*`).exec(visibleText(blocks)) ?? [];
  const [day = ''] = /^\w+day, \w+ \d+/.exec(said) ?? [];
  await person.press('Change a date…');
  await person.fill('Which date?', said.includes('called off') ? `${day}, called off` : day);
  await person.submit();
}
