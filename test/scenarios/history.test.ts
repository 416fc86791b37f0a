import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { importWorkbook } from '../../src/cli/import-workbook.ts';
import { inTx } from '../../src/db/tx.ts';
import { changeCause, recordChange } from '../../src/district/history/schema.ts';
import { refTo } from '../../src/district/ref.ts';
import { setting } from '../../src/district/schema.ts';
import { contextOn } from '../../src/engine/context.ts';
import { putErrand } from '../../src/engine/errands/put.ts';
import { keptAbout } from '../../src/engine/papers/kept-about.ts';
import { digest } from '../../src/features/digest/schema.ts';
import { features } from '../../src/features/index.ts';
import type { Writing } from '../../src/kit/context.ts';
import { type CommandWord, type Feature, place } from '../../src/kit/feature.ts';
import { done } from '../../src/kit/outcome.ts';
import { everyDay } from '../../src/kit/slots/rule.ts';
import { buttons, paragraph } from '../../src/kit/words/pieces.ts';
import { emailOf, openDistrict, type TestDistrict } from '../district.ts';
import { fileOf, handOver, newest, usualWorkbook } from '../features/roster/handing-over.ts';
import { keepWholeWalkthrough } from '../handed-over.ts';
import { logWalkthrough } from '../logging.ts';

/** Renames the district, by whichever door. */
function rename({ db }: Writing, value: string) {
  db.update(setting).set({ value }).where(eq(setting.key, 'districtName')).run();
  return done({ tell: [paragraph('Renamed.')] });
}

const button = {
  name: 'tests/rename',
  ability: 'app.use',
  press: (c: Writing) => rename(c, 'By a button'),
} as const;

const command: CommandWord = {
  command: '/throughline',
  word: 'rename',
  ability: 'app.use',
  does: 'Rename the district',
  takes: () => true,
  act: (c) => rename(c, 'By a command'),
  run: () => done(),
};

/** One act at every door. */
const renaming: Feature = {
  name: 'tests',
  buttons: [button],
  commands: [command],
  jobs: [
    {
      name: 'tests/nightly',
      when: everyDay('10:30'),
      missed: 'latest',
      within: { hours: 2 },
      run: (c) => rename(c, 'By a job'),
    },
  ],
  hears: { 'tests/looked': (c) => rename(c, 'By an errand') },
  home: () => [
    {
      part: 'today',
      words: [buttons(place(button, 'Rename', ''))],
      refs: [refTo('roster', 'app')],
      weight: 1,
      can: 'app.use',
    },
  ],
};

const linesOf = ({ db }: Pick<TestDistrict, 'db'>, table: string) =>
  db.select().from(recordChange).where(eq(recordChange.tableName, table)).orderBy(recordChange.seq).all();

async function visited() {
  const district = await openDistrict();
  await logWalkthrough(district.as('Dina Director'), { teacher: 'Ana Rivera', note: 'Few hands went up.' });
  await district.drain();
  return district;
}

async function answer(district: TestDistrict, words: string, button = 'Change your answer') {
  const teacher = district.as('Ana Rivera');
  await teacher.press(button);
  await teacher.fill('Anything to add', words);
  await teacher.submit();
  await district.drain();
}

/** The sheet of changes in everything that is kept about somebody, without its headings. */
function changesOf(district: TestDistrict, name: string) {
  const c = contextOn(district.db, district.clock, features);
  const sheet = keptAbout(c, features, district.idOf(name)).find((one) => one.name === 'Changes');
  const [headings, ...lines] = sheet?.lines.map(({ cells }) => cells) ?? [];
  return lines.map((line) => Object.fromEntries(line.map((cell, at) => [headings?.[at] ?? '', cell])));
}

test('a teacher who changes a reply finds the old one in everything kept about them, and so does the visitor', async () => {
  const district = await visited();
  await answer(district, 'We had just moved seats.', 'Reply to your visitor');

  await answer(district, 'Come on a Tuesday.');

  const [begins, ...lines] = changesOf(district, 'Ana Rivera');
  expect(begins?.When).toMatch(/^History begins [A-Z][a-z]+ 20\d\d$/);
  const change = {
    When: '2026-11-23 10:00',
    What: 'Teacher’s reply',
    Record: expect.stringMatching(/^walkthrough\//),
    Changed: 'text',
    From: 'We had just moved seats.',
    To: 'Come on a Tuesday.',
    Who: 'Ana Rivera',
    How: 'window “Reply to your visitor”',
    Why: '',
  };
  expect(lines).toContainEqual(change);
  expect(changesOf(district, 'Dina Director')).toContainEqual(change);
});

test('nobody else finds a changed reply in what is kept about them: no colleague, no principal, no leader', async () => {
  const district = await visited();
  await answer(district, 'We had just moved seats.', 'Reply to your visitor');
  await answer(district, 'Come on a Tuesday.');

  for (const name of ['Bo Nguyễn', 'Pat Okafor', 'Paula Webster', 'Sam Sato', 'Olu Operator'])
    expect(JSON.stringify(changesOf(district, name))).not.toContain('Tuesday');
});

test('a reply that is rewritten in the file itself is told to its teacher as that', async () => {
  const district = await visited();
  await answer(district, 'We had just moved seats.', 'Reply to your visitor');

  district.db.$client.exec(`UPDATE walkthrough_reply SET words = 'All was well.'`);

  expect(changesOf(district, 'Ana Rivera').at(-1)).toMatchObject({
    What: 'Teacher’s reply',
    From: 'We had just moved seats.',
    To: 'All was well.',
    Who: '',
    How: 'outside Throughline',
  });
});

test('a walkthrough that is deleted in the file is still told of to whom it was about, all of it', async () => {
  const district = await visited();
  district.db.$client.exec(`
    PRAGMA foreign_keys = OFF;
    DELETE FROM walkthrough;
  `);

  const lines = changesOf(district, 'Ana Rivera').filter(({ To }) => To === '(deleted)');
  expect(lines).toContainEqual(expect.objectContaining({ Changed: 'comment', From: 'Few hands went up.' }));
  expect(lines).toContainEqual(expect.objectContaining({ Changed: 'observer', From: 'Dina Director' }));
  expect(JSON.stringify(changesOf(district, 'Bo Nguyễn'))).not.toContain('Few hands');
});

test('the history of a withdrawn walkthrough is its teacher’s and its observer’s alone', async () => {
  const district = await openDistrict();
  keepWholeWalkthrough(district, 'Strong questions.');

  district.db.$client.exec(`UPDATE walkthrough SET comment = 'Weak questions.'`);

  for (const name of ['Ana Rivera', 'Pat Okafor'])
    expect(changesOf(district, name)).toContainEqual(expect.objectContaining({ To: 'Weak questions.' }));
  for (const name of ['Al Vice', 'Sam Sato', 'Bo Nguyễn'])
    expect(JSON.stringify(changesOf(district, name))).not.toContain('Weak questions.');
});

test('a role that was moved into the past is told of to whom it was', async () => {
  const district = await openDistrict();
  const holding = `(SELECT id FROM role_holding WHERE person_id = '${district.idOf('Ana Rivera')}')`;

  district.db.$client.exec(`UPDATE role_holding SET from_day = '2024-07-01' WHERE id = ${holding}`);

  expect(changesOf(district, 'Ana Rivera').at(-1)).toMatchObject({
    What: 'Role',
    Changed: 'first day',
    From: '2025-07-01',
    To: '2024-07-01',
  });
});

test('every door says which it was, and who came through it', async () => {
  const district = await openDistrict({ features: [...features, renaming] });
  const ana = district.as('Ana Rivera');
  await ana.openHome();
  await ana.press('Rename', 'home');
  await ana.command('/throughline rename');
  inTx(district.db, (tx) => putErrand(tx, { name: 'tests/looked', request: { kind: 'lookAtChannels', channels: [] } }));
  await district.pass(1_000);
  await district.pass(1_000 * 60 * 40);

  const by = district.idOf('Ana Rivera');
  expect(linesOf(district, 'setting')).toMatchObject([
    { after: '{"value":"By a button"}', door: 'button', through: 'tests/rename', byId: by, at: '2026-11-23T15:00:00Z' },
    { after: '{"value":"By a command"}', door: 'command', through: '/throughline rename', byId: by },
    { after: '{"value":"By an errand"}', door: 'errand', through: 'tests/looked', byId: null },
    { after: '{"value":"By a job"}', door: 'job', through: 'tests/nightly', byId: null },
  ]);
  expect(district.db.select().from(changeCause).all()).toEqual([]);
});

test('that Slack shows a copy is an event, and nobody’s doing', async () => {
  const district = await visited();

  expect(linesOf(district, 'teacher_copy')).toMatchObject([{ what: 'update', door: 'event', byId: null }]);
});

test('an imported workbook says that it was one, and who decided it', async () => {
  const district = await openDistrict();
  await handOver(district, 'Max Manager', await fileOf(usualWorkbook({ without: ['Bo Nguyễn'] })));

  const max = district.as('Max Manager');
  await max.press('Import now');
  await max.fill('Type: end 1 person', 'end 1 person');
  await max.submit();

  expect(linesOf(district, 'role_holding')).toMatchObject([
    { before: '{"to_day":null}', door: 'import', byId: district.idOf('Max Manager') },
  ]);
  expect(JSON.stringify(linesOf(district, 'roster_import'))).not.toContain('Webster');
});

test('an import on the command line says that it was there, and is nobody’s in person', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  const databasePath = join(folder, 'district.db');
  const district = await openDistrict({ path: databasePath });
  const file = join(folder, 'roster.xlsx');
  writeFileSync(file, await fileOf(usualWorkbook({ without: ['Bo Nguyễn'] })));

  const config = { databasePath, backups: join(folder, 'backups'), logLevel: 'silent' } as const;
  await importWorkbook([file, '--confirm', 'end 1 person'], {
    config,
    clock: district.clock,
    terminal: { say: () => undefined, ask: undefined },
  });

  expect(linesOf(district, 'role_holding')).toMatchObject([
    { before: '{"to_day":null}', door: 'commandLine', byId: null },
  ]);
});

test('the reason that was given stands beside what it changed', async () => {
  const district = await visited();
  const visitor = district.as('Dina Director');
  await visitor.command('/walkthrough mine');
  await visitor.press('Open');
  await visitor.press('Withdraw', 'window');
  await visitor.fill('Why?', 'It was another class.');
  await visitor.submit();

  expect(linesOf(district, 'walkthrough')).toMatchObject([{ door: 'window', why: 'It was another class.' }]);
  expect(changesOf(district, 'Ana Rivera')).toContainEqual(
    expect.objectContaining({ Changed: 'withdrawn at', From: '', Why: 'It was another class.' }),
  );
});

test('an account that Slack says is deactivated is an event', async () => {
  const district = await openDistrict();
  district.slack.setUser(emailOf('Ana Rivera'), { deactivated: true });
  await district.settle();

  expect(linesOf(district, 'person').at(-1)).toMatchObject({ door: 'event', through: 'user_change', byId: null });
});

/** The usual workbook, with Ana Rivera there a year earlier than the roster says. */
const aYearEarlier = () =>
  fileOf(
    usualWorkbook({
      without: ['Ana Rivera'],
      with: [['Ana Rivera', emailOf('Ana Rivera'), 'teacher', 'Lincoln', '2024-07-01', '']],
    }),
  );

test('a workbook that changes past days shows them before and after, and is imported only with a reason', async () => {
  const district = await openDistrict();
  const max = district.as('Max Manager');
  await handOver(district, 'Max Manager', await aYearEarlier());
  const preview = newest(district, 'Max Manager');

  await max.press('Import now');
  const untouched = linesOf(district, 'role_holding');
  await max.fill('Why are past days changing?', 'Her first year was left out.');
  const sent = await max.submit();

  expect(preview).toContain(
    'Ana Rivera. Before: teacher at Lincoln from 2025-07-01. After: teacher at Lincoln from 2024-07-01.',
  );
  expect(untouched).toEqual([]);
  expect(sent.kind).toBe('closed');
  expect(linesOf(district, 'role_holding')).toMatchObject([
    { before: '{"from_day":"2025-07-01"}', door: 'import', why: 'Her first year was left out.' },
  ]);
  expect(changesOf(district, 'Ana Rivera').at(-1)).toMatchObject({
    From: '2025-07-01',
    To: '2024-07-01',
    Who: 'Max Manager',
    How: 'an imported workbook',
    Why: 'Her first year was left out.',
  });
});

test('on the command line past days change with a reason given ahead, and without one nothing does', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  const databasePath = join(folder, 'district.db');
  const district = await openDistrict({ path: databasePath });
  const file = join(folder, 'roster.xlsx');
  writeFileSync(file, await aYearEarlier());
  const config = { databasePath, backups: join(folder, 'backups'), logLevel: 'silent' } as const;
  const terminal = { say: () => undefined, ask: undefined };
  const run = (...more: string[]) => importWorkbook([file, ...more], { config, clock: district.clock, terminal });

  await expect(run()).rejects.toThrow(
    'Nothing was changed. Why are past days changing?\nTo do that, run it again with --why "the reason"',
  );
  await expect(run('--why', ' ')).rejects.toThrow('Say why. We keep the reason.');
  expect(linesOf(district, 'role_holding')).toEqual([]);
  await run('--why', 'Her first year was left out.');

  expect(linesOf(district, 'role_holding')).toMatchObject([
    { door: 'commandLine', why: 'Her first year was left out.' },
  ]);
});

test('a role that begins or ends from today on takes no reason', async () => {
  const district = await openDistrict();
  const bytes = await fileOf(
    usualWorkbook({
      without: ['Ana Rivera'],
      with: [['Ana Rivera', emailOf('Ana Rivera'), 'teacher', 'Lincoln', '2025-07-01', '2027-06-30']],
    }),
  );
  await handOver(district, 'Max Manager', bytes);

  expect(newest(district, 'Max Manager')).not.toContain('days that are past');
  await district.as('Max Manager').press('Import now');

  expect(linesOf(district, 'role_holding')).toMatchObject([{ after: '{"to_day":"2027-06-30"}', why: '' }]);
});

/** Changes a role of Ana Rivera by hand, in the window for it. */
async function byHand(district: TestDistrict, what: string, answers: Readonly<Record<string, string>>) {
  const max = district.as('Max Manager');
  await max.command('/throughline roster');
  await max.press('Change a person');
  await max.fill('Person', 'Ana Rivera');
  await max.fill('What’s changing?', what);
  await max.submit();
  for (const [question, said] of Object.entries(answers)) await max.fill(question, said);
  return max.submit();
}

test.each([
  [
    'a role that ended long ago',
    'End a role',
    { Role: 'teacher at Lincoln from 2025-07-01', 'Last day': '2026-10-30' },
    'Ana Rivera. Before: teacher at Lincoln from 2025-07-01. After: teacher at Lincoln from 2025-07-01 to 2026-10-30.',
  ],
  [
    'a role that began long ago',
    'Add a role, temporary or permanent',
    { Role: 'director', 'First day': '2026-09-01' },
    'Ana Rivera. Before: nothing. After: director from 2026-09-01.',
  ],
])('%s is saved by hand with a reason alone, which is kept', async (_, what, answers, shown) => {
  const district = await openDistrict();

  const refused = await byHand(district, what, answers);
  const untouched = linesOf(district, 'role_holding');
  await district.as('Max Manager').fill('Why are past days changing?', 'It was left out.');
  const sent = await district.as('Max Manager').submit();

  expect(JSON.stringify(refused)).toContain(shown);
  expect(untouched).toEqual([]);
  expect(JSON.stringify(sent)).toContain('closed');
  for (const line of linesOf(district, 'role_holding')) expect(line.why).toBe('It was left out.');
});

test('a role that ends today or ended yesterday by hand takes no reason', async () => {
  const district = await openDistrict();

  const sent = await byHand(district, 'End a role', {
    Role: 'teacher at Lincoln from 2025-07-01',
    'Last day': '2026-11-22',
  });

  expect(JSON.stringify(sent)).toContain('closed');
});

test('what passed from one to another is in the workbook of each without the other’s name', async () => {
  const district = await openDistrict();
  const [dina, pat, max] = ['Dina Director', 'Pat Okafor', 'Max Manager'].map((name) => district.idOf(name));
  district.db.$client.pragma('foreign_keys = OFF');
  district.db.$client.exec(`
    INSERT INTO commitment (id, dilt_id, segment_id, school_id, words, owner_id, by_day, state, note)
      VALUES ('c1', 'd1', 's1', 'x', 'Bring it back.', '${dina}', '2026-12-01', 'open', '');
    UPDATE commitment SET owner_id = '${pat}', words = 'Bring it back twice.';
    INSERT INTO roster_change (id, changer_id, at, person_id, words)
      VALUES ('r1', '${max}', '2026-11-20T15:00:00Z', '${pat}', 'Pat Okafor: now principal.');
    UPDATE roster_change SET words = 'Pat Okafor: no longer principal.';
  `);

  const owner = (name: string) =>
    changesOf(district, name).filter(({ What, Changed }) => What === 'Commitment after a DILT' && Changed === 'owner');
  expect(owner('Dina Director')).toMatchObject([{ From: 'Dina Director', To: 'somebody else' }]);
  expect(owner('Pat Okafor')).toMatchObject([{ From: 'somebody else', To: 'Pat Okafor' }]);
  const told = (name: string) => JSON.stringify(changesOf(district, name));
  expect(told('Pat Okafor')).toContain('no longer principal');
  expect(told('Max Manager')).not.toContain('no longer principal');
});

test('what an observer changed in a walkthrough is theirs without the teacher’s name, and the teacher’s with it', async () => {
  const district = await visited();
  district.db.$client.exec(`UPDATE walkthrough SET comment = 'Ana asked Ana Rivera’s own question.'`);

  expect(changesOf(district, 'Dina Director').at(-1)?.To).toBe('[teacher] asked [teacher]’s own question.');
  expect(changesOf(district, 'Ana Rivera').at(-1)?.To).toBe('Ana asked Ana Rivera’s own question.');
});

async function asks(district: TestDistrict, name: string): Promise<string> {
  return JSON.stringify(await district.as(name).command('/throughline history'));
}

test('whoever may read a record asks what changed in it last, and nobody else is told', async () => {
  const district = await visited();
  await answer(district, 'We had just moved seats.', 'Reply to your visitor');
  await answer(district, 'Come on a Tuesday.');

  // The teacher and the visitor. Who leads that school reads walkthroughs where each reading is noted.
  for (const name of ['Ana Rivera', 'Dina Director'])
    expect(await asks(district, name)).toContain(
      '“We had just moved seats.” → “Come on a Tuesday.” (Ana Rivera, a window, Nov 23, 10:00 AM)',
    );
  for (const name of [
    'Pat Okafor',
    'Bo Nguyễn',
    'Paula Webster',
    'Sam Sato',
    'Mona Monitor',
    'Olu Operator',
    'Ivo Invited',
  ])
    expect(await asks(district, name)).not.toContain('Tuesday');
  expect(district.slack.problems()).toEqual([]);
});

test('what a digest keeps for itself is nobody’s change, and what was written to the app is called that', async () => {
  const district = await openDistrict();
  const [sam, pat] = [district.idOf('Sam Sato'), district.idOf('Pat Okafor')];
  inTx(
    district.db,
    (tx) => {
      tx.insert(digest)
        .values({ id: 'd1', personId: sam, day: '2026-11-23', since: '2026-11-16', document: '{}', hash: '' })
        .run();
      tx.update(digest).set({ settled: '[{"at":0}]' }).run();
      tx.update(setting).set({ value: 'Mill Town' }).where(eq(setting.key, 'districtName')).run();
    },
    { by: pat, door: 'command', through: 'a message to the app', at: '2026-11-23T15:00:00Z' },
  );

  const told = await asks(district, 'Sam Sato');
  expect(told).toContain('→ “Mill Town” (Pat Okafor, a message to the app, Nov 23, 10:00 AM)');
  expect(told).not.toContain('Monday digest');
});

test('leaders are told what a workbook changed of the roster, from what to what and why; an administrator is not', async () => {
  const district = await openDistrict();
  const max = district.as('Max Manager');
  await handOver(district, 'Max Manager', await aYearEarlier());
  await max.press('Import now');
  await max.fill('Why are past days changing?', 'Her first year was left out.');
  await max.submit();

  const told = await asks(district, 'Sam Sato');
  expect(told).toContain(
    'Role, Ana Rivera, first day: “Jul 1, 2025” → “Jul 1, 2024” (Max Manager, an imported workbook, Nov 23, 10:00 AM) Why: Her first year was left out.',
  );
  expect(told).toMatch(/History begins [A-Z][a-z]+ 20\d\d/);
  expect(await asks(district, 'Dina Director')).toContain('Nothing you can read has changed lately.');
});

test('what became of a withdrawn walkthrough is told to its observer and its teacher, and to who leads that school no more', async () => {
  const district = await openDistrict();
  keepWholeWalkthrough(district, 'Strong questions.');
  district.db.$client.exec(`UPDATE walkthrough SET comment = 'Weak questions.'`);

  for (const name of ['Ana Rivera', 'Pat Okafor']) expect(await asks(district, name)).toContain('Weak questions.');
  expect(await asks(district, 'Al Vice')).not.toContain('Weak questions.');
});

test('what was said of a note since the meeting is not told to the monitor before the next report, nor a plan’s check to a teacher', async () => {
  const district = await openDistrict();
  const max = district.idOf('Max Manager');
  district.db.$client.pragma('foreign_keys = OFF');
  district.db.$client.exec(`
    INSERT INTO highlight_note (id, meeting_id, kind, words, owner_id, by_id, at, on_day, url, state, answer)
      VALUES ('n1', 'm1', 'concern', 'Too few visits.', '${max}', '${max}', '2026-11-20T15:00:00Z', '2026-11-20', '', 'open', '');
    UPDATE highlight_note SET answer = 'Nobody has time.';
    INSERT INTO plan_version (id, number, name, school_year, theory, kind, on_day, reason, approval, document)
      VALUES ('v1', 1, '', '2026', '', 'draft', '2026-11-20', '', '', '{}');
    INSERT INTO plan_check (id, version_id, by_id, on_day) VALUES ('c1', 'v1', '${max}', '2026-11-20');
    INSERT INTO plan_check_answer (check_id, criterion, answer, comment) VALUES ('c1', 'x', 'no', 'Weak.');
    UPDATE plan_check_answer SET comment = 'Weaker still.';
  `);

  const told = await asks(district, 'Max Manager');
  expect(told).toContain('Nobody has time.');
  expect(told).toContain('Weaker still.');
  expect(await asks(district, 'Mona Monitor')).not.toContain('Nobody has time.');
  expect(await asks(district, 'Ana Rivera')).not.toContain('Weaker still.');
});

test('what somebody prepares for a DILT, offers to one colleague or drafts for a report is told to nobody else', async () => {
  const district = await openDistrict();
  const [pat, paula] = ['Pat Okafor', 'Paula Webster'].map((name) => district.idOf(name));
  district.db.$client.pragma('foreign_keys = OFF');
  const columns = (table: string) =>
    district.db.$client
      .prepare<[string], { name: string; type: string; notnull: number }>(
        'SELECT name, type, "notnull" FROM pragma_table_info(?)',
      )
      .all(table);
  const insert = (table: string, given: Readonly<Record<string, string | undefined>>) => {
    const all = columns(table).filter(({ name, notnull }) => notnull === 1 || given[name] !== undefined);
    const values = all.map(({ name, type }) => given[name] ?? (type === 'TEXT' ? '2026-11-20' : 0));
    const names = all.map(({ name }) => `"${name}"`).join(', ');
    district.db.$client
      .prepare(`INSERT INTO ${table} (${names}) VALUES (${all.map(() => '?').join(', ')})`)
      .run(...values);
  };
  insert('segment', { id: 's1', owner_id: pat });
  insert('turn_offer', { id: 'o1', from_id: pat, to_id: paula, state: 'open' });
  district.db.$client.exec(`UPDATE segment SET title = 'Not ready yet.'; UPDATE turn_offer SET state = 'declined';`);

  expect(await asks(district, 'Al Vice')).toContain('Nothing you can read has changed lately.');
  expect(await asks(district, 'Paula Webster')).toContain('declined');
});
