import { expect, test } from 'vitest';
import { calendarDay, setting } from '../../../src/district/schema.ts';
import { at, openTalkDistrict, readBy, type TalkDistrict, talkOver } from './door.ts';
import {
  insertJoint,
  insertJointAnswer,
  insertJointRoom,
  jointRoomNow,
  notesOf,
  revealJointRoom,
  saidInRoom,
  writeInRoom,
} from './records.ts';

const lookFors = ['Rigorous task', 'Checks for understanding', 'Student discourse'];

async function walking(options: Parameters<typeof openTalkDistrict>[0] = {}) {
  const district = await openTalkDistrict({ lookFors, ...options });
  return { district, joint: insertJoint(district) };
}

const states = (district: TalkDistrict, ...rooms: string[]) =>
  rooms.map((room) => {
    const { state, ending } = jointRoomNow(district, room) ?? {};
    return `${state} ${ending ?? ''}`.trim();
  });

test('at six what stands goes: the note of both, what both agreed, what one of them sent; what nobody sent does not', async () => {
  const { district, joint } = await walking();
  const one = insertJointRoom(district, { joint });
  writeInRoom(district, { room: one, said: { marks: 'sn', note: 'One note.' } });
  const talked = insertJointRoom(district, { joint, blind: true });
  revealJointRoom(district, { room: talked, own: { marks: 'ss-', note: 'Mine.' }, others: { marks: 'sns' } });
  const alone = insertJointRoom(district, { joint, teacher: 'Bo Nguyễn', blind: true });
  insertJointAnswer(district, { room: alone, by: 'Pat Okafor', said: { marks: 'n', note: 'Sent alone.' } });
  insertJointAnswer(district, { room: alone, by: 'Ada Assistant', said: { marks: 's', note: 'Draft.' }, sent: false });
  const drafted = insertJointRoom(district, { joint, blind: true });
  insertJointAnswer(district, { room: drafted, by: 'Pat Okafor', said: { note: 'Draft.' }, sent: false });
  const empty = insertJointRoom(district, { joint });
  writeInRoom(district, { room: empty, said: { marks: '-', subject: 'art' } });
  const never = insertJointRoom(district, { joint });

  await at(district, '2026-11-23', '17:59');
  expect(district.agreed).toEqual([]);
  await at(district, '2026-11-23', '18:00');

  expect(states(district, one, talked, alone, drafted, empty, never)).toEqual([
    'settled dayOver',
    'settled dayOver',
    'settled dayOver',
    'leftOut dayOver',
    'leftOut dayOver',
    'leftOut',
  ]);
  const said = new Map(district.agreed.map((copy) => [copy.walkthroughId, copy]));
  expect(said.size).toBe(3);
  expect(said.get(one)).toMatchObject({ note: 'One note.', marks: saidInRoom(district, { marks: 'sn' }).marks });
  expect(said.get(talked)).toMatchObject({ note: 'Mine.', marks: saidInRoom(district, { marks: 's' }).marks });
  expect(said.get(alone)).toMatchObject({ note: 'Sent alone.', marks: saidInRoom(district, { marks: 'n' }).marks });
  expect([...said.values()].map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-23', '2026-11-23']);
  expect(notesOf(district, alone).map(({ byId, given }) => [byId, given.note])).toEqual([
    [district.idOf('Pat Okafor'), 'Sent alone.'],
  ]);
  expect(jointRoomNow(district, alone)?.revealedAt).toBeNull();
});

test('what was sent before six goes once, and a window that is still open is told that the day was over', async () => {
  const { district, joint } = await walking();
  const [sent, open] = [insertJointRoom(district, { joint }), insertJointRoom(district, { joint })];
  for (const room of [sent, open]) writeInRoom(district, { room, said: { marks: 's' } });
  await (await talkOver(district, 'Pat Okafor', sent)).submit();
  const pat = await talkOver(district, 'Pat Okafor', open);
  await at(district, '2026-11-23', '18:01');
  await pat.submit();

  expect(district.agreed).toHaveLength(2);
  expect(states(district, sent, open)).toEqual(['settled sent', 'settled dayOver']);
  expect(readBy(district, 'Pat Okafor')).toMatch(/The copy of this room went out at 6:0\d PM, when the day was over/);
});

test('a room that cannot go keeps none of the others', async () => {
  let refused = '';
  const { district, joint } = await walking({
    hears: ({ walkthroughId }) => {
      if (walkthroughId === refused) throw new Error('this one cannot be kept');
    },
  });
  const rooms = Array.from({ length: 3 }, () => insertJointRoom(district, { joint }));
  for (const room of rooms) writeInRoom(district, { room, said: { marks: 's' } });
  refused = rooms[0] ?? '';
  await at(district, '2026-11-23', '18:00');

  expect(states(district, ...rooms)).toEqual(['open', 'settled dayOver', 'settled dayOver']);
  expect(district.agreed).toHaveLength(2);
  refused = '';
  await district.pass(60_000);
  expect(states(district, ...rooms)[0]).toBe('settled dayOver');
  expect(district.agreed).toHaveLength(3);
});

test('an app that was down at six sends the same evening, and the next morning while the agreement allows it', async () => {
  const { district, joint } = await walking();
  const evening = insertJointRoom(district, { joint });
  writeInRoom(district, { room: evening, said: { marks: 's' } });
  await at(district, '2026-11-23', '21:30');
  expect(district.agreed.map(({ day }) => day)).toEqual(['2026-11-23']);

  const night = insertJointRoom(district, { joint: insertJoint(district, { day: '2026-11-24' }) });
  writeInRoom(district, { room: night, said: { marks: 's' } });
  await at(district, '2026-11-25', '08:00');
  expect(district.agreed.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-24']);
});

test('where the agreement has the copy on the day itself, a room of yesterday is left out', async () => {
  const { district, joint } = await walking({ settings: { feedbackWithin: '0' } });
  const room = insertJointRoom(district, { joint });
  writeInRoom(district, { room, said: { marks: 's' } });
  await at(district, '2026-11-24', '08:00');

  expect(district.agreed).toEqual([]);
  expect(states(district, room)).toEqual(['leftOut dayOver']);
});

test('a joint walkthrough that was called off, or is of tomorrow, is left as it is', async () => {
  const { district } = await walking();
  const off = insertJointRoom(district, { joint: insertJoint(district, { cancelledOn: '2026-11-22' }) });
  const tomorrow = insertJointRoom(district, { joint: insertJoint(district, { day: '2026-11-24' }) });
  for (const room of [off, tomorrow]) writeInRoom(district, { room, said: { marks: 's' } });
  await at(district, '2026-11-23', '18:00');

  expect(district.agreed).toEqual([]);
  expect(states(district, off, tomorrow)).toEqual(['open', 'open']);
});

test('a Saturday ends as any other day, and a copy that waited over a holiday is still in time', async () => {
  const { district } = await walking({ settings: { feedbackWithin: '1' } });
  district.db
    .insert(calendarDay)
    .values([
      { day: '2026-11-26', kind: 'noSchool', note: '' },
      { day: '2026-11-27', kind: 'noSchool', note: '' },
    ])
    .run();
  const saturday = insertJointRoom(district, { joint: insertJoint(district, { day: '2026-11-28' }) });
  writeInRoom(district, { room: saturday, said: { marks: 's' } });
  const before = insertJointRoom(district, { joint: insertJoint(district, { day: '2026-11-25' }) });
  writeInRoom(district, { room: before, said: { marks: 'n' } });
  await at(district, '2026-11-28', '18:00');

  expect(district.agreed.map(({ day }) => day).sort()).toEqual(['2026-11-25', '2026-11-28']);
});

test('nothing goes before the district has said what these visits are for, and then it goes while there is time', async () => {
  const { district, joint } = await walking({ settings: { sentenceOfUse: '' } });
  const room = insertJointRoom(district, { joint });
  writeInRoom(district, { room, said: { marks: 's' } });
  await at(district, '2026-11-23', '18:00');
  expect(states(district, room)).toEqual(['open']);

  district.db.update(setting).set({ value: 'They are not evaluation.' }).run();
  await at(district, '2026-11-24', '18:00');
  expect(states(district, room)).toEqual(['settled dayOver']);
});
