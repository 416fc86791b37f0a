import type { Rows } from './rows.ts';
export function anyPlan(_: Rows): void {}
