import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { jointRoom } from '../../../src/features/joint-walkthroughs/schema.ts';
import { focusLookFor } from '../../../src/features/walkthroughs/schema.ts';
import { atRoom, openTalkDistrict, readBy, talkOver } from './door.ts';
import {
  insertJoint,
  insertJointAnswer,
  insertJointRoom,
  jointRoomNow,
  notesOf,
  revealJointRoom,
  type SaidInRoom,
  saidInRoom,
  writeInRoom,
} from './records.ts';

const lookFors = ['Rigorous task', 'Checks for understanding', 'Student discourse', 'Clear objective', 'Wait time'];

/** A blind room both have sent: Pat’s answers, then Ada’s. */
async function revealed(own: SaidInRoom, others: SaidInRoom) {
  const district = await openTalkDistrict({ lookFors });
  const joint = insertJoint(district);
  const room = insertJointRoom(district, { joint, blind: true });
  revealJointRoom(district, { room, own, others });
  return { district, joint, room };
}

/** A room with one note of both. */
async function shared(said: SaidInRoom, teacher = 'Ana Rivera', school = 'Lincoln') {
  const district = await openTalkDistrict({ lookFors });
  const joint = insertJoint(district);
  const room = insertJointRoom(district, { joint, teacher, school });
  writeInRoom(district, { room, said });
  return { district, joint, room };
}

test('where two agree, the copy goes three taps after the button', async () => {
  const { district, room } = await revealed({ marks: 'sns', note: 'Strong questions.' }, { marks: 'sns' });
  const ada = await atRoom(district, 'Ada Assistant', room);

  await ada.press('Talk it over…');
  expect(readBy(district, 'Ada Assistant')).toContain('You agreed on 3 of 3 both of you looked for.');
  await ada.submit();
  expect(readBy(district, 'Ada Assistant')).toContain('Ada Assistant and Pat Okafor visited your classroom');
  const answer = await ada.submit();

  expect(answer).toEqual({ kind: 'closed' });
  expect(ada.budget().taps).toBe(3);
  expect(jointRoomNow(district, room)).toMatchObject({ state: 'settled', ending: 'sent' });
  expect(district.agreed).toHaveLength(1);
  const [one, , three] = Object.keys(saidInRoom(district, { marks: 'sns' }).marks);
  expect(district.agreed[0]).toMatchObject({
    walkthroughId: room,
    teacherId: district.idOf('Ana Rivera'),
    observerId: district.idOf('Ada Assistant'),
    secondObserverId: district.idOf('Pat Okafor'),
    day: '2026-11-23',
    note: 'Strong questions.',
    marks: { [one ?? '']: 'seen', [three ?? '']: 'seen' },
  });
});

test('the comments of both stand side by side, then what they agreed on; the focus comes first in what they differ on', async () => {
  const { district, room } = await revealed(
    { marks: 'ssns', comments: { L1: 'Two groups asked why.' }, note: 'Strong questions.' },
    { marks: 'snssn', comments: { L2: 'Nobody checked.' }, question: 'How did you form the groups?' },
  );
  district.db
    .insert(focusLookFor)
    .values([{ month: '2026-11', code: 'L3', position: 0 }])
    .run();

  await talkOver(district, 'Pat Okafor', room);
  const text = readBy(district, 'Pat Okafor');

  const order = [
    'You wrote',
    'Rigorous task: “Two groups asked why.”',
    'Strong questions.',
    'Ada Assistant wrote',
    'Checks for understanding: “Nobody checked.”',
    'How did you form the groups?',
    'You agreed on 2 of 4 both of you looked for.',
    '🟢 Agreed',
    'Rigorous task: seen',
    'Clear objective: seen',
    '🟡 Differed: Student discourse',
    'You looked and didn’t see it. Ada Assistant saw it.',
    '🟡 Differed: Checks for understanding',
    'You saw it. Ada Assistant looked and didn’t see it.',
    '⚪ Only one looked: Wait time',
    'Ada Assistant looked and didn’t see it. You didn’t look for it.',
  ];
  const found = order.map((words) => text.indexOf(words));
  expect(order.filter((_, at) => (found[at] ?? -1) < 0)).toEqual([]);
  expect(found).toEqual([...found].sort((a, b) => a - b));
});

test('what they differ on is left out until they agree on it, and every choice is kept: the other goes on from there', async () => {
  const { district, room } = await revealed({ marks: 'ss' }, { marks: 'sns' });

  const pat = await talkOver(district, 'Pat Okafor', room);
  await pat.fill('🟡 Differed: Checks for understanding', 'Not seen');
  await pat.close();
  const ada = await talkOver(district, 'Ada Assistant', room);
  await ada.fill('⚪ Only one looked: Student discourse', 'Seen');
  await ada.fill('Note', 'Strong questions.');
  await ada.submit();
  await ada.submit();

  expect(district.agreed).toHaveLength(1);
  expect(district.agreed[0]?.marks).toEqual(saidInRoom(district, { marks: 'sns' }).marks);
  expect(district.agreed[0]?.note).toBe('Strong questions.');
});

test('a choice that is left out again in the same window stays out', async () => {
  const { district, room } = await revealed({ marks: 'ss' }, { marks: 'sn' });

  const pat = await talkOver(district, 'Pat Okafor', room);
  await pat.fill('🟡 Differed: Checks for understanding', 'Seen');
  await pat.fill('🟡 Differed: Checks for understanding', 'Leave out');
  await pat.submit();
  await pat.submit();

  expect(district.agreed[0]?.marks).toEqual(saidInRoom(district, { marks: 's' }).marks);
});

test('two who talk it over in two windows at once both keep what they chose', async () => {
  const { district, room } = await revealed({ marks: 'ss', note: 'Warm room.' }, { marks: 'nn' });

  const pat = await talkOver(district, 'Pat Okafor', room);
  const ada = await talkOver(district, 'Ada Assistant', room);
  await pat.fill('🟡 Differed: Rigorous task', 'Seen');
  await ada.fill('🟡 Differed: Checks for understanding', 'Not seen');
  await ada.fill('A question for the teacher', 'How did you form the groups?');
  await pat.submit();
  await ada.submit();

  expect(notesOf(district, room).at(-1)?.given).toEqual(
    saidInRoom(district, { marks: 'sn', note: 'Warm room.', question: 'How did you form the groups?' }),
  );
  await ada.submit();
  expect(district.agreed).toHaveLength(1);
});

test('one note of both is shown as the teacher will read it at once, and sent with two taps', async () => {
  const { district, room } = await shared({ marks: 'sn', comments: { L1: 'Two groups asked why.' }, minutes: 10 });
  const pat = await talkOver(district, 'Pat Okafor', room);

  const preview = readBy(district, 'Pat Okafor');
  expect(preview).toMatch(/Seen\n[\s\S]*Rigorous task\s+“Two groups asked why.”/);
  expect(preview).toMatch(/Not seen while we were there\n[\s\S]*Checks for understanding/);
  expect(preview).toContain('Walkthroughs help us learn together.');
  expect(await pat.submit()).toEqual({ kind: 'closed' });
  expect(pat.budget().taps).toBe(2);
  expect(district.agreed).toHaveLength(1);
});

test('the words of one note of both can still be changed from the preview', async () => {
  const { district, room } = await shared({ marks: 's', note: 'Strong questions.' });
  const pat = await talkOver(district, 'Pat Okafor', room);
  await pat.press('Change the words');
  await pat.fill('Note', 'Strong questions from three groups.');
  await pat.submit();
  await pat.submit();

  expect(district.agreed.map(({ note }) => note)).toEqual(['Strong questions from three groups.']);
});

test('whoever previewed another version sees the new one before it can be sent', async () => {
  const { district, room } = await shared({ marks: 's', note: 'Strong questions.' });
  const pat = await talkOver(district, 'Pat Okafor', room);
  writeInRoom(district, { room, by: 'Ada Assistant', said: { marks: 's', note: 'Very strong questions.' } });

  expect(await pat.submit()).toMatchObject({ kind: 'updated' });
  expect(district.agreed).toEqual([]);
  const preview = readBy(district, 'Pat Okafor');
  expect(preview).toContain('This changed after you opened it. It reads like this now.');
  expect(preview).toContain('Very strong questions.');
  await pat.submit();

  expect(district.agreed.map(({ note }) => note)).toEqual(['Very strong questions.']);
});

test('both press at once, and once more: one copy goes, and who comes later is told what stands', async () => {
  const { district, room } = await shared({ marks: 's' });
  const pat = await talkOver(district, 'Pat Okafor', room);
  const ada = await talkOver(district, 'Ada Assistant', room);

  await Promise.all([pat.submit(), ada.submit()]);
  const said = [readBy(district, 'Pat Okafor'), readBy(district, 'Ada Assistant')].join('\n');
  await talkOver(district, 'Pat Okafor', room);

  expect(district.agreed).toHaveLength(1);
  expect(said).toContain('The copy of this room was sent at 10:00 AM. /walkthrough mine shows it.');
  expect(readBy(district, 'Pat Okafor')).toContain('The copy of this room was sent at 10:00 AM.');
});

test('a window of before the copy went changes nothing any more', async () => {
  const { district, room } = await revealed({ marks: 'ss' }, { marks: 'sn' });
  const pat = await talkOver(district, 'Pat Okafor', room);
  const ada = await talkOver(district, 'Ada Assistant', room);
  await ada.submit();
  await ada.submit();
  const versions = notesOf(district, room).length;

  await pat.fill('🟡 Differed: Checks for understanding', 'Seen');
  const answer = await pat.submit();

  expect(JSON.stringify(answer)).toContain('The copy of this room was sent at 10:00 AM.');
  expect(notesOf(district, room)).toHaveLength(versions);
  expect(district.agreed).toHaveLength(1);
});

test('a copy that says nothing is refused beside the note', async () => {
  const { district, room } = await revealed({ marks: 'sn' }, { marks: 'ns' });
  const pat = await talkOver(district, 'Pat Okafor', room);

  expect(JSON.stringify(await pat.submit())).toContain(
    'Mark a look-for or write a few words: the teacher gets a copy.',
  );
  await pat.fill('Note', 'Strong questions.');
  await pat.submit();
  await pat.submit();
  expect(district.agreed).toHaveLength(1);
});

test('a comment on what is left out goes with it', async () => {
  const { district, room } = await revealed(
    { marks: 'ss', comments: { L1: 'Two groups.', L2: 'Everybody.' } },
    { marks: 'sn' },
  );
  const pat = await talkOver(district, 'Pat Okafor', room);
  await pat.submit();
  expect(readBy(district, 'Pat Okafor')).not.toContain('Everybody.');
  await pat.submit();

  expect(Object.values(district.agreed[0]?.comments ?? {})).toEqual(['Two groups.']);
});

test('a room is talked over on its day, once both have sent it, by the two alone', async () => {
  const { district, room } = await shared({ marks: 's' });
  const joint = insertJoint(district, { day: '2026-11-20' });
  const before = insertJointRoom(district, { joint });
  writeInRoom(district, { room: before, said: { marks: 's' } });
  const blind = insertJointRoom(district, { joint: insertJoint(district), blind: true });
  insertJointAnswer(district, { room: blind, by: 'Ada Assistant', said: { marks: 's', note: 'Canary.' } });
  const off = insertJointRoom(district, { joint: insertJoint(district, { cancelledOn: '2026-11-22' }) });
  writeInRoom(district, { room: off, said: { marks: 's' } });
  const empty = insertJointRoom(district, { joint: insertJoint(district) });

  const told = async (name: string, id: string) => {
    await talkOver(district, name, id);
    return readBy(district, name);
  };

  expect(await told('Pat Okafor', before)).toContain(
    'You walked on Friday, November 20. A room can be talked over on that day only.',
  );
  expect(await told('Pat Okafor', blind)).toContain('You can talk this room over once both of you have sent it.');
  expect(await told('Ada Assistant', blind)).toContain('You can talk this room over once both of you have sent it.');
  expect(await told('Pat Okafor', off)).toContain('This joint walkthrough was called off.');
  expect(await told('Pat Okafor', empty)).toContain('Nobody has written about this room yet.');
  expect(await told('Paula Webster', room)).toContain('That doesn’t exist, or you don’t have access to it.');
  expect(district.agreed).toEqual([]);
});

test('more differences than a window holds are asked in the next one, and none is lost', async () => {
  const many = Array.from({ length: 60 }, (_, at) => `Look-for ${String(at + 1).padStart(2, '0')}`);
  const district = await openTalkDistrict({ lookFors: many });
  const room = insertJointRoom(district, { joint: insertJoint(district), blind: true });
  revealJointRoom(district, { room, own: { marks: 's'.repeat(60) }, others: { marks: 'n'.repeat(60) } });

  const pat = await talkOver(district, 'Pat Okafor', room);
  await pat.fill('🟡 Differed: Look-for 01', 'Seen');
  await pat.submit();
  expect(readBy(district, 'Pat Okafor')).not.toContain('Look-for 45');
  await pat.fill('🟡 Differed: Look-for 60', 'Not seen');
  await pat.submit();
  await pat.submit();

  expect(Object.values(district.agreed[0]?.marks ?? {})).toEqual(['seen', 'notSeen']);
});

test('nobody sends a copy before the district has said what these visits are for', async () => {
  const { district, room } = await shared({ marks: 's' });
  district.db.$client.prepare(`UPDATE setting SET value = '' WHERE key = 'sentenceOfUse'`).run();
  await talkOver(district, 'Pat Okafor', room);

  expect(readBy(district, 'Pat Okafor')).toContain('Your district has not written its sentence of use yet.');
});

test('who holds no role any more that logs walkthroughs sends none', async () => {
  const { district, room } = await shared({ marks: 's' });
  const pat = await talkOver(district, 'Pat Okafor', room);
  district.db.$client
    .prepare(`UPDATE role_holding SET to_day = '2026-11-22' WHERE person_id = ?`)
    .run(district.idOf('Pat Okafor'));
  await pat.submit();

  expect(district.agreed).toEqual([]);
  expect(district.db.select().from(jointRoom).where(eq(jointRoom.id, room)).get()?.state).not.toBe('settled');
});
