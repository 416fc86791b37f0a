import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  convertInchesToTwip,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  type IParagraphOptions,
  type IStylesOptions,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Paper } from '../../kit/paper.ts';
import type { Words } from '../../kit/words/pieces.ts';
import { legible } from './legible.ts';
import { numbersOf, type Outlined, partOf, saysTheSame } from './outline.ts';
import { wordTable } from './word-table.ts';

type WordPaper = Extract<Paper, { kind: 'word' }>;

/** Letter with an inch of margin: what is between the margins. */
const letter = { width: convertInchesToTwip(8.5), height: convertInchesToTwip(11) };
const textWidth = convertInchesToTwip(6.5);

/** A report as a .docx file that somebody goes on writing in: headings, lists and tables are Word’s own, and charts are their numbers. */
export async function wordFile({ title, pages: [cover = [], ...parts], report }: WordPaper): Promise<Uint8Array> {
  const { mark, foot, contents } = report;
  const document = new Document({
    title: legible(title),
    creator: 'Throughline',
    styles,
    sections: [
      {
        properties: { page: { size: letter } },
        ...(mark === '' ? {} : { headers: { default: new Header({ children: [markOf(mark)] }) } }),
        footers: { default: new Footer({ children: [footOf(foot)] }) },
        children: [
          ...partIn(cover, 1),
          ...contentsOf(contents, parts.length),
          ...parts.flatMap((words, at) => partIn(words, 2, anchorOf(at))),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const anchorOf = (at: number): string => `part_${at + 1}`;

/** A part under its own heading; a link to `anchor` leads there. */
function partIn(words: Words, level: number, anchor?: string): FileChild[] {
  const { title, pieces } = partOf(words, level);
  const own = pieces.flatMap((piece, at) => written(piece, [pieces[at - 1], pieces[at + 1]]));
  return title === undefined ? own : [headingOf(title, level, anchor), ...own];
}

/** Buttons are left out: in a file nothing can be pressed. */
function written(piece: Outlined, beside: readonly (Outlined | undefined)[]): FileChild[] {
  switch (piece.piece) {
    case 'heading':
      return [headingOf(piece.words, piece.level)];
    case 'paragraph':
    case 'entry':
    case 'row':
      return [saying(piece.text.plain)];
    case 'quote':
      return [saying(piece.words, { style: 'Quote' })];
    case 'aside':
      return [saying(piece.text.plain, { style: 'Aside' })];
    case 'bullets':
      return piece.items.map(({ plain }) => saying(plain, { bullet: { level: 0 } }));
    case 'table':
      return tableIn(piece.again ? { ...piece.table, caption: '' } : piece.table);
    case 'chart': {
      const { chart } = piece;
      if (chart.categories.length === 0 || chart.series.length === 0) return [];
      const said = beside.some((one) => one?.piece === 'table' && saysTheSame(one.table, chart));
      return said ? [] : tableIn(numbersOf(chart));
    }
    case 'divider':
      return [new Paragraph({ thematicBreak: true })];
    case 'buttons':
      return [];
  }
}

/** A table under its caption. The line after it keeps two tables apart, and is where one goes on writing. */
function tableIn(table: Parameters<typeof wordTable>[0]): FileChild[] {
  const caption = table.caption === '' ? [] : [saying(table.caption, { style: 'Caption', keepNext: true })];
  return [...caption, wordTable(table, textWidth), new Paragraph({})];
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;

function headingOf(words: string, level: number, anchor?: string): Paragraph {
  const heading = levels[level - 1] ?? HeadingLevel.HEADING_6;
  const said = wordRuns(words);
  return new Paragraph({
    heading,
    children: anchor === undefined ? said : [new Bookmark({ id: anchor, children: said })],
  });
}

const saying = (words: string, more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...more, children: wordRuns(words) });

/** Words, each of their lines begun anew. */
const wordRuns = (words: string): TextRun[] =>
  legible(words)
    .split('\n')
    .map((text, at) => new TextRun(at === 0 ? { text } : { text, break: 1 }));

function contentsOf(contents: readonly string[], parts: number): Paragraph[] {
  if (contents.length === 0) return [];
  const entries = contents.map((words, at) => {
    const children = wordRuns(words);
    const linked = [new InternalHyperlink({ anchor: anchorOf(at), children })];
    return new Paragraph({ bullet: { level: 0 }, children: at < parts ? linked : children });
  });
  return [headingOf('In this report', 2), ...entries];
}

const markOf = (mark: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: legible(mark), bold: true })] });

const footOf = (foot: string): Paragraph =>
  new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [
      new TextRun(legible(foot)),
      new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  });

/** Sizes are in half points, distances in twentieths of one. */
const headingStyle = (size: number, before: number) => ({
  run: { font: 'Calibri', size, bold: true, color: '1F3B5C' },
  paragraph: { spacing: { before, after: 80 }, keepNext: true, keepLines: true },
});

const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, language: { value: 'en-US' } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    heading1: headingStyle(40, 0),
    heading2: headingStyle(30, 400),
    heading3: headingStyle(25, 260),
    heading4: headingStyle(22, 200),
    heading5: headingStyle(22, 200),
    heading6: headingStyle(22, 200),
    listParagraph: { paragraph: { spacing: { after: 60 } } },
    caption: { run: { bold: true, size: 20 }, paragraph: { spacing: { before: 120, after: 60 }, keepNext: true } },
  },
  paragraphStyles: [
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: {
        indent: { left: 360 },
        border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: 'C7CDD5' } },
      },
    },
    { id: 'Aside', name: 'Aside', basedOn: 'Normal', run: { size: 19, color: '555E6B' } },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 18, color: '555E6B' } },
  ],
};
