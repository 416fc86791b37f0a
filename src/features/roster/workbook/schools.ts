import { fold } from '../../../district/people.ts';
import { complain, type Findings, lineOf, oneLine, quoted } from '../../../kit/sheets/findings.ts';
import type { Column, FoundCell, Row } from '../../../kit/sheets/table.ts';
import { nearest } from '../../../kit/words/nearest.ts';
import { groupBy } from './group.ts';
import { schoolKey } from './keys.ts';
import type { WantedSchool } from './wanted.ts';

export const schoolColumns = {
  code: { heading: 'Code', needed: true },
  name: { heading: 'Name', needed: true },
} as const satisfies Record<string, Column>;

type SchoolRow = Row<keyof typeof schoolColumns>;

export function readSchools(rows: readonly SchoolRow[], findings: Findings): WantedSchool[] {
  const places = new Map<string, string>();
  return rows.flatMap((row) => {
    const code = lineOf(findings, row.code, 'code', 20);
    const name = lineOf(findings, row.name, 'name', 80);
    if (code === undefined) return [];
    const earlier = places.get(schoolKey(code));
    if (earlier)
      complain(findings, row.code, `the code “${code}” is already in ${earlier}. Each school needs its own.`);
    places.set(schoolKey(code), row.code.at);
    return name === undefined || earlier ? [] : [{ code, name }];
  });
}

/** Finds the school a cell means by code or by name. Returns its key; undefined, with a problem, when there is none or two. */
export function schoolFinder(
  schools: readonly WantedSchool[],
  findings: Findings,
): (cell: FoundCell) => string | undefined {
  const byCode = new Map(schools.map((one) => [schoolKey(one.code), one]));
  const byName = groupBy(schools, (one) => fold(one.name));
  const words = schools.flatMap((one) => [one.code, one.name]);
  let saidNone = false;
  return (cell) => {
    if (schools.length === 0) {
      if (!saidNone) complain(findings, cell, 'there are no schools yet. Fill in the Schools sheet.');
      saidNone = true;
      return undefined;
    }
    const typed = fold(oneLine(cell.text.slice(0, 200)));
    const named = byName.get(typed) ?? [];
    const found = byCode.get(typed) ?? named[0];
    if (!byCode.has(typed) && named.length > 1) {
      return complain(
        findings,
        cell,
        `there are ${named.length} schools called ${quoted(cell.text)}. Write the code instead.`,
      );
    }
    if (found) return schoolKey(found.code);
    const meant = nearest(cell.text, words);
    return complain(
      findings,
      cell,
      `${quoted(cell.text)} is not in the Schools sheet${meant ? `; did you mean ${meant}?` : '. Write a code from that sheet.'}`,
    );
  };
}
