import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { keptAbout } from '../../../src/engine/papers/kept-about.ts';
import { features } from '../../../src/features/index.ts';
import { memo, memoVersion } from '../../../src/features/principal-meetings/memo/schema.ts';
import { principalMeeting } from '../../../src/features/principal-meetings/schema.ts';
import { asked } from '../../../src/kit/asks/schema.ts';
import { type Person, visibleText } from '../../../src/simulator/simulator.ts';
import { type DistrictOptions, openDistrict, type TestDistrict } from '../../district.ts';
import { filesOf } from '../../handed-over.ts';
import { pdfText } from '../../pdf-text.ts';
import { insertDecision, insertMeeting, insertMeetingNote, passUntil } from './records.ts';

const sentence = 'These papers help us keep what we agreed on.';

const dmsOf = (person: Person): string[] => person.dms().map((one) => visibleText(one.blocks));
const saidTo = (person: Person): string => visibleText(person.ephemerals().at(-1)?.blocks ?? []);
const memoIn = (person: Person): string => dmsOf(person).find((one) => one.includes('sent you the memo')) ?? '';
/** How the memo stands in its author’s list. */
async function standingFor(person: Person): Promise<string> {
  await person.command('/sip memos');
  return saidTo(person);
}

/** A meeting of October 14 with two notes, a decision and a promise of help, the morning after. */
async function afterMeeting(options: DistrictOptions = {}): Promise<TestDistrict & { readonly meeting: string }> {
  const district = await openDistrict({
    now: '2026-10-15T15:00:00Z',
    ...options,
    settings: { sentenceOfMemos: sentence, ...options.settings },
  });
  const meeting = insertMeeting(district);
  insertMeetingNote(district, { meeting, words: 'Attendance is up in grade 4.' });
  insertMeetingNote(district, { meeting, words: 'Questions ask for recall.', kind: 'area', by: 'Pat Okafor' });
  insertDecision(district, { meeting, words: 'Coaches plan weekly with grade 4.', byDay: '2026-11-04' });
  insertDecision(district, {
    meeting,
    words: 'Ada asks for a second coach.',
    kind: 'help',
    owner: 'Ada Assistant',
    byDay: '2026-10-30',
  });
  await passUntil(district, '2026-10-15T19:00:00Z');
  return { ...district, meeting };
}

/** Ada writes it from the message of the day and sends it as it is. */
async function sendMemo(district: TestDistrict, words: Readonly<Record<string, string>> = {}) {
  const ada = district.as('Ada Assistant');
  await ada.press('Write memo…');
  for (const [label, value] of Object.entries(words)) await ada.fill(label, value);
  await ada.submit();
  const answer = await ada.submit();
  expect(answer).toMatchObject({ kind: 'closed' });
  await district.drain();
}

test('a memo from notes is four parts, previewed as the principal will read it, read, responded to, in four taps', async () => {
  const district = await afterMeeting();
  const [ada, pat] = [district.as('Ada Assistant'), district.as('Pat Okafor')];
  expect(dmsOf(ada).join()).toContain('Write the memo for Lincoln, due Wednesday.');
  const before = ada.budget().taps;

  await ada.press('Write memo…');
  expect(JSON.stringify(ada.window())).toContain('Attendance is up in grade 4.');
  await ada.fill('Decisions: anything to add?', 'Both start this week.');
  await ada.submit();
  const preview = JSON.stringify(ada.window());
  await ada.submit();
  await district.drain();

  expect(ada.budget().taps - before).toBeLessThanOrEqual(12);
  expect(ada.budget().taps - before).toBe(4);
  const read = memoIn(pat);
  for (const words of [
    'Ada Assistant sent you the memo of your meeting on Wednesday, October 14 (Lincoln).',
    'Attendance is up in grade 4.',
    'Coaches plan weekly with grade 4. · Pat Okafor · by Nov 4',
    'Both start this week.',
    'Questions ask for recall.',
    'Ada asks for a second coach. · Ada Assistant · by Oct 30',
    sentence,
  ]) {
    expect(read).toContain(words);
    expect(preview).toContain(words.replace(/^Ada Assistant /, ''));
  }
  expect(await standingFor(ada)).toContain('⚪ not read yet · sent Oct 15, on time');

  const told = ada.dms().length;
  await pat.press('I’ve read it');
  await district.drain();
  expect(memoIn(pat)).toContain('You read it on Oct 15.');
  expect(await standingFor(ada)).toContain('🟢 read Oct 15');
  expect(ada.dms().length).toBe(told);
});

test('a response stands on every copy: the principal’s message, the list, the PDF, and what is kept about either; changed, it changes on all', async () => {
  const district = await afterMeeting();
  await sendMemo(district);
  const [ada, pat] = [district.as('Ada Assistant'), district.as('Pat Okafor')];

  const respond = async (button: string, words: string) => {
    await pat.press(button);
    await pat.fill('Your response', words);
    await pat.submit();
    await district.drain();
  };
  await respond('Respond…', 'The coach came on Tuesday.');
  await respond('Change your response…', 'The coach came on Monday.');

  expect(memoIn(pat)).toContain('The coach came on Monday.');
  expect(dmsOf(ada).filter((one) => one.includes('Pat Okafor responded to your memo'))).toHaveLength(1);
  for (const name of ['Ada Assistant', 'Sam Sato', 'Pat Okafor']) {
    await district.as(name).command('/sip memos');
    expect(JSON.stringify(await district.as(name).press('Open'))).toContain('The coach came on Monday.');
    await district.as(name).close({ all: true });
    await district.as(name).command('/sip memos');
    await district.as(name).press('PDF');
    await district.drain();
    const [pdf] = (await filesOf(district, name)).slice(-1);
    const paper = pdfText(pdf?.bytes ?? Buffer.alloc(0)).replaceAll('\n', ' ');
    expect(paper).toContain('The coach came on Monday.');
    expect(paper).toContain('SAMPLE DATA');
    expect(paper).toContain('Memo of the meeting of Wednesday, October 14');
  }
  for (const name of ['Ada Assistant', 'Pat Okafor']) {
    const kept = JSON.stringify(
      keptAbout(contextOn(district.db, district.clock, features), features, district.idOf(name)),
    );
    expect(kept).toContain('The coach came on Monday.');
    expect(kept).toContain('Attendance is up in grade 4.');
  }
});

test('a correction says first what changed, comes as a new message, and leaves the earlier version readable', async () => {
  const district = await afterMeeting();
  await sendMemo(district);
  const [ada, pat] = [district.as('Ada Assistant'), district.as('Pat Okafor')];
  await pat.press('I’ve read it');

  await ada.command('/sip memos');
  await ada.press('Correct…');
  await ada.fill('What changed?', 'It is grade 5.');
  await ada.fill('Points', 'Attendance is up in grade 5.');
  await ada.submit();
  await ada.submit();
  await district.drain();

  const corrected = dmsOf(pat).find((one) => one.includes('corrected the memo')) ?? '';
  expect(corrected).toMatch(/^Ada Assistant corrected the memo of your meeting.*\nWhat changed: It is grade 5\./);
  expect(corrected).toContain('I’ve read it');
  expect(memoIn(pat)).toContain('A corrected version came later. This one is kept as it was.');
  expect(memoIn(pat)).toContain('grade 4.');
  expect(memoIn(pat)).not.toContain('[I’ve read it]');
  await pat.command('/sip memos');
  await pat.press('Open');
  expect(JSON.stringify(await pat.press('Version 1'))).toContain('Attendance is up in grade 4.');
  await pat.close({ all: true });
  await pat.command('/sip memos');
  await pat.press('PDF');
  await district.drain();
  const [pdf] = await filesOf(district, 'Pat Okafor');
  expect(pdfText(pdf?.bytes ?? Buffer.alloc(0)).replaceAll('\n', ' ')).toMatch(/Version 2.*grade 5/);
  expect(district.db.select().from(memoVersion).all()).toHaveLength(2);
});

test('a memo that is late says by how much, and one that is owed stands first in the leaders’ list', async () => {
  const district = await afterMeeting();
  const [ada, sam] = [district.as('Ada Assistant'), district.as('Sam Sato')];
  await passUntil(district, '2026-10-22T21:00:00Z');
  expect(dmsOf(ada).join()).toContain('Write the memo for Lincoln. It was due yesterday.');
  await sam.command('/sip memos');
  expect(saidTo(sam)).toMatch(
    /1 memo to write, 1 late\n.*Lincoln · meeting of Oct 14\n🔴 late, was due Oct 21 · Ada Assistant/,
  );

  await sendMemo(district);

  expect(await standingFor(ada)).toContain('sent Oct 22, 1 day late');
  expect(district.db.select().from(memo).get()).toMatchObject({ dueOn: '2026-10-21', sentOn: '2026-10-22' });
  expect(district.db.select().from(principalMeeting).get()?.state).toBe('held');
  await sam.command('/sip memos');
  expect(saidTo(sam)).not.toContain('to write');
});

test('before the first memo of a district the window asks what memos are for, once', async () => {
  const district = await afterMeeting({ settings: { sentenceOfMemos: '' } });
  await sendMemo(district, { 'What are memos for in your district?': 'To follow through, never to evaluate.' });

  expect(memoIn(district.as('Pat Okafor'))).toContain('To follow through, never to evaluate.');
  insertMeeting(district, { school: 'Webster', principal: 'Paula Webster', day: '2026-10-15' });
  await passUntil(district, '2026-10-16T19:00:00Z');
  await district.as('Ada Assistant').press('Write memo…');
  expect(JSON.stringify(district.as('Ada Assistant').window())).not.toContain('What are memos for');
});

test('a meeting nobody wrote anything in can be marked as not held, with why; one with notes cannot', async () => {
  const district = await openDistrict({ now: '2026-10-15T15:00:00Z' });
  insertMeeting(district);
  await passUntil(district, '2026-10-15T19:00:00Z');
  const ada = district.as('Ada Assistant');
  await ada.press('Not held…');
  await ada.fill('Reason, shown to everyone who was expected', 'A snow day.');
  await ada.submit();
  await district.drain();

  expect(district.db.select().from(principalMeeting).get()).toMatchObject({ state: 'notHeld', why: 'A snow day.' });
  await ada.command('/sip memos');
  expect(saidTo(ada)).toContain('You have no memos.');
  const noted = await afterMeeting();
  expect(dmsOf(noted.as('Ada Assistant')).join()).not.toContain('Not held…');
});

test('what is typed and not sent waits, letter by letter, and nobody else has it', async () => {
  const district = await afterMeeting();
  const ada = district.as('Ada Assistant');
  await ada.press('Write memo…');
  await ada.fill('Areas to improve', 'More reasoning in math.');
  await ada.close({ all: true });
  await ada.command('/sip memos');
  await ada.press('Write memo…');
  expect(JSON.stringify(ada.window())).toContain('More reasoning in math.');
  await ada.close({ all: true });

  await district.as('Sam Sato').command('/sip memos');
  await district.as('Sam Sato').press('Write memo…');
  expect(JSON.stringify(district.as('Sam Sato').window())).not.toContain('More reasoning in math.');
});

test('a principal without Slack gets the memo on paper: the author has the PDF and is told', async () => {
  const district = await openDistrict({
    now: '2026-10-15T15:00:00Z',
    cast: [
      { name: 'Ada Assistant', role: 'assistantSuperintendent' },
      { name: 'Pat Okafor', role: 'principal', school: 'Lincoln', slack: false },
    ],
    settings: { sentenceOfMemos: sentence },
  });
  const meeting = insertMeeting(district);
  insertMeetingNote(district, { meeting, words: 'Attendance is up in grade 4.' });
  await passUntil(district, '2026-10-15T19:00:00Z');
  await sendMemo(district);

  expect(dmsOf(district.as('Ada Assistant')).join()).toContain('Pat Okafor isn’t on Slack. Please hand them the memo');
  const [pdf] = await filesOf(district, 'Ada Assistant');
  expect(pdfText(pdf?.bytes ?? Buffer.alloc(0))).toContain('Attendance is up');
});

/** Ada led two meetings on October 14, and has not written anything of the second. The afternoon after. */
async function afterTwo() {
  const district = await afterMeeting();
  insertMeeting(district, { school: 'Webster', principal: 'Paula Webster' });
  await passUntil(district, '2026-10-16T19:00:00Z');
  return district;
}

const questionsOf = ({ db, idOf }: TestDistrict, day: string): string[] =>
  db
    .select()
    .from(asked)
    .all()
    .flatMap((one) => (one.personId === idOf('Ada Assistant') && one.day === day ? [one.item] : []));

test('the memos somebody owes are one question, which goes to the first due and then to the next', async () => {
  const district = await afterTwo();
  const ada = district.as('Ada Assistant');
  expect(questionsOf(district, '2026-10-16')).toEqual([
    `memos/owed-2026-10-14 person/${district.idOf('Ada Assistant')}`,
  ]);
  expect(dmsOf(ada).at(-1)).toContain('You owe 2 memos. The first, for Lincoln, is due Wednesday.');
  expect(dmsOf(ada).at(-1)).toMatch(/Write memo….*\n?.*See all 2/);

  await sendMemo(district);
  expect(dmsOf(ada).join('\n')).toContain('Write the memo for Webster, due Wednesday.');
  await sendMemo(district, { Points: 'They know the practice of the month.' });

  expect(dmsOf(ada).join('\n')).toContain('Done by you: the memos for Lincoln and Webster.');
  expect(district.db.select().from(memo).all()).toHaveLength(2);
});

test('from the list beside that question a meeting is marked as not held, and the question says so in the end', async () => {
  const district = await afterTwo();
  const ada = district.as('Ada Assistant');
  await ada.press('See all 2');
  expect(ada.window()?.text).toMatch(/2 memos to write[\s\S]*Lincoln[\s\S]*Webster/);
  await ada.press('Not held…');
  await ada.fill('Reason, shown to everyone who was expected', 'A snow day.');
  await ada.submit();
  await ada.close({ all: true });
  await district.drain();
  expect(dmsOf(ada).join('\n')).toContain('Write the memo for Lincoln, due Wednesday.');

  await sendMemo(district);
  expect(dmsOf(ada).join('\n')).toContain('Done by you: the memo for Lincoln; the meeting with Webster wasn’t held.');
});

test('where some are written and some are not when newer ones come, the earlier question says how many', async () => {
  const district = await afterTwo();
  const ada = district.as('Ada Assistant');
  await sendMemo(district);
  insertMeeting(district, { day: '2026-10-16' });
  await passUntil(district, '2026-10-19T19:00:00Z');

  expect(dmsOf(ada).at(-1)).toContain('You owe 2 memos. The first, for Webster, is due Wednesday.');
  expect(dmsOf(ada).join('\n')).toContain(
    'Closed: you sent 1 of 2 memos and 1 you still owe is asked with newer ones.',
  );
  await sendMemo(district, { Points: 'They know the practice of the month.' });
  await sendMemo(district, { Points: 'They keep the hour.' });
  expect(dmsOf(ada).join('\n')).toContain('Done by you: the memos for Webster and Lincoln.');
});

test('a memo that was asked for alone, before they were asked for together, is said to be in the one question now', async () => {
  const district = await afterMeeting();
  inTx(district.db, (tx) =>
    tx
      .update(asked)
      .set({ item: `memos/write principalMeeting/${district.meeting}` })
      .run(),
  );
  await passUntil(district, '2026-10-16T19:00:00Z');
  expect(dmsOf(district.as('Ada Assistant')).join('\n')).toContain('Closed: all your memos are one question now.');
});
