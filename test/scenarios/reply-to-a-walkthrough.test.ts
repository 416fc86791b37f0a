import { expect, test } from 'vitest';
import { contextOn } from '../../src/engine/context.ts';
import { features as allFeatures } from '../../src/features/index.ts';
import { walkthroughsAbout } from '../../src/features/walkthroughs/kept-about/sections.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../district.ts';
import { logWalkthrough, markWalkthrough } from '../logging.ts';

async function visited() {
  const district = await openDistrict();
  await logWalkthrough(district.as('Dina Director'), { teacher: 'Ana Rivera', note: 'Few hands went up.' });
  await district.drain();
  return district;
}

async function answer(district: TestDistrict, words: string, button = 'Reply to your visitor') {
  const teacher = district.as('Ana Rivera');
  await teacher.press(button);
  await teacher.fill(teacher.window()?.fields[0]?.label ?? '', words);
  const sent = await teacher.submit();
  await district.drain();
  return sent;
}

const said = (district: TestDistrict, name: string) =>
  district
    .as(name)
    .dms()
    .map((message) => visibleText(message.blocks));

test('a teacher answers, the visitor reads it, and the copy shows the answer', async () => {
  const district = await visited();

  const sent = await answer(district, 'We had just moved seats.');

  expect(sent.kind).toBe('closed');
  expect(said(district, 'Dina Director').filter((one) => one.includes('We had just moved seats.'))).toHaveLength(1);
  expect(said(district, 'Ana Rivera')).toEqual([
    expect.stringMatching(/Few hands went up[\s\S]*We had just moved seats/),
  ]);
  expect(district.slack.problems()).toEqual([]);
});

test('the window says who will read the answer before anything is typed', async () => {
  const district = await visited();

  await district.as('Ana Rivera').press('Reply to your visitor');

  expect(district.as('Ana Rivera').window()?.text).toContain('Dina Director and your school’s leaders can read this.');
});

test('who was asked something answers that; who was asked nothing says what they like', async () => {
  const district = await openDistrict();
  const [dina, ana] = [district.as('Dina Director'), district.as('Ana Rivera')];
  await markWalkthrough(dina, { teacher: 'Ana Rivera' });
  await dina.fill('A question for the teacher', 'What comes next?');
  await dina.submit();
  await district.drain();

  await ana.press('Reply to your visitor');

  expect(ana.window()?.text).toContain('What comes next?');
  expect(ana.window()?.fields.map(({ label }) => label)).toEqual(['Your answer']);
});

test('an answer can be changed for a day: the message is edited, and not a day longer', async () => {
  const district = await visited();
  await answer(district, 'We had just moved seats.');

  await answer(district, 'We had just moved seats; come on a Tuesday.', 'Change your answer');
  const edited = said(district, 'Dina Director').filter((one) => one.includes('answered you'));
  district.clock.moveTo(district.clock.now().add({ hours: 25 }));
  const late = await answer(district, 'Too late.', 'Change your answer');

  expect(edited).toEqual([expect.stringContaining('come on a Tuesday')]);
  expect(late).toMatchObject({ kind: 'errors' });
  expect(said(district, 'Dina Director').join()).not.toContain('Too late');
});

test('nobody but the teacher answers, and the answer reaches nobody but the visitor', async () => {
  const district = await visited();
  await answer(district, 'canaryword');

  const met = district.slack.messages().filter((message) => JSON.stringify(message).includes('canaryword'));
  const conversations = district.slack
    .channels()
    .filter((channel) => met.some((message) => message.channel === channel.id));
  const readers = new Set(
    conversations.flatMap((channel) => channel.members.map((id) => district.slack.person(id).name)),
  );

  expect([...readers].sort()).toEqual(['Ana Rivera', 'Dina Director', 'throughline']);
});

/** A visit with a question, answered by the teacher. */
async function asked() {
  const district = await openDistrict();
  const visitor = district.as('Dina Director');
  await markWalkthrough(visitor, { teacher: 'Ana Rivera' });
  await visitor.fill('Note', 'Few hands went up.');
  await visitor.fill('A question', 'How did you form the groups?');
  await visitor.submit();
  await district.drain();
  await answer(district, 'By their last exit ticket.');
  return district;
}

const noticeOf = (district: TestDistrict) =>
  district
    .as('Dina Director')
    .dms()
    .find((message) => visibleText(message.blocks).includes('answered you'));

test('the visitor reads the question with the answer and opens the walkthrough from there; a lock screen shows neither name nor words', async () => {
  const district = await asked();

  const notice = noticeOf(district);

  expect(visibleText(notice?.blocks ?? [])).toMatch(/How did you form the groups\?[\s\S]*By their last exit ticket\./);
  expect(notice?.text).toBe('A teacher answered you about a walkthrough.');
  const opened = await district.as('Dina Director').press('Open the walkthrough');
  expect(JSON.stringify(opened)).toContain('Few hands went up.');
  const copy = district.as('Ana Rivera').dms()[0];
  expect(copy?.text).toBe('Your copy of a walkthrough is here.');
  expect(district.slack.problems()).toEqual([]);
});

test('the visitor replies once: the teacher has it by direct message and on the copy, and the notice says it was sent', async () => {
  const district = await asked();
  const visitor = district.as('Dina Director');

  await visitor.press('Reply…');
  await visitor.fill('Your reply', 'That works well.');
  expect((await visitor.submit()).kind).toBe('closed');
  await district.drain();

  const teacher = district.as('Ana Rivera').dms();
  expect(teacher.map((one) => one.text)).toEqual([
    'Your copy of a walkthrough is here.',
    'Your visitor replied to you about a walkthrough.',
  ]);
  expect(teacher.map((one) => visibleText(one.blocks))).toEqual([
    expect.stringMatching(/Dina Director replied on Nov 23[\s\S]*That works well\./),
    expect.stringMatching(/Dina Director replied to you[\s\S]*That works well\./),
  ]);
  const notice = noticeOf(district);
  expect(visibleText(notice?.blocks ?? [])).toMatch(/You replied on Nov 23/);
  expect(JSON.stringify(notice)).not.toContain('Reply…');
  expect(JSON.stringify(notice)).toContain('Meet…');
  expect(district.slack.problems()).toEqual([]);
});

test('the visitor says when they come by, and two windows send it once', async () => {
  const district = await asked();
  const visitor = district.as('Dina Director');
  const ts = noticeOf(district)?.ts;

  await visitor.press('Meet…');
  await visitor.fill('When and where', 'Thursday after school, in your room.');
  await visitor.submit();
  await district.drain();
  const stale = { channel: '', ts };
  const again = await visitor.press('Reply…');
  await visitor.fill('Your reply', 'Thank you.');
  await visitor.submit();
  await district.drain();

  expect(stale.ts).toBeDefined();
  expect(again.kind).toBe('window');
  const texts = district
    .as('Ana Rivera')
    .dms()
    .map((one) => one.text);
  expect(texts.filter((text) => text.includes('would like to meet'))).toHaveLength(1);
  expect(texts.filter((text) => text.includes('replied to you'))).toHaveLength(1);
  expect(district.db.$client.prepare('SELECT kind FROM walkthrough_response ORDER BY kind').pluck().all()).toEqual([
    'meet',
    'reply',
  ]);
});

test('a reply pressed twice, or sent from a window that was left open, reaches the teacher once', async () => {
  const district = await asked();
  const visitor = district.as('Dina Director');
  district.slack.misbehave({ duplicates: 1 });

  await visitor.press('Reply…');
  await visitor.fill('Your reply', 'That works well.');
  await visitor.submit();
  await district.drain();

  expect(said(district, 'Ana Rivera').filter((one) => one.includes('replied to you'))).toHaveLength(1);
});

test('what the visitor wrote back is in everything kept about both, and in the history', async () => {
  const district = await asked();
  const visitor = district.as('Dina Director');
  await visitor.press('Reply…');
  await visitor.fill('Your reply', 'That works well.');
  await visitor.submit();
  await district.drain();

  for (const name of ['Ana Rivera', 'Dina Director']) {
    const sheets = walkthroughsAbout(contextOn(district.db, district.clock, allFeatures), district.idOf(name));
    expect(JSON.stringify(sheets.find((one) => one.name === 'Replies to teachers'))).toContain('That works well.');
  }
  district.db.$client.exec(`UPDATE walkthrough_response SET words = 'Something else.'`);
  const history = await district.as('Dina Director').command('/throughline history');
  expect(JSON.stringify(history)).toContain('Answer to a teacher’s reply');
});

test('only the visitor writes back, and nobody to a walkthrough that was withdrawn', async () => {
  const district = await asked();
  await district.as('Dina Director').command('/walkthrough mine');
  const notice = noticeOf(district);
  const window = await district.as('Dina Director').press('Reply…');
  expect(window.kind).toBe('window');
  district.db.$client.exec(`UPDATE walkthrough SET observer_id = '${district.idOf('Pat Okafor')}'`);
  await district.as('Dina Director').fill('Your reply', 'That works well.');

  const sent = await district.as('Dina Director').submit();
  await district.drain();

  expect(sent.kind).toBe('errors');
  expect(notice).toBeDefined();
  expect(said(district, 'Ana Rivera').join()).not.toContain('That works well.');
});

test('a teacher whose visitor has left is told so before they write', async () => {
  const district = await visited();
  district.db.$client.exec(
    `UPDATE role_holding SET to_day = '2026-11-22' WHERE person_id = '${district.idOf('Dina Director')}'`,
  );

  await district.as('Ana Rivera').press('Reply to your visitor');

  expect(district.as('Ana Rivera').window()?.text).toContain('Dina Director doesn’t work in the district any more');
});
