import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { highlightMeeting } from '../../src/district/highlight-meetings/schema.ts';
import { applying } from '../../src/engine/apply.ts';
import { contextOn } from '../../src/engine/context.ts';
import { highlightItem } from '../../src/features/highlight-meetings/agenda/schema.ts';
import { addOwn } from '../../src/features/highlight-meetings/agenda/store.ts';
import { highlightNote } from '../../src/features/highlight-meetings/notes/schema.ts';
import { features } from '../../src/features/index.ts';
import { done } from '../../src/kit/outcome.ts';
import { type TestDistrict, usual } from '../district.ts';
import {
  addMeeting,
  addObstacle,
  channel,
  dmsOf,
  inChannel,
  makeFinal,
  obstaclePiece,
  readers,
  said,
  saying,
  shut,
  until,
  withMeeting,
} from '../features/highlight-meetings/at-work.ts';

/** The morning of the meeting. */
const hour = 3_600_000;
const morning = '2026-12-03T14:10:00Z';
const obstacleWords = 'No substitutes on Tuesdays.';

/** A meeting whose agenda stands in the channel, with an obstacle on it. */
async function posted({ owner, ...options }: Parameters<typeof withMeeting>[0] & { readonly owner?: string } = {}) {
  const district = await withMeeting(options);
  const obstacle = addObstacle(district, obstacleWords, owner);
  makeFinal(district, district.meetingId, { more: [obstaclePiece(obstacle, obstacleWords)] });
  await district.drain();
  return { ...district, obstacle };
}

/** Somebody presses a button below the message that says this, and fills in the window. */
async function write(
  district: TestDistrict,
  name: string,
  under: string,
  answers: Readonly<Record<string, string | undefined>>,
) {
  const person = district.as(name);
  await person.press('Write down…', saying(district, under));
  for (const [label, value] of Object.entries(answers)) if (value !== undefined) await person.fill(label, value);
  const answer = await person.submit();
  await shut(person);
  await district.drain();
  return answer;
}

const kinds = (district: TestDistrict) =>
  district.db
    .select()
    .from(highlightNote)
    .all()
    .map(({ kind, ownerId, state }) => ({
      kind,
      owner: usual.find((one) => district.idOf(one.name) === ownerId)?.name,
      state,
    }));

test('once the report is final the agenda stands in the channel, its report offered first: a reply for what is talked about together', async () => {
  const district = await withMeeting();
  const obstacle = addObstacle(district, obstacleWords);
  await until(district, '2026-11-24T13:00:00Z');
  expect(inChannel(district)).toEqual({ parents: [], replies: [] });

  makeFinal(district, district.meetingId, { more: [obstaclePiece(obstacle, obstacleWords)] });
  await district.drain();

  const { parents, replies } = inChannel(district);
  expect(parents).toHaveLength(1);
  expect(parents[0]).toContain('Highlight meeting, Thursday, December 3');
  expect(parents[0]).toContain('9:00 AM to 12:00 PM, Library');
  expect(parents[0]).toContain('Held by Mona Monitor');
  expect(parents[0]).toContain('Facilitated by Max Manager');
  expect(parents[0]).toContain('With Sam Sato, Ada Assistant, Dina Director, Ivo Invited');
  expect(parents[0]).toContain('A look at data meetings');
  expect(parents[0]).toContain('3 strategic objectives, 1 obstacle.');
  expect(replies.map((one) => one.split('\n')[0])).toEqual(
    expect.arrayContaining(['Progress by strategic objective', 'Obstacles and ways around them']),
  );
  const progress = replies.find((one) => one.startsWith('Progress'));
  for (const one of ['1 Rigorous instruction', '2 Use of data', '3 Families', 'Lincoln goes ahead.'])
    expect(progress).toContain(one);
  expect(replies.find((one) => one.startsWith('Obstacle'))).toContain(obstacleWords);
  expect(parents[0]?.split('\n').filter((line) => !line.startsWith('['))).toHaveLength(6);
  expect(parents[0]).toMatch(/\[Send me the PDF\]\s*\[Agenda\]/);
  expect(replies.length).toBeLessThanOrEqual(8);
  expect(district.slack.problems()).toEqual([]);
});

test('a decision takes at most four taps from the thread; it stands under its item, which counts as discussed, and whoever sees to the obstacle is told', async () => {
  const district = await posted({ owner: 'Dina Director' });
  await until(district, morning);
  const max = district.as('Max Manager');
  max.resetBudget();

  await max.press('Write down…', saying(district, obstacleWords));
  await max.fill('In words', 'We hire two substitutes.');
  const sent = await max.submit();
  await district.drain();

  expect(sent).toMatchObject({ kind: 'closed' });
  expect(max.budget().taps).toBeLessThanOrEqual(4);
  expect(kinds(district)).toEqual([{ kind: 'decision', owner: 'Dina Director', state: 'done' }]);
  const { parents, replies } = inChannel(district);
  expect(parents[0]).toContain('1 of 4 discussed.');
  const reply = replies.find((one) => one.startsWith('Obstacle'));
  expect(reply).toContain('Decision: We hire two substitutes. · Dina Director · 🟢 decided');
  expect(reply).toContain('🟢 discussed');
  expect(dmsOf(district.as('Dina Director'))).toContain(
    'Max Manager noted in the highlight meeting of Thursday, December 3 that you own this:',
  );
  expect(district.slack.problems()).toEqual([]);
});

test('a tap says that something was discussed, and one too many is taken back', async () => {
  const district = await posted();
  await until(district, morning);
  const mona = district.as('Mona Monitor');

  await mona.press('Discussed', saying(district, 'Lincoln goes ahead.'));
  await district.drain();
  expect(inChannel(district).parents[0]).toContain('1 of 4 discussed.');
  await mona.press('Take back', saying(district, 'Lincoln goes ahead.'));
  await district.drain();

  expect(inChannel(district).parents[0]).toContain('3 strategic objectives, 1 obstacle.');
});

test('a next step needs a day; on that day its owner is asked, and one tap says in the thread that it is done', async () => {
  const district = await posted();
  await until(district, morning);
  const step = {
    'What is it?': 'Next step',
    'In words': 'Ask the board.',
    Owner: 'Dina Director',
  };

  const without = await write(district, 'Max Manager', 'Lincoln goes ahead.', step);
  await write(district, 'Max Manager', 'Lincoln goes ahead.', {
    ...step,
    'Due (a next step needs a day)': '2026-12-09',
  });
  await until(district, '2026-12-09T19:31:00Z');
  const dina = district.as('Dina Director');
  const asked = dmsOf(dina);
  await dina.press('Done');
  await district.drain();

  expect(JSON.stringify(without)).toContain('A next step needs a day.');
  expect(asked).toContain('Next step of the highlight meeting, by Wednesday, December 9: “Ask the board.” Is it done?');
  expect(kinds(district)).toEqual([{ kind: 'nextStep', owner: 'Dina Director', state: 'done' }]);
  expect(inChannel(district).replies.join('\n')).toContain('Ask the board. · Dina Director · by Dec 9 · 🟢 done');
  expect(dmsOf(dina)).toContain('Done by you: ');
});

test('the monitor’s question has an owner, is asked for before the next report, and its answer opens the next agenda', async () => {
  const district = await posted();
  const next = addMeeting(district, '2027-01-07');
  await until(district, morning);
  await write(district, 'Mona Monitor', 'Lincoln goes ahead.', {
    'What is it?': 'Question',
    'In words': 'How many data meetings took place?',
    Owner: 'Dina Director',
  });
  const dina = district.as('Dina Director');

  await until(district, '2026-12-18T19:31:00Z');
  expect(dmsOf(dina)).toContain('Question from Mona Monitor: “How many data meetings took place?” What’s your answer?');
  await dina.press('Answer…');
  await dina.fill('Your answer', 'Four of five.');
  await dina.submit();
  await shut(dina);
  makeFinal(district, next, { since: '2026-12-03' });
  await district.drain();

  const { replies } = inChannel(district);
  const opens = replies.find((one) => one.startsWith('Answers to feedback'));
  expect(opens).toContain('How many data meetings took place?');
  expect(opens).toContain('Four of five.');
  expect(dmsOf(dina)).toContain('🟢 answered: “Four of five.”');
  expect(inChannel(district).parents.at(-1)).toContain('1 answer to feedback');
});

test('the plan manager writes down feedback for a monitor who is not in Slack', async () => {
  const cast = usual.map((one) => (one.name === 'Mona Monitor' ? { ...one, slack: false } : one));
  const district = await withMeeting({ cast, channels: [], settings: { highlightChannel: '' } });
  makeFinal(district, district.meetingId);
  await until(district, morning);
  const max = district.as('Max Manager');

  await max.command('/highlight agenda');
  await max.press('Write down…');
  await max.fill('What is it?', 'Concern');
  await max.fill('In words', 'Too few visits.');
  await max.submit();
  await shut(max);
  await max.command('/highlight notes');

  expect(said(max)).toContain('Concern (Mona Monitor): Too few visits. · Max Manager · ⚪ not answered yet');
});

test('an obstacle and a correction are recorded from the thread, and stand in it', async () => {
  const district = await posted();
  await until(district, morning);
  const max = district.as('Max Manager');

  await max.press('Obstacle…', saying(district, 'Lincoln goes ahead.'));
  await max.fill('What’s in the way?', 'The data system is down.');
  await max.submit();
  await shut(max);
  await max.press('Correction…', saying(district, 'Lincoln goes ahead.'));
  await max.fill('What was seen?', 'Rigor stands at 48%.');
  await max.fill('What is decided?', 'Coaches plan weekly.');
  await max.fill('Expected result', '60% in January');
  await max.submit();
  await shut(max);
  await district.drain();

  const besides = inChannel(district).replies.find((one) => one.startsWith('Also noted'));
  expect(besides).toContain('The data system is down.');
  expect(besides).toContain('Coaches plan weekly.');
  expect(district.slack.problems()).toEqual([]);
});

test('a message in Slack is written down from its menu, and the thread leads to it', async () => {
  const district = await posted();
  await until(district, morning);
  const sam = district.as('Sam Sato');
  const message = await sam.say('highlights', 'We visit Webster first.');

  await sam.shortcut('Note for the meeting…', { channel: message.channel, ts: message.ts });
  await sam.submit();
  await shut(sam);
  await district.drain();

  const besides = inChannel(district).replies.find((one) => one.startsWith('Also noted'));
  expect(besides).toContain('Decision: We visit Webster first. · Sam Sato');
  expect(besides).toContain('the message');
});

test('closing the meeting posts a summary, brings it to everybody who may read it, and says what carries over', async () => {
  const district = await posted();
  addMeeting(district, '2027-01-07');
  const max = district.as('Max Manager');
  const early = inChannel(district).parents[0];
  await until(district, morning);
  await write(district, 'Max Manager', obstacleWords, { 'In words': 'We hire two substitutes.' });
  await max.press('Close the meeting', saying(district, 'Held by Mona Monitor'));
  await district.pass(hour);
  await district.drain();

  const summary = inChannel(district).replies.find((one) => one.startsWith('Summary of the highlight meeting'));
  expect(early).not.toContain('[Close the meeting]');
  expect(summary).toContain('1 of 4 items discussed.');
  expect(summary).toMatch(/Decisions\s+•\s+We hire two substitutes\. · /);
  expect(summary).toContain('Not discussed: carried over to Thursday, January 7');
  expect(summary).toContain('2 Use of data');
  for (const name of readers) expect(dmsOf(district.as(name))).toContain('We hire two substitutes.');
  expect(dmsOf(district.as('Ivo Invited'))).not.toContain('substitutes');
  expect(inChannel(district).replies.join('\n')).not.toContain('[Discussed]');
});

test('at five on its day a meeting that nobody closed is closed', async () => {
  const district = await posted();

  await until(district, '2026-12-03T21:59:00Z');
  expect(inChannel(district).replies.join('\n')).not.toContain('Summary of');
  await until(district, '2026-12-03T22:01:00Z');

  expect(inChannel(district).replies.join('\n')).toContain('Summary of the highlight meeting of Thursday, December 3');
  expect(inChannel(district).parents[0]).toContain('🟢 Closed.');
});

test('what is not discussed is carried over from meeting to meeting with the day it was first on an agenda, until it is', async () => {
  const district = await withMeeting();
  const max = district.as('Max Manager');
  await max.command('/highlight agenda');
  await max.press('Add an item…');
  await max.fill('What should we talk about?', 'The bell schedule');
  await max.submit();
  await shut(max);
  makeFinal(district, district.meetingId);
  const second = addMeeting(district, '2027-01-07');
  const third = addMeeting(district, '2027-02-04');
  await until(district, '2026-12-03T22:01:00Z');

  makeFinal(district, second, { since: '2026-12-03' });
  await until(district, '2027-01-07T14:10:00Z');
  await max.press('Discussed', saying(district, 'Lincoln goes ahead.'));
  await until(district, '2027-01-07T22:01:00Z');
  makeFinal(district, third, { since: '2027-01-07' });
  await district.drain();

  const items = district.db.select().from(highlightItem).all();
  const at = (meetingId: string) =>
    items.filter((one) => one.meetingId === meetingId).map(({ words, firstOn }) => `${words} ${firstOn}`);
  expect(at(third)).toEqual([
    'The bell schedule 2026-12-03',
    '1 Rigorous instruction 2027-02-04',
    '2 Use of data 2026-12-03',
    '3 Families 2026-12-03',
  ]);
  const { parents, replies } = inChannel(district);
  expect(parents.at(-1)).toContain('3 strategic objectives, 3 carried over.');
  const over = replies.filter((one) => one.startsWith('Carried over')).at(-1);
  expect(over).toContain('The bell schedule');
  expect(over).toContain('carried over since Dec 3');
  expect(over).toContain('Since Dec 3: 2 Use of data');
});

test('an obstacle that nobody sees to breaks the through-line after three meetings, and not before', async () => {
  const district = await withMeeting();
  const obstacle = addObstacle(district, obstacleWords);
  const breaks = () =>
    inTx(district.db, (tx) => contextOn(tx, district.clock, features).occasions.breaks()).filter(
      ({ kind }) => kind === 'obstacleWithoutOwner',
    );
  const days = ['2027-01-07', '2027-02-04'] as const;
  const meetings = [district.meetingId, ...days.map((day) => addMeeting(district, day))];
  for (const id of meetings) makeFinal(district, id, { more: [obstaclePiece(obstacle, obstacleWords)] });

  await until(district, '2027-02-04T22:30:00Z');
  expect(breaks()).toEqual([]);
  await until(district, '2027-02-05T15:00:00Z');

  expect(breaks()).toMatchObject([{ about: `obstacle/${obstacle}`, ownerId: null, can: 'obstacles.read' }]);
  expect(breaks()[0]?.words.plain).toContain('on the agendas of 3 highlight meetings since Dec 3 and has no owner');
});

test('with somebody in the channel who may not read it, each reader has it as a direct message, and the plan manager knows why', async () => {
  const district = await posted({ inChannel: ['Ivo Invited'] });

  expect(inChannel(district)).toEqual({ parents: [], replies: [] });
  for (const name of readers) expect(dmsOf(district.as(name))).toContain('Highlight meeting, Thursday, December 3');
  expect(dmsOf(district.as('Ivo Invited'))).not.toContain('Held by');
  expect(dmsOf(district.as('Max Manager'))).toContain(
    'was not posted in a channel: somebody in the channel may not see it.',
  );
});

test('whoever posted it is told why it does not stand in the channel, as the plan manager is', async () => {
  const district = await posted({ inChannel: ['Ivo Invited'] });
  const sam = district.as('Sam Sato');
  await sam.command('/highlight agenda');
  await sam.press('Post the agenda');
  await shut(sam);
  await district.drain();

  expect(dmsOf(sam)).toContain('was not posted in a channel: somebody in the channel may not see it.');
});

test('where it is withheld the meeting is worked in behind the button Agenda', async () => {
  const district = await posted({ inChannel: ['Ivo Invited'] });
  await until(district, morning);
  const mona = district.as('Mona Monitor');

  await mona.press('Agenda');
  const agenda = mona.window()?.text;
  await mona.press('Open', 'window');
  await mona.press('Discussed', 'window');
  await district.drain();
  const item = mona.window()?.text;

  expect(agenda).toContain('⚪ 1 Rigorous instruction');
  expect(agenda).toContain('Not in a channel: somebody in the channel may not see it.');
  expect(item).toContain('🟢 discussed');
  expect(dmsOf(mona)).toContain('1 of 4 discussed.');
});

test('a word that was noted reaches nobody without the right to read it', async () => {
  const district = await posted();
  await until(district, morning);
  await write(district, 'Max Manager', obstacleWords, { 'In words': 'kanarienvogel hires two' });
  await district.as('Max Manager').press('Close the meeting', saying(district, 'Held by Mona Monitor'));
  await district.pass(hour);
  await district.drain();
  await until(district, '2026-12-04T20:00:00Z');

  for (const { name, slack } of usual) {
    if (slack === false || readers.includes(name)) continue;
    const person = district.as(name);
    const answers = [await person.command('/highlight agenda'), await person.command('/highlight notes')];
    const home = await person.openHome();
    const seen = JSON.stringify([answers, home, person.dms(), person.ephemerals(), person.window()]);
    expect([name, seen]).toEqual([name, expect.not.stringContaining('kanarienvogel')]);
    expect([name, seen]).toEqual([name, expect.not.stringContaining(obstacleWords)]);
  }
});

test('the thread is edited as obstacles move: one that came out of the way says so', async () => {
  const district = await posted();
  await until(district, morning);
  const max = district.as('Max Manager');
  await max.command('/throughline obstacles');
  await max.press('Close…');
  await max.fill('How was it solved?', 'Two were hired.');
  await max.submit();
  await district.drain();

  const reply = inChannel(district).replies.find((one) => one.startsWith('Obstacle'));
  expect(reply).toContain('Now 🟢 cleared');
  expect(reply).not.toContain('Two were hired.');
});

test('a meeting that is called off says so in its thread, and what it was to talk about is carried over', async () => {
  const district = await posted();
  const next = addMeeting(district, '2027-01-07');
  inTx(district.db, (tx) => {
    const { meetingId } = district;
    tx.update(highlightMeeting).set({ cancelledOn: '2026-12-02' }).where(eq(highlightMeeting.id, meetingId)).run();
    const c = contextOn(tx, district.clock, features);
    applying(features, district.clock)(tx, done({ happened: [{ what: 'highlightChanged', meetingId }] }), c.now);
  });
  await district.drain();
  expect(inChannel(district).parents[0]).toContain('called off');
  await until(district, '2026-12-03T22:01:00Z');
  makeFinal(district, next, { since: '2026-12-03' });
  await district.drain();

  expect(inChannel(district).replies.join('\n')).not.toContain('Summary of');
  expect(inChannel(district).parents.at(-1)).toContain('4 carried over');
});

test('withheld once, the agenda is posted with one button when the channel is right', async () => {
  const district = await posted({ inChannel: ['Ivo Invited'] });
  district.slack.setChannel(channel, { members: readers.map((name) => district.as(name).id) });
  const max = district.as('Max Manager');
  await until(district, '2026-11-23T16:00:00Z');

  await max.command('/highlight agenda');
  await max.press('Post the agenda');
  await shut(max);
  await district.drain();

  const { parents, replies } = inChannel(district);
  expect(parents).toHaveLength(1);
  expect(replies.map((one) => one.split('\n')[0])).toContain('Progress by strategic objective');
});

test('two school days before the meeting the agenda is posted where nobody heard that the report is final', async () => {
  const district = await withMeeting();
  makeFinal(district, district.meetingId, { happens: false });

  await until(district, '2026-11-30T13:00:00Z');
  expect(inChannel(district).parents).toEqual([]);
  await until(district, '2026-12-01T12:01:00Z');

  expect(inChannel(district).parents[0]).toContain('Highlight meeting, Thursday, December 3');
});

test('before the report is final there is no agenda, and nothing is written down', async () => {
  const district = await withMeeting();
  const mona = district.as('Mona Monitor');
  const message = await mona.say('highlights', 'We visit Webster first.');

  const asked = await mona.command('/highlight agenda');
  const noted = await mona.shortcut('Note for the meeting…', { channel: message.channel, ts: message.ts });

  expect(JSON.stringify(asked)).toContain('is made from the report, which is not final yet.');
  expect(JSON.stringify(noted)).toContain('No highlight meeting has an agenda yet');
});

test('the agenda of forty obstacles and twenty further items stands in the thread, and Slack refuses none of it', async () => {
  const district = await withMeeting();
  const words = (at: number) => `Obstacle ${at}: ${'no room to meet in on Tuesdays. '.repeat(12)}`;
  const ids = Array.from({ length: 40 }, (_, at) => addObstacle(district, words(at)));
  inTx(district.db, (tx) => {
    const c = contextOn(tx, district.clock, features);
    const meeting = { id: district.meetingId, day: '2026-12-03' } as const;
    for (let at = 0; at < 20; at += 1) addOwn(c, meeting, `Item ${at}`, district.idOf('Max Manager'));
  });
  makeFinal(district, district.meetingId, { more: ids.map((id, at) => obstaclePiece(id, words(at))) });
  await district.drain();

  const { parents, replies } = inChannel(district);
  expect(parents[0]).toContain('3 strategic objectives, 40 obstacles, 20 further items.');
  expect(replies.filter((one) => one.startsWith('Obstacle'))).toHaveLength(1);
  expect(replies.length).toBeLessThanOrEqual(8);
  expect(replies.find((one) => one.startsWith('Also on the agenda'))).toContain(
    '15 more: press Agenda in the first message.',
  );
  await district.as('Max Manager').command('/highlight agenda');
  expect(said(district.as('Max Manager'))).toContain('43 more come up as these are discussed.');
  const max = district.as('Max Manager');
  await max.press('Open another…');
  await max.fill('Which one?', 'Item 19');
  await max.submit();
  expect(max.window()?.text).toContain('Item 19');
  expect(district.slack.problems()).toEqual([]);
});
