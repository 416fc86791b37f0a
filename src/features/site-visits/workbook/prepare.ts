import { type Day, sayDay } from '../../../district/days.ts';
import { findInPlan } from '../../../district/plan/find.ts';
import { codeKey } from '../../../district/plan/plan.ts';
import { can } from '../../../district/policy.ts';
import { personById } from '../../../district/roster.ts';
import { type Asked, askedBy, type Reading } from '../../../kit/context.ts';
import { type Wanted, wantedOf } from '../../../kit/forms/wanted.ts';
import type { Prepared } from '../../../kit/imports/workbook.ts';
import type { Sheet } from '../../../kit/sheets/cell.ts';
import { complain, dayIn, type Findings, lineOf, noteOf, quoted } from '../../../kit/sheets/findings.ts';
import { lettersOf } from '../../../kit/sheets/letters.ts';
import { problemWords } from '../../../kit/sheets/problems.ts';
import { rowsOf } from '../../../kit/sheets/rows.ts';
import type { FoundCell } from '../../../kit/sheets/table.ts';
import { listed, noteWords } from '../../../kit/words/lists.ts';
import { heading, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { maxObservations } from '../observations/save.ts';
import { type AttendedKind, attendedKinds, attendedNames, bearingNames, bearings } from '../rules.ts';
import type { SpokenWith } from '../schema.ts';
import { spokenSaid } from '../spoken/rules.ts';
import { schoolsThere, spokenTyped } from '../spoken/store.ts';
import type { WrittenObservation } from '../store.ts';
import { authorsFor } from '../visit/form.ts';
import { typedBy } from '../visit/words.ts';
import { siteSheets } from './columns.ts';

/** A visit as a workbook tells of it. */
export interface FoundVisit {
  readonly author: { readonly id: string; readonly name: string };
  readonly typist: { readonly id: string; readonly name: string };
  readonly day: Day;
  readonly school: { readonly id: string; readonly name: string } | null;
  readonly attended: readonly AttendedKind[];
  readonly spokeWith: readonly SpokenWith[];
  readonly note: string;
  readonly observations: readonly (WrittenObservation & { readonly code: string })[];
  readonly requests: readonly Wanted[];
}

/** Reads the workbook of one visit for whoever handed it over; it says on whose behalf. */
export function prepareVisit(c: Reading, sheets: readonly Sheet[], importerId: string | null): Prepared<FoundVisit> {
  const importer = importerId === null ? undefined : personById(c.db, importerId);
  if (!importer) return refused('Somebody has to upload it in Slack.');
  const asked = askedBy(c, importer);
  if (!can(asked.viewer, 'siteVisits.log'))
    return refused('Only the plan monitor or the plan manager can log a site visit.');
  const findings: Findings = { problems: [], notes: [] };
  const found = readVisit(asked, sheets, findings);
  if (findings.problems.length > 0) return { kind: 'problems', words: problemWords(findings.problems) };
  if (!found) return refused('The sheet “Visit” needs one row: the day and the school.');
  return { kind: 'ready', words: [...foundWords(found), ...noteWords(findings.notes)], found, confirm: undefined };
}

const refused = (why: string) => ({ kind: 'problems' as const, words: [paragraph(`${why} Nothing was changed.`)] });

function readVisit(c: Asked, sheets: readonly Sheet[], findings: Findings): FoundVisit | undefined {
  const [row, another] = rowsOf(sheets, 'Visit', siteSheets.Visit, findings);
  if (another) complain(findings, another.day, 'is a second visit. Keep one row, and use one workbook for each visit.');
  if (!row) return undefined;
  if (row.day.text === '') complain(findings, row.day, 'is empty. Fill in the day.');
  const day = dayIn(findings, row.day);
  const school = schoolIn(c, row.place, findings);
  const author = authorIn(c, row.monitor, findings);
  const attended = attendedIn(row.attended, findings);
  if (day !== undefined && day <= c.today && attended.length === 0)
    complain(findings, row.attended, 'is empty. Say what was attended.');
  const observations = observationsIn(c, sheets, school, findings);
  const requests = requestsIn(c, sheets, day, findings);
  const spokeWith = spokenIn(c, sheets, findings);
  const note = noteOf(findings, row.note, 2000);
  if (day === undefined || school === undefined || author === undefined) return undefined;
  const typist = { id: c.viewer.person.id, name: c.viewer.person.name };
  return { author, typist, day, school, attended, spokeWith, note, observations, requests };
}

function schoolIn(c: Asked, cell: FoundCell, findings: Findings): FoundVisit['school'] | undefined {
  const written = lettersOf(cell.text);
  if (written === 'districtoffice' || written === 'thedistrictoffice') return null;
  const found = schoolsThere(c.db).find(({ name }) => lettersOf(name) === written);
  return (
    found ?? complain(findings, cell, `${quoted(cell.text)} isn’t a school here. Write its name, or “district office”.`)
  );
}

/** The monitor who is named; the only one there is where nobody is. */
function authorIn(c: Asked, cell: FoundCell, findings: Findings): FoundVisit['author'] | undefined {
  const monitors = authorsFor(c);
  const written = lettersOf(cell.text);
  const meant = written === '' ? monitors : monitors.filter(({ name }) => lettersOf(name) === written);
  const [one, another] = meant;
  if (one && !another) return one;
  return complain(findings, cell, 'doesn’t name one plan monitor. Write the monitor’s name as it is on the roster.');
}

function attendedIn(cell: FoundCell, findings: Findings): AttendedKind[] {
  return cell.text
    .split(',')
    .filter((one) => one.trim() !== '')
    .flatMap((one) => {
      const kind = attendedKinds.find((each) => lettersOf(attendedNames[each]) === lettersOf(one));
      return kind ?? complain(findings, cell, `${quoted(one)} isn’t on the list above the headings.`) ?? [];
    });
}

function spokenIn(c: Asked, sheets: readonly Sheet[], findings: Findings): readonly SpokenWith[] {
  return rowsOf(sheets, 'Spoke with', siteSheets['Spoke with'], findings).flatMap(({ role, number }) => {
    const read = spokenTyped(c.db, `${number.text} ${role.text}`.replaceAll('\n', ' '));
    if (!('problem' in read)) return read;
    return complain(findings, role, read.problem.replace('Line 1 ', '')) ?? [];
  });
}

function observationsIn(
  c: Asked,
  sheets: readonly Sheet[],
  school: FoundVisit['school'] | undefined,
  findings: Findings,
): FoundVisit['observations'] {
  const rows = rowsOf(sheets, 'Observations', siteSheets.Observations, findings);
  const beyond = rows[maxObservations];
  if (beyond) complain(findings, beyond.words, `is one too many. Keep it to ${maxObservations} observations.`);
  const plan = findInPlan(c.db, ['initiative', 'benchmark', 'actionPart'], '', 5_000);
  return rows.flatMap(({ about, words, bearing }) => {
    const said = lineOf(findings, words, 'words', 1000);
    const kind = bearings.find((one) => lettersOf(bearing.text) === one);
    if (!kind) complain(findings, bearing, 'Write supports, qualifies or contradicts.');
    const coded = plan.filter(({ code }) => codeKey(code) === codeKey(about.text.slice(0, 200)));
    const row = coded.find((one) => one.school === school?.name) ?? coded.find((one) => one.school === null);
    if (about.text !== '' && !row) complain(findings, about, `${quoted(about.text)} isn’t a code of the plan there.`);
    if (said === undefined || !kind) return [];
    return [{ about: row?.ref ?? null, words: said, bearing: kind, code: row?.code ?? '' }];
  });
}

function requestsIn(c: Asked, sheets: readonly Sheet[], day: Day | undefined, findings: Findings): Wanted[] {
  const rows = rowsOf(sheets, 'Requests', siteSheets.Requests, findings);
  const [first] = rows;
  if (first && day !== undefined && day < c.today)
    complain(findings, first.words, 'asks for something on a day that is over. Leave the sheet empty.');
  return rows.flatMap(({ words, holder }) => {
    const said = lineOf(findings, words, 'words', 300);
    if (said === undefined) return [];
    const wanted = wantedOf(c, { words: said, holder: holder.text });
    return 'problem' in wanted ? (complain(findings, holder, `${wanted.problem}.`) ?? []) : wanted;
  });
}

/** What importing it would log, and on whose behalf. */
export function foundWords(found: FoundVisit): Words {
  const { author, typist, day, school, attended, spokeWith, observations, requests } = found;
  const typed = typedBy({ author: author.name, authorId: author.id, enteredBy: typist.name, enteredById: typist.id });
  return [
    heading(`Site visit: ${sayDay(day)}, ${school?.name ?? 'the district office'}`),
    paragraph(typed === '' ? 'It is yours alone until you share it.' : `On behalf of ${author.name}. ${typed}`),
    ...listed(
      'Attended',
      attended.map((kind) => attendedNames[kind]),
    ),
    ...listed('Spoke with', spokeWith.map(spokenSaid)),
    ...listed(
      `Observations: ${observations.length}`,
      observations.map(
        ({ code, bearing, words }) => `${bearingNames[bearing]}${code === '' ? '' : ` ${code}`}: ${words}`,
      ),
    ),
    ...listed(
      `Asked for: ${requests.length}`,
      requests.map(({ words }) => words),
    ),
  ];
}
