import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { turnConfirmed } from '../../src/features/dilt/rotation/schema.ts';
import { features } from '../../src/features/index.ts';
import { openDistrict, type TestDistrict } from '../district.ts';
import { insertSegments, withDilt } from '../features/dilt/district.ts';
import { ask, at, beforeMeeting, dmsOf, pressBeside } from '../features/highlight-meetings/before.ts';
import { addDilt, theDay } from '../features/self-ratings/district.ts';

/** The day’s message of somebody, as it stands now. */
const message = (district: TestDistrict, name: string): string =>
  dmsOf(district, name).findLast((one) => /Before you go home|Done by you|Answered by|Closed:|You put off/.test(one)) ??
  '';

async function moved(district: TestDistrict, instant: string): Promise<void> {
  district.clock.moveTo(Temporal.Instant.from(instant));
  await district.settle();
  await district.drain();
}

/** Somebody is asked on November 24 for two things that the monitor wants. */
async function wanted(): Promise<TestDistrict> {
  const district = await beforeMeeting();
  await ask(district, 'Attendance by grade | Dina Director\nThe data talk | Dina Director');
  await at(district, '2026-11-24', '14:31');
  return district;
}

/** Pat is asked on November 26 whether one segment is ready. */
async function askedForSegment(): Promise<TestDistrict> {
  const district = await withDilt({ features: features.filter(({ name }) => name !== 'self-ratings') });
  const personId = district.idOf('Dina Director');
  district.db.insert(turnConfirmed).values({ diltId: district.diltId, personId, onDay: '2026-11-20' }).run();
  insertSegments(district, district.diltId, [{ title: 'Rigor in math', owner: 'Pat Okafor' }]);
  await at(district, '2026-11-26', '14:31');
  return district;
}

test('a month that nobody rated closes with the packet, and nobody is thanked for it', async () => {
  const district = await openDistrict({ now: '2026-11-25T15:00:00Z' });
  addDilt(district, theDay);
  await moved(district, '2026-11-25T19:31:00Z');
  await moved(district, '2026-11-27T19:31:00Z');
  const open = message(district, 'Pat Okafor');
  await moved(district, '2026-11-30T12:31:00Z');
  await moved(district, '2026-11-30T19:31:00Z');

  expect(open).toContain('Rate your November: 0 of 4 done.');
  expect(message(district, 'Pat Okafor')).toContain('Closed: the packet froze on Nov 30. You rated 0 of 4.');
  expect(message(district, 'Pat Okafor')).not.toContain('Thank you');
  expect(district.slack.problems()).toEqual([]);
});

const dayMessages = (district: TestDistrict, name: string): string[] =>
  dmsOf(district, name).filter((one) => /Before you go home|Done by you|Answered by|Closed:|You put off/.test(one));

test('what is asked on several days stands in the newest message alone, and one says in the end how it closed', async () => {
  const district = await openDistrict({ now: '2026-11-25T15:00:00Z' });
  addDilt(district, theDay);
  await moved(district, '2026-11-25T19:31:00Z');
  await moved(district, '2026-11-26T19:31:00Z');
  await moved(district, '2026-11-27T19:31:00Z');
  const ratings = () => dayMessages(district, 'Pat Okafor').filter((one) => /Rate your November|You rated/.test(one));
  const asked = ratings();
  await moved(district, '2026-11-30T12:31:00Z');
  await moved(district, '2026-11-30T19:31:00Z');

  expect(asked).toEqual([expect.stringContaining('0 of 4 done')]);
  expect(ratings()).toEqual([expect.stringContaining('You rated 0 of 4.')]);
  expect(district.slack.problems()).toEqual([]);
});

test('a message of a day before keeps what was done in it, when the rest is asked again', async () => {
  const district = await wanted();
  const dina = district.as('Dina Director');
  await dina.press('Will bring it');
  await district.drain();
  await at(district, '2026-11-25', '14:31');
  const [before = '', newest = ''] = dayMessages(district, 'Dina Director');
  await dina.press('Will bring it');
  await district.drain();

  expect(before).toContain('Done by you: “Attendance by grade”.');
  expect(before).not.toContain('The data talk');
  expect(newest).toMatch(/Before you go home[\s\S]*The data talk/);
  const [kept = '', done = ''] = dayMessages(district, 'Dina Director');
  expect([kept, done]).toEqual([before, expect.stringContaining('Done by you: “The data talk”.')]);
});

test('the message that asked says what was done, and nothing is sent to say so', async () => {
  const district = await wanted();
  const dina = district.as('Dina Director');
  await dina.press('Will bring it');
  await district.drain();
  const half = message(district, 'Dina Director');
  await dina.press('Will bring it');
  await district.drain();

  expect(half).toMatch(/Before you go home[\s\S]*You’ve done 1 of these\./);
  const done = message(district, 'Dina Director');
  expect(done).not.toMatch(/All done|Thank you|Before you go home/);
  expect(done).toContain('Done by you: “Attendance by grade”.');
  expect(done).toContain('Done by you: “The data talk”.');
});

test('what somebody else answered is theirs, and what is not wanted any more says so', async () => {
  const district = await wanted();
  const max = district.as('Max Manager');
  await max.command('/highlight');
  await max.press('What is asked for');
  await pressBeside(district, 'Max Manager', 'Attendance');
  await max.fill('What do they say?', 'They will bring it');
  await max.submit();
  await district.drain();
  const mona = district.as('Mona Monitor');
  await mona.command('/highlight');
  await mona.press('What is asked for');
  await pressBeside(district, 'Mona Monitor', 'The data talk');
  await district.drain();
  await at(district, '2026-11-25', '14:31');

  const closed = message(district, 'Dina Director');
  expect(closed).toContain('Answered by Max Manager: “Attendance by grade”.');
  expect(closed).toContain('Closed: “The data talk” is no longer needed.');
  expect(closed).not.toContain('Thank you');
});

test('a segment that its owner called ready is done by them; one that was taken off the agenda is not', async () => {
  const own = await askedForSegment();
  await own.as('Pat Okafor').press('Ready');
  await own.drain();
  const other = await askedForSegment();
  await other.as('Dina Director').command('/dilt agenda');
  await other.as('Dina Director').press('Take off the agenda');
  await other.drain();
  await at(other, '2026-11-27', '14:31');

  expect(message(own, 'Pat Okafor')).toContain('Done by you: “Rigor in math”, ready for the DILT.');
  expect(message(other, 'Pat Okafor')).toContain('Closed: “Rigor in math” was taken off the agenda.');
  expect(message(other, 'Pat Okafor')).not.toContain('Thank you');
});

test('what is not one’s own, or is somebody else’s by now, closes with that reason', async () => {
  const mine = await askedForSegment();
  const pat = mine.as('Pat Okafor');
  await pat.press('Not mine…');
  await pat.fill('Whose is it, or why is it not yours?', 'Dina has it since Friday.');
  await pat.submit();
  await mine.drain();
  const given = await askedForSegment();
  given.db.$client.prepare('UPDATE segment SET owner_id = ?').run(given.idOf('Ada Assistant'));
  await at(given, '2026-11-27', '14:31');

  expect(message(mine, 'Pat Okafor')).toContain('Closed: you said it isn’t yours, and Max Manager was told.');
  expect(message(given, 'Pat Okafor')).toContain('Closed: Ada Assistant has it now.');
  for (const one of [mine, given]) expect(message(one, 'Pat Okafor')).not.toContain('Thank you');
});

test('where no record tells why, it is no longer needed, and nothing else is claimed', async () => {
  const district = await wanted();
  district.db.$client.exec('PRAGMA foreign_keys = OFF; DELETE FROM highlight_request');
  await at(district, '2026-11-25', '14:31');

  const closed = message(district, 'Dina Director');
  expect(closed).toMatch(/^Closed: no longer needed\./);
  expect(closed.match(/Closed: no longer needed\./g)).toHaveLength(1);
});
