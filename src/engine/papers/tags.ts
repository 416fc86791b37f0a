import type { Sheet } from './sheet.ts';

/** What something on a paper is, to whoever has the paper read aloud: the names PDF has for it. */
export type Role =
  | ('Document' | 'Sect' | `H${number}` | 'P' | 'BlockQuote' | 'Figure')
  | ('L' | 'LI' | 'Lbl' | 'LBody')
  | ('Table' | 'Caption' | 'TR' | 'TH' | 'TD')
  | ('TOC' | 'TOCI' | 'Reference');

export interface Said extends PDFKit.Mixins.StructureElementOptions {
  /** What a heading of a table is the heading of. */
  readonly scope?: 'Row' | 'Column';
}

/** A new element at the end of the one this sheet is in, and the sheet to draw what belongs to it. */
export function within(sheet: Sheet, role: Role, said: Said = {}): Sheet {
  const inside = sheet.pdf.struct(role, said);
  sheet.inside.add(inside);
  return { ...sheet, inside };
}

/** What is drawn is what the sheet's element says. Text that runs on over the next page stays one; a page must not be added by hand. */
export function saying(sheet: Sheet, draw: () => void): void {
  sheet.inside.add(draw);
}

/** What is drawn is for the eye only: lines and shades, or what stands on every page. Never while something is being said. */
export function unsaid({ pdf }: Sheet, type: 'Layout' | 'Pagination', draw: () => void): void {
  pdf.markContent('Artifact', { type });
  draw();
  pdf.endMarkedContent();
}

/** A picture, with the words that are said for it. Where it is on the page is only known once it is drawn. */
export function picture({ pdf, inside, type }: Sheet, alt: string, draw: () => void): void {
  const top = pdf.y;
  const content = pdf.markStructureContent('Figure');
  draw();
  pdf.endMarkedContent();
  const place = { alt, bbox: [type.margin, top, pdf.page.width - type.margin, pdf.y] };
  inside.add(pdf.struct('Figure', place, content));
}
