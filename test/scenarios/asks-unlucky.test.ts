import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { calendarDay } from '../../src/district/schema.ts';
import { turnConfirmed } from '../../src/features/dilt/rotation/schema.ts';
import { features } from '../../src/features/index.ts';
import { asked } from '../../src/kit/asks/schema.ts';
import { type Person, visibleText } from '../../src/simulator/simulator.ts';
import { type DistrictOptions, openDistrict, type TestDistrict, usual } from '../district.ts';
import { insertSegments, withDilt } from '../features/dilt/district.ts';

const instant = (day: string, time: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('America/New_York').toInstant();

async function move(district: TestDistrict, day: string, ...times: readonly string[]): Promise<void> {
  for (const time of times) {
    district.clock.moveTo(instant(day, time));
    await district.drain();
  }
}

const asks = (person: Person): string[] =>
  person
    .dms()
    .map(({ blocks }) => visibleText(blocks))
    .filter((words) =>
      /Before you go home|You asked to be reminded|Done by you|Answered by|Closed:|You put off/.test(words),
    );

const next = 'Not now: next school day, 7:30 AM';
const rigor = 'is “Rigor in math” ready?';

/** Pat is asked about one segment of a DILT on December 10, and nobody about self-ratings. */
async function askedOnce(options: DistrictOptions = {}): Promise<TestDistrict> {
  const district = await withDilt({ ...options, features: features.filter(({ name }) => name !== 'self-ratings') });
  const personId = district.idOf('Dina Director');
  district.db.insert(turnConfirmed).values({ diltId: district.diltId, personId, onDay: '2026-11-20' }).run();
  insertSegments(district, district.diltId, [{ title: 'Rigor in math', owner: 'Pat Okafor' }]);
  await move(district, '2026-11-26', '14:25', '14:31');
  return district;
}

/** As often as it may be, and on earlier days. */
const askedOften = (district: TestDistrict, item: string) =>
  district.db
    .insert(asked)
    .values(['2026-11-23', '2026-11-24'].map((day) => ({ personId: district.idOf('Pat Okafor'), day, item }) as never))
    .run();

test('what is put off until a day that turns out to be off comes back on the next school day, however often it was asked', async () => {
  const district = await askedOnce();
  const pat = district.as('Pat Okafor');
  const [first] = district.db
    .select()
    .from(asked)
    .all()
    .filter((one) => one.personId === district.idOf('Pat Okafor'));
  askedOften(district, first?.item ?? '');
  await pat.press(next);
  await district.drain();
  inTx(district.db, (tx) => tx.insert(calendarDay).values({ day: '2026-11-27', kind: 'noSchool', note: 'Snow' }).run());

  await move(district, '2026-11-27', '07:31', '14:31');
  await move(district, '2026-11-30', '06:31');
  expect(asks(pat)).toEqual([expect.stringContaining('You put off 1')]);
  await move(district, '2026-11-30', '07:31');

  expect(asks(pat)).toEqual([expect.stringContaining(rigor)]);
});

test('who chooses later hours after putting something off is not told before they begin', async () => {
  const district = await askedOnce();
  const pat = district.as('Pat Okafor');
  await pat.press(next);
  await pat.command('/throughline hours');
  await pat.fill('When are you asked?', '3:00 PM');
  await pat.fill('Never before', '10:00 AM');
  await pat.submit();
  await pat.close({ all: true });

  await move(district, '2026-11-27', '07:31', '09:31');
  expect(asks(pat)).toEqual([expect.stringContaining('You put off 1')]);
  await move(district, '2026-11-27', '10:01');
  expect(asks(pat)).toEqual([expect.stringContaining(rigor)]);
});

test('who settles little and puts something off is told again all the same: they wanted it', async () => {
  const district = await askedOnce();
  const pat = district.as('Pat Okafor');
  await pat.press(next);
  const old = Array.from({ length: 7 }, (_, at) => `dilt/old-${at} segment/x`);
  const personId = district.idOf('Pat Okafor');
  district.db
    .insert(asked)
    .values(old.map((item) => ({ personId, day: '2026-11-16' as const, item })))
    .run();

  await move(district, '2026-11-27', '07:31');

  expect(asks(pat)).toEqual([expect.stringContaining(rigor)]);
});

test('an hour that fits in winter and not in summer is refused: nobody is forgotten when the clocks change', async () => {
  const district = await openDistrict();
  const pat = district.as('Pat Okafor');
  await pat.command('/throughline hours');
  await pat.fill('Your time zone', 'Hawaii time');
  await pat.fill('Never after', '6:00 PM');
  await pat.fill('When are you asked?', '3:30 PM');

  const answer = await pat.submit();

  expect(JSON.stringify(answer)).toContain('That is 9:30 PM in the district. Choose another time.');
});

test('who has no Slack is not counted as asked, and nobody is told that they did not answer', async () => {
  const cast = usual.map((one) => (one.name === 'Pat Okafor' ? { ...one, slack: false } : one));
  const district = await askedOnce({ cast, channels: [] });
  for (const day of ['2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'])
    await move(district, day, '14:25', '14:31');

  const counted = district.db.select().from(asked).all();
  expect(counted.filter((one) => one.personId === district.idOf('Pat Okafor'))).toEqual([]);
  expect(asks(district.as('Max Manager')).join()).not.toContain('Pat Okafor was asked');
});
