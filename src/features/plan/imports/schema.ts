import { importTable } from '../../../kit/imports/table.ts';

/** The workbooks of the plan: who handed over which, when, and how much it changed. */
export const planImport = importTable('plan_import');
