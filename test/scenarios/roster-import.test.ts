import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { person, roleHolding } from '../../src/district/schema.ts';
import { rosterImport } from '../../src/features/roster/schema.ts';
import { errand } from '../../src/kit/schema.ts';
import { writeWorkbook } from '../../src/kit/sheets/write.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../district.ts';
import { fileOf, handOver, newest, usualWorkbook } from '../features/roster/handing-over.ts';
import { cellsOf, endRoles, filesOf } from '../handed-over.ts';

const manager = 'Max Manager';
const nell = ['Nell Newcomer', 'nell@millcity.example', 'teacher', 'Lincoln'];

const names = ({ db }: TestDistrict) =>
  db
    .select({ name: person.name })
    .from(person)
    .all()
    .map((one) => one.name);
const imports = ({ db }: TestDistrict) => db.select().from(rosterImport).all();

test('a plan manager hands over a workbook, sees what it changes, and imports it', async () => {
  const district = await openDistrict();
  const person = district.as(manager);

  const answer = await handOver(district, manager, await fileOf(usualWorkbook({ with: [nell] })));
  const preview = newest(district, manager);
  const before = names(district);
  await person.press('Import now');
  await district.settle();

  expect(answer).toMatchObject({
    kind: 'updated',
    window: { text: expect.stringContaining('I’m reading your workbook.') },
  });
  expect(preview).toContain('What this workbook changes');
  expect(preview).toContain('1 person added');
  expect(preview).toContain('Nell Newcomer: teacher at Lincoln from 2026-11-23');
  expect(before).not.toContain('Nell Newcomer');
  expect(names(district)).toContain('Nell Newcomer');
  expect(person.dms()).toHaveLength(1);
  const result = newest(district, manager);
  expect(result).toContain('The roster is up to date');
  expect(result).toContain('Imported by Max Manager on Monday, November 23 at 10:00 AM.');
  expect(result).not.toContain('Import now');
  expect(district.slack.problems()).toEqual([]);
});

test('the roster says how many are on it, and who imported when', async () => {
  const district = await openDistrict();
  const person = district.as(manager);
  const before = await person.command('/throughline roster');
  await handOver(district, manager, await fileOf(usualWorkbook({ with: [nell] })));
  await person.press('Import now');
  await district.settle();

  const after = await person.command('/throughline roster');

  const words = (answer: typeof after) => (answer.kind === 'words' ? visibleText(answer.blocks) : '');
  expect(words(before)).toContain('14 people have a role today. 1 has no Slack account.');
  expect(words(before)).toContain('3 teachers');
  expect(words(before)).toContain('No workbook has been imported yet.');
  expect(words(after)).toContain('15 people have a role today.');
  expect(words(after)).toContain('Last import: Monday, November 23 at 10:00 AM by Max Manager: 1 person added');
});

test('what is wrong in the workbook is said with its cells, and nothing is changed', async () => {
  const district = await openDistrict();
  const wrong = [['Nell Newcomer', 'nell', 'princpal', 'Lincon']];

  await handOver(district, manager, await fileOf(usualWorkbook({ with: wrong })));

  const words = newest(district, manager);
  expect(words).toContain('3 things need fixing in the workbook. Nothing was changed.');
  expect(words).toContain('People B16: “nell” is not an email address. Write it like ana.rivera@example.org.');
  expect(words).toContain('People C16: “princpal” is not a role; did you mean principal?');
  expect(words).not.toContain('Import now');
  expect(names(district)).toHaveLength(14);
  expect(imports(district)).toMatchObject([{ state: 'closed', sheets: null }]);
  await district.as(manager).press('Upload a workbook');
  expect(district.as(manager).window()?.title).toBe('Import the roster');
});

test.each([
  ['a file that is no workbook', Buffer.from('Name,Email'), 'That’s not an Excel workbook.'],
  ['a file that is too large', Buffer.alloc(5_000_001), 'larger than 5 MB'],
  ['an old Excel file', Buffer.from('d0cf11e0a1b11ae100000000', 'hex'), 'an old Excel file (.xls)'],
])('%s is answered in words', async (_, bytes, words) => {
  const district = await openDistrict();

  await handOver(district, manager, bytes);

  expect(newest(district, manager)).toContain(words);
  expect(district.logged.join()).not.toContain('an errand failed');
});

test('a workbook that says what is on the roster already changes nothing', async () => {
  const district = await openDistrict();

  await handOver(district, manager, await fileOf(usualWorkbook()));

  expect(newest(district, manager)).toContain('Nothing to do');
  expect(newest(district, manager)).not.toContain('Import now');
});

test('Not now changes nothing, and what was in the workbook is not kept', async () => {
  const district = await openDistrict();
  await handOver(district, manager, await fileOf(usualWorkbook({ with: [nell] })));
  expect(imports(district)[0]?.sheets).toContain('Nell');

  await district.as(manager).press('Not now');
  await district.settle();

  expect(newest(district, manager)).toContain('Not imported. Max Manager chose “Not now” on Monday, November 23');
  expect(names(district)).toHaveLength(14);
  expect(imports(district)).toMatchObject([{ state: 'declined', sheets: null }]);
});

test('of a workbook only what is read is kept while somebody decides, and it is imported as it was previewed', async () => {
  const district = await openDistrict();
  const { People = [], Schools = [] } = usualWorkbook({ with: [nell] });
  const rows = People.map((row, at) => [...row.slice(0, 4), '', '', `phone 555-${at}`]);
  const headings = ['Name', 'Email', 'Role', 'School', 'From', 'To', 'Home phone'];
  const sheet = (name: string, cells: readonly (readonly string[])[]) => ({
    name,
    widths: [],
    lines: cells.map((row) => ({ style: 'plain' as const, cells: row })),
  });
  const bytes = await writeWorkbook([
    sheet('People', [headings, ...rows, ['', '', '', '', '', '', 'Example: not read']]),
    sheet('Schools', [['Code', 'Name'], ...Schools]),
    sheet('Students', [['Name'], ['A child']]),
  ]);

  await handOver(district, manager, bytes);
  const [waiting] = imports(district);
  await district.as(manager).press('Import now');
  await district.settle();

  expect(waiting?.sheets).toContain('Nell');
  expect(waiting?.sheets).not.toMatch(/555|A child|Students/);
  expect(newest(district, manager)).toContain('People: the column “Home phone” isn’t read.');
  expect(names(district)).toContain('Nell Newcomer');
});

test('ending more than one in twenty asks for the exact words in a window', async () => {
  const district = await openDistrict();
  const person = district.as(manager);
  await handOver(district, manager, await fileOf(usualWorkbook({ without: ['Bo Nguyễn', 'Ivo Invited'] })));
  const holders = () =>
    district.db
      .select()
      .from(roleHolding)
      .all()
      .filter((one) => one.toDay === null).length;

  await person.press('Import now');
  const label = 'Type: end 2 people';
  const asks = person.window()?.text;
  await person.fill(label, 'yes');
  const refused = await person.submit();
  const between = holders();
  await person.fill(label, 'end 2 people');
  const done = await person.submit();
  await district.settle();

  expect(asks).toContain('2 people are on the roster today but missing from the workbook. Their roles would end.');
  expect(refused).toEqual({ kind: 'errors', errors: { [label]: 'Nothing was changed. Type exactly: end 2 people' } });
  expect(between).toBe(14);
  expect(done.kind).toBe('closed');
  expect(holders()).toBe(12);
  expect(newest(district, manager)).toContain('The roster is up to date');
});

test('when the roster has changed since the preview, the preview is shown again before anything is imported', async () => {
  const district = await openDistrict();
  await handOver(district, manager, await fileOf(usualWorkbook({ with: [nell] })));
  inTx(district.db, (tx) =>
    tx
      .update(person)
      .set({ name: 'Sam B. Sato' })
      .where(eq(person.id, district.idOf('Sam Sato')))
      .run(),
  );

  const answer = await district.as(manager).press('Import now');
  await district.settle();
  const again = newest(district, manager);
  const between = names(district);
  await district.as(manager).close();
  await district.as(manager).press('Import now');
  await district.settle();

  expect(answer).toMatchObject({ kind: 'window', window: { text: expect.stringContaining('Nothing was imported') } });
  expect(again).toContain('Sam Sato: was Sam B. Sato');
  expect(again).toContain('Import now');
  expect(between).not.toContain('Nell Newcomer');
  expect(names(district)).toEqual(expect.arrayContaining(['Nell Newcomer', 'Sam Sato']));
});

test('pressed twice, it imports once, and the second press is told so', async () => {
  const district = await openDistrict();
  await handOver(district, manager, await fileOf(usualWorkbook({ with: [nell] })));
  const person = district.as(manager);

  const answers = await Promise.all([person.press('Import now'), person.press('Import now')]);
  await district.settle();

  expect(JSON.stringify(answers)).toContain('This workbook was already imported or declined.');
  expect(imports(district)).toMatchObject([{ state: 'imported' }]);
  expect(names(district).filter((one) => one === 'Nell Newcomer')).toHaveLength(1);
});

test('a workbook nobody decides about for seven days is let go, and its buttons give way', async () => {
  const district = await openDistrict();
  await handOver(district, manager, await fileOf(usualWorkbook({ with: [nell] })));

  district.clock.moveTo(district.clock.now().add({ hours: 24 * 8 }));
  await district.settle();

  expect(newest(district, manager)).toContain('This workbook waited seven days for an answer');
  expect(newest(district, manager)).not.toContain('Import now');
  expect(imports(district)).toMatchObject([{ state: 'closed', sheets: null }]);
});

test('an import that would leave nobody who may change the roster is refused', async () => {
  const district = await openDistrict();
  const leaders = ['Sam Sato', 'Ada Assistant', 'Max Manager', 'Olu Operator'];
  await handOver(district, manager, await fileOf(usualWorkbook({ without: leaders })));
  const person = district.as(manager);

  await person.press('Import now');
  await person.fill('Type: end 4 people', 'end 4 people');
  const answer = await person.submit();

  expect(answer).toMatchObject({
    kind: 'errors',
    errors: { 'Type: end 4 people': expect.stringContaining('nobody in Slack could change the roster') },
  });
  expect(imports(district)).toMatchObject([{ state: 'waiting' }]);
});

test('whoever lost the right between the preview and the press imports nothing', async () => {
  const district = await openDistrict();
  await handOver(district, manager, await fileOf(usualWorkbook({ with: [nell] })));
  inTx(district.db, (tx) =>
    tx
      .update(roleHolding)
      .set({ role: 'director' })
      .where(eq(roleHolding.personId, district.idOf(manager)))
      .run(),
  );

  const answer = await district.as(manager).press('Import now');

  expect(answer).toMatchObject({ window: { text: expect.stringContaining('not part of your role') } });
  expect(names(district)).not.toContain('Nell Newcomer');
});

test.each(['Pat Okafor', 'Ana Rivera', 'Mona Monitor', 'Dina Director'])(
  '%s may not see or import the roster',
  async (name) => {
    const district = await openDistrict();

    const answers = [
      await district.as(name).command('/throughline roster'),
      await district.as(name).command('/throughline settings'),
    ];

    for (const answer of answers)
      expect(answer).toMatchObject({ kind: 'words', text: expect.stringContaining('not part of your role') });
  },
);

test('when Slack does not hand the file out however often it is asked, the person is told', async () => {
  let passed = 0;
  const wall = { wall: () => Date.now() + passed, monotonic: () => performance.now() + passed };
  const district = await openDistrict({ clocks: { wall } });
  const person = district.as(manager);
  await person.command('/throughline roster');
  await person.press('Import the roster');
  const bytes = await fileOf(usualWorkbook({ with: [nell] }));
  await person.upload('Workbook (.xlsx, at most 5 MB)', { name: 'roster.xlsx', bytes, mimetype: '' });

  district.slack.misbehave({ api: { status500: 1 } });
  await person.submit();
  for (let tries = 0; tries < 10; tries += 1) {
    passed += 1_000_000;
    await district.settle();
  }
  district.slack.misbehave({ api: { status500: 0 } });
  passed += 1_000_000;
  await district.settle();

  expect(newest(district, manager)).toContain('I couldn’t get the workbook from Slack. Nothing was changed.');
  expect(imports(district)).toMatchObject([{ state: 'closed' }]);
  expect(district.db.select({ state: errand.state }).from(errand).all()).toEqual([{ state: 'stopped' }]);
});

test('whoever may import is sent the template, fills it in and uploads it', async () => {
  const district = await openDistrict();
  const person = district.as('Olu Operator');
  await person.command('/throughline roster');
  await person.press('Import the roster');

  const answer = await person.press('Send me the template');
  await district.settle();

  expect(answer).toMatchObject({ window: { text: expect.stringContaining('on its way to your messages') } });
  const [file, ...more] = await filesOf(district, 'Olu Operator');
  if (!file) throw new Error('No file came.');
  expect(more).toEqual([]);
  expect(file).toMatchObject({ name: 'throughline-roster.xlsx', title: 'Template for the roster' });
  expect([...(await cellsOf(file)).keys()]).toEqual([
    'Read me',
    'People',
    'Schools',
    'Calendar',
    'Look-fors',
    'Settings',
  ]);
  await person.close({ all: true });
  await handOver(district, 'Olu Operator', file.bytes);
  expect(newest(district, 'Olu Operator')).toContain('Nothing to do');
  expect(newest(district, 'Olu Operator')).toContain('Fill in the sheets People and Schools');
  expect(district.slack.problems()).toEqual([]);
});

test('whoever may not import the roster any more gets no template, and is told', async () => {
  const district = await openDistrict();
  const person = district.as('Olu Operator');
  await person.command('/throughline roster');
  await person.press('Import the roster');
  await person.press('Send me the template');
  endRoles(district, 'Olu Operator');

  await district.settle();

  expect(await filesOf(district, 'Olu Operator')).toEqual([]);
  expect(district.logged.join()).not.toContain('an errand failed');
});

test('of many things that are wrong in a workbook ten are said whole, each with what to write, and the rest are counted', async () => {
  const district = await openDistrict();
  const wrong = Array.from({ length: 12 }, (_, at) => [`Nell Newcomer ${at}`, 'nell', 'teacher', 'Lincoln']);

  await handOver(district, manager, await fileOf(usualWorkbook({ with: wrong })));

  const words = newest(district, manager);
  expect(words).toContain('12 things need fixing in the workbook. Nothing was changed.');
  expect(words.match(/is not an email address. Write it like ana\.rivera@example\.org\./g)).toHaveLength(10);
  expect(words).toContain('and 2 more');
});
