import { expect, test } from 'vitest';
import { jointNoteAt, writeJointNote } from '../../../src/features/joint-walkthroughs/store.ts';
import { openDistrict } from '../../district.ts';
import { insertJoint, insertJointRoom, notesOf, type SaidInRoom, saidInRoom, writing } from './records.ts';

async function withRoom() {
  const district = await openDistrict();
  const room = insertJointRoom(district, { joint: insertJoint(district) });
  const write = (by: string, since: number, said: SaidInRoom) =>
    writing(district, by, (c) => {
      writeJointNote(c, { roomId: room, since, window: `${by}’s`, given: saidInRoom(district, said) });
    });
  const now = () => notesOf(district, room).at(-1)?.given;
  return { district, room, write, now };
}

test('a choice that is taken back in the same window is taken back in the note', async () => {
  const { write, now } = await withRoom();
  write('Pat Okafor', 0, { marks: 's' });
  write('Pat Okafor', 0, {});

  expect(now()?.marks).toEqual({});
});

test('a sentence that is typed on stands once, whatever the other has written meanwhile', async () => {
  const { write, now } = await withRoom();
  write('Pat Okafor', 0, { note: 'Strong' });
  write('Ada Assistant', 0, { note: 'Warm room.' });
  write('Pat Okafor', 0, { note: 'Strong questions.' });
  write('Ada Assistant', 0, { note: 'Warm room, and quiet.' });
  write('Pat Okafor', 0, { note: 'Strong questions.', marks: 's' });

  expect(now()?.note).toBe('Strong questions.\nWarm room, and quiet.');
});

test('what the other marked meanwhile stays, and a window that is kept without a change adds no version', async () => {
  const { district, room, write, now } = await withRoom();
  write('Pat Okafor', 0, { marks: 's' });
  write('Ada Assistant', 1, { marks: 'sn' });
  write('Pat Okafor', 0, { marks: 's' });

  expect(now()?.marks).toEqual(saidInRoom(district, { marks: 'sn' }).marks);
  expect(notesOf(district, room)).toHaveLength(2);
});

test('each version says what it said, whatever the window said that wrote it', async () => {
  const { district, room, write } = await withRoom();
  write('Pat Okafor', 0, { note: 'Strong questions.' });
  write('Ada Assistant', 0, { note: 'Warm room.' });

  writing(district, 'Pat Okafor', (c) => {
    expect(jointNoteAt(c.db, room, 1).note).toBe('Strong questions.');
    expect(jointNoteAt(c.db, room, 2)).toEqual(saidInRoom(district, { note: 'Strong questions.\nWarm room.' }));
  });
});
