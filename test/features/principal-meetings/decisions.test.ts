import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { newId } from '../../../src/district/ref.ts';
import { roleHolding } from '../../../src/district/schema.ts';
import {
  meetingDecision,
  meetingDecisionUpdate,
  principalMeeting,
} from '../../../src/features/principal-meetings/schema.ts';
import { type Person, visibleText } from '../../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict, usual } from '../../district.ts';
import { insertDecision, insertMeeting, passUntil, schoolIdOf } from './records.ts';

const dmsOf = (person: Person): string[] => person.dms().map((one) => visibleText(one.blocks));
const asksOf = (district: TestDistrict, name: string): string => dmsOf(district.as(name)).slice(-1).join();
const saidTo = (person: Person): string => visibleText(person.ephemerals().at(-1)?.blocks ?? []);

const cast = [...usual, { name: 'Ines Interim', role: 'director' as const }];

/** Pat Okafor leaves, and from a day on somebody else holds the post; nobody where no name is given. */
function changePrincipal(
  district: TestDistrict,
  last: `${number}-${number}-${number}`,
  next?: { name: string; from: `${number}-${number}-${number}` },
): void {
  inTx(district.db, (tx) => {
    tx.update(roleHolding)
      .set({ toDay: last })
      .where(eq(roleHolding.personId, district.idOf('Pat Okafor')))
      .run();
    if (!next) return;
    const schoolId = schoolIdOf(district, 'Lincoln');
    tx.insert(roleHolding)
      .values({ id: newId(), personId: district.idOf(next.name), role: 'principal', schoolId, fromDay: next.from })
      .run();
  });
}

test('a decision is carried four months over a meeting called off and one moved, and through a change of principal, to the interim who settles it', async () => {
  const district = await openDistrict({ now: '2026-10-15T15:00:00Z', cast });
  const meeting = insertMeeting(district, { state: 'held' });
  insertMeeting(district, { day: '2026-11-12', cancelledOn: '2026-11-10', why: 'A storm.' });
  insertMeeting(district, { day: '2026-12-17', movedFrom: '2026-12-10' });
  const id = insertDecision(district, { meeting, words: 'Coaches plan weekly.', byDay: '2026-11-04' });
  await passUntil(district, '2026-11-04T21:00:00Z');
  expect(asksOf(district, 'Pat Okafor')).toContain('Did it get done? Lincoln, by today: “Coaches plan weekly.”');

  const pat = district.as('Pat Okafor');
  await pat.press('Not yet, or not…');
  await pat.fill('How does it stand?', 'Partly done, the rest by a new day');
  await pat.fill('New day', '2027-01-12');
  await pat.fill('Why, or what comes next?', 'Grade 5 is left.');
  await pat.submit();
  await district.drain();
  expect(asksOf(district, 'Pat Okafor')).toContain('Done by you: how “Coaches plan weekly.” went');
  const asked = dmsOf(pat).join().split('Did it get done').length;
  await passUntil(district, '2026-12-20T21:00:00Z');
  expect(dmsOf(pat).join().split('Did it get done').length).toBe(asked);

  changePrincipal(district, '2026-12-31', { name: 'Ines Interim', from: '2027-01-04' });
  await passUntil(district, '2027-01-12T21:00:00Z');
  const ines = district.as('Ines Interim');
  expect(dmsOf(ines).join()).toContain('Did it get done? Lincoln, by today: “Coaches plan weekly.”');
  await ines.command('/sip decisions');
  expect(saidTo(ines)).toContain('🟡 partly done · Lincoln · Ines Interim · by Jan 12');
  await ines.press('Done');
  await district.drain();

  const row = district.db.select().from(meetingDecision).where(eq(meetingDecision.id, id)).get();
  expect(row).toMatchObject({ state: 'done', stateOn: '2027-01-12', ownerId: district.idOf('Pat Okafor') });
  expect(district.db.select().from(meetingDecisionUpdate).all()).toHaveLength(2);
  expect(dmsOf(ines).join()).toContain('Done by you: “Coaches plan weekly.”');
  await ines.command('/sip decisions');
  expect(saidTo(ines)).toContain('No decisions are open.');
});

test('while the post is vacant, or its owner has left, whoever led the meeting is asked', async () => {
  const district = await openDistrict({ now: '2026-10-15T15:00:00Z', cast });
  const meeting = insertMeeting(district, { state: 'held' });
  insertDecision(district, { meeting, words: 'Coaches plan weekly.', byDay: '2026-11-04' });
  insertDecision(district, {
    meeting,
    words: 'Al buys paper.',
    owner: 'Ana Rivera',
    ofPost: false,
    byDay: '2026-11-04',
  });
  inTx(district.db, (tx) =>
    tx
      .update(roleHolding)
      .set({ toDay: '2026-10-31' })
      .where(eq(roleHolding.personId, district.idOf('Ana Rivera')))
      .run(),
  );
  changePrincipal(district, '2026-10-31');
  await passUntil(district, '2026-11-04T21:00:00Z');

  const ada = dmsOf(district.as('Ada Assistant')).join();
  expect(ada).toContain('“Coaches plan weekly.”');
  expect(ada).toContain('“Al buys paper.”');
  expect(dmsOf(district.as('Pat Okafor')).join()).not.toContain('Did it get done');
});

test('one record, one answer: settled by the leader from the list, the principal’s question closes and the list says so in place', async () => {
  const district = await openDistrict({ now: '2026-10-15T15:00:00Z' });
  const meeting = insertMeeting(district, { state: 'held' });
  insertDecision(district, { meeting, words: 'Coaches plan weekly.', byDay: '2026-11-04' });
  await passUntil(district, '2026-11-04T21:00:00Z');
  const sam = district.as('Sam Sato');
  await sam.command('/sip decisions');
  expect(saidTo(sam)).toContain('1 is open.');
  await sam.press('Not done…');
  await sam.fill('Why, or what comes next?', 'No coach was found.');
  await sam.submit();
  await district.drain();

  expect(saidTo(sam)).toContain('You just changed this: Coaches plan weekly. 🔴 not done');
  await passUntil(district, '2026-11-04T22:00:00Z');
  expect(asksOf(district, 'Pat Okafor')).toContain('Answered by Sam Sato: how “Coaches plan weekly.” went');
  await district.as('Pat Okafor').command('/sip decisions');
  expect(saidTo(district.as('Pat Okafor'))).toContain('“No coach was found.”');
  expect(district.db.select().from(principalMeeting).all()).toHaveLength(1);
});

test('a new day must be ahead, and why is said', async () => {
  const district = await openDistrict({ now: '2026-10-15T15:00:00Z' });
  const meeting = insertMeeting(district, { state: 'held' });
  insertDecision(district, { meeting, words: 'Coaches plan weekly.', byDay: '2026-11-04' });
  const pat = district.as('Pat Okafor');
  await pat.command('/sip decisions');
  await pat.press('Partly or later…');
  await pat.fill('Why, or what comes next?', 'Later.');
  await pat.fill('New day', '2026-10-15');
  expect(await pat.submit()).toMatchObject({ kind: 'errors' });
  expect(district.db.select().from(meetingDecisionUpdate).all()).toEqual([]);
});
