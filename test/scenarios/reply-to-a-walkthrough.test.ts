import { expect, test } from 'vitest';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../district.ts';
import { logWalkthrough } from '../logging.ts';

async function visited() {
  const district = await openDistrict();
  await logWalkthrough(district.as('Dina Director'), { teacher: 'Ana Rivera', note: 'Few hands went up.' });
  await district.drain();
  return district;
}

async function answer(district: TestDistrict, words: string, button = 'Reply to your visitor') {
  const teacher = district.as('Ana Rivera');
  await teacher.press(button);
  await teacher.fill('What your visitor missed', words);
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

  expect(district.as('Ana Rivera').window()?.text).toContain(
    'Dina Director reads this, and whoever leads your school may.',
  );
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
