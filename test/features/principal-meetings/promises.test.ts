import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { dayText } from '../../../src/district/days.ts';
import { newId } from '../../../src/district/ref.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { features } from '../../../src/features/index.ts';
import { memo } from '../../../src/features/principal-meetings/memo/schema.ts';
import { meetingDecisionUpdate } from '../../../src/features/principal-meetings/schema.ts';
import { plain } from '../../../src/kit/words/pieces.ts';
import { type Cast, openDistrict, type TestDistrict, usual } from '../../district.ts';
import { digestOf, said } from '../saying.ts';
import { insertDecision, insertMeeting } from './records.ts';

const routine = 'principal-meetings-promises';
const schools = ['Adams', 'Baker', 'Clark', 'Dewey', 'Ellis'];
const cast: Cast[] = [
  ...usual,
  ...schools.map((school) => ({ name: `Principal of ${school}`, role: 'principal' as const, school })),
];

function insertMemo({ db, idOf }: TestDistrict, meetingId: string, dueOn: string, sentOn: string): void {
  const on = { dueOn: dayText.parse(dueOn), sentOn: dayText.parse(sentOn) };
  const people = { personId: idOf('Pat Okafor'), byId: idOf('Ada Assistant') };
  inTx(db, (tx) =>
    tx
      .insert(memo)
      .values({ id: newId(), meetingId, ...people, ...on, response: '' })
      .run(),
  );
}

/** October with seven principals: four met, one called off, one not held, one without a date; one memo late, one not sent. */
async function october(now: string): Promise<TestDistrict> {
  const district = await openDistrict({ now: '2026-10-01T15:00:00Z', cast });
  const of = (school: string, more: Parameters<typeof insertMeeting>[1] = {}) =>
    insertMeeting(district, { school, principal: `Principal of ${school}`, state: 'held', ...more });
  const lincoln = insertMeeting(district, { state: 'held' });
  const [adams, baker] = [of('Adams'), of('Baker')];
  of('Clark');
  of('Dewey', { state: 'planned', cancelledOn: '2026-10-12', why: 'A storm.' });
  of('Ellis', { state: 'notHeld', why: 'The principal was ill.' });
  insertMemo(district, lincoln, '2026-10-21', '2026-10-20');
  insertMemo(district, adams, '2026-10-21', '2026-10-21');
  insertMemo(district, baker, '2026-10-21', '2026-10-23');
  const help = { meeting: lincoln, kind: 'help', owner: 'Ada Assistant' } as const;
  insertDecision(district, { ...help, words: 'A', byDay: '2026-10-20', state: 'done', stateOn: '2026-10-20' });
  insertDecision(district, { ...help, words: 'B', byDay: '2026-10-20', state: 'done', stateOn: '2026-10-21' });
  insertDecision(district, { ...help, words: 'C', byDay: '2026-10-22' });
  const moved = insertDecision(district, { ...help, words: 'D', byDay: '2026-11-20', state: 'partly' });
  const said = { byId: district.idOf('Ada Assistant'), at: '2026-10-23T12:00:00Z', onDay: '2026-10-23' } as const;
  inTx(district.db, (tx) =>
    tx
      .insert(meetingDecisionUpdate)
      .values({ id: newId(), decisionId: moved, ...said, state: 'partly', words: 'Later', byDay: '2026-11-20' })
      .run(),
  );
  district.clock.moveTo(Temporal.Instant.from(now));
  return district;
}

const promisesFor = (district: TestDistrict, reader: string) =>
  digestOf(district, routine, { reader, since: '2026-10-19', until: '2026-10-25' });

test('a month with one meeting called off, one not held, one late memo: counts as one has them by hand, and nobody’s name', async () => {
  const district = await october('2026-11-02T13:00:00Z');
  const pieces = promisesFor(district, 'Max Manager');

  expect(said(pieces, 'promises')).toEqual([
    'Met with 4 of 7 principals in October (2 not held, 1 without a date).',
    'Memos on time in October: 2 of 4.',
    'Help given by its day in October: 1 of 4 (1 moved to a later month).',
  ]);
  expect(pieces.map(({ kept }) => kept)).toEqual([false, false, false]);
  for (const name of ['Pat', 'Ada', 'Lincoln', 'Principal of'])
    expect(said(pieces).join()).not.toMatch(new RegExp(`${name} `));
});

test('the packet says the same sentences', async () => {
  const district = await october('2026-11-02T13:00:00Z');
  const packet = inTx(district.db, (tx) => {
    const c = contextOn(tx, district.clock, features);
    const span = { diltId: 'none', since: dayText.parse('2026-10-21'), until: c.today };
    return features.find(({ name }) => name === routine)?.says?.packet?.(c, span) ?? [];
  });

  expect(packet.map(({ words }) => plain(words))).toEqual(said(promisesFor(district, 'Sam Sato'), 'promises'));
  expect(packet.every(({ can }) => can === 'packet.read')).toBe(true);
});

test('while a month goes on, whoever is still to be met is no broken promise', async () => {
  const district = await openDistrict({ now: '2026-10-19T13:00:00Z' });
  insertMeeting(district, { state: 'held' });
  insertMeeting(district, { school: 'Webster', principal: 'Paula Webster', day: '2026-10-22' });
  const pieces = promisesFor(district, 'Sam Sato');

  expect(said(pieces, 'promises')).toEqual(['Met with 1 of 2 principals in October so far (1 to come).']);
  expect(pieces[0]?.kept).toBe(true);
});

test('a district without such meetings promises nothing, nor does anybody in summer', async () => {
  const district = await openDistrict({ now: '2026-10-19T13:00:00Z' });
  expect(promisesFor(district, 'Sam Sato')).toEqual([]);
  insertMeeting(district, { state: 'held' });
  district.clock.moveTo(Temporal.Instant.from('2027-08-02T13:00:00Z'));
  expect(promisesFor(district, 'Sam Sato')).toEqual([]);
});
