import { createHash } from 'node:crypto';
import { z } from 'zod';

/**
 * How documents of a kind have been kept, the oldest way first: each reads what was kept that way as what a document is today. The last
 * one is how they are kept now. A way that documents were kept in is never taken out.
 */
export type Shapes<D> = readonly [z.ZodType<D>, ...z.ZodType<D>[]];

/** The columns of a document that is kept for good. */
export interface Frozen {
  /** As JSON, with the number of its shape; without one it is of the first. */
  readonly document: string;
  /** Of the document: whether it is still what was frozen. */
  readonly hash: string;
}

const numbered = z.object({ shape: z.number().int().min(1).default(1) });

/** A document to keep for good. */
export function freeze<D extends object>(shapes: Shapes<D>, document: D): Frozen {
  const kept = JSON.stringify({ shape: shapes.length, ...document });
  return { document: kept, hash: hashOf(kept) };
}

/** A document as it was frozen. Throws rather than show something else; `what` is which one, for whoever looks into the log. */
export function thaw<D>(shapes: Shapes<D>, { document, hash }: Frozen, what: string): D {
  if (hashOf(document) !== hash) throw new Error(`${what} is not what was frozen.`);
  return readFrozen(shapes, document, what);
}

/** The same without looking whether it is still what was frozen: for who asks for everything that is kept. */
export function readFrozen<D>(shapes: Shapes<D>, document: string, what: string): D {
  const kept: unknown = JSON.parse(document);
  const { shape } = numbered.parse(kept);
  const reader = shapes[shape - 1];
  if (!reader) throw new Error(`${what} was frozen by a newer Throughline than this one.`);
  return reader.parse(kept);
}

const hashOf = (document: string): string => createHash('sha256').update(document).digest('base64url');
