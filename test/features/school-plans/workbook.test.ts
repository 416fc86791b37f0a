import { expect, test } from 'vitest';
import { writeWorkbook } from '../../../src/kit/sheets/write.ts';
import { type Person, visibleText } from '../../../src/simulator/simulator.ts';
import type { TestDistrict } from '../../district.ts';
import { cellsOf, endRoles, filesOf } from '../../handed-over.ts';
import { addByHand, decide, districtWithParts, listOf, pressOn, startLincoln } from './district.ts';

const headings = ['Code', 'What', 'Short name', 'Initiative', 'Owner', 'Starts', 'Due', 'Adults will', 'Students will'];

const fileOf = (rows: readonly (readonly string[])[], school = 'Lincoln', heads: readonly string[] = headings) =>
  writeWorkbook([
    {
      name: 'School plan',
      widths: [],
      lines: [['School', school], heads, ...rows].map((cells) => ({ style: 'plain', cells }) as const),
    },
  ]);

/** Uploads a workbook from the plan's menu, and returns the preview. */
async function handOver(district: TestDistrict, person: Person, bytes: Buffer): Promise<string> {
  await person.command('/sip');
  await person.press('Import a workbook…');
  await person.upload('Workbook (.xlsx, at most 5 MB)', { name: 'sip.xlsx', bytes, mimetype: '' });
  await person.submit();
  await person.close({ all: true });
  await district.drain();
  return newest(person);
}

const newest = (person: Person): string => visibleText(person.dms().at(-1)?.blocks ?? []);

test('a school’s own workbook is read as it is: what is nobody or no date is left empty and said', async () => {
  const district = await districtWithParts();
  const pat = district.as('Pat Okafor');
  await startLincoln(district, []);
  const bytes = await fileOf([
    ['', 'Bring two tasks a month', '', '1.1', 'ana rivera', '', '2026-12-11', 'Change one task.', 'Explain.'],
    ['', 'Hold fire drills', '', 'Safety', 'ELA team', '', 'ongoing', '', ''],
    ['', 'Open the library', '', '9.9', '', '', '', '', ''],
    ['1.2.A1', 'Plan talk into every lesson', '', '1.2', '', '', '', '', ''],
  ]);

  const preview = await handOver(district, pat, bytes);
  await pat.press('Import now');
  await district.drain();
  await pat.command('/sip');

  expect(preview).toContain('Added: 3');
  expect(preview).toContain('Owner “ELA team” is nobody at Lincoln: left empty.');
  expect(preview).toContain('Due date “ongoing” isn’t a date: left empty.');
  expect(preview).toContain('Initiative “9.9” isn’t in the district’s plan: left empty.');
  expect(listOf(pat)).toMatch(
    /1\.1 Rigorous tasks\nS1 Bring two tasks a month\n⚪ not started · Ana Rivera · due Fri, Dec 11/,
  );
  expect(listOf(pat)).toMatch(/Required by law\nS2 Hold fire drills/);
  expect(listOf(pat)).toMatch(/S3 Open the library/);
  expect(district.slack.problems()).toEqual([]);
});

test('the workbook of a plan imports to the very same plan, and so does the template', async () => {
  const district = await districtWithParts();
  const pat = district.as('Pat Okafor');
  await startLincoln(district, []);
  await addByHand(pat, 'Bring two tasks a month', {
    'Owner at the school': 'Ana Rivera · teacher',
    'Which initiative does it serve?': '1.1 Rigorous tasks',
    'Due on': '2026-12-11',
  });
  await addByHand(pat, 'Hold fire drills', { 'Which initiative does it serve?': 'Required by law: safety' });
  await pat.press('Send me the workbook');
  await district.drain();
  await pat.close({ all: true });
  const [exported] = await filesOf(district, 'Pat Okafor');
  const cells = exported && (await cellsOf(exported));
  await pat.command('/sip');
  await pat.press('Import a workbook…');
  await pat.press('Send me the template');
  await pat.close({ all: true });
  await district.drain();
  const [, template] = await filesOf(district, 'Pat Okafor');

  expect(cells?.get('School plan')).toContainEqual(expect.arrayContaining(['1.2.A1', 'Plan talk into every lesson']));
  expect(cells?.get('Help')).toContainEqual(['1.1', 'Rigorous tasks']);
  for (const file of [exported, template]) {
    expect(await handOver(district, pat, file?.bytes ?? Buffer.from(''))).toContain(
      'Nothing in it is different from Lincoln’s plan.',
    );
  }
});

test('in an approved plan a reason is asked and an amendment kept; what is left out is dropped with it', async () => {
  const district = await districtWithParts();
  const pat = district.as('Pat Okafor');
  await startLincoln(district, ['Bring two tasks a month', 'Open the library on Saturdays']);
  decide(district, 'Lincoln', 'approved');
  const bytes = await fileOf([['S1', 'Bring three tasks a month', '', '', '', '', '', '', '']]);

  const preview = await handOver(district, pat, bytes);
  await pat.press('Import now');
  await pat.fill('Reason for the change', 'The council cut the library.');
  await pat.submit();
  await district.drain();
  await pat.command('/sip');
  await pat.press('See why');

  expect(preview).toContain('S1 Bring two tasks a month: words');
  expect(preview).toContain('Not in the workbook, so dropped: 1');
  expect(pat.window()?.text).toContain('The council cut the library.');
  const rounds = district.db.$client.prepare('SELECT kind, words FROM school_plan_round ORDER BY number').all();
  expect(rounds.at(-1)).toEqual({ kind: 'amended', words: 'The council cut the library.' });
});

test('only a school that one leads is imported, columns that are not there change nothing, and a code is not made up', async () => {
  const district = await districtWithParts();
  const pat = district.as('Pat Okafor');
  await startLincoln(district, []);
  await addByHand(pat, 'Bring two tasks a month', { 'Owner at the school': 'Ana Rivera · teacher' });

  const other = await handOver(district, pat, await fileOf([['', 'Read', '', '', '', '', '', '', '']], 'Webster'));
  const few = await handOver(
    district,
    pat,
    await fileOf([['S1', 'Bring two tasks a month']], 'Lincoln', ['Code', 'What']),
  );
  const unknown = await handOver(district, pat, await fileOf([['S9', 'Read', '', '', '', '', '', '', '']]));
  await pat.command('/sip');
  await pressOn(pat, 'S1', 'In progress');

  expect(other).toContain('“Webster” isn’t a school you lead.');
  expect(few).toContain('Nothing in it is different');
  expect(unknown).toContain('there is no item “S9”.');
  expect(listOf(pat)).toContain('🟡 in progress · Ana Rivera');
});

test('an item keeps an owner who left the school, in the workbook and in its window', async () => {
  const district = await districtWithParts();
  const pat = district.as('Pat Okafor');
  await startLincoln(district, []);
  await addByHand(pat, 'Bring two tasks a month', { 'Owner at the school': 'Ana Rivera · teacher' });
  endRoles(district, 'Ana Rivera');
  await pat.press('Send me the workbook');
  await pat.close({ all: true });
  await district.drain();
  const [file] = await filesOf(district, 'Pat Okafor');

  const preview = await handOver(district, pat, file?.bytes ?? Buffer.from(''));
  await pat.command('/sip');
  await pressOn(pat, 'S1', 'Change…');
  await pat.fill('Short name', 'Two tasks');
  await pat.submit();

  expect(preview).toContain('Nothing in it is different');
  expect(listOf(pat)).toMatch(/S1 Two tasks\n⚪ not started · Ana Rivera/);
});
