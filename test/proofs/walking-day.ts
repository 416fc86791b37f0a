import { jointMemoNames } from '../../src/features/joint-walkthroughs/memo/names.ts';
import { jointMemo, jointStep } from '../../src/features/joint-walkthroughs/memo/schema.ts';
import { jointNames } from '../../src/features/joint-walkthroughs/rooms/names.ts';
import type { Person } from '../../src/simulator/simulator.ts';
import { type Cast, emailOf, type TestDistrict, usual } from '../district.ts';
import { insertDilt } from '../features/dilt/district.ts';
import { at } from '../features/highlight-meetings/before.ts';
import { pick, planJoint, write } from '../features/joint-walkthroughs/district.ts';
import { insertJoint } from '../features/joint-walkthroughs/records.ts';
import { insertWalked, type RoomWalked } from '../features/joint-walkthroughs/walked.ts';

/** More teachers of Lincoln: nobody is visited twice. */
export const castOfWalks: readonly Cast[] = [
  ...usual,
  ...['Dee One', 'Eve Two', 'Fay Three', 'Gil Gray', 'Hal Hill', 'Ida Ives', 'Jon Juno', 'Kim Kent', 'Lee Lund'].map(
    (name): Cast => ({ name, role: 'teacher', school: 'Lincoln' }),
  ),
];

/** What each answered blind in Bo’s room: for who wrote it alone until both have sent, then for the two. */
export const inBlindRoom = { byAda: 'Two zinquiries began.', byPat: 'Nobody azked why.' };
/** In the note of both of Ana’s room, which goes to her at six as it stands. */
export const inSharedNote = 'We saw zcaffolds.';
/** What the two agree to tell Bo. */
export const inTheCopy = 'The zroups explained.';
/** Of a memo that is not sent, for who writes it. */
export const inTheDraft = 'A first zraft.';
/** For who wrote the memo, who reads it, and who leads the district. */
export const inTheMemo = {
  improve: 'More zalk among students.',
  help: 'A zoach on Mondays.',
  answer: 'Yes to the zoach.',
  done: 'Teams zlan two questions.',
  open: 'Look at zrade books.',
  why: 'No zubstitute came.',
};
/** Of the rooms that are still open: the note of both, and what one of them answered blind. */
export const inOpenRooms = { note: 'Open zasks.', blind: 'Zilence for a minute.' };

/** With an account, and on no roster. */
export const stranger = 'Nils Nowhere';
export const theStrangerComes = async ({ slack, settle }: TestDistrict): Promise<void> => {
  slack.addUser({ name: stranger, email: emailOf(stranger) });
  await slack.settled();
  await settle();
};

/** Three pairs answered six rooms blind on Friday: they agree on one look-for in four. */
export async function threePairsWalked(district: TestDistrict): Promise<void> {
  insertDilt(district, { day: '2026-12-10', facilitator: 'Ada Assistant' });
  const apart = (teacher: string): RoomWalked => ({ teacher, blind: [{ L1: 'seen' }, { L1: 'notSeen' }] });
  const alike = (teacher: string): RoomWalked => ({ teacher, blind: [{ L1: 'seen' }, { L1: 'seen' }] });
  insertWalked(district, { rooms: [alike('Gil Gray'), apart('Hal Hill')] });
  insertWalked(district, { two: ['Sam Sato', 'Paula Webster'], rooms: [alike('Ida Ives'), alike('Jon Juno')] });
  insertWalked(district, { two: ['Dina Director', 'Al Vice'], rooms: [apart('Kim Kent'), alike('Lee Lund')] });
}

/** A joint walkthrough that is called off, one that takes place: a room written together, one that Ada has answered blind. */
export async function theyWalkTogether(district: TestDistrict): Promise<void> {
  const [ada, pat] = [district.as('Ada Assistant'), district.as('Pat Okafor')];
  await planJoint(district, { day: '2026-11-24', rooms: [] });
  await pat.press('Call off');
  await district.drain();
  await planJoint(district);
  await write(district, 'Ada Assistant', 'Ana Rivera', { seen: ['Rigorous task'], note: inSharedNote });
  await pressNamed(pat, jointNames.openAddRoom);
  await pat.fill('Teacher', 'Fay Three');
  await pat.submit();
  await district.drain();
  await pick(district, 'Pat Okafor', 'Bo Nguyễn', 'alone');
  await pressNamed(ada, jointNames.write);
  await ada.close({ all: true });
  await write(district, 'Ada Assistant', 'Bo Nguyễn', { seen: ['Rigorous task'], note: inBlindRoom.byAda });
}

/** Pat sends Bo’s room too; both talk it over and send the copy. Ana’s goes at six. */
export async function theyTalkItOver(district: TestDistrict): Promise<void> {
  const [ada, pat] = [district.as('Ada Assistant'), district.as('Pat Okafor')];
  await write(district, 'Pat Okafor', 'Bo Nguyễn', { notSeen: ['Rigorous task'], note: inBlindRoom.byPat });
  await pressNamed(pat, jointNames.roomsDone);
  await district.drain();
  await ada.command('/walkthrough joint');
  await ada.press('Open');
  await ada.press('Talk it over…', saidIn(district, 'Ada Assistant', 'Both of you have sent'));
  await ada.fill('🟡 Differed: Rigorous task', 'Seen');
  await ada.fill('Note', inTheCopy);
  await ada.submit();
  await ada.press('Change the words', 'window');
  await ada.submit();
  await ada.submit();
  await district.drain();
  await at(district, '2026-11-23', '18:00');
}

/** The memo of Friday, begun and put down again. */
export async function theMemoIsBegun(district: TestDistrict): Promise<void> {
  const pat = district.as('Pat Okafor');
  await at(district, '2026-11-24', '15:00');
  await pat.press('See all 2');
  await pressNamed(pat, jointMemoNames.owed);
  await pat.fill('What to improve', inTheDraft);
  await pat.close({ all: true });
}

/** It is sent, accepted and answered; one of its steps is put off, one not done, one done. */
export async function theMemoIsSent(district: TestDistrict): Promise<void> {
  const [pat, ada] = [district.as('Pat Okafor'), district.as('Ada Assistant')];
  await pressNamed(pat, jointMemoNames.write);
  const { improve, help, done, open, why, answer } = inTheMemo;
  const given = {
    'What we saw': 'Rigor in most rooms.',
    'What to improve': improve,
    'Help wanted': help,
    'Step 1': done,
    'Step 2': open,
    'Step 3': 'Meet.',
  };
  for (const [label, value] of Object.entries(given)) await pat.fill(label, value);
  for (const n of [1, 2, 3]) await pat.fill(`Step ${n}: by when?`, '2026-11-30');
  await send(district, 'Pat Okafor');
  await pressNamed(ada, jointMemoNames.accept);
  await pressNamed(ada, jointMemoNames.answer);
  await ada.fill('Your answer', answer);
  await send(district, 'Ada Assistant');
  await at(district, '2026-11-30', '15:00');
  await pat.press('Done');
  await district.drain();
  await pat.press('Not yet, or not…');
  await pat.fill('How does it stand?', 'later');
  await pat.fill('New day', '2026-12-07');
  await pat.fill('Why, or what comes next?', why);
  await send(district, 'Pat Okafor');
  await pat.command('/walkthrough memos');
  await pat.press({ option: `${district.db.select().from(jointMemo).get()?.id ?? ''}|open` });
  const left = district.db
    .select()
    .from(jointStep)
    .all()
    .find(({ words }) => words === 'Meet.');
  await pat.press({ option: `${left?.id ?? ''}|notDone` });
  await pat.fill('Why, or what comes next?', 'There was no room.');
  await send(district, 'Pat Okafor');
}

/** The look-for agreed on least goes on an agenda. */
export async function theyCalibrate(district: TestDistrict): Promise<void> {
  const ada = district.as('Ada Assistant');
  await ada.command('/walkthrough calibration');
  await ada.press('Make it a DILT segment…');
  await send(district, 'Ada Assistant');
}

/** On that day they walk again, and both rooms stay open; more days of theirs than the list has room for. */
export async function theyWalkAgain(district: TestDistrict): Promise<void> {
  const ada = district.as('Ada Assistant');
  for (const day of ['01', '02', '03', '04', '07']) insertJoint(district, { day: `2026-12-${day}` });
  await planJoint(district, { day: '2026-11-30', rooms: ['Dee One', 'Eve Two'] });
  await write(district, 'Pat Okafor', 'Dee One', { seen: ['Rigorous task'], note: inOpenRooms.note });
  await pick(district, 'Pat Okafor', 'Eve Two', 'alone');
  await write(district, 'Ada Assistant', 'Eve Two', { seen: ['Rigorous task'], note: inOpenRooms.blind });
  await ada.press('Talk it over…');
  await ada.close({ all: true });
  await ada.command('/walkthrough joint');
  await ada.press('More');
}

/** Sends the window that is open, and lets it bring what it brings. */
export async function send(district: TestDistrict, name: string): Promise<void> {
  const person = district.as(name);
  const answer = await person.submit();
  if (answer.kind === 'errors' || answer.kind === 'required') throw new Error(`not saved: ${JSON.stringify(answer)}`);
  if (person.window()) await person.close({ all: true });
  await district.drain();
}

/** Presses the newest of the buttons that are called so on the wire: several say the same. */
export function pressNamed(person: Person, name: string): Promise<unknown> {
  const shown = JSON.stringify([...person.dms(), ...person.ephemerals()]);
  const action = [...shown.matchAll(new RegExp(`"(${name}#\\d+)"`, 'g'))].at(-1)?.[1] ?? name;
  return person.press({ action });
}

/** Where the newest message to somebody stands that says this. */
function saidIn(district: TestDistrict, name: string, words: string): { channel: string; ts: string } {
  const found = district
    .as(name)
    .dms()
    .findLast((one) => JSON.stringify(one).includes(words));
  if (!found) throw new Error(`${name} has no message that says “${words}”`);
  return { channel: found.channel, ts: found.ts };
}
