import { ApiError } from './api-error.ts';
import type { Args } from './args.ts';

/** How many a page holds when nothing is said, and at most. */
export interface PageSizes {
  readonly standard: number;
  readonly max: number;
}

/** One page of a list, and the cursor to the next; an empty cursor is the end. */
export function page<T>(all: T[], args: Args, size: PageSizes): { items: T[]; cursor: string } {
  const limit = args.limit('limit', size.standard, size.max);
  const start = startOf(args.text('cursor'));
  const items = all.slice(start, start + limit);
  const end = start + items.length;
  return { items, cursor: end < all.length ? Buffer.from(`next:${end}`).toString('base64') : '' };
}

function startOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const found = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString());
  if (!found?.[1]) throw new ApiError('invalid_cursor');
  return Number(found[1]);
}
