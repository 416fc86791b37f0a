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
import { pdfText } from '../../pdf-text.ts';

const { heading, paragraph, bullets, table } = pieces;

/** A routine whose slips are these pages, and what it heard of them. */
function slipsOf(pages: readonly pieces.Words[] | undefined, report?: Report) {
  const heard: Arrived[] = [];
  const paper: Paper | undefined = pages && {
    ...{ kind: 'print', fileName: 'slips.pdf', title: 'Slips for today', pages },
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

async function handOver(pages: readonly pieces.Words[] | undefined, name: string, report?: Report) {
  const { heard, slips } = slipsOf(pages, report);
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
    ...['•', 'Rigorous task', '•', 'Đặng’s “why” – 10:05'],
    ...['Strong questions.', 'Try waiting longer.', 'They are not evaluation.', 'One of a list'],
    ...['Slips for today', 'Page 1 of 2'],
    ...['Counts', 'By month', 'Name', 'October', 'Łukasz', '3'],
    ...['Slips for today', 'Page 2 of 2', ''],
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
    ...['A packet', 'In this report', 'Counts: all of them', 'Words: a few', '2', String(sheets), ''],
  ]);
  for (const words of ['By objective', 'First', 'Second', 'By month', 'no data', 'Teacher 79', 'The end.'])
    expect(said).toContain(`${words}\n`);
  // The headings of a table stand on every sheet it runs over; that it is about what the part says is not said twice.
  expect(said.match(/Who\nn\n/g)?.length).toBeGreaterThan(1);
  expect(said.match(/^Counts$/gm)).toHaveLength(1);
});

test('who may not have a paper is not handed it, and one that is not needed any more is not made', async () => {
  const teacher = await handOver([[heading('Secret')]], 'Ana Rivera');
  const nothing = await handOver(undefined, 'Pat Okafor');

  expect([teacher.files, nothing.files]).toEqual([[], []]);
  expect(teacher.heard).toMatchObject([{ kind: 'notHandedOver', why: expect.stringContaining('not yours to see') }]);
  expect(nothing.heard).toMatchObject([
    { kind: 'notHandedOver', why: expect.stringContaining('nothing to hand over') },
  ]);
});
