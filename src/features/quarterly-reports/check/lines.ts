import type { Asked } from '../../../kit/context.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import type { QuarterlyReport } from '../store.ts';

/** What the page of a report says of its fact-check, with what can be done: nothing once its version is final. */
export const checkWords = (_c: Asked, _report: QuarterlyReport): Words => [];
