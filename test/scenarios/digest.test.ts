import { eq } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { startApp } from '../../src/app.ts';
import { openDatabase } from '../../src/db/open.ts';
import { inTx } from '../../src/db/tx.ts';
import { digestParts } from '../../src/district/digest.ts';
import { roleHolding } from '../../src/district/schema.ts';
import { machineClocks } from '../../src/engine/clock.ts';
import { contextOn } from '../../src/engine/context.ts';
import { createLog } from '../../src/engine/log.ts';
import { digestPartNames } from '../../src/features/digest/compose/rules.ts';
import { digest } from '../../src/features/digest/schema.ts';
import { digestById } from '../../src/features/digest/store.ts';
import { features } from '../../src/features/index.ts';
import { chart, table } from '../../src/kit/words/pieces.ts';
import { asText } from '../../src/kit/words/text.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { startDistrict, swift, wire } from '../district.ts';
import {
  digestsOf,
  inChannel,
  jump,
  noSchool,
  piece,
  planChannel,
  saidTo,
  threadOf,
  until,
  withDigest,
} from '../features/digest/district.ts';
import { newFolder } from '../proofs/processes.ts';

const monday = '2026-11-23T12:00:30Z';
const decision = (words: string, value: string) =>
  piece('decisions', words, { button: { action: 'teller/decide', label: 'Decide', value } });

test('on Monday at seven the superintendents have the digest, and nobody else has', async () => {
  const district = await withDigest();
  district.says.pieces = [
    piece('promises', 'Sam logged 3 of 8 walkthroughs.', { kept: false }),
    piece('changed', 'Action 1.1.A1 is complete.'),
  ];

  await until(district, '2026-11-23T11:59:00Z');
  expect(digestsOf(district, 'Sam Sato')).toEqual([]);
  await until(district, monday);

  for (const name of ['Sam Sato', 'Ada Assistant']) {
    const [said, ...more] = digestsOf(district, name);
    expect(more).toEqual([]);
    expect(said).toMatch(/^Nothing to decide\n/);
    expect(said).toContain('Weekly digest of Monday, November 23 · changes from Nov 16–22');
    expect(said).toContain('Our own promises: 0 of 1 kept.');
    expect(said).toContain('•  Changed: Action 1.1.A1 is complete.');
    expect(threadOf(district, name)).toContain('Our own promises\n•  Sam logged 3 of 8 walkthroughs.');
    expect(said).not.toContain('was down');
  }
  expect(digestsOf(district, 'Pat Okafor')).toEqual([]);
  expect(digestsOf(district, 'Max Manager')).toEqual([]);
  expect(district.slack.problems()).toEqual([]);
});

test('it comes every week, quiet ones too, and nothing falls between two of them', async () => {
  const district = await withDigest();

  await until(district, '2026-12-07T12:00:30Z');

  expect(digestsOf(district, 'Sam Sato')).toHaveLength(3);
  expect(digestsOf(district, 'Sam Sato').at(-1)).toContain('That means no data, which isn’t the same as no progress.');
  const asked = district.says.occasions.filter(({ of }) => of === 'Sam Sato');
  expect(asked.map(({ since, until: to }) => [since, to])).toEqual([
    ['2026-11-16', '2026-11-22'],
    ['2026-11-23', '2026-11-29'],
    ['2026-11-30', '2026-12-06'],
  ]);
});

test('where Monday is off it comes on the next school day, and after a week without school it tells of both', async () => {
  const district = await withDigest();
  noSchool(district, '2026-11-23', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04');

  await until(district, '2026-11-24T11:59:00Z');
  expect(digestsOf(district, 'Sam Sato')).toEqual([]);
  await until(district, '2026-11-24T12:00:30Z');
  expect(digestsOf(district, 'Sam Sato')).toHaveLength(1);
  await until(district, '2026-12-07T12:00:30Z');

  expect(digestsOf(district, 'Sam Sato')).toHaveLength(2);
  expect(digestsOf(district, 'Sam Sato')[1]).toContain('changes from Nov 24–Dec 6');
});

test('a Monday that is called off after the digest went out brings no second one', async () => {
  const district = await withDigest();
  await until(district, monday);

  noSchool(district, '2026-11-23');
  await until(district, '2026-11-24T12:00:30Z');

  expect(digestsOf(district, 'Sam Sato')).toHaveLength(1);
});

test('when the app was off on Monday morning it comes once the app runs again, and says so', async () => {
  const district = await withDigest();
  await until(district, '2026-11-17T15:00:00Z');

  await jump(district, '2026-11-24T15:00:00Z');

  const [said, ...more] = digestsOf(district, 'Sam Sato');
  expect(more).toEqual([]);
  expect(said).toContain('Weekly digest of Tuesday, November 24');
  expect(said).toContain('changes from Nov 17–23');
  expect(said).toMatch(/🔴 The app was down or failed (on|from) Nov \d+/);
});

test('while Slack is away it waits, is posted once, and the next one says that messages were late', async () => {
  const district = await withDigest();
  await until(district, '2026-11-23T11:00:00Z');
  district.slack.misbehave({ down: true });
  await jumpWithoutDrain(district);

  district.slack.misbehave({ down: false });
  await district.drain();
  await until(district, '2026-11-30T12:00:30Z');

  expect(digestsOf(district, 'Sam Sato')).toHaveLength(2);
  expect(digestsOf(district, 'Sam Sato')[1]).toMatch(/🔴 \d+ messages came more than an hour late\./);
});

/** Six hours in which nothing can be sent. */
async function jumpWithoutDrain(district: Awaited<ReturnType<typeof withDigest>>): Promise<void> {
  for (let hour = 0; hour < 6; hour += 1) await district.pass(3_600_000);
}

test('whoever may read it can have it, of what they may see, and can stop it', async () => {
  const district = await withDigest();
  district.says.pieces = [
    piece('changed', 'Everybody sees this.'),
    piece('changed', 'Only leaders see this.', { can: 'actions.drop' }),
  ];

  await district.as('Pat Okafor').command('/digest subscribe');
  expect(saidTo(district, 'Pat Okafor')).toContain('You’re subscribed. The digest comes every Monday');
  await until(district, monday);
  expect(digestsOf(district, 'Pat Okafor')[0]).toContain('Everybody sees this.');
  expect(digestsOf(district, 'Pat Okafor')[0]).not.toContain('Only leaders');
  expect(digestsOf(district, 'Sam Sato')[0]).toContain('Only leaders see this.');

  await district.as('Pat Okafor').command('/digest stop');
  await until(district, '2026-11-30T12:00:30Z');
  expect(digestsOf(district, 'Pat Okafor')).toHaveLength(1);
});

test('a leader cannot stop it, and a teacher, the monitor and the committee have none', async () => {
  const district = await withDigest();

  await district.as('Sam Sato').command('/digest stop');
  expect(saidTo(district, 'Sam Sato')).toContain('you can’t unsubscribe');
  for (const name of ['Ana Rivera', 'Mona Monitor', 'Cora Committee', 'Olu Operator']) {
    await district.as(name).command('/digest subscribe');
    expect(saidTo(district, name)).toContain('not part of your role');
  }
  await until(district, monday);
  expect(digestsOf(district, 'Sam Sato')).toHaveLength(1);
  expect(digestsOf(district, 'Mona Monitor')).toEqual([]);
});

/** Decisions about different records. */
const decisions = (...all: readonly string[]) =>
  all.map((one, at) => ({ ...decision(`Decision ${one} waits.`, one), refs: [`roster/${at}`] as const, weight: at }));

/** The digests of somebody, newest first, with where each stands. */
const standing = ({ as }: Awaited<ReturnType<typeof withDigest>>, name: string) =>
  as(name)
    .dms()
    .filter((one) => visibleText(one.blocks).includes('Weekly digest of'))
    .map(({ channel, ts }) => ({ channel, ts }))
    .reverse();

test('at most three decisions stand in the message, each with its button, and the others one tap away', async () => {
  const district = await withDigest();
  district.says.pieces = decisions('a', 'b', 'c', 'd');
  await until(district, monday);

  const open = digestsOf(district, 'Sam Sato')[0] ?? '';
  expect(open.match(/\[Decide\]/g)).toHaveLength(3);
  expect(open).toContain('Decisions only you can make');
  expect(open).toContain('[1 more line] [Send me the PDF]');
  expect(threadOf(district, 'Sam Sato')).toContain('Decision d waits.');
  const sam = district.as('Sam Sato');
  await sam.press('1 more line', standing(district, 'Sam Sato')[0]);
  expect(sam.window()?.text).toContain('Decision d waits.');
});

test('what is decided says so at once wherever it was asked: to every reader, in the thread and in older digests', async () => {
  const district = await withDigest();
  district.says.pieces = decisions('a', 'b', 'c', 'd');
  await until(district, '2026-11-30T12:00:30Z');

  await district.as('Sam Sato').press('Decide', standing(district, 'Sam Sato')[0]);
  await district.drain();

  for (const [name, who] of [
    ['Sam Sato', 'You'],
    ['Ada Assistant', 'Sam Sato'],
  ] as const) {
    const all = digestsOf(district, name);
    expect(all).toHaveLength(2);
    for (const said of all) {
      expect(said).toMatch(/^3 decisions for you/);
      expect(said).toContain(`🟢 ${who} decided this today. It was: Decision a waits.`);
      expect(said.match(/\[Decide\]/g)).toHaveLength(2);
    }
    expect(threadOf(district, name).split(`🟢 ${who} decided this today. It was: Decision a waits.`)).toHaveLength(3);
  }
});

test('on later days a decision bears its date, and what ended by itself is nobody’s', async () => {
  const district = await withDigest();
  district.says.pieces = decisions('a', 'b');
  await until(district, monday);
  await district.as('Sam Sato').press('Decide', standing(district, 'Sam Sato')[0]);
  district.says.pieces = [];

  await until(district, '2026-11-24T17:00:30Z');

  expect(digestsOf(district, 'Sam Sato')[0]).toContain(
    '🟢 You decided this on Monday, November 23. It was: Decision a waits.',
  );
  expect(digestsOf(district, 'Sam Sato')[0]).toContain('🟢 It no longer needs a decision. It was: Decision b waits.');
});

test('the last one can be read again as it was', async () => {
  const district = await withDigest();
  await district.as('Pat Okafor').command('/digest last');
  expect(saidTo(district, 'Pat Okafor')).toContain('You haven’t had a digest yet. Type /digest subscribe');
  district.says.pieces = [piece('changed', 'As it was.')];
  await until(district, monday);
  district.says.pieces = [];

  await district.as('Sam Sato').command('/digest last');

  expect(saidTo(district, 'Sam Sato')).toContain('Weekly digest of Monday, November 23');
  expect(saidTo(district, 'Sam Sato')).toContain('As it was.');
});

test('who may not see something any more does not read it in an old digest either', async () => {
  const district = await withDigest();
  district.says.pieces = [piece('changed', 'For all.'), piece('changed', 'For leaders.', { can: 'actions.drop' })];
  await until(district, monday);
  expect(digestsOf(district, 'Ada Assistant')[0]).toContain('For leaders.');

  const hers = eq(roleHolding.personId, district.idOf('Ada Assistant'));
  inTx(district.db, (tx) => tx.update(roleHolding).set({ role: 'director' }).where(hers).run());
  await district.as('Ada Assistant').command('/digest last');

  expect(saidTo(district, 'Ada Assistant')).toContain('For all.');
  expect(saidTo(district, 'Ada Assistant')).not.toContain('For leaders.');
});

test('the digest can be asked for at any time, and its lines that did not fit are one tap away', async () => {
  const district = await withDigest();
  district.says.pieces = Array.from({ length: 7 }, (_, at) => piece('changed', `Change ${at}.`, { weight: at }));

  const ada = district.as('Ada Assistant');
  await ada.command('/digest');
  expect(saidTo(district, 'Ada Assistant')).toContain(
    'The digest as of now, Monday, November 16 · changes from Nov 9–16',
  );
  expect(saidTo(district, 'Ada Assistant')).toContain('[2 more lines]');
  await ada.press('2 more lines');

  expect(ada.window()?.text).toContain('Change 6.');
});

test('whoever did something worth naming is thanked once, by direct message, and the digest says so', async () => {
  const district = await withDigest();
  const by = [district.idOf('Pat Okafor')];
  district.says.pieces = [
    piece('wins', '1.1.B1 is met. The owner is Pat Okafor.', { by }),
    piece('wins', '2.1.B1 is met.', { weight: 2 }),
  ];
  await until(district, monday);
  expect(threadOf(district, 'Sam Sato').match(/\[Thank…\]/g)).toHaveLength(1);
  const sam = district.as('Sam Sato');

  await sam.press('Thank…');
  expect(sam.window()?.text).toContain('Pat Okafor will get this as a direct message');
  expect(sam.window()?.fields[0]?.value).toBe('Thank you, Pat! I saw this in Monday’s digest: 1.1.B1 is met.');
  await sam.submit();
  await district.drain();

  const thanks = district.as('Pat Okafor').dms().at(-1);
  expect(visibleText(thanks?.blocks ?? [])).toContain('Sam Sato says thank you.');
  expect(visibleText(thanks?.blocks ?? [])).toContain('Thank you, Pat!');
  expect(threadOf(district, 'Sam Sato')).toContain(
    '1.1.B1 is met. The owner is Pat Okafor. 🟢 You thanked Pat Okafor.',
  );
  expect(threadOf(district, 'Sam Sato')).not.toContain('[Thank…]');
  expect(threadOf(district, 'Ada Assistant')).toContain('[Thank…]');
});

test('all of it comes as one PDF', async () => {
  const district = await withDigest();
  district.says.pieces = [...decisions('a'), piece('changed', 'Moved.'), piece('wins', 'Well done.')];
  await until(district, monday);

  await district.as('Sam Sato').press('Send me the PDF', standing(district, 'Sam Sato')[0]);
  await district.drain();

  expect(district.slack.problems()).toEqual([]);
  const files = district
    .as('Sam Sato')
    .dms()
    .flatMap((one) => one.files ?? []);
  expect(files.map(({ name }) => name)).toEqual(['digest-2026-11-23.pdf']);
});

test('what is worth naming is said in the plan’s channel once, and then its button is gone for everybody', async () => {
  const district = await withDigest();
  district.says.pieces = [piece('wins', 'Benchmark 1.1.B1 is met.')];
  await until(district, monday);
  expect(threadOf(district, 'Sam Sato')).toContain('[Say it in the channel]');

  await district.as('Sam Sato').press('Say it in the channel');
  await district.drain();

  expect(inChannel(district)).toEqual([expect.stringContaining('Worth naming: Benchmark 1.1.B1 is met.')]);
  for (const name of ['Sam Sato', 'Ada Assistant']) {
    expect(threadOf(district, name)).not.toContain('[Say it in the channel]');
    expect(threadOf(district, name)).toContain('🟢 Said in the channel.');
  }
  expect(district.slack.problems()).toEqual([]);
});

test('it is not said where somebody may not read it, and whoever wanted to is told', async () => {
  const district = await withDigest({
    channels: [{ id: planChannel, name: 'plan', private: true, botIn: true, members: ['Sam Sato', 'Cora Committee'] }],
  });
  district.says.pieces = [piece('wins', 'Benchmark 1.1.B1 is met.')];
  await until(district, monday);

  await district.as('Sam Sato').press('Say it in the channel');
  await district.drain();

  expect(inChannel(district)).toEqual([]);
  expect(visibleText(district.as('Sam Sato').dms().at(-1)?.blocks ?? [])).toContain(
    'It was not said in the plan’s channel: somebody in the channel may not see it.',
  );
});

test('in a public channel it is said without a name of anybody, and not at all where it cannot be said so', async () => {
  const district = await withDigest({
    channels: [{ id: planChannel, name: 'plan', botIn: true, members: ['Sam Sato', 'Pat Okafor'] }],
  });
  district.says.pieces = [
    piece('wins', '1.1.B1 is met. Dina Director answers for it.', { inPublic: asText('1.1.B1 is met.') }),
    piece('wins', 'Lincoln kept what Pat Okafor brought back.', { weight: 2 }),
  ];
  await until(district, monday);
  const sam = district.as('Sam Sato');

  await sam.press('Say it in the channel');
  await district.drain();
  await sam.press('Say it in the channel');
  await district.drain();

  expect(inChannel(district)).toEqual(['Worth naming: 1.1.B1 is met.']);
  expect(visibleText(sam.dms().at(-1)?.blocks ?? [])).toContain(
    'It was not said in the plan’s channel: #plan is public, and anyone in the workspace can read it.',
  );
});

test('every sentence of a digest leads back to records that there are', async () => {
  const district = await withDigest();
  district.says.pieces = [
    piece('changed', 'Of a record.'),
    piece('changed', 'Of none.', { refs: ['action/none', 'roster/app'] }),
  ];
  await until(district, monday);

  const c = contextOn(district.db, district.clock, district.features);
  const kept = district.db.select().from(digest).all();
  const pieces = kept.flatMap(({ id }) => digestById(district.db, id)?.document.pieces ?? []);
  expect(pieces.map(({ words }) => words.plain)).toEqual(['Of a record.', 'Of a record.']);
  for (const { refs } of pieces) for (const ref of refs) expect(c.facetsOf(ref)).toBeDefined();
});

test('what is kept of a digest is not changed by what happens to it', async () => {
  const district = await withDigest();
  district.says.pieces = [decision('This waits.', 'a'), piece('wins', 'Well done.')];
  await until(district, monday);
  await district.as('Sam Sato').press('Say it in the channel');
  await until(district, '2026-11-23T17:00:30Z');

  const updates = district.sql.filter((sql) => /update "digest"|delete from "digest"/i.test(sql));

  expect(updates.filter((sql) => /"(document|hash|since|day)" =/.test(sql.split('where')[0] ?? ''))).toEqual([]);
  expect(digestById(district.db, district.db.select().from(digest).get()?.id ?? '')).toBeDefined();
});

test('an app that is started again after the digest went out sends none twice', async () => {
  const path = `${newFolder()}/district.db`;
  const first = await startDistrict({ path, now: '2026-11-23T11:00:00Z' });
  await jump(first, monday);
  await first.close();

  const db = openDatabase(path);
  const app = await startApp({
    db,
    features,
    log: createLog('silent'),
    receiver: wire(first.slack),
    timings: swift,
    clocks: { ...machineClocks(), district: first.clock },
    slack: { token: first.slack.tokens.bot, fetch: first.slack.fetch },
  });
  onTestFinished(async () => {
    await app.stop();
    db.$client.close();
  });
  first.clock.moveTo(first.clock.now().add({ minutes: 20 }));
  await app.catchUp();

  expect(digestsOf(first, 'Sam Sato')).toHaveLength(1);
  expect(db.select().from(digest).all()).toHaveLength(2);
});

test('the worst week of the largest district is one message and its thread, all of it within Slack’s limits', async () => {
  const district = await withDigest();
  const sentence = 'A sentence as long as any that a routine has to say of one of its records. '
    .repeat(4)
    .slice(0, 300);
  const detail = [
    chart({ kind: 'bar', title: 'By month', categories: ['Sep', 'Oct'], series: [{ name: 'Visits', values: [1, 2] }] }),
    table({
      caption: 'By month',
      headings: ['Month', 'Visits'],
      rows: Array.from({ length: 100 }, () => ['Sep', '1']),
    }),
  ];
  district.says.pieces = digestParts.flatMap((part) =>
    Array.from({ length: 200 }, (_, at) => ({
      ...piece(part, `${at} ${sentence}`, { weight: at }),
      ...(part === 'decisions' ? decision(sentence, String(at)) : {}),
      ...(part === 'health' ? { detail } : {}),
    })),
  );
  for (const name of ['Pat Okafor', 'Paula Webster', 'Dina Director', 'Max Manager'])
    await district.as(name).command('/digest subscribe');

  await until(district, monday);

  for (const name of ['Sam Sato', 'Pat Okafor', 'Max Manager']) {
    expect(digestsOf(district, name)).toHaveLength(1);
    expect(threadOf(district, name).split('[Send me the PDF]')).toHaveLength(2);
    for (const [part, title] of Object.entries(digestPartNames))
      if (part !== 'decisions') expect(threadOf(district, name)).toContain(title);
  }
  expect(district.slack.problems()).toEqual([]);
  expect(district.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
});
