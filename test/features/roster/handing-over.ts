import { roleNames } from '../../../src/district/people.ts';
import { writeWorkbook } from '../../../src/kit/sheets/write.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { type Cast, emailOf, type TestDistrict, usual } from '../../district.ts';
import { type Filled, type Rows, withHeadings } from './district.ts';

/** The usual schools, as the workbook knows them. */
export const usualSchools: Rows = [
  ['LIN', 'Lincoln'],
  ['WEB', 'Webster'],
];

/** People as rows of the workbook. */
export function rowsFor(cast: readonly Cast[]): Rows {
  return cast.map(({ name, role, school, from, to }) => [
    name,
    emailOf(name),
    roleNames[role],
    school ?? '',
    from ?? '',
    to ?? '',
  ]);
}

/** The usual district without somebody, and with others. */
export function usualWorkbook(change: { without?: readonly string[]; with?: Rows } = {}): Filled {
  const staying = usual.filter((one) => !change.without?.includes(one.name));
  return { Schools: usualSchools, People: [...rowsFor(staying), ...(change.with ?? [])] };
}

/** The .xlsx file of a filled-in workbook. */
export function fileOf(filled: Filled): Promise<Buffer> {
  const lines = withHeadings(filled).map(({ name, rows }) => ({
    name,
    widths: [],
    lines: rows.map((cells) => ({ style: 'plain' as const, cells })),
  }));
  return writeWorkbook(lines);
}

/** Hands a file over in the window, as somebody would, and waits until it has been read. */
export async function handOver(district: TestDistrict, name: string, bytes: Uint8Array) {
  const person = district.as(name);
  if (!person.window()) {
    await person.command('/throughline roster');
    await person.press('Import the roster');
  }
  await person.upload('Workbook (.xlsx, at most 5 MB)', {
    name: 'roster.xlsx',
    bytes,
    mimetype: 'application/x-excel',
  });
  const answer = await person.submit();
  await person.close({ all: true });
  await district.settle();
  return answer;
}

/** What the newest direct message says. */
export function newest(district: TestDistrict, name: string): string {
  return visibleText(district.as(name).dms().at(-1)?.blocks ?? []);
}
