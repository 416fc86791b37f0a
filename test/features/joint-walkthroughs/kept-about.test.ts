import { expect, test } from 'vitest';
import { contextOn } from '../../../src/engine/context.ts';
import { keptAbout } from '../../../src/engine/papers/kept-about.ts';
import { features } from '../../../src/features/index.ts';
import { at, openTalkDistrict, type TalkDistrict, talkOver } from './door.ts';
import { insertJoint, insertJointAnswer, insertJointRoom, revealJointRoom, writeInRoom } from './records.ts';

/** Everything that is kept about somebody, and the lines of one of its sheets. */
function keptOf(district: TalkDistrict, name: string) {
  const sheets = keptAbout(contextOn(district.db, district.clock, features), features, district.idOf(name));
  const of = (sheet: string) =>
    (sheets.find((one) => one.name === sheet)?.lines ?? []).slice(1).map(({ cells }) => cells.join(' | '));
  return { all: JSON.stringify(sheets), of };
}

async function walking() {
  const district = await openTalkDistrict();
  return { district, joint: insertJoint(district) };
}

test('what one answered blind is in nobody else’s workbook before both have sent, and the teacher has both from then on', async () => {
  const { district, joint } = await walking();
  const waits = insertJointRoom(district, { joint, blind: true });
  insertJointAnswer(district, { room: waits, by: 'Pat Okafor', said: { marks: 's', note: 'Pat saw a canary.' } });
  insertJointAnswer(district, {
    room: waits,
    by: 'Ada Assistant',
    said: { marks: 'n', note: 'Ada heard a wren.' },
    sent: false,
  });

  expect(keptOf(district, 'Pat Okafor').of('Blind answers in joint rooms').join()).toContain('Pat saw a canary.');
  for (const [name, words] of [
    ['Pat Okafor', 'wren'],
    ['Ada Assistant', 'canary'],
    ['Ana Rivera', 'canary'],
    ['Ana Rivera', 'wren'],
    ['Al Vice', 'canary'],
  ] as const)
    expect([name, keptOf(district, name).all.includes(words)]).toEqual([name, false]);

  const both = insertJointRoom(district, { joint, blind: true });
  revealJointRoom(district, {
    room: both,
    own: { marks: 's', note: 'Pat saw a finch.' },
    others: { marks: 'n', note: 'Ada heard an owl.' },
  });
  for (const name of ['Pat Okafor', 'Ada Assistant', 'Ana Rivera']) {
    const answers = keptOf(district, name).of('Blind answers in joint rooms').join();
    expect([name, answers.includes('finch'), answers.includes('owl')]).toEqual([name, true, true]);
  }
  expect(keptOf(district, 'Al Vice').all).not.toContain('finch');
});

test('a teacher has every version of the note once the copy went, and none before; each observer has what they wrote', async () => {
  const { district, joint } = await walking();
  const room = insertJointRoom(district, { joint });
  writeInRoom(district, { room, by: 'Pat Okafor', said: { marks: 's', note: 'First words.' } });
  writeInRoom(district, { room, by: 'Ada Assistant', said: { marks: 's', note: 'Other words.' } });
  const notes = (name: string) => keptOf(district, name).of('Shared notes of joint rooms');

  expect(notes('Ana Rivera')).toEqual(['Nothing.']);
  expect(keptOf(district, 'Ana Rivera').all).not.toContain('First words.');
  expect(notes('Pat Okafor')).toHaveLength(1);
  expect(notes('Ada Assistant').join()).not.toContain('First words.');

  await (await talkOver(district, 'Pat Okafor', room)).submit();
  expect(notes('Ana Rivera').map((line) => /First words|Other words/.exec(line)?.[0])).toEqual([
    'First words',
    'Other words',
  ]);
});

test('the workbook of an observer names no teacher, and of a teacher it says which rooms were about them and how they ended', async () => {
  const { district, joint } = await walking();
  const room = insertJointRoom(district, { joint });
  writeInRoom(district, { room, said: { marks: 's', note: 'Ana Rivera asked why. Ana’s groups worked.' } });
  const never = insertJointRoom(district, { joint, teacher: 'Bo Nguyễn' });
  await at(district, '2026-11-23', '18:00');

  const pat = keptOf(district, 'Pat Okafor');
  expect(pat.of('Joint rooms')).toHaveLength(2);
  expect(pat.of('Joint walkthroughs').join()).toContain('Ada Assistant | Pat Okafor | Lincoln');
  const own = [...pat.of('Joint rooms'), ...pat.of('Shared notes of joint rooms')].join();
  expect(own).not.toMatch(/Ana|Rivera|Nguyễn/);
  expect(own).toContain('[teacher] asked why.');

  const ana = keptOf(district, 'Ana Rivera');
  expect(ana.of('Joint rooms').join()).toContain('Ana Rivera');
  expect(ana.of('Joint rooms').join()).toContain('when the day was over');
  expect(ana.of('Shared notes of joint rooms').join()).toContain('Ana Rivera asked why.');
  expect(keptOf(district, 'Bo Nguyễn').of('Joint rooms').join()).toContain('left out');
  expect(keptOf(district, 'Bo Nguyễn').all).not.toContain(room);
  expect(ana.all).not.toContain(never);
});
