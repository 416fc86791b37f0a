import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { dilt } from '../../src/district/dilt/schema.ts';
import { newId } from '../../src/district/ref.ts';
import { person, roleHolding } from '../../src/district/schema.ts';
import { applying } from '../../src/engine/apply.ts';
import { contextOn } from '../../src/engine/context.ts';
import { segment } from '../../src/features/dilt/agenda/schema.ts';
import { features } from '../../src/features/index.ts';
import { done } from '../../src/kit/outcome.ts';
import { type Person, visibleText } from '../../src/simulator/simulator.ts';
import type { TestDistrict } from '../district.ts';
import {
  dmsOf,
  eightLines,
  inChannel,
  insertDilt,
  insertSegments,
  pressSpoken,
  said,
  withDilt,
} from '../features/dilt/district.ts';

const at = (district: TestDistrict, instant: string) => district.clock.moveTo(Temporal.Instant.from(instant));

const rows = ({ db }: TestDistrict) =>
  db
    .select()
    .from(segment)
    .all()
    .sort((a, b) => a.position - b.position);

/** Writes the agenda through its two windows. */
async function written(district: TestDistrict, lines = eightLines, name = 'Dina Director') {
  const person = district.as(name);
  await person.command('/dilt agenda');
  await person.fill('Segments', lines);
  const first = await person.submit();
  const preview = person.window()?.text ?? '';
  const saved = first.kind === 'errors' ? first : await person.submit();
  await district.drain();
  return { first, preview, saved };
}

test('whoever facilitates writes the agenda a segment a line, sees the times, and saves it', async () => {
  const district = await withDilt();

  const { preview, saved } = await written(district);

  expect(preview).toContain('Thursday, December 10');
  expect(preview).toMatch(/8:30 AM Welcome and what we brought back · 30 min · Dina Director/);
  expect(preview).toMatch(/9:00 AM Rigor in math · 45 min · Pat Okafor · 1\.1 .+ · look-for L3/);
  expect(preview).toContain('8 segments, until 2:00 PM; 1 h left.');
  expect(saved).toEqual({ kind: 'closed' });
  expect(rows(district).map(({ title, minutes, lookFors }) => [title, minutes, lookFors.join(' ')])).toEqual([
    ['Welcome and what we brought back', 30, ''],
    ['Rigor in math', 45, 'L3'],
    ['Who talks', 45, 'L1 L2'],
    ['Data meetings', 30, ''],
    ['Lunch', 45, ''],
    ['Walk through a task', 60, ''],
    ['Planning time', 45, ''],
    ['What we bring back', 30, ''],
  ]);
  expect(rows(district)[5]?.teaches).toBe('Ask for the reasoning');
  expect(district.slack.problems()).toEqual([]);
});

test('everything that is wrong is said by line, and nothing typed is lost', async () => {
  const district = await withDilt();
  const lines = ['x | Rigor | Pat', '45 | Talk | Pad', '45 | Data | Pat | look-for 9', '400 | Long | Pa'].join('\n');

  const { first } = await written(district, lines);

  const wrong = JSON.stringify(first);
  expect(wrong).toContain('Line 1: “x” isn’t a number of minutes');
  expect(wrong).toContain('Line 2: nobody in the DILT is called “Pad”; did you mean Pat Okafor');
  expect(wrong).toContain('Line 3: there’s no look-for 9');
  expect(wrong).toContain('Line 4: “Pa” could be Pat Okafor or Paula Webster');
  expect(wrong).toContain('The segments are 1 h 40 min longer than the day, 8:30 AM to 3:00 PM.');
  expect(rows(district)).toEqual([]);
  expect(district.as('Dina Director').window()?.fields[0]?.value).toContain('400 | Long | Pa');
});

test('the agenda is prefilled with what was carried over, then last month’s segments', async () => {
  const district = await withDilt();
  const last = insertDilt(district, { day: '2026-11-12', facilitator: 'Pat Okafor' });
  const ran = { startedAt: '2026-11-12T14:00:00Z', endedAt: '2026-11-12T15:00:00Z' };
  insertSegments(district, last, [
    { title: 'Rigor in math', owner: 'Pat Okafor', ...ran },
    { title: 'Who talks', owner: 'Paula Webster' },
  ]);

  await district.as('Dina Director').command('/dilt agenda');
  const prefilled = district.as('Dina Director').window()?.fields[0]?.value;
  await district.as('Dina Director').submit();
  await district.as('Dina Director').submit();

  expect(prefilled).toBe('45 | Who talks | Paula Webster\n45 | Rigor in math | Pat Okafor');
  const now = rows(district).filter(({ diltId }) => diltId === district.diltId);
  expect(now.map(({ title, carriedFrom }) => [title, carriedFrom !== null])).toEqual([
    ['Who talks', true],
    ['Rigor in math', false],
  ]);
});

test('segments are moved, changed and removed one by one, and written again they keep what was said of them', async () => {
  const district = await withDilt();
  await written(district, '45 | Rigor in math | Pat\n45 | Who talks | Paula\n30 | Lunch | Dina');
  const dina = district.as('Dina Director');
  inTx(district.db, (tx) => tx.update(segment).set({ readiness: 'ready' }).where(eq(segment.title, 'Who talks')).run());

  await dina.command('/dilt agenda');
  await pressSpoken(dina, 'Down: Rigor in math');
  await pressSpoken(dina, 'Remove: Lunch');
  await pressSpoken(dina, 'Edit: Rigor in math');
  await dina.fill('What does it teach?', 'Ask for the reasoning');
  await dina.fill('Minutes', '60');
  await dina.fill('Material: a link', 'https://millcity.example/tasks');
  await dina.submit();
  await dina.command('/dilt agenda');
  await dina.press('Edit as lines…');
  const lines = dina.window()?.fields[0]?.value;

  expect(lines).toBe('45 | Who talks | Paula Webster\n60 | Rigor in math | Pat Okafor | Ask for the reasoning');
  await dina.fill('Segments', `${lines}\n30 | Closing | Dina`);
  await dina.submit();
  await dina.submit();
  const now = rows(district).filter(({ removedOn }) => removedOn === null);
  expect(now.map(({ title, readiness }) => [title, readiness])).toEqual([
    ['Who talks', 'ready'],
    ['Rigor in math', 'open'],
    ['Closing', 'open'],
  ]);
  expect(district.slack.problems()).toEqual([]);
});

test('two who write at once do not overwrite one another in silence', async () => {
  const district = await withDilt();
  const [dina, max] = [district.as('Dina Director'), district.as('Max Manager')];
  await dina.command('/dilt agenda');
  await dina.fill('Segments', '45 | Rigor in math | Pat');
  await dina.submit();
  await max.command('/dilt agenda');
  await max.fill('Segments', '45 | Who talks | Paula');
  await max.submit();

  const late = await dina.submit();
  await max.submit();

  expect(JSON.stringify(late)).toContain('Somebody else changed this agenda');
  expect(rows(district).map(({ title }) => title)).toEqual(['Who talks']);
});

test('who does not facilitate reads the agenda and changes nothing', async () => {
  const district = await withDilt();
  await district.as('Pat Okafor').command('/dilt agenda');
  const before = said(district.as('Pat Okafor'));
  await written(district);

  await district.as('Pat Okafor').command('/dilt agenda');

  expect(before).toContain('isn’t written yet');
  expect(said(district.as('Pat Okafor'))).toContain('[Ready]');
  expect(said(district.as('Pat Okafor'))).not.toContain('Move up');
  for (const name of ['Ana Rivera', 'Mona Monitor'])
    expect(JSON.stringify(await district.as(name).command('/dilt agenda'))).toContain('not part of your role');
});

test('who facilitates a later one reads the next agenda first, says that they are ready, and goes on to their own', async () => {
  const district = await withDilt();
  insertDilt(district, { day: '2027-01-14', facilitator: 'Pat Okafor' });
  const pat = district.as('Pat Okafor');
  await pat.command('/dilt agenda');
  const alone = pat.window()?.text;
  await pat.close({ all: true });
  await written(district);

  await pat.command('/dilt agenda');
  await pat.press('Ready');
  await pat.press('Agenda for Jan 14…');

  expect(alone).toContain('Thursday, January 14');
  expect(rows(district)[1]?.readiness).toBe('ready');
  expect(pat.window()?.text).toContain('Thursday, January 14');
});

test('owners are asked ten, five and two school days before, and one tap is enough; help is told to who facilitates', async () => {
  const district = await withDilt();
  await written(district);
  const [pat, paula, dina] = [district.as('Pat Okafor'), district.as('Paula Webster'), district.as('Dina Director')];
  // The tenth school day before: Thanksgiving is not marked in this calendar.
  at(district, '2026-11-26T19:45:00Z');
  await district.drain();
  const asked = dmsOf(pat);
  pat.resetBudget();
  await pat.press('Ready');
  await district.drain();
  const taps = pat.budget().taps;
  await paula.press('I need help…');
  await paula.fill('What would help?', 'Two videos of my own school.');
  await paula.submit();
  await district.drain();
  const asking = (person: Person) => person.dms().filter((one) => visibleText(one.blocks).includes('” ready?'));
  // Asked again, it stands in the newest message alone.
  const newestOf = () => [paula, district.as('Sam Sato')].map((one) => asking(one).at(-1)?.ts);
  const first = newestOf();
  at(district, '2026-11-27T19:45:00Z');
  await district.drain();
  const second = newestOf();
  at(district, '2026-12-03T19:45:00Z');
  await district.drain();

  expect(asked).toContain('is “Rigor in math” ready? You have 45 minutes.');
  expect(taps).toBe(1);
  expect(dmsOf(pat)).toContain('You’ve done 1 of these.');
  expect(dmsOf(pat)).not.toContain('is “Rigor in math” ready?');
  expect(dmsOf(dina)).toContain('Paula Webster needs help with “Who talks”');
  expect(dmsOf(dina)).toContain('Two videos of my own school.');
  // Sam has not answered: asked again at five school days, not on the day after the first.
  expect(second).toEqual(first);
  expect(newestOf()[0]).toBe(first[0]);
  expect(newestOf()[1]).not.toBe(first[1]);
});

test('the desk names who is ready for whoever facilitates; everybody else and the channel read a count', async () => {
  const district = await withDilt();
  await written(district);
  await district.as('Pat Okafor').command('/dilt agenda');
  await district.as('Pat Okafor').press('Ready');

  await district.as('Dina Director').command('/dilt ready');
  await district.as('Paula Webster').command('/dilt ready');

  expect(said(district.as('Dina Director'))).toContain('🟢 ready: Pat Okafor');
  expect(said(district.as('Paula Webster'))).toContain('1 of 8 segments ready.');
  expect(said(district.as('Paula Webster'))).not.toContain('Pat Okafor');
});

test('three school days before, the agenda stands in the channel as a thread, and is edited as things move', async () => {
  const district = await withDilt();
  await written(district);
  at(district, '2026-12-07T12:05:00Z');
  await district.drain();
  const posted = inChannel(district);
  await district.as('Pat Okafor').command('/dilt agenda');
  await district.as('Pat Okafor').press('Ready');
  await district.as('Pat Okafor').press('Materials…');
  await district.as('Pat Okafor').fill('Material: a link', 'https://millcity.example/tasks');
  await district.as('Pat Okafor').submit();
  await district.drain();
  const later = inChannel(district);

  expect([posted.parents.length, posted.replies.length]).toEqual([1, 4]);
  expect(posted.parents[0]).toContain('DILT (District Instructional Leadership Team), Thursday, December 10');
  expect(posted.parents[0]).toContain('Lincoln, room 12');
  expect(posted.parents[0]).toContain('Facilitator: Dina Director · 0 of 8 segments ready');
  expect(posted.parents[0]).toContain('0 of 8 segments ready');
  expect(posted.parents[0]).not.toContain('Pat Okafor');
  expect(posted.replies[0]).toMatch(/9:00 AM · Rigor in math[\s\S]*Initiative: 1\.1/);
  expect([later.parents.length, later.replies.length]).toEqual([1, 4]);
  expect(later.parents[0]).toContain('1 of 8 segments ready');
  expect(later.replies[0]).toContain('https://millcity.example/tasks');
});

test('a file is a material too, and the thread links to it under its name', async () => {
  const district = await withDilt();
  await written(district, '45 | Rigor in math | Pat');
  const [pat, dina] = [district.as('Pat Okafor'), district.as('Dina Director')];
  await dina.command('/dilt agenda');
  await dina.press('Post the agenda');
  await pat.command('/dilt agenda');
  await pat.press('Materials…');
  await pat.upload('Material: a file', {
    name: 'tasks.pdf',
    mimetype: 'application/pdf',
    bytes: Buffer.from('%PDF-1.4'),
  });
  await pat.submit();
  await district.drain();

  expect(inChannel(district).replies[0]).toContain('tasks.pdf');
});

/** The calendar has the DILT otherwise, and the others hear of it. */
const change = (district: Awaited<ReturnType<typeof withDilt>>, to: Partial<typeof dilt.$inferInsert>): void =>
  inTx(district.db, (tx) => {
    tx.update(dilt)
      .set({ day: '2026-12-10', ...to })
      .where(eq(dilt.id, district.diltId))
      .run();
    const c = contextOn(tx, district.clock, features);
    const happened = [{ what: 'diltChanged', diltId: district.diltId }] as const;
    applying(features, district.clock)(tx, done({ happened }), c.now);
  });

test('a DILT that is moved or called off says so in its thread', async () => {
  const district = await withDilt();
  await written(district);
  await district.as('Dina Director').command('/dilt agenda');
  await district.as('Dina Director').press('Post the agenda');
  await district.drain();

  change(district, { day: '2026-12-17', movedFrom: '2026-12-10' });
  await district.drain();
  const moved = inChannel(district).parents;
  change(district, { cancelledOn: '2026-12-01' });
  await district.drain();

  expect(moved).toHaveLength(1);
  expect(moved[0]).toMatch(/December 17[\s\S]*moved from Thursday, December 10/);
  expect(inChannel(district).parents[0]).toContain('Called off');
});

test('where somebody in the channel may not read it, it is withheld and the plan manager is told why; put right it is posted', async () => {
  const district = await withDilt({ inChannel: ['Ana Rivera'] });
  await written(district);
  const dina = district.as('Dina Director');
  await dina.command('/dilt agenda');
  await dina.press('Post the agenda');
  await district.drain();

  expect(inChannel(district)).toEqual({ parents: [], replies: [] });
  expect(dmsOf(district.as('Max Manager'))).toContain('somebody in the channel may not see it');
  expect(dmsOf(dina)).toContain('was not posted in the DILT channel');

  const personId = district.idOf('Ana Rivera');
  district.db.insert(roleHolding).values({ id: newId(), personId, role: 'director', fromDay: '2026-11-23' }).run();
  await district.pass(60_000);
  await dina.command('/dilt agenda');
  await dina.press('Post again');
  await district.drain();

  expect([inChannel(district).parents.length, inChannel(district).replies.length]).toEqual([1, 4]);
});

test('where it is withheld, each has by direct message how the day went, too', async () => {
  const district = await withDilt({ inChannel: ['Ana Rivera'] });
  await written(district);
  await district.as('Dina Director').command('/dilt agenda');
  await district.as('Dina Director').press('Post the agenda');
  await district.drain();
  const max = district.as('Max Manager');
  const before = dmsOf(max);
  const ran = { startedAt: '2026-12-10T13:30:00Z', endedAt: '2026-12-10T20:00:00Z' };
  inTx(district.db, (tx) => tx.update(segment).set(ran).run());
  change(district, {});
  await district.drain();

  expect(before).toContain('DILT (District Instructional Leadership Team), Thursday, December 10');
  expect(before).not.toContain('How the day went');
  expect(dmsOf(max)).toContain('8 of 8 segments took place.');
  expect(inChannel(district)).toEqual({ parents: [], replies: [] });
});

test('the agenda that is not written is asked of who facilitates, and no longer once it is', async () => {
  const district = await withDilt();
  at(district, '2026-11-30T19:45:00Z');
  await district.drain();
  const dina = district.as('Dina Director');
  const asked = dmsOf(dina);
  await dina.press('Write the agenda…');
  await dina.fill('Segments', eightLines);
  await dina.submit();
  await dina.submit();
  await district.drain();

  expect(asked).toContain('and it has no agenda yet');
  expect(dmsOf(dina)).not.toContain('has no agenda yet');
});

test('without a DILT in the calendar the commands say so', async () => {
  const district = await withDilt();
  inTx(district.db, (tx) => tx.update(dilt).set({ cancelledOn: '2026-11-20' }).run());

  for (const line of ['agenda', 'ready', 'day']) {
    await district.as('Max Manager').command(`/dilt ${line}`);
    expect(said(district.as('Max Manager'))).toContain('No DILT is on the calendar yet.');
  }
});

test('two of the same name are told apart by what they are, in what is wrong and in what is written before', async () => {
  const district = await withDilt();
  inTx(district.db, (tx) =>
    tx
      .update(person)
      .set({ name: 'Pat Okafor' })
      .where(eq(person.id, district.idOf('Dina Director')))
      .run(),
  );

  const { first } = await written(district, '45 | Rigor in math | Pat Okafor');
  const dina = district.as('Dina Director');
  await dina.fill('Segments', '45 | Rigor in math | Pat Okafor (director');
  await dina.submit();
  await dina.submit();
  await district.as('Max Manager').command('/dilt agenda');
  await district.as('Max Manager').press('Edit as lines…');
  const again = await district.as('Max Manager').submit();

  expect(JSON.stringify(first)).toContain('Pat Okafor (director)');
  expect(rows(district).map(({ ownerId }) => ownerId)).toEqual([district.idOf('Dina Director')]);
  expect(again.kind).not.toBe('errors');
});

test('a line whose owner left between preview and saving is not left out in silence', async () => {
  const district = await withDilt();
  const dina = district.as('Dina Director');
  await dina.command('/dilt agenda');
  await dina.fill('Segments', '45 | Rigor in math | Paula\n30 | Lunch | Dina');
  await dina.submit();
  inTx(district.db, (tx) =>
    tx
      .update(roleHolding)
      .set({ toDay: '2026-11-22' })
      .where(eq(roleHolding.personId, district.idOf('Paula Webster')))
      .run(),
  );
  const answer = await dina.submit();

  expect(JSON.stringify(answer)).toContain('Line 1: nobody in the DILT is called “Paula”');
  expect(rows(district)).toEqual([]);
});
