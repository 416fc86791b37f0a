import { like } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { contextOn } from '../../src/engine/context.ts';
import { segment } from '../../src/features/dilt/agenda/schema.ts';
import { commitmentClosing } from '../../src/features/dilt/commitments/closing.ts';
import { commitment } from '../../src/features/dilt/commitments/schema.ts';
import { features } from '../../src/features/index.ts';
import type { ClosedAsk } from '../../src/kit/asks/closing.ts';
import { hashOf } from '../../src/kit/pressed.ts';
import { inbox } from '../../src/kit/schema.ts';
import { plain } from '../../src/kit/words/pieces.ts';
import type { TestDistrict } from '../district.ts';
import {
  dmsOf,
  inChannel,
  insertDilt,
  insertSegments,
  pressSpoken,
  said,
  withDilt,
} from '../features/dilt/district.ts';

const at = (district: TestDistrict, instant: string) => district.clock.moveTo(Temporal.Instant.from(instant));
const commitments = ({ db }: TestDistrict) => db.select().from(commitment).all();

/** The morning of a DILT of two segments and lunch, posted in its channel. */
async function onTheDay() {
  const district = await withDilt();
  insertSegments(district, district.diltId, [
    { title: 'Rigor in math', owner: 'Pat Okafor' },
    { title: 'Who talks', owner: 'Paula Webster' },
    { title: 'Lunch', owner: 'Dina Director', minutes: 30 },
  ]);
  at(district, '2026-12-10T13:30:00Z');
  await district.as('Dina Director').command('/dilt agenda');
  await district.as('Dina Director').press('Post the agenda');
  if (district.as('Dina Director').window()) await district.as('Dina Director').close({ all: true });
  await district.drain();
  return district;
}

/** The day is run to its end, the second segment left out. */
async function ranToTheEnd() {
  const district = await onTheDay();
  const dina = district.as('Dina Director');
  await dina.command('/dilt day');
  await pressSpoken(dina, 'Start: Rigor in math');
  at(district, '2026-12-10T14:25:00Z');
  await pressSpoken(dina, 'Start: Lunch');
  at(district, '2026-12-10T14:55:00Z');
  await pressSpoken(dina, 'Done: Lunch');
  await district.drain();
  return district;
}

test('the run of show is started, prolonged and ended with a tap each, planned against actual', async () => {
  const district = await onTheDay();
  const dina = district.as('Dina Director');
  await dina.command('/dilt day');
  const before = said(dina);
  at(district, '2026-12-10T13:34:00Z');
  await pressSpoken(dina, 'Start: Rigor in math');
  const running = said(dina);
  await pressSpoken(dina, '+5: Rigor in math');
  const longer = said(dina);
  at(district, '2026-12-10T14:30:00Z');
  await pressSpoken(dina, 'Done: Rigor in math');
  const after = said(dina);

  expect(before).toMatch(/⚪ to come · Rigor in math · Pat Okafor\s+planned 8:30 AM, now about 8:30 AM/);
  expect(running).toMatch(/🔵 now · Rigor in math · Pat Okafor\s+planned 8:30 AM, since 8:34 AM, until 9:19 AM/);
  expect(running).toMatch(/Who talks · Paula Webster\s+planned 9:15 AM, now about 9:19 AM/);
  expect(longer).toContain('until 9:24 AM, 5 min added');
  expect(after).toMatch(
    /🟢 done · Rigor in math · Pat Okafor\s+planned 8:30 AM, ran 8:34 AM to 9:30 AM, 11 min longer/,
  );
  expect(dina.ephemerals()).toHaveLength(2);
  expect(district.slack.problems()).toEqual([]);
});

test('more than an hour over is said in hours and minutes', async () => {
  const district = await onTheDay();
  const dina = district.as('Dina Director');
  await dina.command('/dilt day');
  await pressSpoken(dina, 'Start: Rigor in math');
  at(district, '2026-12-10T16:25:00Z');
  await dina.command('/dilt day');

  expect(said(dina)).toContain('You’re 2 h 10 min over.');
});

test('the next owner is told quietly when the one before starts, once, and what they were told is put right', async () => {
  const district = await onTheDay();
  const [dina, paula] = [district.as('Dina Director'), district.as('Paula Webster')];
  await dina.command('/dilt day');
  await pressSpoken(dina, 'Start: Rigor in math');
  await district.drain();
  const told = dmsOf(paula);
  await pressSpoken(dina, '+5: Rigor in math');
  await district.drain();

  expect(told).toContain('You’re next: Who talks, at about 9:15 AM, after “Rigor in math”.');
  expect(dmsOf(paula)).toContain('at about 9:20 AM');
  expect(paula.dms().filter((one) => JSON.stringify(one.blocks).includes('You’re next'))).toHaveLength(1);
  expect(dmsOf(district.as('Pat Okafor'))).not.toContain('You’re next');
});

test('starting a segment ends the one before; a second tap changes nothing, and another day has no buttons', async () => {
  const district = await onTheDay();
  const dina = district.as('Dina Director');
  await dina.command('/dilt day');
  await pressSpoken(dina, 'Start: Rigor in math');
  at(district, '2026-12-10T14:20:00Z');
  await pressSpoken(dina, 'Start the next: Who talks');
  const [rigor, talks] = district.db.select().from(segment).all();
  await district.as('Paula Webster').command('/dilt day');
  at(district, '2026-12-11T14:20:00Z');
  await pressSpoken(dina, 'Done: Who talks');
  await dina.command('/dilt day');

  expect([rigor?.endedAt, talks?.startedAt]).toEqual(['2026-12-10T14:20:00Z', '2026-12-10T14:20:00Z']);
  expect(said(district.as('Paula Webster'))).not.toContain('[Done]');
  expect(district.db.select().from(segment).all()[1]?.endedAt).toBeNull();
  expect(dina.window()?.text).toContain('You can only do this on the day of the DILT.');
  expect(said(dina)).not.toContain('[Done]');
});

test('when the last segment is done the thread says how the day went, and what did not take place is carried over', async () => {
  const district = await ranToTheEnd();

  const summary = inChannel(district).replies.at(-1);
  expect(summary).toContain('How the day went');
  expect(summary).toContain('2 of 3 segments took place.');
  expect(summary).toContain('Rigor in math: 10 min longer');
  expect(summary).toContain('Carried over: Who talks');
  expect(summary).toContain('Nothing is written down yet');
  expect(inChannel(district).parents[0]).toContain('2 of 3 segments done');
});

/** Pat writes down what Lincoln brings back. */
async function lincolnSays(district: TestDistrict) {
  const pat = district.as('Pat Okafor');
  await pat.command('/dilt commitments');
  await pat.press('Add for Lincoln…');
  await pat.fill('What was taught?', 'Rigor in math');
  await pat.fill('What will your school do with it?', 'One rigorous task a week in every team.');
  await pat.fill('Who helps?', 'Dina Director');
  const answer = await pat.submit();
  await district.drain();
  return answer;
}

test('a school writes down what it brings back: who helps is told, the summary says it, and it opens the next agenda', async () => {
  const district = await ranToTheEnd();
  insertDilt(district, { day: '2027-01-14', facilitator: 'Paula Webster' });

  await lincolnSays(district);
  at(district, '2026-12-11T15:00:00Z');
  await district.as('Paula Webster').command('/dilt agenda');

  expect(commitments(district)).toMatchObject([
    {
      ownerId: district.idOf('Pat Okafor'),
      helperId: district.idOf('Dina Director'),
      state: 'open',
      byDay: '2027-01-14',
    },
  ]);
  expect(dmsOf(district.as('Dina Director'))).toContain('You help Pat Okafor bring this back');
  expect(inChannel(district).replies.at(-1)).toContain('Lincoln, from “Rigor in math”: One rigorous task a week');
  expect(inChannel(district).replies.at(-1)).toContain('The next DILT, on Thursday, January 14, starts with them.');
  expect(district.as('Paula Webster').window()?.fields[0]?.value).toBe(
    [
      '15 | What we brought back | Paula Webster',
      '45 | Who talks | Paula Webster',
      '45 | Rigor in math | Pat Okafor',
      '30 | Lunch | Dina Director',
    ].join('\n'),
  );
});

test('a school that has said nothing is asked, and whoever brings something back says with a tap how it went', async () => {
  const district = await ranToTheEnd();
  at(district, '2026-12-10T19:45:00Z');
  await district.drain();
  const asked = dmsOf(district.as('Pat Okafor'));
  await lincolnSays(district);
  at(district, '2027-01-14T19:45:00Z');
  await district.drain();
  const pat = district.as('Pat Okafor');
  const due = dmsOf(pat);
  await pat.press('Partly or not yet…');
  const empty = await pat.submit();
  await pat.fill('Where?', 'Faculty meeting');
  await pat.fill('On which day?', '2027-01-12');
  await pat.fill('Anything to add?', 'Two teams of five did.');
  await pat.submit();
  await district.drain();
  await pat.command('/dilt commitments');

  expect(asked).toContain('What will Lincoln bring back from the DILT of Thursday, December 10?');
  expect(due).toContain('It was due Thursday, January 7.');
  expect(JSON.stringify(empty)).toContain('Say in a few words');
  expect(commitments(district)).toMatchObject([
    { state: 'partly', note: 'Two teams of five did.', broughtTo: 'faculty meeting', broughtOn: '2027-01-12' },
  ]);
  expect(said(pat)).toContain('🟡 partly kept · Lincoln');
  expect(inChannel(district).replies.at(-1)).toContain('Lincoln');
});

test('what a school wrote down and said with buttons of before an update still counts as theirs', async () => {
  const district = await ranToTheEnd();
  at(district, '2026-12-10T19:45:00Z');
  await district.drain();
  const pat = district.as('Pat Okafor');
  const of = district.idOf('Pat Okafor');
  /** Who did it, as it is told once the press of this button is one with a value of before. */
  const doneBy = (ask: Pick<ClosedAsk, 'name' | 'noun' | 'id'>, button: string, value: string) => {
    const that = like(inbox.key, `act:%:${button}#%`);
    const { changes } = district.db
      .update(inbox)
      .set({ answersHash: hashOf(value) })
      .where(that)
      .run();
    const c = contextOn(district.db, district.clock, features);
    return { changes, told: commitmentClosing(c, { ...ask, of, since: '2026-12-10' }) };
  };

  await pat.press('Write it down…');
  await pat.fill('What was taught?', 'Rigor in math');
  await pat.fill('What will your school do with it?', 'One rigorous task a week.');
  await pat.submit();
  const [{ id, diltId, schoolId } = { id: '', diltId: '', schoolId: '' }] = commitments(district);
  const school = { name: 'dilt/bring-back-2026-12-10', noun: 'school', id: schoolId } as const;
  const wrote = doneBy(school, 'dilt/open-commitment', `${diltId}/${schoolId}`);
  at(district, '2027-01-14T19:45:00Z');
  await district.drain();
  await pat.press('Brought back…');
  await pat.fill('Where?', 'Walkthrough');
  await pat.submit();
  const said = doneBy({ name: 'dilt/how-it-went', noun: 'commitment', id }, 'dilt/kept', `commitment/${id}`);

  expect(wrote).toMatchObject({ changes: 1, told: { by: of } });
  expect(said).toMatchObject({ changes: 1, told: { by: of } });
});

test('one reads the commitments of one’s own schools, and writes for no other', async () => {
  const district = await ranToTheEnd();
  await lincolnSays(district);

  await district.as('Al Vice').command('/dilt commitments');
  await district.as('Paula Webster').command('/dilt commitments');
  await district.as('Dina Director').command('/dilt commitments');
  await district.as('Sam Sato').command('/dilt commitments');

  expect(said(district.as('Al Vice'))).toContain('[Brought back…]');
  expect(said(district.as('Paula Webster'))).toContain('Nothing is written down yet.');
  expect(said(district.as('Paula Webster'))).not.toContain('Add for Lincoln');
  expect(said(district.as('Dina Director'))).toContain('One rigorous task a week');
  expect(said(district.as('Dina Director'))).not.toContain('[Brought back…]');
  expect(said(district.as('Sam Sato'))).toContain('[Add for Webster…]');
  const al = district.as('Al Vice');
  await al.press('Brought back…');
  await al.fill('Where?', 'Elsewhere');
  await al.fill('If elsewhere, where?', 'coaching visit');
  const answer = await al.submit();
  await al.command('/dilt commitments');
  expect(answer).toEqual({ kind: 'closed' });
  expect(commitments(district)).toMatchObject([{ state: 'kept', broughtTo: 'coaching visit' }]);
  expect(said(al)).toMatch(/🟢 kept · Lincoln.*coaching visit, Dec 10/);
});

test('the packet has the agenda of its DILT, and what was brought back from the one before', async () => {
  const district = await ranToTheEnd();
  await lincolnSays(district);
  const next = insertDilt(district, { day: '2027-01-14', facilitator: 'Paula Webster' });
  insertSegments(district, next, [{ title: 'Look back', owner: 'Pat Okafor', lookFors: ['L3'] }]);

  const pieces = inTx(district.db, (tx) => {
    const c = contextOn(tx, district.clock, features);
    return c.occasions.gather('packet', c, { diltId: next, since: '2026-12-11', until: '2027-01-11' });
  });

  const of = (part: string) => plain(pieces.filter((one) => one.part === part).flatMap((one) => one.words));
  expect(of('agenda')).toContain('8:30 AM: Look back, Pat Okafor');
  expect(of('commitments')).toContain('From the DILT of Thursday, December 10: ⚪ 1 open.');
  expect(of('commitments')).toContain('⚪ open: Lincoln, Pat Okafor');
});
