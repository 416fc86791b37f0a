import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { dayText } from '../../../src/district/days.ts';
import { newId } from '../../../src/district/ref.ts';
import { school } from '../../../src/district/schema.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { insertObstacle } from '../../../src/features/obstacles/store.ts';
import { principalMeeting } from '../../../src/features/principal-meetings/schema.ts';
import { plain } from '../../../src/kit/words/pieces.ts';
import type { TestDistrict } from '../../district.ts';
import { beforeDilt, type RatingDistrict, rateOne, standards } from '../self-ratings/district.ts';
import { times, visited } from '../walkthroughs/visited.ts';

/** A meeting of Pat Okafor with Ada Assistant. */
function meet({ db, idOf }: TestDistrict, on: string): string {
  const id = newId();
  const day = dayText.parse(on);
  const hours = { day, beginsAt: '09:00', endsAt: '10:00', place: '', movedFrom: null, cancelledOn: null } as const;
  const who = { schoolId: lincoln(db), principalId: idOf('Pat Okafor'), leadId: idOf('Ada Assistant') };
  inTx(db, (tx) =>
    tx
      .insert(principalMeeting)
      .values({ id, ...hours, ...who, state: 'planned', why: '' })
      .run(),
  );
  return id;
}

const lincoln = (db: TestDistrict['db']): string =>
  db.select({ id: school.id }).from(school).where(eq(school.name, 'Lincoln')).get()?.id ?? '';

/** What stands on the prep sheet of a meeting as it would be frozen now, part by part. */
function sheetOf({ db, clock, idOf, features }: RatingDistrict, meetingId: string): Record<string, string> {
  const c = contextOn(db, clock, features);
  const about = { meetingId, schoolId: lincoln(db), personId: idOf('Pat Okafor') };
  const said = c.occasions.gather('prepSheet', c, { ...about, since: dayText.parse('2026-11-01'), until: c.today });
  return Object.fromEntries(
    said.map(({ part, words, detail = [] }) => [part, `${plain(words)}\n${plain(detail)}`] as const),
  );
}

test('a prep sheet has the principal’s own rating with what shows it, and nobody else’s', async () => {
  const district = await beforeDilt();
  const meetingId = meet(district, '2026-12-02');
  for (const name of ['Pat Okafor', 'Paula Webster'])
    for (const _ of standards) {
      if (district.as(name).window() === undefined) await district.as(name).command('/rate');
      await rateOne(district.as(name), { next: `${name} visits two rooms.`, level: '🔵 effective' });
    }

  const { ratings = '' } = sheetOf(district, meetingId);

  expect(ratings).toContain('Self-rating of November');
  expect(ratings).toContain('Rigor: 🔵 effective');
  expect(ratings).toContain('Pat Okafor visits two rooms.');
  expect(ratings).not.toContain('Paula');
});

test('a prep sheet counts what the school’s leaders logged and how the copies went, and names no teacher', async () => {
  const district = await beforeDilt();
  const meetingId = meet(district, '2026-12-02');
  visited(district, ...times(3, { by: 'Pat Okafor', on: '2026-11-18' }), { by: 'Paula Webster', on: '2026-11-18' });

  const { walkthroughs = '' } = sheetOf(district, meetingId);

  expect(walkthroughs).toContain('Pat Okafor: 3 walkthroughs logged in November');
  expect(walkthroughs).toContain('Al Vice: 0 walkthroughs logged in November');
  expect(walkthroughs).toContain('Teachers’ copies since the last meeting');
  expect(walkthroughs).not.toContain('Paula');
  expect(walkthroughs).not.toContain('Rivera');
});

test('a prep sheet has what the principal raised or owns that stands in the way, and no other obstacle', async () => {
  const district = await beforeDilt();
  const meetingId = meet(district, '2026-12-02');
  const { db, clock, idOf, features } = district;
  const raise = (by: string, words: string) =>
    inTx(db, (tx) =>
      insertObstacle(contextOn(tx, clock, features), {
        about: null,
        words,
        mitigation: '',
        ownerId: null,
        raisedById: idOf(by),
      }),
    );
  raise('Pat Okafor', 'Two rooms have no projector.');
  raise('Paula Webster', 'The bus comes late.');

  const { obstacles = '' } = sheetOf(district, meetingId);

  expect(obstacles).toContain('Two rooms have no projector. · no owner · since Nov 23');
  expect(obstacles).not.toContain('bus');
});

test('a principal’s rating is asked before the meeting where that comes before the packet, and says so', async () => {
  const district = await beforeDilt({ now: '2026-11-23T15:00:00Z' });
  meet(district, '2026-11-25');
  const asked = (name: string) => {
    const { db, clock, idOf, features } = district;
    return contextOn(db, clock, features)
      .occasions.asks(idOf(name))
      .find((one) => one.name === 'self-ratings/rate');
  };

  expect(asked('Pat Okafor')?.by).toBe('2026-11-24');
  expect(asked('Pat Okafor')?.why.plain).toBe(
    'Rate your November: 0 of 4 done. It’s due before your meeting Wednesday.',
  );
  expect(asked('Dina Director')?.by).toBe('2026-11-30');
  expect(asked('Dina Director')?.why.plain).toContain('The packet freezes');
});

test('a principal who is met before rating opens for everybody may rate the month that is over; nobody else yet', async () => {
  const district = await beforeDilt({ now: '2026-11-03T15:00:00Z' });
  const { db, clock, idOf, features } = district;
  // The DILT of November 19 is about October; its rating opens on November 5.
  const { addDilt } = await import('../self-ratings/district.ts');
  addDilt(district, dayText.parse('2026-11-19'));
  meet(district, '2026-11-09');
  const asks = (name: string) =>
    contextOn(db, clock, features)
      .occasions.asks(idOf(name))
      .map((one) => one.name);

  expect(asks('Pat Okafor')).toContain('self-ratings/rate');
  expect(asks('Dina Director')).not.toContain('self-ratings/rate');
  await district.as('Pat Okafor').command('/rate');
  expect(district.as('Pat Okafor').window()?.text).toContain('October');
});
