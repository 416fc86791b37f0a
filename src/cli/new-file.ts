import { writeFileSync } from 'node:fs';

/** Writes a file that is not there yet, for this account only. Somebody's file is never written over: then it says how to name another. */
export function writeNew(file: string, workbook: Buffer, another: string): void {
  try {
    writeFileSync(file, workbook, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new Error(`${file} already exists. Choose another name: ${another}`);
    throw error;
  }
}
