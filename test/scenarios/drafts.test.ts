import { expect, onTestFinished, test } from 'vitest';
import { givenWalkthrough } from '../../src/features/walkthroughs/log/given.ts';
import { walkthrough, walkthroughDraft } from '../../src/features/walkthroughs/schema.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../district.ts';
import { logWalkthrough, markWalkthrough } from '../logging.ts';
import { openTwoDoors, type Payload } from '../proofs/doors.ts';
import { choice, marking, onTheWire, submission } from '../proofs/payloads.ts';

const draftsIn = ({ db }: Pick<TestDistrict, 'db'>) =>
  db
    .select()
    .from(walkthroughDraft)
    .all()
    .map((row) => ({ ...row, given: givenWalkthrough.parse(JSON.parse(row.given)) }));
const sentIn = ({ db }: Pick<TestDistrict, 'db'>) => db.select().from(walkthrough).all();
const homeOf = ({ as }: TestDistrict, name: string) => visibleText(as(name).home()?.blocks ?? []);
const valuesIn = (person: ReturnType<TestDistrict['as']>) =>
  Object.fromEntries((person.window()?.fields ?? []).map((one) => [one.label, one.value]));

/** A first window that is closed after these choices. */
async function begun(district: TestDistrict) {
  const person = district.as('Pat Okafor');
  await person.command('/walkthrough');
  await person.fill('Teacher', 'Ana Rivera');
  await person.fill('Minutes', '15 minutes');
  await person.fill('Seen', ['Rigorous task']);
  await person.fill('Looked for', ['Student discourse']);
  await person.close();
  return person;
}

test('a window that is closed after some choices is offered on Home with all that was chosen', async () => {
  const district = await openDistrict();
  const person = await begun(district);

  await person.openHome();
  const offered = homeOf(district, 'Pat Okafor');
  await person.press('Continue', 'home');

  expect(offered).toContain('You started a walkthrough on Monday, November 23: Ana Rivera.');
  expect(valuesIn(person)).toMatchObject({
    Teacher: 'Ana Rivera · Lincoln',
    Minutes: '15 minutes',
    Seen: ['Rigorous task'],
    'Looked for and not seen': ['Student discourse'],
    'Day of the visit': '2026-11-23',
  });
  expect(sentIn(district)).toEqual([]);
});

test('a walkthrough that was continued is sent once, and no longer offered', async () => {
  const district = await openDistrict();
  const person = await begun(district);
  await person.openHome();
  await person.press('Continue', 'home');

  await person.submit();
  const sent = await person.submit();
  await district.drain();
  await person.openHome();

  expect(sent).toEqual({ kind: 'closed' });
  expect(sentIn(district)).toMatchObject([{ minutes: 15, began: '09:45' }]);
  expect(draftsIn(district)).toEqual([]);
  expect(homeOf(district, 'Pat Okafor')).not.toContain('You started a walkthrough');
});

test('nothing is kept of a window in which nothing was chosen', async () => {
  const district = await openDistrict();
  const person = district.as('Pat Okafor');

  await person.command('/walkthrough');
  await person.close();

  expect(draftsIn(district)).toEqual([]);
});

test('what was marked and not sent stands on Home as owed, and goes on in the second window', async () => {
  const district = await openDistrict();
  const person = district.as('Pat Okafor');
  await markWalkthrough(person, { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  await person.close();

  await person.openHome();
  const offered = homeOf(district, 'Pat Okafor');
  await person.press('Finish', 'home');

  expect(offered).toContain('Ana Rivera, Monday, November 23: marked, and the copy is not sent.');
  expect(offered).not.toContain('You started a walkthrough');
  expect(person.window()?.title).toBe('The teacher’s copy');
  expect(person.window()?.text).toContain('Pat Okafor visited your classroom on Monday, November 23');
  expect((await person.submit()).kind).toBe('closed');
  expect(sentIn(district)).toHaveLength(1);
});

test('a draft that is let go is gone, and nothing was sent', async () => {
  const district = await openDistrict();
  const person = await begun(district);
  await person.openHome();

  const answer = await person.press('Discard draft', 'home');
  await district.drain();

  expect(answer).toMatchObject({ kind: 'window', window: { text: expect.stringContaining('Nothing was sent.') } });
  expect(draftsIn(district)).toEqual([]);
  expect(homeOf(district, 'Pat Okafor')).not.toContain('You started a walkthrough');
  expect(district.slack.messages()).toEqual([]);
});

test('“Change what you marked” goes back in the same place, and what was written is kept', async () => {
  const district = await openDistrict();
  const person = district.as('Pat Okafor');
  await markWalkthrough(person, { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  await person.fill('Seen: Rigorous task', 'Two groups asked why.');
  await person.fill('Note', 'Strong questions.');
  await person.fill('A question', 'How did you form the groups?');
  await person.fill('Room', '12');
  await person.press('Change what you marked');
  const back = valuesIn(person);
  const title = person.window()?.title;
  await person.fill('Looked for', ['Clear objective']);
  const again = await person.submit();
  const asked = valuesIn(person);
  await person.submit();

  expect(title).toBe('Log a walkthrough');
  expect(back).toMatchObject({ Teacher: 'Ana Rivera · Lincoln', Minutes: '10 minutes', Seen: ['Rigorous task'] });
  expect(again.kind).toBe('updated');
  expect(asked).toMatchObject({
    'Seen: Rigorous task': 'Two groups asked why.',
    Note: 'Strong questions.',
    'A question for the teacher': 'How did you form the groups?',
    Room: '12',
  });
  expect(Object.keys(asked)).toContain('Not seen: Clear objective');
  // One window all the time: nothing lies under it.
  expect(person.window()).toBeUndefined();
  expect(sentIn(district)).toHaveLength(1);
});

test('a draft of two weeks ago is not offered any more', async () => {
  const district = await openDistrict();
  const person = await begun(district);

  district.clock.moveTo(district.clock.now().add({ hours: 24 * 15 }));
  await person.openHome();

  expect(homeOf(district, 'Pat Okafor')).not.toContain('You began');
});

test('nobody but its observer is offered a draft', async () => {
  const district = await openDistrict();
  await begun(district);

  for (const name of ['Al Vice', 'Ana Rivera', 'Sam Sato']) {
    await district.as(name).openHome();
    expect(homeOf(district, name)).not.toContain('You began');
  }
});

/** A district in which a principal chose ten minutes, then fifteen; and what Slack delivered of that. */
async function chosenTwice() {
  const scene = await openTwoDoors();
  onTestFinished(scene.close);
  const { district, doors } = scene;
  const person = district.as('Pat Okafor');
  await person.command('/walkthrough');
  await person.fill('Teacher', 'Ana Rivera');
  await person.fill('Minutes', '10 minutes');
  const older = doors.last('choice');
  await person.fill('Minutes', '15 minutes');
  return { ...scene, person, older, newer: doors.last('choice') };
}

const minutesIn = (district: Pick<TestDistrict, 'db'>) => draftsIn(district).map((one) => one.given.minutes);

test('an older choice that arrives later does not overwrite a newer one, and a second delivery changes nothing', async () => {
  const { district, doors, older, newer } = await chosenTwice();
  const before = draftsIn(district);

  await doors.deliver(older);
  await doors.deliver(newer);
  await doors.deliver(newer);

  expect(minutesIn(district)).toEqual([15]);
  expect(draftsIn(district)).toEqual(before);
});

test('choices in any order end with the newest', async () => {
  const { district, doors, older, newer } = await chosenTwice();
  doors.sweep();
  const fresh = (body: Payload) => onTheWire(body, (value) => renamed(value));

  await doors.deliver(fresh(newer));
  await doors.deliver(fresh(older));

  expect(minutesIn(district)).toEqual([15]);
});

/** The same window under another name, as if nothing of it had come before. */
const renamed = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/("nonce":")[^"]+/, '$1another-window') : value;

test('a choice that arrives after the window was sent on does not take the walkthrough back', async () => {
  const { district, doors, person, newer } = await chosenTwice();
  await person.submit();

  await doors.deliver(later(newer));

  expect(draftsIn(district)).toMatchObject([{ step: 2, given: { minutes: 15 } }]);
});

test('a choice that arrives after the walkthrough was sent leaves nothing behind', async () => {
  const { district, doors, person, newer } = await chosenTwice();
  await person.submit();
  await person.fill('Note', 'Good.');
  await person.submit();

  await doors.deliver(later(newer));

  expect(draftsIn(district)).toEqual([]);
});

const later = (body: Payload): Payload => {
  const { actions } = JSON.parse(JSON.stringify(body));
  return { ...body, actions: [{ ...actions[0], action_ts: '9999999999.000001' }] };
};

test('one draft in two windows is sent once, and the other window says so', async () => {
  const { district, doors } = await chosenTwice();
  const was = sentIn(district).length;
  const draft = doors.lay();
  const [phone, laptop] = [submission(doors, draft), submission(doors, draft)];

  const answers = await Promise.all([doors.deliver(phone), doors.deliver(laptop)]);

  expect(answers[0]).toBeUndefined();
  expect(JSON.stringify(answers[1])).toContain('already sent or discarded');
  expect(sentIn(district)).toHaveLength(was + 1);
});

test('a first window of a walkthrough that was sent meanwhile begins nothing new, and says so', async () => {
  const { district, doors } = await chosenTwice();
  doors.sweep();
  const draft = doors.lay();
  await doors.deliver(submission(doors, draft));
  const was = sentIn(district).length;

  const answer = await doors.deliver(marking(doors, draft));

  expect(answer).toMatchObject({ response_action: 'errors' });
  expect(JSON.stringify(answer)).toContain('already sent or discarded');
  expect([sentIn(district).length, draftsIn(district)]).toEqual([was, []]);
});

test('“Next” pressed again because its answer was lost goes on all the same, with what was changed meanwhile', async () => {
  const { district, doors } = await chosenTwice();
  doors.sweep();
  const body = marking(doors);
  const changed = onTheWire(body, (value) => (value === '10' ? '20' : value));

  const first = await doors.deliver(body);
  const again = await doors.deliver(body);
  const other = await doors.deliver(changed);

  for (const one of [first, again, other])
    expect(one).toMatchObject({ response_action: 'update', view: { callback_id: 'walkthroughs/copy' } });
  expect(minutesIn(district)).toEqual([20]);
});

test('a choice by somebody who may not log walkthroughs is not kept', async () => {
  const { district, doors } = await chosenTwice();
  doors.sweep();
  const body = choice(doors);
  const { user } = JSON.parse(JSON.stringify(body));

  await doors.deliver({ ...body, user: { ...user, id: district.as('Ana Rivera').id } });

  expect(draftsIn(district)).toEqual([]);
});

test('two walkthroughs begun one after the other are two drafts, and neither is in the way of a third', async () => {
  const district = await openDistrict();
  await begun(district);
  district.clock.moveTo(district.clock.now().add({ minutes: 5 }));
  const person = district.as('Pat Okafor');
  await person.command('/walkthrough');
  await person.fill('Teacher', 'Bo Nguyễn');
  await person.close();
  await logWalkthrough(person, { teacher: 'Ana Rivera', note: 'A third one.' });
  await district.drain();

  await person.openHome();

  const home = homeOf(district, 'Pat Okafor');
  expect(home).toContain('November 23: Ana Rivera.');
  expect(home).toContain('November 23: Bo Nguyễn.');
  expect(sentIn(district)).toHaveLength(1);
  expect(draftsIn(district)).toHaveLength(2);
});

test('what was begun and not sent is forgotten after two weeks', async () => {
  const district = await openDistrict();
  await markWalkthrough(district.as('Pat Okafor'), { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  const drafts = () => district.db.select().from(walkthroughDraft).all().length;

  for (let day = 0; day < 14; day += 1) await nextNight(district);
  const offered = drafts();
  await nextNight(district);
  await nextNight(district);

  expect([offered, drafts()]).toEqual([1, 0]);
});

async function nextNight({ clock, settle }: TestDistrict): Promise<void> {
  clock.moveTo(clock.now().add({ hours: 24 }));
  await settle();
}
