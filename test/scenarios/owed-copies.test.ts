import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { expect, onTestFinished, test } from 'vitest';
import { startApp } from '../../src/app.ts';
import { openDatabase } from '../../src/db/open.ts';
import { inTx } from '../../src/db/tx.ts';
import type { Day } from '../../src/district/days.ts';
import { calendarDay, roleHolding } from '../../src/district/schema.ts';
import { machineClocks } from '../../src/engine/clock.ts';
import { createLog } from '../../src/engine/log.ts';
import { features } from '../../src/features/index.ts';
import { protectedView } from '../../src/features/walkthroughs/reading/schema.ts';
import { teacherCopy } from '../../src/features/walkthroughs/schema.ts';
import { asked } from '../../src/kit/asks/schema.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { emailOf, manifest, openDistrict, startDistrict, swift, type TestDistrict, usual, wire } from '../district.ts';
import { logWalkthrough, markWalkthrough } from '../logging.ts';
import { newFolder } from '../proofs/processes.ts';

const copies = ({ db }: Pick<TestDistrict, 'db'>) => db.select().from(teacherCopy).all();
const said = ({ as }: Pick<TestDistrict, 'as'>, name: string) =>
  as(name)
    .dms()
    .map((message) => visibleText(message.blocks));
/** What somebody was asked before they go home: one message a day. */
const asks = (district: Pick<TestDistrict, 'as'>, name: string) =>
  said(district, name).filter((words) => words.includes('Before you go home') || words.startsWith('Done by you'));
const told = async ({ as }: TestDistrict, name: string, line: string) => {
  const answer = await as(name).command(line);
  return answer.kind === 'words' ? visibleText(answer.blocks ?? []) : answer.kind;
};

/** Moves to that wall-clock time of Mill City, in New York, and lets what is due happen. */
async function goTo(district: TestDistrict, day: Day, time: string): Promise<void> {
  const at = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('America/New_York');
  district.clock.moveTo(at.toInstant());
  await district.drain();
}

function closeSchool({ db }: Pick<TestDistrict, 'db'>, day: Day): void {
  inTx(db, (tx) => tx.insert(calendarDay).values({ day, kind: 'noSchool', note: 'Snow' }).run());
}

const slip = (district: TestDistrict) => logWalkthrough(district.as('Paula Webster'), { teacher: 'Cy Paper' });

/** Marks a walkthrough and goes away before the copy is sent. */
async function marksOnly(district: TestDistrict, teacher = 'Ana Rivera'): Promise<void> {
  const person = district.as('Pat Okafor');
  await markWalkthrough(person, { teacher, seen: ['Rigorous task'] });
  await person.close({ all: true });
}

test('whoever owes nothing is told so, and `mine` starts with a way to log', async () => {
  const district = await openDistrict();

  expect(await told(district, 'Pat Okafor', '/walkthrough owed')).toContain(
    'You owe no copies. Every teacher you visited has theirs.',
  );
  expect(await told(district, 'Pat Okafor', '/walkthrough mine')).toMatch(
    /You haven’t logged a walkthrough yet.[\s\S]*Log a walkthrough/,
  );
});

test('`owed` lists the copy that is not sent and the slip that is not placed, each with what settles it', async () => {
  const district = await openDistrict();
  await slip(district);
  await markWalkthrough(district.as('Paula Webster'), { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  await district.as('Paula Webster').close({ all: true });

  const owed = await told(district, 'Paula Webster', '/walkthrough owed');

  expect(owed).toMatch(/Ana Rivera, Monday, November 23: marked, and the copy is not sent\.[\s\S]*\[Finish\]/);
  expect(owed).toMatch(/1 slip not in the mailbox yet\.[\s\S]*\[Print\]/);
  expect(await told(district, 'Pat Okafor', '/walkthrough owed')).toContain('You owe no copies.');
});

test('`mine` says of each how the copy went', async () => {
  const district = await openDistrict();
  const paula = district.as('Paula Webster');
  await slip(district);
  await logWalkthrough(paula, { teacher: 'Ana Rivera' });
  await district.drain();
  await district.as('Ana Rivera').press('Reply to your visitor');
  await district.as('Ana Rivera').fill('Anything to add', 'Come again.');
  await district.as('Ana Rivera').submit();

  const mine = await told(district, 'Paula Webster', '/walkthrough mine');

  expect(mine).toContain('Ana Rivera, Lincoln, Monday, November 23: the copy went by message. They answered.');
  expect(mine).toContain('Cy Paper, Webster, Monday, November 23: the slip is not in the mailbox yet.');
});

test('what Slack refuses to bring becomes a slip, and its observer is told', async () => {
  const district = await openDistrict();
  district.slack.misbehave({ post: { ratelimited: 1, retryAfter: 1 } });
  await logWalkthrough(district.as('Pat Okafor'), { teacher: 'Ana Rivera' });
  await district.settle();
  district.slack.setUser(emailOf('Ana Rivera'), { deactivated: true });
  await district.slack.settled();
  district.slack.misbehave({ post: { ratelimited: 0 } });
  await district.drain();

  expect(copies(district)).toMatchObject([{ how: 'paper', wentOn: null }]);
  expect(said(district, 'Pat Okafor')).toContainEqual(
    expect.stringMatching(
      /Slack couldn’t deliver the copy of Monday, November 23 to Ana Rivera\..*[\s\S]*\[Print today’s/,
    ),
  );
  expect(await told(district, 'Pat Okafor', '/walkthrough owed')).toContain('1 slip not in the mailbox yet.');
});

test('a teacher whose account is known to be gone gets a slip from the start', async () => {
  const district = await openDistrict();
  district.slack.setUser(emailOf('Ana Rivera'), { deactivated: true });
  await district.slack.settled();

  await logWalkthrough(district.as('Pat Okafor'), { teacher: 'Ana Rivera' });
  await district.drain();

  expect(copies(district)).toMatchObject([{ how: 'paper', wentOn: null }]);
  expect(said(district, 'Pat Okafor')).toEqual([expect.stringContaining('Please put their slip in the mailbox')]);
});

test('at half past two whoever owes copies has one message with all of them, and nobody else has one', async () => {
  const district = await openDistrict();
  await slip(district);
  await markWalkthrough(district.as('Paula Webster'), { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  await district.as('Paula Webster').close({ all: true });
  await logWalkthrough(district.as('Pat Okafor'), { teacher: 'Ana Rivera' });

  await goTo(district, '2026-11-23', '14:29');
  const early = asks(district, 'Paula Webster');
  await goTo(district, '2026-11-23', '14:31');

  expect(early).toEqual([]);
  expect(asks(district, 'Paula Webster')).toEqual([
    expect.stringMatching(/Ana Rivera[\s\S]*1 slip not in the mailbox/),
  ]);
  expect(asks(district, 'Pat Okafor')).toEqual([]);
  expect(asks(district, 'Ana Rivera')).toEqual([]);
  expect(district.slack.problems()).toEqual([]);
});

test('on a snow day and at the weekend nobody is asked; on the next school day the slip is late', async () => {
  const district = await openDistrict({ now: '2026-11-20T21:00:00Z' });
  closeSchool(district, '2026-11-23');
  await slip(district);

  for (const day of ['2026-11-21', '2026-11-22', '2026-11-23'] as const) await goTo(district, day, '14:31');
  const before = asks(district, 'Paula Webster');
  await goTo(district, '2026-11-24', '14:31');

  expect(before).toEqual([]);
  expect(asks(district, 'Paula Webster')).toEqual([
    expect.stringContaining('1 slip not in the mailbox yet, and it’s late.'),
  ]);
});

test('an app that comes back in the evening asks nobody any more, and the next school day once', async () => {
  const district = await openDistrict();
  await slip(district);

  await goTo(district, '2026-11-23', '19:00');
  const evening = asks(district, 'Paula Webster');
  await goTo(district, '2026-11-24', '14:31');

  expect(evening).toEqual([]);
  expect(asks(district, 'Paula Webster')).toHaveLength(1);
});

test('what is settled is gone from the message, and the last of it ends with a thank you', async () => {
  const district = await openDistrict();
  const paula = district.as('Paula Webster');
  await slip(district);
  await markWalkthrough(paula, { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  await paula.close({ all: true });
  await goTo(district, '2026-11-23', '14:31');

  await paula.press('Finish');
  await paula.submit();
  await district.drain();
  const half = asks(district, 'Paula Webster');
  await paula.press('Print');
  await paula.close({ all: true });
  await district.settle();
  await paula.press('All in mailboxes');
  await paula.close({ all: true });
  await district.settle();

  expect(half).toEqual([expect.stringMatching(/1 slip not in the mailbox yet\.[\s\S]*You’ve done 1 of these\./)]);
  expect(half[0]).not.toContain('Ana Rivera');
  expect(asks(district, 'Paula Webster')).toEqual([expect.stringContaining('Done by you: ')]);
  expect(copies(district).every((one) => one.wentOn === '2026-11-23')).toBe(true);
});

test('what is not settled is asked on as many school days as it may be, and then no more', async () => {
  const district = await openDistrict();
  await marksOnly(district);

  for (const day of ['23', '24', '25', '26', '27', '30'] as const) await goTo(district, `2026-11-${day}`, '14:31');
  await goTo(district, '2026-12-01', '14:31');

  // Asked again, it stands in the newest message alone.
  expect(asks(district, 'Pat Okafor')).toHaveLength(1);
  expect(district.db.select().from(asked).all()).toHaveLength(5);
  expect(await told(district, 'Pat Okafor', '/walkthrough owed')).toContain('Ana Rivera');
});

test('an observer who may not log any more is not asked to send', async () => {
  const district = await openDistrict();
  await marksOnly(district);
  inTx(district.db, (tx) =>
    tx
      .update(roleHolding)
      .set({ role: 'planManager', schoolId: null })
      .where(eq(roleHolding.personId, district.idOf('Pat Okafor')))
      .run(),
  );

  await goTo(district, '2026-11-23', '14:31');

  expect(asks(district, 'Pat Okafor')).toEqual([]);
});

test('an app that is started again after it asked asks nobody twice', async () => {
  const path = `${newFolder()}/district.db`;
  const first = await startDistrict({ path });
  await slip(first);
  await goTo(first, '2026-11-23', '14:31');
  await first.close();

  const db = openDatabase(path);
  const app = await startApp({
    db,
    features,
    clocks: { ...machineClocks(), district: first.clock },
    log: createLog('silent'),
    receiver: wire(first.slack),
    slack: { token: first.slack.tokens.bot, fetch: first.slack.fetch },
    timings: swift,
  });
  onTestFinished(async () => {
    await app.stop();
    db.$client.close();
  });
  first.clock.moveTo(first.clock.now().add({ minutes: 20 }));
  await app.catchUp();

  expect(asks(first, 'Paula Webster')).toHaveLength(1);
  expect(db.select().from(asked).all()).toHaveLength(1);
});

/** Logs a walkthrough at an instant and lets Slack take the copy at a later one. */
async function sentLater(logged: string, shown: string) {
  const cast = usual.map((one) => ({ ...one, from: '2025-07-01' as const }));
  const district = await openDistrict({ now: logged, cast });
  district.slack.misbehave({ post: { ratelimited: 1 } });
  await logWalkthrough(district.as('Pat Okafor'), { teacher: 'Ana Rivera' });
  await district.settle();
  district.clock.moveTo(Temporal.Instant.from(shown));
  district.slack.misbehave({ post: { ratelimited: 0 } });
  await district.drain();
  const [copy] = copies(district);
  return { wentOn: copy?.wentOn, mine: await told(district, 'Pat Okafor', '/walkthrough mine') };
}

test.each([
  ['before midnight', '2026-11-24T04:40:00Z', '2026-11-24T04:55:00Z', '2026-11-23', false],
  ['after midnight', '2026-11-24T04:40:00Z', '2026-11-24T05:05:00Z', '2026-11-24', true],
  // Late on the day the clocks went back: by the summer's time it would be Monday already.
  ['on the long day', '2026-11-02T04:10:00Z', '2026-11-02T04:50:00Z', '2026-11-01', false],
  // Early after the day the clocks went forward: by the winter's time it would still be Sunday.
  ['after the short day', '2027-03-15T03:40:00Z', '2027-03-15T04:10:00Z', '2027-03-15', true],
] as const)('a copy that Slack shows %s counts for that day of the district', async (_, logged, shown, day, late) => {
  const { wentOn, mine } = await sentLater(logged, shown);

  expect(wentOn).toBe(day);
  expect(mine.includes('late, on')).toBe(late);
});

test('slips of an observer who has left fall to who leads the school: they print them, which is noted, and tick them off', async () => {
  const cast = [...usual, { name: 'Lea Leaving', role: 'director', to: '2026-11-23' } as const];
  const district = await openDistrict({ cast });
  await logWalkthrough(district.as('Lea Leaving'), { teacher: 'Cy Paper' });
  await goTo(district, '2026-11-24', '14:31');

  expect(asks(district, 'Paula Webster')).toEqual([
    expect.stringContaining('1 slip not in the mailbox yet, and it’s late.'),
  ]);
  const principal = district.as('Paula Webster');
  await principal.press('Print');
  await principal.close({ all: true });
  await district.drain();
  const list = principal.dms().find((one) => visibleText(one.blocks).includes('[All in mailboxes]'));
  await principal.press('All in mailboxes', { channel: list?.channel ?? '', ts: list?.ts ?? '' });

  expect(copies(district)).toMatchObject([{ how: 'paper', wentOn: '2026-11-24' }]);
  expect(district.db.select().from(protectedView).all()).toMatchObject([{ viewerId: district.idOf('Paula Webster') }]);
});

test('a copy of which nobody can tell whether it arrived is owed on paper too: rather twice than not at all', async () => {
  const { bot, ...rest } = manifest.oauth_config.scopes;
  const unread = { ...rest, bot: bot.filter((scope: string) => scope !== 'im:history') };
  const district = await openDistrict({
    manifest: { ...manifest, oauth_config: { ...manifest.oauth_config, scopes: unread } },
    timings: { ...swift, giveUp: 50 },
  });
  district.slack.misbehave({ post: { accept_then_drop: 1 } });

  await logWalkthrough(district.as('Pat Okafor'), { teacher: 'Ana Rivera' });
  await district.drain();

  expect(copies(district)).toMatchObject([{ how: 'paper', wentOn: null }]);
  expect(await told(district, 'Pat Okafor', '/walkthrough owed')).toContain('1 slip not in the mailbox yet.');
});

test('a visit that was marked is still owed when its observer went back to the marks and left', async () => {
  const district = await openDistrict();
  await markWalkthrough(district.as('Pat Okafor'), { teacher: 'Ana Rivera', seen: ['Rigorous task'] });

  await district.as('Pat Okafor').press('Change what you marked', 'window');
  await district.as('Pat Okafor').close({ all: true });

  expect(await told(district, 'Pat Okafor', '/walkthrough owed')).toContain('marked, and the copy is not sent');
});
