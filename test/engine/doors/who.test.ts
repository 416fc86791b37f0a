import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { dayText } from '../../../src/district/days.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { emailOf, openDistrict, usual } from '../../district.ts';
import { openTwoDoors, rowsIn } from '../../proofs/doors.ts';
import { abroad, sentBy, submission } from '../../proofs/payloads.ts';

const refusal = 'You’re not on the roster of Mill City today.';

/** What is said beside the one question of a window that was sent back. */
function besideFirst(answer: unknown): string | undefined {
  const sentBack = z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) });
  const [words, ...more] = Object.values(sentBack.parse(answer).errors);
  expect(more).toEqual([]);
  return words;
}

async function opened() {
  const scene = await openTwoDoors();
  onTestFinished(scene.close);
  return scene;
}

test('somebody of another workspace is refused at the command, in a window and on Home', async () => {
  const { district, doors } = await opened();
  const before = rowsIn(district, 'walkthrough');

  const line = await doors.deliver({ ...doors.last('command'), team_id: 'TELSEWHERE' });
  const sent = await doors.deliver(abroad(doors));
  await doors.deliver({ ...doors.last('app_home_opened'), team_id: 'TELSEWHERE' });
  await district.settle();

  const words = 'Throughline serves one district, and your account belongs to another workspace.';
  expect(line).toMatchObject({ text: words });
  expect(besideFirst(sent)).toBe(words);
  expect(visibleText(district.as('Pat Okafor').home()?.blocks ?? [])).toContain(words);
  expect(rowsIn(district, 'walkthrough')).toBe(before);
});

test('somebody who left is refused with what they sent on their last day still on its way', async () => {
  const { district, doors } = await opened();
  const before = rowsIn(district, 'walkthrough');
  district.slack.setUser(emailOf('Pat Okafor'), { deactivated: true });
  await district.slack.settled();

  const line = await doors.deliver(doors.last('command'));
  const sent = await doors.deliver(submission(doors));

  expect(line).toMatchObject({ text: expect.stringContaining(refusal) });
  expect(besideFirst(sent)).toContain(refusal);
  expect(rowsIn(district, 'walkthrough')).toBe(before);
});

test('somebody who had left before the app ever met them is refused', async () => {
  const { district, doors } = await opened();
  const paula = district.as('Paula Webster').id;
  district.slack.setUser(emailOf('Paula Webster'), { deactivated: true });
  await district.slack.settled();

  const sent = await doors.deliver(sentBy(doors, paula));

  expect(besideFirst(sent)).toContain(refusal);
});

test('an account that came back is the person it was', async () => {
  const district = await openDistrict();
  const principal = district.as('Pat Okafor');
  await principal.openHome();
  district.slack.setUser(emailOf('Pat Okafor'), { deactivated: true });
  district.slack.setUser(emailOf('Pat Okafor'), { deactivated: false });
  await district.slack.settled();

  expect((await principal.command('/walkthrough')).kind).toBe('window');
});

test('a guest who is on the roster is served by their role, a guest who is not is refused', async () => {
  const district = await openDistrict();
  district.slack.setUser(emailOf('Paula Webster'), { guest: true });
  const visitor = district.slack.addUser({ name: 'Vera Visitor', email: 'vera@elsewhere.example', guest: true });

  const served = await district.as('Paula Webster').command('/walkthrough');
  const refused = await district.slack.person(visitor).command('/walkthrough');

  expect(served.kind).toBe('window');
  expect(refused).toMatchObject({ kind: 'words', text: expect.stringContaining(refusal) });
});

test.each([
  ['ended yesterday', { to: dayText.parse('2026-11-22') }, false, 'Your roles on the district’s roster have ended.'],
  ['ends today', { to: dayText.parse('2026-11-23') }, true],
  ['begins today', { from: dayText.parse('2026-11-23') }, true],
  ['begins tomorrow', { from: dayText.parse('2026-11-24') }, false],
])('somebody whose only role %s is served accordingly', async (_, span, served, words = refusal) => {
  const district = await openDistrict({
    cast: [...usual, { name: 'Nell Newcomer', role: 'principal', school: 'Webster', ...span }],
  });

  const answer = await district.as('Nell Newcomer').command('/walkthrough');

  expect(answer.kind === 'window').toBe(served);
  if (!served) expect(answer).toMatchObject({ text: expect.stringContaining(words) });
});

test('an account nobody at Slack knows is answered with a reference, and nothing is saved', async () => {
  const { district, doors } = await opened();
  const before = rowsIn(district, 'walkthrough');

  const sent = await doors.deliver(sentBy(doors, 'UNOBODY'));

  expect(besideFirst(sent)).toMatch(/Reference [0-9a-f]{6}\./);
  expect(rowsIn(district, 'walkthrough')).toBe(before);
});
