import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { addDays, type Day, dayOf, instantOf, sayDay, schoolYearStart } from '../../src/district/days.ts';
import { walkthroughOpening } from '../../src/district/opened/schema.ts';
import { newId } from '../../src/district/ref.ts';
import { personById } from '../../src/district/roster.ts';
import { roleHolding } from '../../src/district/schema.ts';
import { contextOn } from '../../src/engine/context.ts';
import { keptAbout } from '../../src/engine/papers/kept-about.ts';
import { features } from '../../src/features/index.ts';
import { slips } from '../../src/features/walkthroughs/copies/slips.ts';
import { protectedView } from '../../src/features/walkthroughs/reading/schema.ts';
import { walkthrough } from '../../src/features/walkthroughs/schema.ts';
import { askedBy } from '../../src/kit/context.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../district.ts';
import { logWalkthrough } from '../logging.ts';

/** A director was with two teachers of Lincoln and one of Webster, once last school year and once in this one. */
async function visitedInTwoYears(now?: string): Promise<TestDistrict> {
  const district = await openDistrict(now ? { now } : {});
  for (const [teacher, note] of [
    ['Ana Rivera', 'Old words.'],
    ['Bo Nguyễn', 'Old words to Bo.'],
    ['Cy Paper', 'Old words to Cy.'],
  ] as const)
    await logWalkthrough(district.as('Dina Director'), { teacher, note });
  district.db.update(walkthrough).set({ day: '2026-03-02' }).run();
  await logWalkthrough(district.as('Dina Director'), { teacher: 'Ana Rivera', note: 'New words.' });
  await district.drain();
  return district;
}

async function listOf(district: TestDistrict, name: string): Promise<string> {
  const person = district.as(name);
  await person.command('/walkthrough school');
  await person.press('Show them');
  return person.window()?.text ?? '';
}

async function open(district: TestDistrict, by: string, more: Readonly<Record<string, string>> = {}) {
  const leader = district.as(by);
  await leader.command('/walkthrough older');
  await leader.fill('Who may read them', more.reader ?? 'Pat Okafor');
  if (more.teacher) await leader.fill('Teacher', more.teacher);
  if (more.since) await leader.fill('Walkthroughs since', more.since);
  await leader.fill('Why?', 'We look back before coaching begins.');
  const answer = await leader.submit();
  await district.drain();
  return answer;
}

const told = (district: TestDistrict, name: string) =>
  district
    .as(name)
    .dms()
    .map((message) => visibleText(message.blocks))
    .join('\n');

const [old, recent] = ['Monday, March 2', 'Monday, November 23'];

test('a principal reads this school year’s walkthroughs and no older ones, whichever button is pressed', async () => {
  const district = await visitedInTwoYears();
  await listOf(district, 'Pat Okafor');
  const button = district.as('Pat Okafor').window();

  expect(button?.text).toContain(recent);
  expect(button?.text).not.toContain(old);

  // The button of one that was in sight when the list was shown.
  district.db.update(walkthrough).set({ day: '2026-06-30' }).where(eq(walkthrough.day, '2026-11-23')).run();
  await district.as('Pat Okafor').press('Read', 'window');
  expect(district.as('Pat Okafor').window()?.text).toContain('you don’t have access to it');
});

test('an assistant principal reads those since the first day in that role, and of this school year alone', async () => {
  const district = await visitedInTwoYears();
  const { db } = district;
  const begin = (fromDay: Day) =>
    db.update(roleHolding).set({ fromDay }).where(eq(roleHolding.role, 'assistantPrincipal')).run();

  begin('2026-11-24');
  district.clock.moveTo(district.clock.now().add({ hours: 24 }));
  const tooNew = await listOf(district, 'Al Vice');
  begin('2026-11-23');
  const since = await listOf(district, 'Al Vice');
  begin('2020-07-01');
  const long = await listOf(district, 'Al Vice');

  expect(tooNew).toContain('No walkthroughs by others yet.');
  expect([since, long].map((list) => [list.includes(recent), list.includes(old)])).toEqual([
    [true, false],
    [true, false],
  ]);
});

test('a leader opens older ones of one teacher with a reason: the reader and that teacher are told, and nobody else’s come into sight', async () => {
  const district = await visitedInTwoYears();

  await open(district, 'Sam Sato', { teacher: 'Ana Rivera' });

  const list = await listOf(district, 'Pat Okafor');
  expect(list).toContain(`Ana Rivera, Lincoln, ${old}`);
  expect(list).not.toContain('Bo Nguyễn');
  expect(told(district, 'Pat Okafor')).toContain(
    'You can read older walkthroughs of Ana Rivera at Lincoln until Wednesday, December 23: those since Jul 1, 2025.',
  );
  expect(told(district, 'Ana Rivera')).toContain(
    'Sam Sato let Pat Okafor read older walkthroughs of your classroom until Wednesday, December 23: those since Jul 1, 2025.',
  );
  expect(told(district, 'Ana Rivera')).toContain('We look back before coaching begins.');
  expect(told(district, 'Bo Nguyễn')).not.toContain('let Pat Okafor read');
  expect(await listOf(district, 'Al Vice')).not.toContain(old);
  const views = district.db.select().from(protectedView).all();
  expect(views.filter((one) => one.viewerId === district.idOf('Pat Okafor'))).toHaveLength(2);
});

test('what is opened for longer is told again to the teachers whose it is', async () => {
  const district = await visitedInTwoYears();
  await open(district, 'Sam Sato', { teacher: 'Ana Rivera' });
  const first = told(district, 'Ana Rivera');
  district.clock.moveTo(Temporal.Instant.from('2026-12-07T15:00:00Z'));
  await district.drain();

  await open(district, 'Sam Sato');

  expect(first).toContain('until Wednesday, December 23');
  expect(told(district, 'Ana Rivera')).toContain('until Wednesday, January 6');
  expect(told(district, 'Bo Nguyễn')).toContain('until Wednesday, January 6');
});

test('what was opened is out of sight again after its last day', async () => {
  const district = await visitedInTwoYears();
  await open(district, 'Sam Sato');
  const during = await listOf(district, 'Pat Okafor');

  district.clock.moveTo(district.clock.now().add({ hours: 31 * 24 }));
  const after = await listOf(district, 'Pat Okafor');

  expect([during, after].map((list) => list.includes(old))).toEqual([true, false]);
  expect(during).toContain('Bo Nguyễn');
  expect(during).not.toContain('Cy Paper');
});

test('a teacher without Slack reads it on the next slip, once', async () => {
  const district = await visitedInTwoYears();
  district.db.run(
    `UPDATE teacher_copy SET went_at = '2026-03-02T15:00:00Z', went_on = '2026-03-02' WHERE how = 'paper'`,
  );
  await open(district, 'Ada Assistant', { reader: 'Paula Webster' });

  expect(district.as('Ada Assistant').window()?.text).toContain('1 teacher reads it on the next slip.');
  await district.pass(60_000);
  const onSlip = await slipAfterVisit(district);
  district.clock.moveTo(district.clock.now().add({ hours: 24 }));
  const onNext = await slipAfterVisit(district);

  expect(onSlip).toContain('Ada Assistant let Paula Webster read older walkthroughs of your classroom');
  expect(onSlip).toContain('We look back before coaching begins.');
  expect(onNext).not.toContain('let Paula Webster read');
});

async function slipAfterVisit(district: TestDistrict): Promise<string> {
  const director = district.as('Dina Director');
  await logWalkthrough(director, { teacher: 'Cy Paper', note: 'Clear start.' });
  await district.drain();
  const c = contextOn(district.db, district.clock, features);
  const person = personById(district.db, district.idOf('Dina Director'));
  if (!person) throw new Error('nobody prints');
  const paper = slips.make(askedBy(c, person), district.clock.now().toString(), () => []);
  await director.command('/walkthrough owed');
  await director.press('Print');
  await district.drain();
  await director.press('All in mailboxes');
  return JSON.stringify(paper);
}

test('nobody opens them to themselves, nor where nothing would come into sight, and who does not lead cannot', async () => {
  const district = await visitedInTwoYears();
  inTx(district.db, (tx) =>
    tx
      .insert(roleHolding)
      .values({
        id: newId(),
        personId: district.idOf('Sam Sato'),
        role: 'principal',
        schoolId: tx.select().from(walkthrough).get()?.schoolId ?? null,
        fromDay: '2026-07-01',
      })
      .run(),
  );

  const self = await open(district, 'Sam Sato', { reader: 'Sam Sato' });
  const nothing = await open(district, 'Sam Sato', { since: '2026-11-20' });
  const principal = await district.as('Pat Okafor').command('/walkthrough older');

  expect(JSON.stringify(self)).toContain('You can’t open them for yourself.');
  expect(JSON.stringify(nothing)).toContain('There is nothing since that day that Pat Okafor can’t read already.');
  expect(JSON.stringify(principal)).toContain('not part of your role');
  expect(district.db.select().from(walkthroughOpening).all()).toEqual([]);
});

test('before a school year ends, who leads a school is told once what goes out of their sight on July 1', async () => {
  const district = await visitedInTwoYears();

  for (const day of ['2027-06-08', '2027-06-14', '2027-06-21', '2027-06-30'] as const) await afternoonOf(district, day);

  const line = 'From Thursday, July 1 on you can’t read some of the walkthroughs that others made at your school.';
  const count = (name: string) => told(district, name).split(line).length - 1;
  expect([count('Pat Okafor'), count('Al Vice'), count('Paula Webster'), count('Sam Sato')]).toEqual([1, 1, 0, 0]);
  expect(await listOf(district, 'Pat Okafor')).toContain(recent);
  district.clock.moveTo(district.clock.now().add({ hours: 24 }));
  expect(await listOf(district, 'Pat Okafor')).not.toContain(recent);
});

/** The afternoon of a day, when they are told. */
async function afternoonOf(district: TestDistrict, day: Day): Promise<void> {
  district.clock.moveTo(instantOf(day, '14:29', 'America/New_York'));
  await district.pass(90_000);
  await district.drain();
}

test('both are in what is kept about them, and another teacher is not named there', async () => {
  const district = await visitedInTwoYears();
  await open(district, 'Sam Sato', { teacher: 'Ana Rivera' });

  const sheet = (name: string) => {
    const all = keptAbout(contextOn(district.db, district.clock, features), features, district.idOf(name));
    return JSON.stringify(all.find((one) => one.name === 'Older walkthroughs opened')?.lines);
  };

  for (const name of ['Ana Rivera', 'Pat Okafor', 'Sam Sato'])
    expect(sheet(name)).toContain('We look back before coaching begins.');
  expect(sheet('Ana Rivera')).toContain('this person');
  expect(sheet('Pat Okafor')).not.toContain('Ana');
  expect(sheet('Bo Nguyễn')).toContain('Nothing.');
});

test('an upgrade takes nothing out of sight before it was said: for three weeks all is as it was', async () => {
  const now = Temporal.Now.instant();
  const district = await openDistrict({ now: now.toString() });
  const today = dayOf(now, 'America/New_York');
  await logWalkthrough(district.as('Dina Director'), { teacher: 'Ana Rivera', note: 'Old words.' });
  await district.drain();
  const before = addDays(schoolYearStart(today), -1);
  district.db.update(walkthrough).set({ day: before }).run();
  const listed = `Ana Rivera, Lincoln, ${sayDay(before)}`;

  // What the upgrade does with a database of earlier.
  const migration = readFileSync(new URL('../../drizzle/0014_older_walkthroughs.sql', import.meta.url), 'utf8');
  district.db.$client.exec(migration.split('--> statement-breakpoint').at(-1) ?? '');
  const opened = district.db.select().from(walkthroughOpening).all();
  const [{ untilDay } = { untilDay: today }] = opened;
  const during = await listOf(district, 'Pat Okafor');
  for (let ahead = 1; ahead <= 3; ahead += 1) await afternoonOf(district, addDays(today, ahead));
  const said = told(district, 'Pat Okafor');
  district.clock.moveTo(instantOf(addDays(untilDay, 1), '12:00', 'America/New_York'));
  const after = await listOf(district, 'Pat Okafor');

  expect(opened.map((one) => one.readerId).sort()).toEqual(['Al Vice', 'Pat Okafor'].map(district.idOf).sort());
  expect([during, after].map((list) => list.includes(listed))).toEqual([true, false]);
  expect(said).toContain(`From ${sayDay(addDays(untilDay, 1))} on you can’t read some of the walkthroughs`);
});
