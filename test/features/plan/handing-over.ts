import { writeWorkbook } from '../../../src/kit/sheets/write.ts';
import type { TestDistrict } from '../../district.ts';
import { type Filled, withHeadings } from './district.ts';

/** The .xlsx file of a filled-in plan. */
export const planFile = (filled: Filled): Promise<Buffer> => writeWorkbook(withHeadings(filled));

/** Hands a file over in the plan's window, as somebody would, and waits until it has been read. */
export async function handOverPlan(district: TestDistrict, name: string, bytes: Uint8Array) {
  const person = district.as(name);
  if (!person.window()) await person.command('/throughline plan import');
  await person.upload('Workbook (.xlsx, at most 5 MB)', { name: 'plan.xlsx', bytes, mimetype: 'application/x-excel' });
  const answer = await person.submit();
  await person.close({ all: true });
  await district.settle();
  return answer;
}
