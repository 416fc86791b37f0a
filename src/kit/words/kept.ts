import { z } from 'zod';
import type { ButtonPiece, Chart, MenuPiece, Piece, Table, Words } from './pieces.ts';
import { keptText } from './text.ts';

/** A button that was kept, read again. */
export const keptButton: z.ZodType<ButtonPiece> = z.object({
  action: z.string(),
  label: z.string(),
  value: z.string(),
  style: z.enum(['primary', 'danger']).exactOptional(),
  spoken: z.string().exactOptional(),
});

const menu: z.ZodType<MenuPiece> = z.object({
  action: z.string(),
  entries: z.array(z.object({ label: z.string(), value: z.string() })),
});

const table: z.ZodType<Table> = z.object({
  caption: z.string(),
  headings: z.array(z.string()),
  rows: z.array(z.array(z.string())),
});

const chart: z.ZodType<Chart> = z.object({
  kind: z.enum(['line', 'bar']),
  title: z.string(),
  categories: z.array(z.string()),
  series: z.array(z.object({ name: z.string(), values: z.array(z.number()) })),
});

const piece: z.ZodType<Piece> = z.discriminatedUnion('piece', [
  z.object({ piece: z.literal('heading'), words: z.string() }),
  z.object({ piece: z.literal('paragraph'), text: keptText }),
  z.object({ piece: z.literal('quote'), words: z.string() }),
  z.object({ piece: z.literal('bullets'), items: z.array(keptText) }),
  z.object({ piece: z.literal('aside'), text: keptText }),
  z.object({ piece: z.literal('buttons'), buttons: z.array(keptButton), menu: menu.exactOptional() }),
  z.object({ piece: z.literal('entry'), text: keptText, button: keptButton }),
  z.object({ piece: z.literal('row'), text: keptText, menu }),
  z.object({ piece: z.literal('table'), table }),
  z.object({ piece: z.literal('chart'), chart }),
  z.object({ piece: z.literal('divider') }),
]);

/** Words that were kept as JSON, read again exactly as they were. */
export const keptWords: z.ZodType<Words> = z.array(piece);
