import type { Asked } from '../../../kit/context.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import type { QuarterlyReport } from '../store.ts';

/** What the page of a report says of its versions, with what can be done: what keeps it from being final, where it is public, a new version. */
export const publishingWords = (_c: Asked, _report: QuarterlyReport): Words => [];
