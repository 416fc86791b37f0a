import { expect, test } from 'vitest';
import type { Person } from '../../src/simulator/simulator.ts';
import type { TestDistrict } from '../district.ts';
import {
  dmsOf,
  inChannel,
  makeFinal,
  saying,
  shut,
  until,
  withMeeting,
} from '../features/highlight-meetings/at-work.ts';

const hour = 3_600_000;
const summary = 'Summary of the highlight meeting of Thursday, December 3';

/** The meeting is on, its agenda in the channel, at 11:05 AM of its day. */
async function meeting(): Promise<TestDistrict & { readonly max: Person }> {
  const district = await withMeeting();
  makeFinal(district, district.meetingId);
  await district.drain();
  await until(district, '2026-12-03T16:05:00Z');
  return { ...district, max: district.as('Max Manager') };
}

const thread = (district: TestDistrict) => saying(district, 'Held by Mona Monitor');
const parent = (district: TestDistrict) => inChannel(district).parents[0] ?? '';
const everything = (district: TestDistrict) => inChannel(district).replies.join('\n');

async function close(district: TestDistrict & { readonly max: Person }): Promise<void> {
  await district.max.press('Close the meeting', thread(district));
  await district.settle();
}

test('the day before nobody is offered to close it; on its day Slack asks first, in numbers, and that is one tap more', async () => {
  const district = await withMeeting();
  makeFinal(district, district.meetingId);
  await until(district, '2026-12-02T20:00:00Z');
  const before = parent(district);
  await until(district, '2026-12-03T16:05:00Z');
  const max = district.as('Max Manager');
  const { blocks = [] } = max.channel('highlights')[0] ?? {};
  max.resetBudget();

  await max.press('Close the meeting', thread(district));

  expect(before).not.toContain('[Close the meeting]');
  expect(JSON.stringify(blocks)).toContain(
    '3 of 3 items were not discussed and will carry over. The summary goes to 5 people and the channel in an hour. Until then you can reopen the meeting.',
  );
  expect(max.budget().taps).toBe(2);
});

test('the message says at once who closed it and when the summary goes; it goes an hour later, and the buttons with it', async () => {
  const district = await meeting();
  const closedAt = district.clock.now();
  await close(district);

  expect(parent(district)).toContain('🟢 Closed by Max Manager. The summary goes out at 12:05 PM.');
  expect(parent(district)).toMatch(/\[Send now\][\s\S]*\[Reopen\]/);
  await until(district, '2026-12-03T17:04:00Z');
  expect(everything(district)).not.toContain(summary);
  expect(dmsOf(district.as('Sam Sato'))).not.toContain(summary);

  await until(district, closedAt.add({ minutes: 60, seconds: 1 }).toString());
  expect(everything(district)).toContain(summary);
  expect(dmsOf(district.as('Sam Sato')).split(summary)).toHaveLength(2);
  expect(parent(district)).toContain('🟢 Closed by Max Manager. 3 strategic');
  expect(parent(district)).not.toMatch(/\[Reopen\]|\[Send now\]|\[Close the meeting\]/);
  expect(district.slack.problems()).toEqual([]);
});

test('reopened within the hour, everything is as before and no summary ever went', async () => {
  const district = await meeting();
  const [parentBefore, repliesBefore] = [parent(district), inChannel(district).replies];
  await close(district);

  await district.max.press('Reopen', thread(district));
  await until(district, '2026-12-03T18:00:00Z');

  expect(parent(district)).toBe(parentBefore);
  expect(inChannel(district).replies).toEqual(repliesBefore);
  expect(everything(district)).not.toContain(summary);
  await until(district, '2026-12-03T22:01:00Z');
  expect(everything(district).split(summary)).toHaveLength(2);
});

test('sent at once, the summary goes once, and the meeting is not reopened any more', async () => {
  const district = await meeting();
  await close(district);
  const before = thread(district);

  await district.max.press('Send now', before);
  await district.drain();
  await district.pass(hour);

  expect(everything(district).split(summary)).toHaveLength(2);
  expect(parent(district)).not.toContain('[Reopen]');
});

test('Reopen in a message that Slack has not changed yet is refused once the summary has gone', async () => {
  const district = await meeting();
  await district.max.command('/highlight agenda');
  await district.max.press('Close the meeting');
  await district.settle();
  await until(district, '2026-12-03T17:06:00Z');

  const answer = await district.max.press('Reopen');

  expect(JSON.stringify(answer)).toContain('The summary has gone out, so the meeting stays closed.');
});

test('a meeting that is moved on its own day after it was closed does not stay closed, and its summary is taken back', async () => {
  for (const wait of [0, hour]) {
    const district = await meeting();
    await close(district);
    await district.pass(wait);
    const sent = everything(district).includes(summary);
    const { max } = district;
    await max.command('/highlight calendar');
    await max.press('Change…');
    await max.fill('What would you like to do?', 'Move it, or change its time, place or focus');
    await max.fill('Day', '2026-12-10');
    await max.submit();
    await shut(max);
    await district.drain();
    await district.pass(hour);

    expect(sent).toBe(wait > 0);
    expect(parent(district)).toContain('Highlight meeting, Thursday, December 10');
    expect(parent(district)).not.toContain('Closed');
    expect(everything(district)).not.toContain('Summary of the highlight meeting');
    expect(dmsOf(district.as('Sam Sato'))).not.toContain('Summary of the highlight meeting');
  }
});

test('one that is called off in that hour sends no summary', async () => {
  const district = await meeting();
  await close(district);
  const { max } = district;
  await max.command('/highlight calendar');
  await max.press('Change…');
  await max.fill('What would you like to do?', 'Call it off');
  await max.submit();
  await shut(max);
  await district.pass(hour + 60_000);

  expect(everything(district)).not.toContain(summary);
});
