import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { putErrand } from '../../../src/engine/errands/put.ts';
import { render } from '../../../src/engine/papers/render.ts';
import { features } from '../../../src/features/index.ts';
import { done } from '../../../src/kit/outcome.ts';
import * as pieces from '../../../src/kit/words/pieces.ts';
import { bold } from '../../../src/kit/words/text.ts';
import { openDistrict } from '../../district.ts';
import { filesOf } from '../../handed-over.ts';
import { progressReport, unreadable } from './progress-report.ts';

const { heading, paragraph, table, chart } = pieces;

const written = async (...pages: pieces.Words[]): Promise<string> => {
  const report = { foot: 'Foot', mark: '', contents: [] };
  const bytes = await render({ kind: 'page', fileName: 'a.html', title: 'A report', pages, report });
  return new TextDecoder().decode(bytes);
};

/** The headings of a page, each with its level. */
const headingsOf = (page: string): string[] =>
  [...page.matchAll(/<h(\d)[^>]*>(.*?)<\/h\1>/g)].map(([, level, words]) => `${level} ${words}`);

test('a report comes as one web page that asks nobody for anything and runs nothing', async () => {
  const paper = progressReport('page');
  const reports = {
    name: 'reports',
    papers: { 'reports/page': { ability: 'walkthroughs.log', make: () => paper } },
    hears: { 'reports/page': () => done() },
  } as const;
  const district = await openDistrict({ features: [...features, reports] });
  const request = { kind: 'handOver', paper: 'reports/page', value: '', to: district.idOf('Pat Okafor') } as const;
  inTx(district.db, (tx) => putErrand(tx, { name: 'reports/page', request }));
  await district.settle();

  const [file] = await filesOf(district, 'Pat Okafor');
  const page = String(file?.bytes);

  expect(file).toMatchObject({ name: 'report.html', title: 'Quarterly Progress Report, Mill City Public Schools' });
  expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(page).toContain(
    `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
  );
  expect(page).not.toMatch(/<(script|link|img|iframe|object|form|base)\b|https?:|@import|\bsrc=|\bon\w+=/i);
  expect([...page.matchAll(/url\((.)/g)].filter(([, first]) => first !== '#')).toEqual([]);
  expect(page).toContain('<p class="mark">SAMPLE DATA</p>');
  expect(page).toContain('<a href="#part-2">Evidence: 2 of 5 benchmarks are met or on track</a>');
  expect(page).toContain('<section id="part-2"><h2>Evidence</h2>');
});

test('its headings go down one level at a time, and one of them is the report’s own', async () => {
  const headings = headingsOf(
    await written(
      [heading('Report'), paragraph(bold('Changed')), heading('More')],
      [heading('Part'), paragraph(bold('Label')), heading('Inner'), paragraph(bold('Label below'))],
      [paragraph(bold('Without a heading of its own'))],
    ),
  );

  expect(headings).toEqual([
    '1 Report',
    '2 Changed',
    '2 More',
    '2 Part',
    '3 Label',
    '3 Inner',
    '4 Label below',
    '2 Without a heading of its own',
  ]);
  expect(headingsOf(await written([paragraph('No heading')]))).toEqual(['1 A report']);
});

test('a status is a shape and its word, and each table says what it is about', async () => {
  const rows = [['1.1', '🟢 met', '58%']];
  const page = await written([
    heading('Report'),
    table({ caption: 'Where it stands', headings: ['Benchmark', 'Status', 'Reading'], rows }),
    heading('Again'),
    table({ caption: 'Again', headings: ['', 'b'], rows: [['', '2']] }),
    table({ caption: 'Again', headings: ['a', 'b'], rows: [] }),
  ]);

  expect(page).toContain('<svg class="shape green" viewBox="0 0 12 12" aria-hidden="true">');
  expect(page).toMatch(/<\/svg> met<\/span><\/td>/);
  expect(page).not.toContain('🟢');
  expect(page).toContain('<caption class="seen"><span>Where it stands</span></caption>');
  expect(page).toContain('<caption class="unseen"><span>Again</span></caption>');
  expect(page).toContain('<th scope="row">1.1</th>');
  expect(page).toContain('<th scope="col" class="number">Reading</th>');
  expect([...page.matchAll(/role="region" aria-label="(.*?)" tabindex="0"/g)].map(([, name]) => name)).toEqual([
    'Table: Where it stands',
    'Table: Again',
    'Table: Again (2)',
  ]);
});

test('the numbers of a chart stand in a table, once', async () => {
  const drawn = chart({
    kind: 'line',
    title: 'Readings',
    categories: ['Sep', 'Oct'],
    series: [{ name: 'Grade 3', values: [49, 52] }],
  });
  const same = table({
    caption: 'All',
    headings: ['Month', 'Grade 3'],
    rows: [
      ['Sep', '49'],
      ['Oct', '52'],
    ],
  });
  const other = table({
    caption: 'All',
    headings: ['Month', 'Grade 4'],
    rows: [
      ['Sep', '1'],
      ['Oct', '2'],
    ],
  });
  const empty = chart({ kind: 'bar', title: 'Nothing', categories: [], series: [] });
  const numbers = /<details open>.*<td class="number">52<\/td>.*<\/details>/;

  const alone = await written([heading('Report'), drawn, empty]);

  expect(alone).toMatch(numbers);
  expect(alone).toContain('Line chart: Readings. Grade 3: Sep 49, Oct 52.</desc>');
  expect(alone).not.toContain('Nothing');
  expect(await written([heading('Report'), drawn, other])).toMatch(numbers);
  expect(await written([heading('Report'), drawn, same])).not.toContain('<details');
});

test('what somebody typed is words on the page, whatever signs are in it', async () => {
  const page = new TextDecoder().decode(await render(progressReport('page', { typed: true })));
  const harmless = new TextDecoder().decode(await render(progressReport('page')));
  const tagsOf = (text: string): Set<string> =>
    new Set([...text.matchAll(/<\/?([a-z]\w*)/gi)].map(([, tag = '']) => tag));

  expect([...tagsOf(page)].sort()).toEqual([...tagsOf(harmless)].sort());
  expect(page.match(/<\/style>/g)).toHaveLength(1);
  expect(page).toContain('&lt;/style&gt;&lt;/title&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;');
  expect(page).toContain('&amp; &amp;amp; &quot;quoted&quot; ‘so’ \u2028');
  expect(page).not.toMatch(unreadable);
});
