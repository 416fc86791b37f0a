import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { most } from '../../src/engine/sheets/limits.ts';
import { readWorkbook } from '../../src/engine/sheets/read.ts';
import { cellName } from '../../src/kit/sheets/cell.ts';
import { readTable } from '../../src/kit/sheets/table.ts';
import { writeWorkbook } from '../../src/kit/sheets/write.ts';
import { clean } from '../../src/kit/words/text.ts';

const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;

/** A workbook from the bare XML of its one sheet. */
function bare(sheetData: string, sharedStrings = '<sst/>', more: Readonly<Record<string, string>> = {}): Buffer {
  const parts = {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relationships,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': sharedStrings,
    ...more,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]))));
}

/** The same file, telling of its parts that they are as large as this. */
function claiming(file: Buffer, size: number): Buffer {
  const changed = Buffer.from(file);
  for (let at = changed.indexOf('PK\u0001\u0002'); at >= 0; at = changed.indexOf('PK\u0001\u0002', at + 1))
    changed.writeUInt32LE(size, at + 24);
  return changed;
}

test('what is written is read back as text to the letter, whatever it begins with', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      "=cmd|'/c calc'!A0",
      '_x0041_',
      '_x005F_x0041_',
      'constructor',
      '__proto__',
      'Nguyễn Văn An',
      'a\nb',
      '007',
      '1e5',
      'TRUE',
      '<b>&amp;',
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      async (cells) => {
        const file = await writeWorkbook([
          { name: 'People', widths: [], lines: cells.map((line) => ({ style: 'plain', cells: line })) },
        ]);

        const [sheet] = await readWorkbook(file);

        cells.forEach((line, row) => {
          line.forEach((one, column) => {
            const read = sheet?.rows[row]?.[column] ?? { text: '' };
            expect(read.text.replaceAll('\uFFFD', '')).toBe(kept(one));
            expect(read.wrong).toBeUndefined();
          });
        });
      },
    ),
    { numRuns: 60 },
  );
});

/** What XML can hold of a text, cleaned as every text is. */
function kept(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold these
  const discouraged = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFD-\uFFFF]|\p{Cs}/gu;
  return clean(text.replaceAll(discouraged, ''));
}

test('dates, numbers and ticks are read as people see them', async () => {
  const cells = [
    { value: new Date('2026-11-23T00:00:00Z'), type: Date, format: 'mm/dd/yyyy' },
    { value: 101, type: Number },
    { value: true, type: Boolean },
    { value: false, type: Boolean },
  ];
  const file = await writeXlsx([cells], { sheet: 'S' }).toBuffer();

  const [sheet] = await readWorkbook(file);

  expect(sheet?.rows).toEqual([
    [
      { text: '2026-11-23', day: '2026-11-23' },
      { text: '101' },
      { text: 'TRUE', is: 'tick' },
      { text: 'FALSE', is: 'tick' },
    ],
  ]);
});

/** How a format shows a number: an empty one is Excel's own of that id. */
const shown: readonly (readonly [format: string | number, value: number, cell: string | object])[] = [
  [9, 0.8, '80%'],
  [10, 0.8, '80.00%'],
  ['0.0%', 0.8, '80.0%'],
  ['0.0%', 0.625, '62.5%'],
  ['0%', 0.5700000000000001, '57%'],
  ['0%', -0.05, '-5%'],
  ['+0%;-0%', -0.05, '-5%'],
  ['0%;[Red](0%)', -0.05, '-5%'],
  ['[Blue]0%', 1, '100%'],
  ['0"%"', 80, '80%'],
  ['0\\%', 80, '80%'],
  ['General"%"', 62.5, '62.5%'],
  ['0" of 20"', 14, '14 of 20'],
  [12, 0.75, '3/4'],
  [13, 1.4375, '1 7/16'],
  ['?/?', 1.5, '3/2'],
  ['# ??/100', 0.8, '80/100'],
  [3, 1200, '1,200'],
  [44, 1200.5, '$1,200.50'],
  ['_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)', -1200.5, '-$1,200.50'],
  ['[$€-407]#,##0', 5, '€5'],
  ['#,##0,"K"', 12000, '12K'],
  ['0.00', 1.1, '1.10'],
  ['0.00', 1.005, '1.01'],
  ['000', 7, '007'],
  ['"<b>&amp;"0', 7, '<b>&amp;7'],
  [0, 0.8, '0.8'],
  [49, 0.8, '0.8'],
  ['0.00E+00', 12345, '12345'],
  [20, 6.5 / 24, { text: '06:30', is: 'time' }],
  [18, 18.5 / 24, { text: '18:30', is: 'time' }],
  ['[$-409]h:mm AM/PM;@', 0.2708333333, { text: '06:30', is: 'time' }],
  [46, 30 / 24, { text: '30:00', is: 'time' }],
  ['mm:ss', 90 / 86_400, { text: '00:01:30', is: 'time' }],
  [14, 46_349, { text: '2026-11-23', day: '2026-11-23' }],
  ['mmm d, yyyy h:mm', 46_349.5, { text: '2026-11-23', day: '2026-11-23' }],
  ['(000) 000-0000', 5085551234, { text: '', wrong: 'format' }],
  ['[<=9999999]###-####;(###) ###-####', 5551234, { text: '', wrong: 'format' }],
  [`"${'x'.repeat(80)}"0`, 1, { text: '', wrong: 'format' }],
];

test('a number is read as its cell shows it, and one that cannot be told is never read bare', async () => {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const own = shown.map(([format], at) => (typeof format === 'string' ? { id: 164 + at, format } : { id: format }));
  const styles = `<styleSheet><numFmts>${own.map((one) => ('format' in one ? `<numFmt numFmtId="${one.id}" formatCode="${escaped(one.format)}"/>` : '')).join('')}</numFmts>
    <cellStyleXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellStyleXfs>
    <cellXfs><xf xfId="1"/>${own.map(({ id }) => `<xf numFmtId="${id}" xfId="0"><alignment/></xf>`).join('')}</cellXfs></styleSheet>`;
  const rows = shown.map(
    ([, value], at) => `<row r="${at + 2}"><c r="A${at + 2}" s="${at + 1}"><v>${value}</v></c></row>`,
  );
  const styled = relationships.replace(
    '</Relationships>',
    '<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="/xl/looks.xml"/></Relationships>',
  );
  const file = bare(`<row r="1"><c r="A1" s="0" t="n"><v>0.8</v></c></row>${rows.join('')}`, undefined, {
    'xl/looks.xml': styles,
    'xl/_rels/workbook.xml.rels': styled,
  });

  const [sheet] = await readWorkbook(file);

  const expected = shown.map(([, , cell]) => (typeof cell === 'string' ? { text: cell } : cell));
  expect(sheet?.rows.map(([cell]) => cell)).toEqual([{ text: '80%' }, ...expected]);
});

test('a formula is marked, whatever its last result was; so is an error', async () => {
  const written = await writeXlsx([[{ value: '=1+1', type: 'Formula' }, 'plain']], { sheet: 'S' }).toBuffer();
  const bareOne = bare(
    `<row r="1"><c r="A1" t="str"><f>A2</f><v>principal</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1"><f t="shared" si="0"/><v>5</v></c><c r="D1" t='inlineStr'><is><t>first</t></is></c></row>`,
  );

  const [one, two] = [await readWorkbook(written), await readWorkbook(bareOne)];

  expect(one[0]?.rows).toEqual([[{ text: '', wrong: 'formula' }, { text: 'plain' }]]);
  expect(two[0]?.rows).toEqual([
    [{ text: '', wrong: 'formula' }, { text: '', wrong: 'error' }, { text: '', wrong: 'formula' }, { text: 'first' }],
  ]);
});

test('every row of a long list is read in its place', async () => {
  const line = (n: number) => [`Ana & “${n}” Nguyễn`, `a${n}@millcity.example`, n % 7 === 0 ? '' : 'teacher'];
  const lines = Array.from({ length: 4000 }, (_, at) => ({
    style: 'plain' as const,
    cells: at % 500 === 3 ? [] : line(at),
  }));
  const file = await writeWorkbook([{ name: 'People', widths: [], lines }]);

  const [sheet] = await readWorkbook(file);

  const read = sheet?.rows.map((cells) => cells.map((cell) => cell.text));
  expect(read).toEqual(lines.map(({ cells }) => (cells.length === 0 ? ['', '', ''] : cells)));
});

const refused: [what: string, file: () => Buffer, told: string][] = [
  ['an empty file', () => Buffer.alloc(0), 'That’s not an Excel workbook.'],
  ['a list of commas', () => Buffer.from('Name,Email\nPat,pat@x.example\n'), 'That’s not an Excel workbook.'],
  ['a picture', () => Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), 'That’s not an Excel workbook.'],
  ['a zip of something else', () => Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'That’s not an Excel workbook.'],
  [
    'an old or locked workbook',
    () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    'an old Excel file (.xls), or one with a password',
  ],
  ['half a workbook', () => bare('<row r="1"/>').subarray(0, 300), 'I can’t read this workbook.'],
  ['a workbook with a broken sheet', () => bare('<row r="1"><c r="A1"><v>1</v></row>'), 'I can’t read this workbook.'],
  ['a tag that never ends', () => bare('<row '.repeat(200_000)), 'I can’t read this workbook.'],
  ['more than 5 MB', () => Buffer.alloc(most.bytes + 1), 'larger than 5 MB'],
  ['a million rows', () => bare('<row/>'.repeat(1_000_000)), 'more than 20,000 rows'],
  [
    'one row at the very bottom',
    () => bare('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    'more than 20,000 rows',
  ],
  ['a cell at the far right', () => bare('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'more than 100 columns'],
  ['a million cells', () => bare(`<row r="1">${'<c/>'.repeat(2_100_000)}</row>`), 'This workbook is too big to read'],
  [
    'a million texts',
    () => bare('<row r="1"/>', `<sst>${'<si><t>a</t></si>'.repeat(1_000_000)}</sst>`),
    'This workbook is too big to read',
  ],
  [
    'a text without end',
    () => bare('<row r="1"/>', `<sst><si><t>${'a'.repeat(20_000_000)}</t></si></sst>`),
    'This workbook is too big to read',
  ],
  ['a bomb that says so', () => claiming(bare('<row r="1"/>'), 20_000_000), 'This workbook is too big to read'],
  [
    'a bomb that says it is small',
    () => claiming(bare(' '.repeat(30_000_000)), 10),
    'This workbook is too big to read',
  ],
];

test.each(refused)('%s is refused in words', async (_, make, told) => {
  const file = make();

  const refusal = await readWorkbook(file).catch((error: unknown) => error);

  expect(refusal).toMatchObject({ name: 'Refusal', message: expect.stringContaining(told) });
});

test('headings are found below a title, in any order and however they are written', () => {
  const texts = [
    ['The roster of Mill City'],
    [],
    ['e-mail', 'Phone', 'NAME'],
    ['Example: a@x.example', '', 'Ana'],
    ['', '', ''],
    ['b@x.example', '1', 'Ben'],
  ];
  const sheet = { name: 'People', rows: texts.map((row) => row.map((text) => ({ text }))) };

  const table = readTable(sheet, {
    name: { heading: 'Name', needed: true },
    email: { heading: 'Email', needed: true },
    school: { heading: 'School' },
  });

  expect(table.problems).toEqual([]);
  expect(table.rows).toEqual([
    {
      name: { text: 'Ben', at: 'People C6' },
      email: { text: 'b@x.example', at: 'People A6' },
      school: { text: '', at: 'People row 6' },
    },
  ]);
  expect(table.notes).toEqual(['People: the column “Phone” isn’t read.']);
});

test('cells are named as Excel names them', () => {
  expect([cellName(0, 0), cellName(13, 2), cellName(0, 25), cellName(9, 26), cellName(0, 99)]).toEqual([
    'A1',
    'C14',
    'Z1',
    'AA10',
    'CV1',
  ]);
});
