import { Refusal } from '../../kit/refusal.ts';

/** What a workbook may be at most. A district of 500 schools stays far below; a file made to choke the app does not get in. */
export const most = {
  bytes: 5_000_000,
  /** Everything in it, unpacked, as the file itself declares. */
  declared: 60_000_000,
  /** What is truly unpacked: the lists, not the pictures. 20,000 full rows are a third of it. */
  unpacked: 24_000_000,
  rows: 20_000,
  columns: 100,
  /** Ways to show a number. Excel itself takes 250 of a workbook's own. */
  formats: 1_000,
  /** XML tags: what reading costs, whatever they say. */
  tags: 2_000_000,
  /** Bytes without a tag. The longest text of a cell is 32,767 letters. */
  stretch: 200_000,
} as const;

export const notAWorkbook = () =>
  new Refusal('That’s not an Excel workbook. Save it as “Excel workbook (.xlsx)” and try again.');

export const oldOrLocked = () =>
  new Refusal(
    'That’s an old Excel file (.xls), or one with a password. Save it as “Excel workbook (.xlsx)” without a password and try again.',
  );

export const damaged = () =>
  new Refusal('I can’t read this workbook. Open it in Excel, save it as “Excel workbook (.xlsx)” and try again.');

export const tooLarge = () =>
  new Refusal('The workbook is larger than 5 MB. Keep only the sheets you need, without pictures, and try again.');

export const tooMuch = () =>
  new Refusal('This workbook is too big to read. Copy your lists into a new workbook and try again.');

export const tooManyRows = () =>
  new Refusal(
    `The workbook has more than ${most.rows.toLocaleString('en-US')} rows. Delete the empty rows below your lists and any sheets you don’t need, and try again.`,
  );

export const tooManyColumns = () =>
  new Refusal(
    `A sheet of the workbook has more than ${most.columns} columns. Delete the columns to the right of your lists and try again.`,
  );
