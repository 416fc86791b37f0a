import type { Day } from '../../../district/days.ts';
import type { Sheet } from '../../../kit/sheets/cell.ts';
import type { Findings } from '../../../kit/sheets/findings.ts';
import { lettersOf } from '../../../kit/sheets/letters.ts';
import { rowsOf, undefinedWhenEmpty } from '../../../kit/sheets/rows.ts';
import { type Column, onlyRead, type Problem } from '../../../kit/sheets/table.ts';
import { calendarColumns, readCalendar } from './calendar.ts';
import { lookForColumns, readLookFors } from './look-fors.ts';
import { peopleColumns, readPeople } from './people.ts';
import { readSchools, schoolColumns, schoolFinder } from './schools.ts';
import { readSettings, settingColumns } from './settings.ts';
import type { WantedRoster, WantedSchool } from './wanted.ts';

/** What must be known of the district to read its workbook. */
export interface KnownForRoster {
  readonly today: Day;
  /** The schools there are, for a workbook without a Schools sheet. */
  readonly schools: readonly WantedSchool[];
  /** Nobody is on the roster yet: people and schools are needed. */
  readonly first: boolean;
}

export interface ReadWorkbook {
  readonly wanted: WantedRoster;
  /** Everything that is wrong; what is wanted counts only when this is empty. */
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}

/** Reads the roster from a workbook's sheets: what is wanted, and every problem at once. */
export function readRoster(sheets: readonly Sheet[], known: KnownForRoster): ReadWorkbook {
  const findings: Findings = { problems: [], notes: [] };
  const rows = <Name extends string>(name: string, columns: Readonly<Record<Name, Column>>) =>
    rowsOf(sheets, name, columns, findings);
  const schools = undefinedWhenEmpty(rows('Schools', schoolColumns), (found) => readSchools(found, findings));
  const school = schoolFinder(schools ?? known.schools, findings);
  const people = undefinedWhenEmpty(rows('People', peopleColumns), (found) =>
    readPeople(found, { school, findings, today: known.today }),
  );
  const wanted: WantedRoster = {
    schools,
    people,
    calendar: undefinedWhenEmpty(rows('Calendar', calendarColumns), (found) => readCalendar(found, findings)),
    lookFors: undefinedWhenEmpty(rows('Look-fors', lookForColumns), (found) => readLookFors(found, findings)),
    settings: readSettings(rows('Settings', settingColumns), findings),
  };
  if (known.first && !isEmptyRoster(wanted)) requireFirst(wanted, findings);
  return { wanted, problems: findings.problems, notes: findings.notes };
}

const sheetColumns = [
  ['People', peopleColumns],
  ['Schools', schoolColumns],
  ['Calendar', calendarColumns],
  ['Look-fors', lookForColumns],
  ['Settings', settingColumns],
] as const;

/** Whether a workbook has a sheet of the roster. */
export function holdsRoster(sheets: readonly Sheet[]): boolean {
  return sheets.some((sheet) => sheetColumns.some(([name]) => lettersOf(name) === lettersOf(sheet.name)));
}

/** The workbook as far as it is read: other sheets, and other columns of these, are not kept while somebody decides. */
export function asFarAsRead(sheets: readonly Sheet[]): Sheet[] {
  return sheets.flatMap((sheet) => {
    const [, columns] = sheetColumns.find(([name]) => lettersOf(name) === lettersOf(sheet.name)) ?? [];
    return columns ? [onlyRead<string>(sheet, columns)] : [];
  });
}

/** True when the workbook asks for nothing: a template that nobody has filled in. */
export function isEmptyRoster({ people, schools, calendar, lookFors, settings }: WantedRoster): boolean {
  return !people && !schools && !calendar && !lookFors && Object.keys(settings).length === 0;
}

function requireFirst(wanted: WantedRoster, findings: Findings): void {
  const troubled = (sheet: string) => findings.problems.some((one) => lettersOf(one.at).startsWith(lettersOf(sheet)));
  for (const [sheet, found] of [
    ['People', wanted.people],
    ['Schools', wanted.schools],
  ] as const) {
    if (!found && !troubled(sheet)) {
      findings.problems.push({ at: sheet, says: 'has no rows. The first import needs people and schools.' });
    }
  }
}
