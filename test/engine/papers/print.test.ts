import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { putErrand } from '../../../src/engine/errands/put.ts';
import { features as allFeatures } from '../../../src/features/index.ts';
import type { Arrived } from '../../../src/kit/errand.ts';
import type { Feature } from '../../../src/kit/feature.ts';
import { done } from '../../../src/kit/outcome.ts';
import type { Paper, Report } from '../../../src/kit/paper.ts';
import * as pieces from '../../../src/kit/words/pieces.ts';
import { bold, say } from '../../../src/kit/words/text.ts';
import { openDistrict } from '../../district.ts';
import { filesOf } from '../../handed-over.ts';
import { pdfTags } from '../../pdf-tags.ts';
import { pdfText } from '../../pdf-text.ts';

const { heading, paragraph, bullets, table } = pieces;

/** A routine whose slips are these pages, and what it heard of them. */
function slipsOf(pages: readonly pieces.Words[] | undefined, report?: Report, title = 'Slips for today') {
  const heard: Arrived[] = [];
  const paper: Paper | undefined = pages && {
    kind: 'print',
    fileName: 'slips.pdf',
    title,
    pages,
    ...(report ? { report } : {}),
  };
  const hear = (_: unknown, arrived: Arrived) => {
    heard.push(arrived);
    return done();
  };
  const slips: Feature = {
    name: 'slips',
    papers: { 'slips/today': { ability: 'walkthroughs.log', make: () => paper } },
    hears: { 'slips/today': hear },
  };
  return { heard, slips };
}

async function handOver(pages: readonly pieces.Words[] | undefined, name: string, report?: Report, title?: string) {
  const { heard, slips } = slipsOf(pages, report, title);
  const district = await openDistrict({ features: [...allFeatures, slips] });
  const to = district.idOf(name);
  const request = { kind: 'handOver', paper: 'slips/today', value: 'lincoln', to } as const;
  inTx(district.db, (tx) => putErrand(tx, { name: 'slips/today', request }));
  await district.settle();
  return { to, heard, files: await filesOf(district, name) };
}

const button = { action: 'a/b', label: 'Press me', value: '' };

test('slips come as a PDF with everything they say, each on a page of its own, and no buttons', async () => {
  const slip = [
    heading('Your copy of a walkthrough'),
    paragraph(say`For ${bold('Bo Nguyễn')}, Lincoln`),
    paragraph(bold('Seen')),
    bullets(['Rigorous task', 'Đặng’s “why” – 10:05']),
    pieces.quote('Strong questions.\nTry waiting longer.'),
    pieces.divider,
    pieces.aside('They are not evaluation.'),
    pieces.entry('One of a list', button),
    pieces.buttons(button),
  ];
  const counts = [
    heading('Counts'),
    table({ caption: 'By month', headings: ['Name', 'October'], rows: [['Łukasz', '3']] }),
    pieces.chart({ kind: 'line', title: 'A curve', categories: [], series: [] }),
  ];

  const { to, heard, files } = await handOver([slip, counts], 'Pat Okafor');

  expect(heard).toEqual([{ kind: 'handedOver', value: 'lincoln', to }]);
  expect(files).toMatchObject([{ name: 'slips.pdf', title: 'Slips for today' }]);
  expect(pdfText(files[0]?.bytes ?? Buffer.of()).split('\n')).toEqual([
    'Your copy of a walkthrough',
    'For Bo Nguyễn, Lincoln',
    'Seen',
    '•',
    'Rigorous task',
    '•',
    'Đặng’s “why” – 10:05',
    'Strong questions.',
    'Try waiting longer.',
    'They are not evaluation.',
    'One of a list',
    'Slips for today',
    'Page 1 of 2',
    'Counts',
    'By month',
    'Name',
    'October',
    'Łukasz',
    '3',
    'Slips for today',
    'Page 2 of 2',
    '',
  ]);
});

test('a slip that is too long for a sheet goes on over the next, to its last word', async () => {
  const words = Array.from({ length: 900 }, (_, at) => `word${at}`).join(' ');
  const items = Array.from({ length: 40 }, (_, at) => `Item ${at}`);
  const rows = Array.from({ length: 60 }, (_, at) => [`Teacher ${at}`, String(at)]);
  const long = [heading('Long'), pieces.quote(words), bullets(items)];

  const { files } = await handOver([long, [table({ caption: 'All', headings: ['Name', 'n'], rows })]], 'Pat Okafor');

  const said = pdfText(files[0]?.bytes ?? Buffer.of());
  const flowing = said.replaceAll(/Slips for today\nPage \d of \d\n/g, '').replaceAll(/\s+/g, ' ');
  expect(flowing).toContain(words);
  expect(flowing).toContain('• Item 38 • Item 39');
  expect(flowing).toContain('Teacher 58 58 Teacher 59 59');
  expect(said.match(/Page \d of \d/g)).toHaveLength(Number(/Page 1 of (\d)/.exec(said)?.[1]));
});

test('a report has a cover that says where each part begins, charts, and its mark and number on every sheet', async () => {
  const rows = Array.from({ length: 80 }, (_, at) => [`Teacher ${at}`, String(at)]);
  const series = [
    { name: 'met', values: [3, 1] },
    { name: 'no data', values: [2, 4] },
  ];
  const bars = pieces.chart({ kind: 'bar', title: 'By objective', categories: ['First', 'Second'], series });
  const line = pieces.chart({ kind: 'line', title: 'By month', categories: ['Sep', 'Oct'], series });
  const counts = [heading('Counts'), bars, line, table({ caption: 'Counts', headings: ['Who', 'n'], rows })];
  const report = { foot: 'Frozen on Monday', mark: 'SAMPLE DATA', contents: ['Counts: all of them', 'Words: a few'] };

  const cover = [heading('A packet')];
  const { files } = await handOver([cover, counts, [heading('Words'), paragraph('The end.')]], 'Pat Okafor', report);

  const said = pdfText(files[0]?.bytes ?? Buffer.of());
  const sheets = Number(/\n1 of (\d)/.exec(said)?.[1]);
  expect(sheets).toBeGreaterThan(3);
  expect(said.match(/SAMPLE DATA\nFrozen on Monday\n\d of \d/g)).toHaveLength(sheets);
  expect(said.split('SAMPLE DATA')[0]?.split('\n')).toEqual([
    'A packet',
    'In this report',
    'Counts: all of them',
    'Words: a few',
    '2',
    String(sheets),
    '',
  ]);
  for (const words of ['By objective', 'First', 'Second', 'By month', 'no data', 'Teacher 79', 'The end.'])
    expect(said).toContain(`${words}\n`);
  // The headings of a table stand on every sheet it runs over; that it is about what the part says is not said twice.
  expect(said.match(/Who\nn\n/g)?.length).toBeGreaterThan(1);
  expect(said.match(/^Counts$/gm)).toHaveLength(1);
});

/** What a screen reader makes of these pages. */
async function heardOf(pages: readonly pieces.Words[], report?: Report) {
  const { files } = await handOver(pages, 'Pat Okafor', report);
  return pdfTags(files[0]?.bytes ?? Buffer.of());
}

test('whoever has a slip read aloud hears what is a heading, a list or a quotation, and no page numbers', async () => {
  const slip = [
    heading('Your copy of a walkthrough'),
    paragraph('For Bo Nguyễn'),
    paragraph(bold('Seen')),
    bullets(['Rigorous task', 'The “why”']),
    pieces.quote('Strong questions.\nTry waiting longer.'),
    pieces.divider,
    pieces.aside('They are not evaluation.'),
    pieces.entry('One of a list', button),
  ];

  const { tree, unsaid, loose, catalog } = await heardOf([slip, [heading('Another copy')]]);

  expect(tree).toEqual([
    'Document',
    '  Sect',
    '    H1: Your copy of a walkthrough',
    '    P: For Bo Nguyễn',
    '    H2: Seen',
    '    L',
    '      LI',
    '        Lbl: •',
    '        LBody: Rigorous task',
    '      LI',
    '        Lbl: •',
    '        LBody: The “why”',
    '    BlockQuote',
    '      P: Strong questions. Try waiting longer.',
    '    P: They are not evaluation.',
    '    P: One of a list',
    '  Sect',
    '    H1: Another copy',
  ]);
  expect(unsaid).toEqual(['Slips for today', 'Page 1 of 2', 'Slips for today', 'Page 2 of 2']);
  expect(loose).toEqual([]);
  for (const said of ['/Lang (en-US)', '/MarkInfo', '/ViewerPreferences']) expect(catalog).toContain(said);
});

test('what runs on over the next sheet is still one paragraph, one item, one table', async () => {
  const words = (n: number) => Array.from({ length: n }, (_, at) => `word${at}`).join(' ');
  const rows = Array.from({ length: 60 }, (_, at) => [`Teacher ${at}`, at === 7 ? '' : String(at)]);
  const counts = table({ caption: 'All', headings: ['Name', 'n'], rows });

  const { tree, unsaid, loose } = await heardOf([
    [paragraph(words(900)), bullets([words(800)]), pieces.quote(words(700))],
    [counts],
  ]);

  expect(tree.slice(0, 9)).toEqual([
    'Document',
    '  Sect',
    `    P: ${words(900)}`,
    '    L',
    '      LI',
    '        Lbl: •',
    `        LBody: ${words(800)}`,
    '    BlockQuote',
    `      P: ${words(700)}`,
  ]);
  expect(tree.slice(9, 19)).toEqual([
    '  Sect',
    '    Table',
    '      Caption: All',
    '      TR',
    '        TH of Column: Name',
    '        TH of Column: n',
    '      TR',
    '        TH of Row: Teacher 0',
    '        TD: 0',
    '      TR',
  ]);
  // A cell with nothing in it keeps its place; the headings that stand again on the next sheet are not said again.
  expect(tree).toContain('        TD');
  expect(tree.filter((line) => line === '      TR')).toHaveLength(61);
  expect(tree.filter((line) => line.includes('Column: Name'))).toHaveLength(1);
  expect(unsaid.filter((line) => line === 'Name').length).toBeGreaterThan(0);
  expect(loose).toEqual([]);
});

test('a report read aloud: its mark once, where each part begins, headings that leave no level out, and charts in words', async () => {
  const series = [
    { name: 'met', values: [3, 1] },
    { name: 'no data', values: [2, 4] },
  ];
  const parts = [
    [heading('Counts'), paragraph(bold('At once')), heading('By school'), paragraph(bold('Lincoln')), paragraph('12')],
    [
      heading('Charts'),
      pieces.chart({ kind: 'bar', title: 'By objective', categories: ['First', 'Second'], series }),
      pieces.chart({ kind: 'line', title: 'By month', categories: ['Sep', 'Oct'], series }),
    ],
  ];
  const report = { foot: 'Frozen on Monday', mark: 'SAMPLE DATA', contents: ['Counts: all', 'Charts: two'] };

  const { tree, unsaid, loose, catalog } = await heardOf([[heading('A packet')], ...parts], report);

  expect(tree).toEqual([
    'Document',
    '  P: SAMPLE DATA',
    '  Sect',
    '    H1: A packet',
    '    H2: In this report',
    '    TOC',
    '      TOCI',
    '        P: Counts: all',
    '        Reference: 2',
    '      TOCI',
    '        P: Charts: two',
    '        Reference: 2',
    '  Sect',
    '    H2: Counts',
    '    H3: At once',
    '    H3: By school',
    '    H4: Lincoln',
    '    P: 12',
    '  Sect',
    '    H2: Charts',
    '    Figure: Bar chart: By objective. First: met 3, no data 2. Second: met 1, no data 4.',
    '    Figure: Line chart: By month. met: Sep 3, Oct 1. no data: Sep 2, Oct 4.',
  ]);
  expect(unsaid).toEqual(['Frozen on Monday', '1 of 2', 'SAMPLE DATA', 'Frozen on Monday', '2 of 2']);
  expect(loose).toEqual([]);
  expect(catalog).toContain('/Outlines');
});

test('a title with an ampersand does not break what the file says of itself', async () => {
  const { files } = await handOver([[heading('One')]], 'Pat Okafor', undefined, 'Lincoln & Webster');

  const file = Buffer.from(files[0]?.bytes ?? []).toString('latin1');
  const metadata = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(file)?.[0] ?? '';
  expect(metadata).toContain('Lincoln and Webster');
  expect(metadata).not.toMatch(/&(?!amp;)/);
});

test('who may not have a paper is not handed it, and one that is not needed any more is not made', async () => {
  const teacher = await handOver([[heading('Secret')]], 'Ana Rivera');
  const nothing = await handOver(undefined, 'Pat Okafor');

  expect([teacher.files, nothing.files]).toEqual([[], []]);
  expect(teacher.heard).toMatchObject([
    { kind: 'notHandedOver', why: expect.stringContaining('you no longer have access to it') },
  ]);
  expect(nothing.heard).toMatchObject([
    { kind: 'notHandedOver', why: expect.stringContaining('nothing left to send') },
  ]);
});
