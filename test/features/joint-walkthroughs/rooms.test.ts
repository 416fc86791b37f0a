import { expect, test } from 'vitest';
import { usual } from '../../district.ts';
import { logWalkthrough } from '../../logging.ts';
import { onAnotherDevice, recorded } from '../../recorded.ts';
import { at, dmsOf, dmsSaying, homeOf, said } from '../principal-meetings/district.ts';
import {
  answersIn,
  mark,
  notesIn,
  pick,
  planJoint,
  roomsIn,
  visited,
  withVisits,
  workingOf,
  write,
} from './district.ts';

const lookFors = ['Rigorous task', 'Checks for understanding', 'Student discourse', 'Clear objective'];

test('either writes in one note of a room, and the other reads along in their own message, who and when', async () => {
  const district = await withVisits();
  await planJoint(district);
  await mark(district, 'Ada Assistant', 'Ana Rivera', { seen: ['Rigorous task'] });
  await district.drain();
  expect(workingOf(district, 'Pat Okafor')).toContain('1. Ana Rivera\n🟡 being written · Ada Assistant, 10:00 AM');
  expect(workingOf(district, 'Pat Okafor')).toContain('Seen\n•  Rigorous task');

  await district.as('Ada Assistant').fill('Note', 'Strong questions');
  await district.as('Ada Assistant').submit();
  await district.drain();
  for (const name of ['Ada Assistant', 'Pat Okafor']) {
    expect(workingOf(district, name)).toContain('🔵 ready to talk over · Ada Assistant, 10:00 AM');
    expect(workingOf(district, name)).toContain('Note: Strong questions');
  }
  expect(dmsOf(district, 'Pat Okafor')).toHaveLength(1);
  expect(roomsIn(district)[0]).toMatchObject({ state: 'revealed', blind: false, ending: null });
  expect(dmsOf(district, 'Ana Rivera')).toEqual([]);
  expect(district.slack.problems()).toEqual([]);
});

test('two who write in the same room at once both keep what they chose and wrote, and are told', async () => {
  const district = await withVisits();
  await planJoint(district);
  const [ada, pat] = [district.as('Ada Assistant'), district.as('Pat Okafor')];
  await pick(district, 'Ada Assistant', 'Ana Rivera', 'write');
  await pick(district, 'Pat Okafor', 'Ana Rivera', 'write');
  await ada.fill('Minutes', '10 minutes');
  await pat.fill('Minutes', '10 minutes');
  await ada.fill('Seen', ['Rigorous task']);
  await pat.fill('Looked for', ['Student discourse']);
  await ada.submit();
  await pat.submit();
  await ada.fill('Note', 'From Ada');
  await pat.fill('Note', 'From Pat');
  const first = await ada.submit();
  const second = await pat.submit();
  await district.drain();

  const note = JSON.parse(notesIn(district).at(-1)?.given ?? '');
  expect(Object.values(note.marks)).toEqual(['seen', 'notSeen']);
  expect(note.note).toBe('From Ada\nFrom Pat');
  expect([JSON.stringify(first), JSON.stringify(second)].filter((one) => one.includes('in the meantime'))).not.toEqual(
    [],
  );
});

test('a choice is kept before the window is sent, and one that is taken back in the same window is taken back', async () => {
  const district = await withVisits();
  await planJoint(district);
  const ada = district.as('Ada Assistant');
  await pick(district, 'Ada Assistant', 'Ana Rivera', 'write');
  await ada.fill('Seen', ['Rigorous task', 'Clear objective']);
  await ada.fill('Seen', ['Clear objective']);
  await ada.close({ all: true });

  expect(Object.values(JSON.parse(notesIn(district).at(-1)?.given ?? '').marks)).toEqual(['seen']);
  expect(roomsIn(district)[0]?.state).toBe('open');
});

test('a room that each answers alone: the other knows who is writing and who has sent, and no more, until both have', async () => {
  const district = await withVisits();
  await planJoint(district);
  await pick(district, 'Pat Okafor', 'Bo Nguyễn', 'alone');
  expect(workingOf(district, 'Ada Assistant')).toContain('2. Bo Nguyễn\n⚪ to visit · each of you answers alone');
  await write(district, 'Ada Assistant', 'Bo Nguyễn', { seen: ['Rigorous task', 'Clear objective'], note: 'Canary' });

  expect(workingOf(district, 'Pat Okafor')).toContain('🟡 Ada Assistant has sent, yours is open');
  expect(await homeOf(district, 'Pat Okafor')).toContain('Ada Assistant has sent room 2; yours is open.');
  await pick(district, 'Pat Okafor', 'Bo Nguyễn', 'write');
  const before = [
    workingOf(district, 'Pat Okafor'),
    await homeOf(district, 'Pat Okafor'),
    said(district, 'Pat Okafor'),
  ];
  expect(before.join('\n')).not.toMatch(/Canary|10:0[1-9]/);
  await district.as('Pat Okafor').close({ all: true });

  await write(district, 'Pat Okafor', 'Bo Nguyễn', {
    seen: ['Rigorous task'],
    notSeen: ['Clear objective'],
    note: 'Mine',
  });
  expect(roomsIn(district)[1]).toMatchObject({ state: 'revealed', revealedAt: district.clock.now().toString() });
  for (const name of ['Ada Assistant', 'Pat Okafor']) {
    expect(workingOf(district, name)).toContain('🔵 both sent, ready to talk over');
    expect(dmsSaying(district, name, 'You’ve both sent your answers for Bo Nguyễn')).toHaveLength(1);
    await pick(district, name, 'Bo Nguyễn', 'read');
    expect(said(district, name)).toMatch(/Canary[\s\S]*Mine/);
    await district.as(name).close({ all: true });
  }
  // Only what both saw alike is in the note they begin to talk over, and the words of both.
  const note = JSON.parse(notesIn(district)[0]?.given ?? '');
  expect(Object.values(note.marks)).toEqual(['seen']);
  expect(note.note).toBe('Canary\nMine');
});

test('what was sent blind does not change any more, on whatever device its window is still open', async () => {
  const wires = recorded();
  const district = await withVisits({}, { receiver: wires.receiver });
  await planJoint(district);
  await pick(district, 'Ada Assistant', 'Ana Rivera', 'alone');
  await write(district, 'Ada Assistant', 'Ana Rivera', { seen: ['Rigorous task'], note: 'As sent' });
  const sent = answersIn(district);
  const late = wires.last('view_submission') as { view: { state: { values: Record<string, unknown> } } };
  late.view.state.values.note = { note: { type: 'plain_text_input', value: 'Changed' } };
  const answer = JSON.stringify(await wires.send(onAnotherDevice(late)));

  expect(answer).toContain('You’ve sent this room.');
  expect(answersIn(district)).toEqual(sent);
});

test('three rooms a day may be blind for each observer, in whichever joint walkthrough', async () => {
  const cast = 'ABCDE'.split('').map((one) => ({ name: `Teach ${one}`, role: 'teacher' as const, school: 'Lincoln' }));
  const district = await withVisits({}, { cast: [...usual, ...cast] });
  await planJoint(district, { rooms: cast.slice(0, 2).map(({ name }) => name) });
  await planJoint(district, { by: 'Sam Sato', rooms: cast.slice(2).map(({ name }) => name) });
  for (const teacher of ['Teach A', 'Teach B']) await pick(district, 'Ada Assistant', teacher, 'alone');
  await pick(district, 'Sam Sato', 'Teach C', 'alone');
  await pick(district, 'Sam Sato', 'Teach D', 'alone');

  expect(said(district, 'Sam Sato')).toContain('Pat Okafor already answers 3 rooms blind that day');
  expect(roomsIn(district).filter(({ blind }) => blind)).toHaveLength(3);
  // One that is written together again leaves room for another.
  await district.as('Sam Sato').close({ all: true });
  await pick(district, 'Pat Okafor', 'Teach A', 'together');
  await pick(district, 'Sam Sato', 'Teach D', 'alone');
  expect(roomsIn(district).filter(({ blind }) => blind)).toHaveLength(3);
});

test('nobody changes how a room is answered once somebody has written in it', async () => {
  const district = await withVisits();
  await planJoint(district);
  await write(district, 'Ada Assistant', 'Ana Rivera', { seen: ['Rigorous task'] });
  for (const choice of ['alone', 'out']) {
    const room = roomsIn(district)[0];
    await district
      .as('Pat Okafor')
      .press({ option: `${room?.id}|${choice}` })
      .catch(() => undefined);
  }
  expect(roomsIn(district)[0]).toMatchObject({ blind: false, state: 'revealed' });
});

test('before somebody goes in the window says how often this teacher was visited, and a contract’s cap refuses', async () => {
  const once = { 'Ana Rivera': { times: 1, on: '2026-11-12' as const } };
  const district = await withVisits(once, { settings: { visitsAMonth: '2' } });
  await planJoint(district);
  await pick(district, 'Ada Assistant', 'Ana Rivera', 'write');
  expect(district.as('Ada Assistant').window()?.text).toContain('Visited once this month, last Nov 12.');
  await district.as('Ada Assistant').close({ all: true });

  visited(district, once);
  await pick(district, 'Ada Assistant', 'Ana Rivera', 'write');
  expect(district.as('Ada Assistant').window()?.text).toContain(
    'Your agreement allows 2 visits to a teacher each month. This teacher has had 2.',
  );
  expect(notesIn(district)).toEqual([]);
});

test('where an agreement asks for a day’s rest after a copy, neither of the two takes the other into that room', async () => {
  const district = await withVisits({}, { settings: { restAfterFeedback: 'yes' } });
  await logWalkthrough(district.as('Pat Okafor'), { teacher: 'Ana Rivera', note: 'This morning.' });
  await district.drain();
  await planJoint(district);
  await pick(district, 'Ada Assistant', 'Ana Rivera', 'write');

  expect(district.as('Ada Assistant').window()?.text).toContain(
    'Your agreement asks for a day between Pat Okafor’s last copy to this teacher and the next visit.',
  );
  expect(notesIn(district)).toEqual([]);
  await district.as('Ada Assistant').close({ all: true });
  await pick(district, 'Ada Assistant', 'Bo Nguyễn', 'write');
  expect(district.as('Ada Assistant').window()?.text).toContain('Not visited yet this month');
});

test('rooms are done: what nobody entered is left out, and nothing is written on another day', async () => {
  const district = await withVisits();
  await planJoint(district);
  await write(district, 'Ada Assistant', 'Ana Rivera', { seen: ['Rigorous task'] });
  await district.as('Pat Okafor').press('Rooms are done');
  await district.drain();
  expect(roomsIn(district).map(({ state }) => state)).toEqual(['revealed', 'leftOut']);
  expect(workingOf(district, 'Ada Assistant')).toContain('2. Bo Nguyễn\n⬛ not visited');

  await pick(district, 'Ada Assistant', 'Ana Rivera', 'write');
  const written = notesIn(district);
  await at(district, '2026-11-24', '09:00');
  const answer = await district.as('Ada Assistant').submit();
  expect(JSON.stringify(answer)).toMatch(/The day of this visit is over|copy/);
  expect(notesIn(district)).toEqual(written);
});

test('a room of a shared note takes one of the two at most 20 taps, a blind one each at most 20', async () => {
  const district = await withVisits();
  await planJoint(district);
  await pick(district, 'Ada Assistant', 'Bo Nguyễn', 'alone');
  const spend = async (name: string, teacher: string) => {
    const person = district.as(name);
    person.resetBudget();
    await write(district, name, teacher, {
      seen: lookFors.slice(0, 3),
      notSeen: lookFors.slice(3),
      note: 'Strong questions',
      comments: { 'Seen: Rigorous task': 'Two groups asked why', 'Not seen: Clear objective': 'None was said' },
    });
    return person.budget().taps;
  };
  const taps = [
    await spend('Ada Assistant', 'Ana Rivera'),
    await spend('Ada Assistant', 'Bo Nguyễn'),
    await spend('Pat Okafor', 'Bo Nguyễn'),
  ];
  expect(roomsIn(district).map(({ state }) => state)).toEqual(['revealed', 'revealed']);
  for (const one of taps) expect(one).toBeLessThanOrEqual(20);
  expect(taps).toEqual([16, 16, 16]);
});
