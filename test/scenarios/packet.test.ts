import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import type { Day } from '../../src/district/days.ts';
import { dilt } from '../../src/district/dilt/schema.ts';
import { newId } from '../../src/district/ref.ts';
import { person, roleHolding } from '../../src/district/schema.ts';
import { reading } from '../../src/features/benchmarks/schema.ts';
import { packet, packetIdea } from '../../src/features/packet/schema.ts';
import { outbox } from '../../src/kit/schema.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { type TestDistrict, usual } from '../district.ts';
import {
  beforeDilt,
  channel,
  dmsOf,
  frozenMorning,
  inChannel,
  newest,
  planDilt,
  postAgenda,
  readers,
  rowOf,
  until,
} from '../features/packet/district.ts';
import { filesOf } from '../handed-over.ts';
import { pdfText } from '../pdf-text.ts';
import { idOfCode, importPlan } from '../plan.ts';

test('three school days before the DILT the packet stands in the thread of its agenda, part by part', async () => {
  const district = await beforeDilt();
  importPlan(district);
  await postAgenda(district);

  await until(district, '2026-11-25T12:29:00Z');
  expect(newest(district)).toBeUndefined();
  await until(district, frozenMorning);

  const { parents, replies } = inChannel(district);
  expect(parents).toEqual(['The agenda']);
  expect(replies[0]).toContain('Packet for the DILT of Monday, November 30');
  expect(replies[0]).toContain('Frozen on Wednesday, November 25 at 7:30 AM. It covers Oct 1 to Nov 25.');
  expect(replies[0]).toContain('Sample data');
  expect(replies[0]).toContain('Benchmarks: 3 benchmarks:');
  expect(replies[0]?.split('\n').filter((line) => !line.startsWith('['))).toHaveLength(6);
  expect(replies[0]).toContain('[Send me the PDF]');
  for (const title of ['Ideas wanted', 'Walkthroughs', 'Actions', 'Benchmarks', 'Self-ratings'])
    expect(replies.map((one) => one.split('\n')[0])).toContain(title);
  expect(district.slack.problems()).toEqual([]);
});

test('without an agenda in the channel the packet stands there by itself', async () => {
  const district = await beforeDilt();

  await until(district, frozenMorning);

  const { parents, replies } = inChannel(district);
  expect(parents).toHaveLength(1);
  expect(parents[0]).toContain('Packet for the DILT');
  expect(replies.join()).toContain('The data came late.');
});

test('what is frozen stays as it was, whatever happens afterwards, and it is frozen once', async () => {
  const district = await beforeDilt();
  await until(district, frozenMorning);
  const frozen = rowOf(district);

  importPlan(district);
  await until(district, '2026-11-27T13:00:00Z');

  expect(rowOf(district)).toEqual(frozen);
  expect(district.db.select().from(packet).all()).toHaveLength(1);
  const updates = district.sql.filter((sql) => /update "packet"|delete from "packet"/i.test(sql));
  expect(updates.filter((sql) => /"(document|hash)"/.test(sql))).toEqual([]);
});

test('a packet that somebody changed in the database is not shown', async () => {
  const district = await beforeDilt();
  await until(district, frozenMorning);
  inTx(district.db, (tx) => tx.update(packet).set({ document: '{}' }).run());

  const answer = await district.as('Pat Okafor').command('/dilt packet');

  expect(JSON.stringify(answer)).toContain('Reference');
});

test('the next packet tells of what happened since this one was frozen', async () => {
  const district = await beforeDilt();
  await until(district, frozenMorning);
  planDilt(district, '2026-12-21');

  await until(district, '2026-12-16T12:31:00Z');

  expect(newest(district)?.document).toMatchObject({ diltDay: '2026-12-21', since: '2026-11-25', until: '2026-12-16' });
});

test('with somebody in the channel who may not read it, everybody who may has it as a direct message, and the plan manager knows why', async () => {
  const district = await beforeDilt({ more: ['Mona Monitor'] });

  await until(district, frozenMorning);

  expect(inChannel(district)).toEqual({ parents: [], replies: [] });
  for (const name of readers) expect(dmsOf(district, name)).toContain('Packet for the DILT of Monday, November 30');
  expect(dmsOf(district, 'Max Manager')).toContain(
    'it was not posted in the DILT’s channel: somebody in the channel may not see it.',
  );
  expect(rowOf(district)?.withheldWhy).toBe('somebody in the channel may not see it');
});

test('where no channel is named it goes to each who may read it', async () => {
  const district = await beforeDilt({ settings: { diltChannel: '' } });

  await until(district, frozenMorning);

  expect(dmsOf(district, 'Dina Director')).toContain('Self-ratings: 2 rated themselves.');
  expect(dmsOf(district, 'Max Manager')).toContain('no channel is named for the DILT');
});

test('nobody else learns anything of it: not the monitor, a teacher, the committee, a guest or the operator', async () => {
  const district = await beforeDilt({ settings: { diltChannel: '' } });
  await until(district, frozenMorning);

  const others = usual.filter(({ name, slack }) => slack !== false && !readers.includes(name)).map(({ name }) => name);
  for (const name of others) {
    const answer = await district.as(name).command('/dilt packet');
    expect([name, `${dmsOf(district, name)} ${JSON.stringify(answer)}`]).toEqual([
      name,
      expect.not.stringMatching(/Frozen|rated|rigor/),
    ]);
  }
});

test('the monitor, once the district lets them, reads all but what is the team’s own', async () => {
  const district = await beforeDilt({ settings: { diltChannel: '', monitorReadsRatings: 'yes' } });

  await until(district, frozenMorning);

  expect(dmsOf(district, 'Mona Monitor')).toContain('Self-ratings: 2 rated themselves.');
});

test('whoever may read it asks for the PDF, and has all of it in their direct messages', async () => {
  const district = await beforeDilt();
  importPlan(district);
  await until(district, frozenMorning);

  await district.as('Dina Director').command('/dilt packet');
  await district.as('Dina Director').press('Send me the PDF');
  await district.drain();

  const [file] = await filesOf(district, 'Dina Director');
  const text = pdfText(file?.bytes ?? Buffer.of());
  expect(file).toMatchObject({ name: 'dilt-packet-2026-11-30.pdf' });
  expect(text).toContain('SAMPLE DATA');
  expect(text).toMatch(/\n1 of \d/);
  expect(text.replaceAll('\n', ' ')).toContain('DILT of Nov 30, packet frozen on Wednesday, November 25 at 7:30 AM');
  expect(text).toContain('Tasks were rigorous in most rooms.');
  expect(await filesOf(district, 'Pat Okafor')).toEqual([]);
});

test('the facilitator sees what it would say, without what people say of themselves, and freezes it before its time', async () => {
  const district = await beforeDilt();
  const paula = district.as('Paula Webster');

  await paula.command('/dilt packet');
  const { blocks = [] } = paula.ephemerals().at(-1) ?? {};
  const preview = visibleText(blocks);
  expect(preview).toContain('Preview of today’s version.');
  expect(preview).toContain('Walkthroughs: ');
  expect(preview).not.toMatch(/rated themselves|data meetings|rigorous in most/);
  expect(JSON.stringify(blocks)).toContain(
    'This posts the packet to the DILT channel with the self-ratings that are in: 2 of 5 administrators rated all 4 standards. It can’t be undone.',
  );
  paula.resetBudget();
  await paula.press('Freeze now');
  await district.drain();

  // The press, and the answer to what Slack asks before it.
  expect(paula.budget().taps).toBe(2);
  expect(newest(district)?.document.frozenBy).toBe('Paula Webster');
  expect(inChannel(district).parents[0]).toContain('10:00 AM, by Paula Webster.');
  await paula.command('/dilt packet');
  expect(visibleText(paula.ephemerals().at(-1)?.blocks ?? [])).toContain('Self-ratings: 2 rated themselves.');
});

test('who neither facilitates nor leads reads the newest one only, and is told when there is none', async () => {
  const district = await beforeDilt();

  const answer = await district.as('Pat Okafor').command('/dilt packet');

  expect(district.as('Pat Okafor').window()).toBeUndefined();
  expect(JSON.stringify(answer)).toContain('There is no packet yet.');
});

test('weeks before the DILT it cannot be frozen: nobody could have rated yet', async () => {
  const early = await beforeDilt({ now: '2026-11-02T15:00:00Z' });
  const offered = await early.as('Sam Sato').command('/dilt packet');
  const district = await beforeDilt();
  await district.as('Sam Sato').command('/dilt packet');
  inTx(district.db, (tx) => tx.update(dilt).set({ day: '2026-12-18' }).run());
  const answer = await district.as('Sam Sato').press('Freeze now');

  expect(JSON.stringify(offered)).toContain('There is no packet yet.');
  expect(JSON.stringify(answer)).toContain('from 10 school days before the DILT');
  expect(newest(district)).toBeUndefined();
});

test('an idea goes from the thread to who wants it, and to nobody else', async () => {
  const district = await beforeDilt();
  await until(district, frozenMorning);
  const dina = district.as('Dina Director');

  await dina.press('I have an idea');
  expect(dina.window()?.text).toContain('Pat Okafor, rigor: How do you open data meetings?');
  await dina.fill('Your idea', 'Begin with one student’s work.');
  await dina.submit();
  await district.drain();

  expect(dmsOf(district, 'Pat Okafor')).toContain('Begin with one student’s work.');
  const idea = district.db.select().from(packetIdea).get();
  expect(idea).toMatchObject({ toId: district.idOf('Pat Okafor'), byId: district.idOf('Dina Director') });
  const elsewhere = district.db
    .select()
    .from(outbox)
    .all()
    .filter(({ wanted }) => wanted?.includes('Begin with'));
  expect(elsewhere.map(({ personId }) => personId)).toEqual([district.idOf('Pat Okafor')]);
  expect(district.logged.join()).not.toContain('Begin with');
});

test('one’s own question is not for oneself to answer', async () => {
  const district = await beforeDilt({ settings: { diltChannel: '' } });
  await until(district, frozenMorning);

  const answer = await district.as('Pat Okafor').press('I have an idea');

  expect(JSON.stringify(answer)).toContain('This is your own question.');
});

test('a packet whose DILT was called off is not frozen', async () => {
  const district = await beforeDilt();
  inTx(district.db, (tx) =>
    tx.update(dilt).set({ cancelledOn: '2026-11-23' }).where(eq(dilt.id, district.diltId)).run(),
  );

  await until(district, frozenMorning);

  expect(newest(district)).toBeUndefined();
});

test('what is blocked is in it by its code; what is in the way stays with those who see to it', async () => {
  const district = await beforeDilt();
  importPlan(district);
  await district.as('Pat Okafor').command('/action 1.1.A1 blocked the boiler is broken');
  await district
    .as('Pat Okafor')
    .close({ all: true })
    .catch(() => undefined);
  await until(district, frozenMorning);

  const { document } = rowOf(district) ?? {};
  expect(document).toContain('Blocked: 1.1.A1.');
  expect(document).toContain('⛔ 1 blocked');
  expect(document).not.toContain('boiler');
});

test('a reading noted since the last packet is in it beside the one before', async () => {
  const district = await beforeDilt();
  importPlan(district);
  note(district, { value: 48, period: '2026-09', onDay: '2026-09-30' });
  note(district, { value: 60, period: '2026-10', onDay: '2026-10-30' });

  await until(district, frozenMorning);

  expect(rowOf(district)?.document).toContain('Read or decided since Oct 1:');
  expect(rowOf(district)?.document).toMatch(/1\.1\.B1 80% of teachers use rigorous tasks: 48[^→]* → 60/);
});

function note(district: TestDistrict, read: { value: number; period: string; onDay: Day }): void {
  const { db, idOf } = district;
  const row = { measuredOn: read.onDay, words: '', n: 84, note: '', source: 'person', stood: 'onTrack' } as const;
  const by = { byId: idOf('Dina Director'), at: `${read.onDay}T15:00:00Z` };
  const benchmarkId = idOfCode(district, '1.1.B1');
  inTx(db, (tx) =>
    tx
      .insert(reading)
      .values({ id: newId(), benchmarkId, ...row, ...by, ...read })
      .run(),
  );
}

test('an idea for somebody whose account is gone is kept, and nobody says that they have it', async () => {
  const district = await beforeDilt();
  await until(district, frozenMorning);
  const dina = district.as('Dina Director');
  await dina.press('I have an idea');
  await dina.fill('Your idea', 'Begin with one student’s work.');
  inTx(district.db, (tx) =>
    tx
      .update(person)
      .set({ slackState: 'deactivated' })
      .where(eq(person.id, district.idOf('Pat Okafor')))
      .run(),
  );
  await dina.submit();

  const answer = visibleText(dina.ephemerals().at(-1)?.blocks ?? []) + (dina.window()?.text ?? '');
  expect(answer).toContain('We kept your idea, but Pat Okafor isn’t in Slack. Please tell them yourself.');
});

test('who asks for the PDF and lost the right meanwhile is told so each time', async () => {
  const district = await beforeDilt();
  await until(district, frozenMorning);
  const dina = district.as('Dina Director');
  const holds = (role: 'director' | 'schoolCommittee') =>
    inTx(district.db, (tx) =>
      tx
        .update(roleHolding)
        .set({ role })
        .where(eq(roleHolding.personId, district.idOf('Dina Director')))
        .run(),
    );
  for (const _ of [1, 2]) {
    holds('director');
    await dina.command('/dilt packet');
    await dina.press('Send me the PDF');
    holds('schoolCommittee');
    await district.drain();
    district.clock.moveTo(district.clock.now().add({ minutes: 1 }));
  }

  expect(dmsOf(district, 'Dina Director').split('I couldn’t send you')).toHaveLength(3);
  expect(await filesOf(district, 'Dina Director')).toEqual([]);
});

/** Somebody comes into the channel once a message that begins with this stands there. */
function joinsAfter(district: TestDistrict, title: string, name: string): void {
  const stop = district.slack.on('change', (change) => {
    if (change.kind !== 'message' || change.how !== 'posted') return;
    if (!visibleText(change.message.blocks ?? []).startsWith(title)) return;
    stop();
    district.slack.setChannel('dilt', { members: [...readers, name].map((one) => district.as(one).id) });
  });
}

test('where somebody who may not read it comes into the channel between its parts, those that name people go, and each reader has the rest', async () => {
  const district = await beforeDilt();
  importPlan(district);
  await postAgenda(district);
  joinsAfter(district, 'Actions', 'Mona Monitor');

  await until(district, frozenMorning);

  const { parents, replies } = inChannel(district);
  expect(parents).toEqual(['The agenda']);
  expect(replies.map((one) => one.split('\n')[0])).toEqual(['Packet for the DILT of Monday, November 30', 'Actions']);
  expect(replies[0]).toContain('The rest of it moved to direct messages');
  expect(replies.join()).not.toMatch(/data meetings|Self-ratings|Walkthroughs/);
  for (const name of readers) {
    expect(dmsOf(district, name)).toContain('2 rated themselves.');
    expect(dmsOf(district, name)).toContain('The data came late.');
  }
  expect(dmsOf(district, 'Max Manager')).toContain(
    'the channel of the DILT shows only a part of it: somebody in the channel may not see it.',
  );
  expect(dmsOf(district, 'Mona Monitor')).not.toContain('Packet');
  expect(rowOf(district)?.withheldWhy).toBe('somebody in the channel may not see it');
  expect(district.slack.problems()).toEqual([]);
});

test('what an unknown account sees of a packet, coming between its parts, is no more than its cover', async () => {
  const district = await beforeDilt();
  const stranger = district.slack.addUser({ name: 'Strange R', email: 'strange@elsewhere.example' });
  const stop = district.slack.on('change', (change) => {
    if (change.kind !== 'message' || !visibleText(change.message.blocks ?? []).startsWith('Ideas wanted')) return;
    stop();
    district.slack.setChannel('dilt', { members: [...readers.map((one) => district.as(one).id), stranger] });
  });

  await until(district, frozenMorning);

  expect(inChannel(district).parents).toHaveLength(1);
  expect(inChannel(district).replies).toEqual([]);
  expect(dmsOf(district, 'Dina Director')).toContain('The data came late.');
});

test('a packet from before its shape was numbered is read as it was; one of a shape to come is not', async () => {
  const district = await beforeDilt();
  await until(district, frozenMorning);
  const rewritten = (change: object) => {
    const { shape: _, ...before } = JSON.parse(rowOf(district)?.document ?? '');
    const document = JSON.stringify({ ...before, ...change });
    const hash = createHash('sha256').update(document).digest('base64url');
    inTx(district.db, (tx) => tx.update(packet).set({ document, hash }).run());
  };

  rewritten({});
  await district.as('Pat Okafor').command('/dilt packet');
  expect(visibleText(district.as('Pat Okafor').ephemerals().at(-1)?.blocks ?? [])).toContain('2 rated themselves');

  rewritten({ shape: 9 });
  expect(JSON.stringify(await district.as('Pat Okafor').command('/dilt packet'))).toContain('Reference');
});

test('the thread of a whole month has a cover of six lines and at most eight replies, none with a heading alone, a wide table or words that are cut', async () => {
  const district = await beforeDilt();
  importPlan(district);
  await district.as('Pat Okafor').command('/action 1.1.A1 complete shown at every school');
  await until(district, frozenMorning);

  const { parents, replies } = inChannel(district);
  const blocks = district.slack.messages().filter(({ channel: at }) => at === channel);
  expect(parents[0]?.split('\n').filter((line) => !line.startsWith('['))).toHaveLength(6);
  expect(replies.length).toBeLessThanOrEqual(8);
  for (const one of replies) {
    expect(one).not.toContain(' continued');
    expect(one).not.toMatch(/…$/m);
    expect(one.split('\n').length).toBeGreaterThan(1);
  }
  const columns = blocks
    .flatMap((one) => (one.blocks ?? []).filter(({ type }) => type === 'table'))
    .map(({ rows }) => rows);
  for (const rows of columns) expect(Array.isArray(rows) && rows[0].length).toBeLessThanOrEqual(3);
});

test('with more questions than have a button of their own, another is chosen from a list', async () => {
  const wants = Array.from({ length: 7 }, (_, at) => ({
    person: at === 6 ? 'Al Vice' : 'Pat Okafor',
    rationale: 'So.',
    wants: `How ${at}?`,
  }));
  const district = await beforeDilt({ ratings: wants });
  await until(district, frozenMorning);
  const dina = district.as('Dina Director');
  const reply = inChannel(district).replies.find((one) => one.startsWith('Ideas wanted'));

  await dina.press('Answer another…');
  await dina.fill('Whose question?', 'Al Vice, rigor');
  await dina.submit();
  expect(dina.window()?.text).toContain('How 6?');
  await dina.fill('Your idea', 'Begin with one student’s work.');
  await dina.submit();
  await district.drain();

  expect(reply).toContain('2 more colleagues want ideas.');
  expect(reply?.match(/\[I have an idea\]/g)).toHaveLength(5);
  expect(dmsOf(district, 'Al Vice')).toContain('Begin with one student’s work.');
});
