import { addDays, type Day, weekdayOf } from '../../../district/days.ts';
import { complain, dayIn, type Findings, noteOf, quoted } from '../../../kit/sheets/findings.ts';
import { lettersOf } from '../../../kit/sheets/letters.ts';
import type { Column, FoundCell, Row } from '../../../kit/sheets/table.ts';
import type { CalendarDay } from './wanted.ts';

export const calendarColumns = {
  day: { heading: 'Day' },
  from: { heading: 'From' },
  to: { heading: 'To' },
  kind: { heading: 'Kind', needed: true },
  note: { heading: 'Note' },
} as const satisfies Record<string, Column>;

type CalendarRow = Row<keyof typeof calendarColumns>;

/** A summer. Anything longer is a slip of the year. */
const longestRange = 120;

const kinds = new Map<string, CalendarDay['kind']>([
  ['noschool', 'noSchool'],
  ['halfday', 'halfDay'],
]);

/** The days that are not ordinary school days, in order; a range is written out. Weekends are left out: they need no row. */
export function readCalendar(rows: readonly CalendarRow[], findings: Findings): CalendarDay[] {
  const days = new Map<Day, CalendarDay & { at: string }>();
  for (const row of rows) {
    const kind = kindIn(row.kind, findings);
    const note = noteOf(findings, row.note, 200);
    for (const day of daysIn(row, findings)) {
      if (!kind || weekdayOf(day) > 5) continue;
      const earlier = days.get(day);
      if (earlier && earlier.kind !== kind)
        complain(findings, row.kind, `${day} has another kind in ${earlier.at}. Keep one of them.`);
      if (!earlier) days.set(day, { day, kind, note, at: row.kind.at });
    }
  }
  const inOrder = [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  return inOrder.map(({ day, kind, note }) => ({ day, kind, note }));
}

function kindIn(cell: FoundCell, findings: Findings): CalendarDay['kind'] | undefined {
  return (
    kinds.get(lettersOf(cell.text)) ??
    complain(findings, cell, `${quoted(cell.text)} is not a kind of day. Write “no school” or “half day”.`)
  );
}

function daysIn(row: CalendarRow, findings: Findings): Day[] {
  const day = dayIn(findings, row.day);
  const from = dayIn(findings, row.from);
  const to = dayIn(findings, row.to);
  const written = [row.day, row.from, row.to].map((cell) => cell.text !== '' || cell.wrong !== undefined);
  if (written[0] && (written[1] || written[2]))
    complain(findings, row.day, 'has both a Day and From or To. Fill in one or the other.');
  if (day) return [day];
  if (from && to) return range(row, { from, to }, findings);
  if (!written[0] && !(written[1] && written[2]))
    complain(findings, row.kind, 'the row has no day. Fill in Day, or From and To.');
  return [];
}

function range(row: CalendarRow, { from, to }: { from: Day; to: Day }, findings: Findings): Day[] {
  if (from > to)
    complain(findings, row.to, `the last day, ${to}, is before the first day, ${from}. Correct one of them.`);
  else if (to > addDays(from, longestRange))
    complain(findings, row.to, `the row covers more than ${longestRange} days. Check the year.`);
  else {
    const days: Day[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
    return days;
  }
  return [];
}
