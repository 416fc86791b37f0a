import { expect, test } from 'vitest';
import { teacherCopy, walkthrough } from '../../../src/features/walkthroughs/schema.ts';
import { loggedIn } from '../../../src/features/walkthroughs/targets/counts.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import type { TestDistrict } from '../../district.ts';
import { at, openTalkDistrict, readBy, talkOver } from './door.ts';
import { insertJoint, insertJointRoom, jointRoomNow, revealJointRoom, writeInRoom } from './records.ts';

const dms = (district: TestDistrict, name: string): string[] =>
  district
    .as(name)
    .dms()
    .map(({ blocks }) => visibleText(blocks));

/** Copies of one teacher, as they have them. */
const copiesOf = (district: TestDistrict, name: string): string[] =>
  dms(district, name).filter((text) => text.includes('Your copy of a walkthrough'));

const inNovember = { first: '2026-11-01', last: '2026-11-30' } as const;

test('the teacher reads what was previewed, once; both have a receipt, and it counts toward the target of each', async () => {
  const district = await openTalkDistrict();
  const room = insertJointRoom(district, { joint: insertJoint(district), blind: true });
  revealJointRoom(district, {
    room,
    own: {
      marks: 'ss',
      comments: { L1: 'Two groups asked why.' },
      note: 'Strong questions.',
      began: '10:05',
      minutes: 10,
    },
    others: { marks: 'snn', question: 'How did you form the groups?', subject: 'mathematics', room: '12' },
  });
  const pat = await talkOver(district, 'Pat Okafor', room);
  const ada = await talkOver(district, 'Ada Assistant', room);
  await pat.fill('🟡 Differed: Checks for understanding', 'Not seen');
  await pat.submit();
  await ada.submit();
  const preview = readBy(district, 'Pat Okafor').split('\n');
  await Promise.all([pat.submit(), ada.submit()]);
  await pat.submit().catch(() => undefined);
  await district.drain();

  const copies = copiesOf(district, 'Ana Rivera');
  expect(copies).toHaveLength(1);
  const from = preview.findIndex((line) => line.includes('visited your classroom'));
  const to = preview.findIndex((line) => line.includes('Walkthroughs help us learn together.'));
  expect(from).toBeGreaterThan(0);
  expect(copies[0]).toContain(preview.slice(from, to + 1).join('\n'));
  expect(district.db.select().from(walkthrough).all()).toMatchObject([{ id: room, day: '2026-11-23' }]);
  for (const name of ['Ada Assistant', 'Pat Okafor']) {
    expect([name, dms(district, name).filter((text) => text.includes('Saved: Ana Rivera')).length]).toEqual([name, 1]);
    expect([name, loggedIn(district.db, inNovember).get(district.idOf(name))]).toEqual([name, 1]);
  }
});

test('where the day is over before anybody sends it, the teacher has it that evening', async () => {
  const district = await openTalkDistrict();
  const room = insertJointRoom(district, { joint: insertJoint(district) });
  writeInRoom(district, { room, said: { marks: 's', note: 'Strong questions.' } });
  await at(district, '2026-11-23', '18:00');

  expect(copiesOf(district, 'Ana Rivera')).toHaveLength(1);
  expect(copiesOf(district, 'Ana Rivera')[0]).toContain('Monday, November 23');
  expect(dms(district, 'Ada Assistant').filter((text) => text.includes('Saved: Ana Rivera'))).toHaveLength(1);
});

test('a teacher without Slack has one slip', async () => {
  const district = await openTalkDistrict();
  const joint = insertJoint(district, { second: 'Paula Webster', school: 'Webster' });
  const room = insertJointRoom(district, { joint, teacher: 'Cy Paper', school: 'Webster' });
  writeInRoom(district, { room, by: 'Paula Webster', said: { marks: 's' } });
  const paula = await talkOver(district, 'Paula Webster', room);
  await paula.submit();
  await district.drain();

  expect(district.db.select().from(teacherCopy).all()).toMatchObject([{ walkthroughId: room, how: 'paper' }]);
  expect(dms(district, 'Ada Assistant').join()).toContain('Please put their slip in the mailbox today.');
  expect(dms(district, 'Paula Webster').join()).toContain('whoever walked with you puts the slip in their mailbox.');
});

test('a walkthrough of two that is withdrawn is withdrawn in its room as well, and the talk says so', async () => {
  const district = await openTalkDistrict();
  const room = insertJointRoom(district, { joint: insertJoint(district) });
  writeInRoom(district, { room, said: { marks: 's' } });
  const pat = await talkOver(district, 'Pat Okafor', room);
  await pat.submit();
  await pat.command('/walkthrough mine');
  await pat.press('Open');
  await pat.press('Withdraw', 'window');
  await pat.fill('Why', 'The wrong room.');
  await pat.submit();
  await district.drain();

  expect(jointRoomNow(district, room)).toMatchObject({ state: 'settled', withdrawnOn: '2026-11-23' });
  await talkOver(district, 'Ada Assistant', room);
  expect(readBy(district, 'Ada Assistant')).toContain('The walkthrough of this room was withdrawn today.');
});
