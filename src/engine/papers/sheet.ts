import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { inInk } from './ink.ts';
import { type Role, saying, unsaid, within } from './tags.ts';

/** A PDF that is being drawn, and the type it is set in. */
export interface Sheet {
  readonly pdf: PDFKit.PDFDocument;
  readonly type: Type;
  /** The element that what is drawn belongs to, for whoever has the paper read aloud. */
  readonly inside: PDFKit.PDFStructureElement;
}

/** Sizes in points. */
export interface Type {
  readonly margin: number;
  readonly text: number;
  readonly heading: number;
  /** Small print. */
  readonly quiet: number;
  readonly table: number;
  /** What is left free below a paragraph. */
  readonly after: number;
}

/** Large type, to be read from a mailbox slip. */
export const slipType: Type = { margin: 72, text: 13, heading: 19, quiet: 10.5, table: 10, after: 12 };
/** For a report of many sheets. */
export const reportType: Type = { margin: 60, text: 10.5, heading: 12.5, quiet: 8.5, table: 8.5, after: 8 };

export const ink = { text: '#111111', quiet: '#444444', line: '#999999', shade: '#f0f0f0' } as const;

/** Least room, in points, for a heading and the first line of what it is about. */
const roomForHeading = 90;

/** One font family goes with the app, so that every name is printed right whatever the machine has. */
const require = createRequire(import.meta.url);
const fonts = {
  plain: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  leaning: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Oblique.ttf'),
} as const;

/** A new PDF on US Letter, without a page yet. */
export function newSheet(title: string, type: Type): Sheet {
  const pdf = new PDFDocument({
    size: 'LETTER',
    margin: type.margin,
    autoFirstPage: false,
    bufferPages: true,
    lang: 'en-US',
    displayTitle: true,
    tagged: true,
    pdfVersion: '1.7',
    // pdfkit writes the title into XML too, without escaping it.
    info: { Title: title.replaceAll('&', 'and').replaceAll('<', '‹') },
  });
  for (const [name, file] of Object.entries(fonts)) pdf.registerFont(name, file);
  const inside = pdf.struct('Document');
  pdf.addStructure(inside);
  return { pdf, type, inside };
}

/** How wide what is written may be. */
export const widthOf = ({ pdf, type }: Sheet): number => pdf.page.width - 2 * type.margin;

/** The lowest place on the sheet that may be written on. */
export const bottomOf = ({ pdf, type }: Sheet): number => pdf.page.height - type.margin;

/** Begins a new page where what follows would be torn apart. */
export function keepTogether(sheet: Sheet, room = roomForHeading): void {
  if (sheet.pdf.y + room > bottomOf(sheet)) sheet.pdf.addPage();
}

interface Placed {
  readonly indent?: number;
  /** What is left free below. */
  readonly after?: number;
}

/** Writes below what is there, in the font that is chosen, and goes back to the usual ink. `as`: what it is to who hears it. */
export function write(
  sheet: Sheet,
  words: string,
  { as = 'P', ...placed }: Placed & { readonly as?: Role } = {},
): void {
  if (words === '') goBack(sheet);
  else saying(within(sheet, as), () => put(sheet, words, placed));
}

/** As `write`, where it is said already what these words are. */
export function put(sheet: Sheet, words: string, { indent = 0, after = sheet.type.after }: Placed = {}): void {
  const { pdf, type } = sheet;
  pdf.text(inInk(words), type.margin + indent, pdf.y, { width: widthOf(sheet) - indent, lineGap: 3 });
  pdf.y += after;
  goBack(sheet);
}

function goBack({ pdf, type }: Sheet): void {
  pdf.fillColor(ink.text);
  pdf.x = type.margin;
}

/** A thin line from margin to margin. */
export function drawLine(sheet: Sheet, color: string = ink.line): void {
  const { pdf, type } = sheet;
  const right = pdf.page.width - type.margin;
  unsaid(sheet, 'Layout', () => {
    pdf.moveTo(type.margin, pdf.y).lineTo(right, pdf.y).lineWidth(0.5).strokeColor(color).stroke();
  });
  pdf.y += type.after;
}
