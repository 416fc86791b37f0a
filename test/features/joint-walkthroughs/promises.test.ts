import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { dayText } from '../../../src/district/days.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { features } from '../../../src/features/index.ts';
import { plain } from '../../../src/kit/words/pieces.ts';
import { type DistrictOptions, openDistrict, type TestDistrict } from '../../district.ts';
import { digestOf, said } from '../saying.ts';
import { insertWalked } from './walked.ts';

const routine = 'joint-walkthroughs-promises';

/** November: three that count, and four that do not. */
async function november(settings: DistrictOptions['settings'] = { jointWalkthroughsAMonth: '4' }) {
  const district = await openDistrict({ now: '2026-11-23T13:00:00Z', settings: settings ?? {} });
  insertWalked(district, { day: '2026-11-03' });
  insertWalked(district, { day: '2026-11-10', two: ['Pat Okafor', 'Sam Sato'] });
  insertWalked(district, { day: '2026-11-17', two: ['Ada Assistant', 'Dina Director'] });
  insertWalked(district, { day: '2026-11-18', two: ['Pat Okafor', 'Paula Webster'] });
  insertWalked(district, { day: '2026-11-19', rooms: [{ teacher: 'Ana Rivera', state: 'revealed' }] });
  insertWalked(district, { day: '2026-11-20', rooms: [{ teacher: 'Ana Rivera', withdrawnOn: '2026-11-20' }] });
  insertWalked(district, { day: '2026-10-30' });
  return district;
}

const promised = (district: TestDistrict) =>
  digestOf(district, routine, { reader: 'Max Manager', since: '2026-11-16', until: '2026-11-22' });
const goTo = (district: TestDistrict, instant: string) => district.clock.moveTo(Temporal.Instant.from(instant));

test('joint walkthroughs of who leads the district are counted against the number meant; nobody is named', async () => {
  const district = await november();
  const pieces = promised(district);
  expect(said(pieces, 'promises')).toEqual(['Joint walkthroughs in November so far: 3 of 4.']);
  expect(pieces.map(({ kept }) => kept)).toEqual([true]);

  goTo(district, '2026-12-02T13:00:00Z');
  expect(said(promised(district), 'promises')).toEqual(['Joint walkthroughs in November: 3 of 4.']);
  expect(promised(district).map(({ kept }) => kept)).toEqual([false]);
  goTo(district, '2026-12-14T13:00:00Z');
  expect(said(promised(district), 'promises')).toEqual(['Joint walkthroughs in December so far: 0 of 4.']);
});

test('a number that is reached is kept, when the month is over too', async () => {
  const district = await november({ jointWalkthroughsAMonth: '3' });
  goTo(district, '2026-12-02T13:00:00Z');
  expect(promised(district).map(({ kept }) => kept)).toEqual([true]);
});

test('nothing is promised where no number is set, and nothing in summer', async () => {
  expect(promised(await november({}))).toEqual([]);
  const district = await november();
  goTo(district, '2027-08-02T13:00:00Z');
  expect(promised(district)).toEqual([]);
});

test('the packet says the same sentence', async () => {
  const district = await november();
  const packet = inTx(district.db, (tx) => {
    const c = contextOn(tx, district.clock, features);
    const span = { diltId: 'none', since: dayText.parse('2026-10-21'), until: c.today };
    return features.find(({ name }) => name === routine)?.says?.packet?.(c, span) ?? [];
  });
  expect(packet.map(({ words }) => plain(words))).toEqual(said(promised(district), 'promises'));
});
