import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { renderApart } from '../../../src/engine/papers/apart.ts';
import { render } from '../../../src/engine/papers/render.ts';
import * as pieces from '../../../src/kit/words/pieces.ts';
import { progressReport, unreadable } from './progress-report.ts';

const { heading, chart, table, buttons, paragraph } = pieces;

/** The parts of a .docx file, by their names. */
function partsOf(bytes: Uint8Array): (name: string) => string {
  const files = unzipSync(bytes);
  return (name) => strFromU8(files[name] ?? new Uint8Array());
}

const lettersOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('|');

test('a report comes as a Word file to go on writing in: its headings, lists and tables are Word’s own', async () => {
  const part = partsOf(await renderApart(progressReport('word')));
  const text = part('word/document.xml');
  const headed = [...text.matchAll(/<w:p>(?:(?!<\/w:p>).)*?<w:pStyle w:val="Heading(\d)"\/>(.*?)<\/w:p>/g)];

  expect(headed.map(([, level, words = '']) => `${level} ${lettersOf(words)}`)).toEqual([
    '1 Quarterly Progress Report',
    '2 What changed from version 1',
    '2 In this report',
    '2 What was done',
    '3 Objective 1: Every student reads',
    '3 What the superintendent reports',
    '2 Evidence',
    '3 Benchmark 1.1: grade 3 reading',
  ]);
  expect(text).toContain('<w:pStyle w:val="ListParagraph"/>');
  expect(text).toContain('<w:pStyle w:val="Quote"/>');
  expect(text.match(/<w:tblHeader\/>/g)).toHaveLength(4);
  expect(text).toContain('<w:bookmarkStart w:name="part_2"');
  expect(text).toContain('<w:hyperlink w:history="1" w:anchor="part_2">');
  expect(lettersOf(text)).toContain(
    'Students reading at grade level, in percent||Grade 3|Grade 4|Grade 5|Sep 2026|49|55|61|',
  );
  expect(lettersOf(text)).toContain('We have closed the gap in coaching.|What holds us back is substitutes.');
  expect(part('word/styles.xml')).toContain('<w:lang w:val="en-US"/>');
  expect(part('docProps/core.xml')).toContain(
    '<dc:title>Quarterly Progress Report, Mill City Public Schools</dc:title>',
  );
  expect(lettersOf(part('word/header1.xml'))).toBe('SAMPLE DATA');
  expect(part('word/footer1.xml')).toMatch(/Version 2\..*PAGE.*NUMPAGES/);
});

test('a chart that a table stands beside is not said again, and what only works in Slack is left out', async () => {
  const drawn = chart({ kind: 'bar', title: 'Drawn', categories: ['Sep'], series: [{ name: 'Visits', values: [3] }] });
  const beside = table({ caption: 'Visits', headings: ['Month', 'Visits'], rows: [['Sep', '3']] });
  const none = chart({ kind: 'bar', title: 'None', categories: [], series: [] });
  const button = buttons({ action: 'a/b', label: 'Press me', value: '' });
  const pages = [[heading('Visits'), drawn, beside, none, button, paragraph('The end')]];
  const report = { foot: '', mark: '', contents: [] };

  const part = partsOf(await render({ kind: 'word', fileName: 'a.docx', title: 'A', pages, report }));

  expect(lettersOf(part('word/document.xml'))).toBe('Visits|Month|Visits|Sep|3|The end');
  expect(part('word/header1.xml')).toBe('');
});

test('what somebody typed is words in the Word file, whatever signs are in it', async () => {
  const part = partsOf(await render(progressReport('word', { typed: true })));

  for (const name of ['word/document.xml', 'word/footer1.xml', 'docProps/core.xml']) {
    expect(part(name)).toContain('&lt;/style&gt;&lt;/title&gt;&lt;script&gt;');
    expect(part(name)).not.toMatch(/<script|<img/);
    expect(part(name)).not.toMatch(unreadable);
  }
});
