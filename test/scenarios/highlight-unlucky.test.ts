import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { highlightMeeting } from '../../src/district/highlight-meetings/schema.ts';
import { setting } from '../../src/district/schema.ts';
import { applying } from '../../src/engine/apply.ts';
import { contextOn } from '../../src/engine/context.ts';
import { highlightItem } from '../../src/features/highlight-meetings/agenda/schema.ts';
import { features } from '../../src/features/index.ts';
import { done } from '../../src/kit/outcome.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import type { TestDistrict } from '../district.ts';
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
import { beforeMeeting, pressBeside } from '../features/highlight-meetings/before.ts';

const morning = '2026-12-03T14:10:00Z';
const obstacleWords = 'No substitutes on Tuesdays.';

async function posted(options: Parameters<typeof withMeeting>[0] = {}) {
  const district = await withMeeting(options);
  const obstacle = addObstacle(district, obstacleWords);
  makeFinal(district, district.meetingId, { more: [obstaclePiece(obstacle, obstacleWords)] });
  await district.drain();
  return { ...district, obstacle };
}

/** A meeting is called off, as from its window, and the others hear of it. */
async function callOff(district: TestDistrict, meetingId: string): Promise<void> {
  inTx(district.db, (tx) => {
    tx.update(highlightMeeting).set({ cancelledOn: '2026-12-02' }).where(eq(highlightMeeting.id, meetingId)).run();
    const c = contextOn(tx, district.clock, features);
    applying(features, district.clock)(tx, done({ happened: [{ what: 'highlightChanged', meetingId }] }), c.now);
  });
  await district.drain();
}

async function postAgain(district: TestDistrict): Promise<void> {
  const max = district.as('Max Manager');
  await max.command('/highlight agenda');
  await max.press('Post the agenda');
  await shut(max);
  await district.drain();
}

test('an agenda that was posted while no channel was named goes to the one that is named since', async () => {
  const district = await posted({ settings: { highlightChannel: '' } });
  expect(inChannel(district).parents).toEqual([]);
  inTx(district.db, (tx) =>
    tx.update(setting).set({ value: channel }).where(eq(setting.key, 'highlightChannel')).run(),
  );

  await postAgain(district);

  expect(inChannel(district).parents[0]).toContain('Highlight meeting, Thursday, December 3');
  expect(inChannel(district).replies.map((one) => one.split('\n')[0])).toContain('Progress by strategic objective');
});

test('an agenda that was withheld in one channel goes to another that is named since, with all of its thread', async () => {
  const other = 'C0HIGHLIGHTS2';
  const district = await withMeeting({
    channels: [
      { id: channel, name: 'highlights', private: true, botIn: true, members: [...readers, 'Ivo Invited'] },
      { id: other, name: 'leaders', private: true, botIn: true, members: [...readers] },
    ],
  });
  makeFinal(district, district.meetingId);
  await district.drain();
  expect(inChannel(district).parents).toEqual([]);
  inTx(district.db, (tx) => tx.update(setting).set({ value: other }).where(eq(setting.key, 'highlightChannel')).run());

  await postAgain(district);

  const there = district.slack.messages().filter((one) => one.channel === other);
  expect(visibleText(there[0]?.blocks ?? [])).toContain('Highlight meeting, Thursday, December 3');
  expect(there.slice(1).every((one) => one.thread_ts === there[0]?.ts)).toBe(true);
  expect(there.map((one) => visibleText(one.blocks).split('\n')[0])).toContain('Progress by strategic objective');
  expect(inChannel(district)).toEqual({ parents: [], replies: [] });
});

test('withheld and posted again within the same minute, the agenda stands in the channel', async () => {
  const district = await posted({ inChannel: ['Ivo Invited'] });
  district.slack.setChannel(channel, { members: readers.map((name) => district.as(name).id) });

  await postAgain(district);

  expect(inChannel(district).parents).toHaveLength(1);
  expect(inChannel(district).replies.map((one) => one.split('\n')[0])).toContain('Progress by strategic objective');
});

test('two who have the window to make the report final: the second is told, and there is one edition', async () => {
  const district = await beforeMeeting();
  const [max, sam] = [district.as('Max Manager'), district.as('Sam Sato')];
  for (const one of [max, sam]) {
    await one.command('/highlight');
    await one.press('The draft');
    await one.press('Read it, make it final…');
  }

  await max.submit();
  const second = await sam.submit();
  await district.drain();

  expect(JSON.stringify([second, sam.window()?.text, sam.ephemerals().at(-1)])).toContain(
    'The report was made final since you opened this window.',
  );
  const told = dmsOf(district.as('Mona Monitor'));
  expect(told).not.toContain('Version 2');
});

test('a remark somebody else has written meanwhile is not written over', async () => {
  const district = await beforeMeeting();
  const [max, sam] = [district.as('Max Manager'), district.as('Sam Sato')];
  for (const [one, name] of [
    [max, 'Max Manager'],
    [sam, 'Sam Sato'],
  ] as const) {
    await one.command('/highlight');
    await one.press('The draft');
    await pressBeside(district, name, 'Obstacles');
  }
  await max.fill('Your remark', 'Substitutes come in January.');
  await max.submit();
  await sam.fill('Your remark', 'Nothing to add.');

  const second = await sam.submit();

  expect(JSON.stringify(second)).toContain('Max Manager has written here since you opened this window');
  await shut(max);
  await max.command('/highlight');
  await max.press('The draft');
  expect(max.window()?.text ?? said(max)).toContain('Substitutes come in January.');
});

/** Mona asks Dina a question in the meeting. */
async function asked(district: TestDistrict): Promise<void> {
  const mona = district.as('Mona Monitor');
  await mona.press('Write down…', saying(district, 'Lincoln goes ahead.'));
  await mona.fill('What is it?', 'Question');
  await mona.fill('In words', 'How many data meetings took place?');
  await mona.fill('Owner', 'Dina Director');
  await mona.submit();
  await shut(mona);
  await district.drain();
}

test('what is answered after the meeting reaches the monitor with the next final report, and not before', async () => {
  const district = await posted();
  const next = addMeeting(district, '2027-01-07');
  await until(district, morning);
  await asked(district);
  await until(district, '2026-12-03T22:01:00Z');
  const [dina, mona] = [district.as('Dina Director'), district.as('Mona Monitor')];
  await dina.press('Answer…');
  await dina.fill('Your answer', 'The cormorant counts four of five.');
  await dina.submit();
  await shut(dina);
  await district.drain();
  await mona.command('/highlight notes');
  await dina.command('/highlight notes');

  const before = [dmsOf(mona), said(mona), ...inChannel(district).parents, ...inChannel(district).replies].join('\n');
  expect(before).toContain('How many data meetings took place?');
  expect(before).not.toContain('cormorant');
  expect(before).toContain('🟡 the next report says what came of it');
  expect(said(dina)).toContain('The cormorant counts four of five.');

  makeFinal(district, next, { since: '2026-12-03' });
  await district.drain();
  expect(inChannel(district).replies.join('\n')).toContain('The cormorant counts four of five.');
});

test('an answer somebody else has given meanwhile is not written over', async () => {
  const district = await posted();
  await until(district, morning);
  await asked(district);
  const [dina, max] = [district.as('Dina Director'), district.as('Max Manager')];
  await dina.press('Answer…');
  await max.command('/highlight notes');
  await max.press('Answer…');
  await dina.fill('Your answer', 'Four of five.');
  await dina.submit();
  await max.fill('Your answer', 'Three.');

  const second = await max.submit();

  expect(JSON.stringify(second)).toContain('Dina Director has answered since you opened this window: “Four of five.”');
});

test('that an obstacle came out of the way after the meeting is not read from the old agenda', async () => {
  const district = await posted();
  await until(district, '2026-12-03T22:01:00Z');
  const max = district.as('Max Manager');
  await max.command('/throughline obstacles');
  await max.press('Close…');
  await max.fill('How was it solved?', 'Two were hired.');
  await max.submit();
  await district.drain();

  const mona = district.as('Mona Monitor');
  await mona.command('/highlight agenda');
  await pressBeside(district, 'Mona Monitor', 'No substitutes');

  expect(said(mona)).toContain('No substitutes on Tuesdays.');
  expect(said(mona)).not.toContain('out of the way');
});

test('in a meeting that is called off nothing is discussed, closed or written down', async () => {
  const district = await posted();
  await callOff(district, district.meetingId);
  await until(district, morning);
  const max = district.as('Max Manager');

  const pressed = await max.press('Discussed', saying(district, 'Lincoln goes ahead.'));
  const noted = await max.say('highlights', 'We visit Webster first.');
  const written = await max.shortcut('Note for the meeting…', { channel: noted.channel, ts: noted.ts });

  expect(JSON.stringify([pressed, said(max)])).toContain('This meeting is called off');
  expect(JSON.stringify(written)).toContain('No highlight meeting has an agenda yet');
  expect(
    district.db
      .select()
      .from(highlightItem)
      .all()
      .filter((one) => one.discussedAt !== null),
  ).toEqual([]);
});

test('a meeting that goes on until seven is not closed at five', async () => {
  const district = await posted();
  inTx(district.db, (tx) =>
    tx
      .update(highlightMeeting)
      .set({ beginsAt: '16:00', endsAt: '19:00' })
      .where(eq(highlightMeeting.id, district.meetingId))
      .run(),
  );

  await until(district, '2026-12-03T22:01:00Z');
  expect(inChannel(district).replies.join('\n')).not.toContain('Summary of');
  await until(district, '2026-12-04T00:01:00Z');
  expect(inChannel(district).replies.join('\n')).toContain('Summary of the highlight meeting of Thursday, December 3');
});

test('a meeting is not closed before it has begun', async () => {
  const district = await posted();
  await until(district, '2026-12-03T12:30:00Z');
  const max = district.as('Max Manager');

  const pressed = await max.press('Close the meeting', saying(district, 'Highlight meeting, Thursday'));

  expect(JSON.stringify([pressed, said(max)])).toContain('The meeting begins at 9:00 AM: it is closed afterwards.');
});

test('for a meeting that is called off nothing is asked for', async () => {
  const district = await beforeMeeting();
  const mona = district.as('Mona Monitor');
  await mona.command('/highlight');
  await mona.press('What is asked for');
  inTx(district.db, (tx) => tx.update(highlightMeeting).set({ cancelledOn: '2026-11-23' }).run());

  await mona.press('Ask for something…');

  expect(JSON.stringify([mona.window()?.text, said(mona)])).toContain('called off: nothing is asked for');
});

test('a decision that somebody else sees to takes at most five taps from the thread', async () => {
  const district = await posted();
  await until(district, morning);
  const max = district.as('Max Manager');
  max.resetBudget();

  await max.press('Write down…', saying(district, obstacleWords));
  await max.fill('In words', 'We hire two substitutes.');
  await max.fill('Owner', 'Dina Director');
  await max.submit();
  await district.drain();

  expect(max.budget().taps).toBeLessThanOrEqual(5);
});

test('an administrator asks for the next highlight meeting: invited, they see it; otherwise they hear of none', async () => {
  const district = await withMeeting();
  const [dina, pat] = [district.as('Dina Director'), district.as('Pat Okafor')];

  await dina.command('/highlight');
  await pat.command('/highlight');

  expect(said(dina)).toContain('Thursday, December 3, 9:00 AM to 12:00 PM, Library');
  expect(said(pat)).toContain('No highlight meeting that you are expected at is in the calendar.');
});
