import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { bringUpToDate } from '../src/db/migrate.ts';
import { openDatabase, requireSound } from '../src/db/open.ts';
import { nextDilt } from '../src/district/dilt/store.ts';
import { lastHighlight } from '../src/district/highlight-meetings/store.ts';
import { highlightThread } from '../src/district/highlight-meetings/thread.ts';
import { actionPart } from '../src/district/plan/schema.ts';
import { personById, settingsOf, viewerOn } from '../src/district/roster.ts';
import { person } from '../src/district/schema.ts';
import { machineClocks, movableClock } from '../src/engine/clock.ts';
import { contextOn } from '../src/engine/context.ts';
import { digest, throughLineBreak } from '../src/features/digest/schema.ts';
import { digestById } from '../src/features/digest/store.ts';
import { highlightThreadNow } from '../src/features/highlight-meetings/agenda/thread.ts';
import { notesOf } from '../src/features/highlight-meetings/notes/store.ts';
import { finalReport } from '../src/features/highlight-meetings/report/store.ts';
import { features } from '../src/features/index.ts';
import { jointMemo, jointStep } from '../src/features/joint-walkthroughs/memo/schema.ts';
import { jointRoom } from '../src/features/joint-walkthroughs/schema.ts';
import { blindAnswersOf } from '../src/features/joint-walkthroughs/store.ts';
import { learningWalk } from '../src/features/learning-walks/schema.ts';
import { obstacle } from '../src/features/obstacles/schema.ts';
import { memo } from '../src/features/principal-meetings/memo/schema.ts';
import { siteVisit } from '../src/features/site-visits/schema.ts';
import { copyIn } from '../src/features/walkthroughs/copies/kept.ts';
import { readable } from '../src/features/walkthroughs/reading/store.ts';
import { askEscalated, askSnoozed } from '../src/kit/asks/schema.ts';
import { besideBreak, inTheMeeting, notTheirs, untilFinal } from './proofs/routine-day.ts';

const kept = new URL('./kept/', import.meta.url).pathname;

/** Databases as earlier versions left them: each with the usual people and six walkthroughs, two of them in Ana Rivera’s room. */
const databases = readdirSync(kept).filter((name) => name.endsWith('.db'));

test.each(databases)(
  'the database kept as %s is brought up to date, and everything in it is still there',
  async (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-upgrade-'));
    const path = join(folder, name);
    copyFileSync(join(kept, name), path);
    const db = openDatabase(path);
    const wanted = db.$client.prepare(`SELECT count(*) FROM outbox WHERE wanted IS NOT NULL`).pluck();
    const before = wanted.get();

    await bringUpToDate(db, join(folder, 'backups'));

    requireSound(db);
    expect(db.$client.pragma('foreign_key_check')).toEqual([]);
    expect(await bringUpToDate(db, undefined)).toEqual([]);
    const ana = db
      .select()
      .from(person)
      .all()
      .find((one) => one.name === 'Ana Rivera');
    const viewer = viewerOn(db, personById(db, ana?.id ?? '') ?? never(), '2026-11-23', settingsOf(db));
    const [mine, ...more] = readable(db, viewer, 10);
    expect(more).toHaveLength(1);
    expect(copyIn(contextOn(db, machineClocks().district, features), mine?.id ?? '')).toMatchObject({
      teacher: 'Ana Rivera',
      comment: 'Kept from before.',
      seen: [{ words: 'Rigorous task', comment: '' }],
    });
    expect(before).toBeGreaterThanOrEqual(6);
    expect(wanted.get()).toBe(before);
    db.$client.close();
  },
);

test('the actions of a plan from before are one part each, whoever answers for them, and ended ones are none', async () => {
  const before = mkdtempSync(join(tmpdir(), 'throughline-migrations-'));
  cpSync(new URL('../drizzle', import.meta.url).pathname, before, { recursive: true });
  const path = join(before, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8'));
  const known = journal.entries.filter((one: { tag: string }) => one.tag <= '0004_the_plan');
  writeFileSync(path, JSON.stringify({ ...journal, entries: known }));
  const db = openDatabase(':memory:');
  await bringUpToDate(db, undefined, before);
  db.$client.exec(`
    INSERT INTO strategic_objective (id, words, position, code, code_key) VALUES ('o', 'Rigor', 0, '1', '1');
    INSERT INTO initiative (id, words, position, code, code_key, raw_owner, objective_id) VALUES ('i', 'Tasks', 0, '1.1', '1.1', '', 'o');
    INSERT INTO action (id, words, position, code, code_key, raw_owner, raw_due, initiative_id, ended_on) VALUES
      ('goes-on', 'Agree', 0, '1.1.A1', '1.1.a1', 'Principals', 'ongoing', 'i', NULL),
      ('ended', 'Visit', 1, '1.1.A2', '1.1.a2', 'Principals', 'ongoing', 'i', '2026-06-15');
  `);

  await bringUpToDate(db, undefined);

  expect(db.select().from(actionPart).all()).toMatchObject([
    { actionId: 'goes-on', schoolId: null, ownerId: null, reassignedToId: null, endedOn: null },
  ]);
  db.$client.close();
});

test('a plan that was worked with keeps how its actions went, what was read, and what stood in the way', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-upgrade-'));
  const path = join(folder, 'plan.db');
  copyFileSync(join(kept, 'plan-at-work.db'), path);
  const db = openDatabase(path);
  await bringUpToDate(db, undefined);
  const c = contextOn(
    db,
    movableClock(Temporal.Instant.from('2026-11-23T15:00:00Z'), () => 0),
    features,
  );

  expect(c.ask('actionStandings', {}).map((one) => one.status)).toEqual(['blocked', 'noAction', 'noAction']);
  expect(c.ask('actionStandings', {}).map((one) => one.parts.length)).toContain(2);
  expect(c.ask('benchmarkStandings', {})[0]).toMatchObject({ latest: '62% (n = 84)', readOn: '2026-10-31' });
  expect(db.select().from(obstacle).all()).toMatchObject([{ words: 'No room.', closedOn: null }]);
  db.$client.close();
});

test('a DILT that was planned keeps whose turn it is, its agenda, what was rated and the packet as it was frozen', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-upgrade-'));
  const path = join(folder, 'dilt.db');
  copyFileSync(join(kept, 'dilt-at-work.db'), path);
  const db = openDatabase(path);
  await bringUpToDate(db, undefined);
  const c = contextOn(
    db,
    movableClock(Temporal.Instant.from('2026-12-07T15:00:00Z'), () => 0),
    features,
  );
  const next = nextDilt(db, c.today);

  expect(next?.facilitatorId).not.toBeNull();
  expect(c.ask('frozenPacket', { diltId: next?.id ?? '' }).frozenAt).toBe('2026-12-07T15:00:00Z');
  const said = db.$client.prepare('SELECT document FROM packet').pluck().get();
  expect(String(said)).toContain('Rigor in math');
  expect(String(said)).toContain('Kept from before.');
  db.$client.close();
});

test('a month of the whole routine keeps its report, its notes, its corrections, its digests and what was asked of people', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-upgrade-'));
  const path = join(folder, 'routine.db');
  copyFileSync(join(kept, 'routine-whole.db'), path);
  const db = openDatabase(path);
  await bringUpToDate(db, undefined);
  const c = contextOn(
    db,
    movableClock(Temporal.Instant.from('2026-12-03T20:00:00Z'), () => 0),
    features,
  );
  const held = lastHighlight(db, '2026-12-04');
  const report = finalReport(db, held?.id ?? '');
  const digests = db.select().from(digest).all();

  expect(report?.remarks.map(({ words }) => words)).toEqual([untilFinal.remark, 'A figure was of last year.']);
  expect(highlightThreadNow(c, held?.id ?? '').map(({ name }) => name)).toContain(
    `${highlightThread(held?.id ?? '')}/summary`,
  );
  expect(notesOf(db, held?.id ?? '').map(({ words }) => words)).toContain(inTheMeeting.question);
  expect(c.ask('correctionStandings', { since: '2026-11-01' }).map(({ decision }) => decision)).toContain(
    untilFinal.correction,
  );
  expect(digests.length).toBeGreaterThan(1);
  for (const { id } of digests) expect(digestById(db, id)?.document.pieces.length).toBeGreaterThan(0);
  expect(db.select().from(throughLineBreak).all()).toContainEqual(expect.objectContaining({ answer: besideBreak }));
  expect(db.select().from(askEscalated).all()).toContainEqual(expect.objectContaining({ words: notTheirs }));
  expect(db.select().from(askSnoozed).all()).toHaveLength(1);
  db.$client.close();
});

function never(): never {
  throw new Error('Ana Rivera is not in the kept database');
}

test('two who walked together keep the memo, its step, and what each answered blind: the other’s only where both had sent', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-upgrade-'));
  const path = join(folder, 'walks.db');
  copyFileSync(join(kept, 'principals-and-walks.db'), path);
  const db = openDatabase(path);
  await bringUpToDate(db, undefined);
  const named = (name: string) =>
    db
      .select()
      .from(person)
      .all()
      .find((one) => one.name === name)?.id ?? '';
  const viewer = viewerOn(db, personById(db, named('Pat Okafor')) ?? never(), '2026-11-23', settingsOf(db));
  const rooms = db.select().from(jointRoom).all();
  const read = rooms.map(({ id }) => blindAnswersOf(db, viewer, id).map(({ authorId }) => authorId));

  expect(read.map((authors) => [...authors].sort())).toEqual([
    [named('Ada Assistant'), named('Pat Okafor')].sort(),
    [named('Pat Okafor')],
  ]);
  expect(db.select().from(jointMemo).all()).toMatchObject([{ seen: 'Tasks were rigorous.', acceptedOn: null }]);
  expect(db.select().from(jointStep).all()).toMatchObject([{ words: 'Plan two questions.', state: 'open' }]);
  expect(db.select().from(memo).all()).toHaveLength(1);
  expect(db.select().from(learningWalk).all()).toMatchObject([{ state: 'closed', sharedOn: '2026-11-23' }]);
  expect(db.select().from(siteVisit).all()).toMatchObject([{ note: 'Six rooms and two meetings.', sharedOn: null }]);
  db.$client.close();
});
