import type { SchoolCalendar } from '../../../district/calendar.ts';
import { addDays, type Day, daysOf, type Month, monthOf } from '../../../district/days.ts';
import type { Sighting } from '../../../district/questions.ts';

/** From how many different teachers on a sum is published. */
export const fewestTeachers = 5;

/** On how many school days after a visit it may still be logged at most, whatever the contract says. */
const latestSchoolDays = 10;

/** What one teacher's walkthroughs of one month at one school say of one look-for, as far as no block has counted them. */
export interface Part {
  readonly schoolId: string;
  readonly code: string;
  readonly teacherId: string;
  readonly seen: number;
  /** Seen, or looked for and not seen. At least one. */
  readonly looked: number;
}

/** A sum that may be published: one school's, or with `schoolId` null that of several together. */
export interface Block {
  readonly schoolId: string | null;
  readonly code: string;
  readonly seen: number;
  readonly looked: number;
  readonly teachers: number;
}

/**
 * What is published of the parts of one month that no block has counted yet.
 *
 * No teacher's part can be worked out from it, nor from all that was and will be published, because
 * (1) no walkthrough is in two blocks of a look-for, so every difference of published figures is a sum of whole blocks;
 * (2) whether there is a block hangs on who was visited only, never on what was seen, so a figure that is missing says nothing;
 * (3) a block never says none or all: 0 is published as 1 and all as all but one, so that "1" means at most one. Whatever is
 * published, each part of the block could be one more or one less, the others making up for it.
 */
export function blocksOf(parts: readonly Part[], closed: boolean): Block[] {
  const bySchool = grouped(parts, (part) => `${part.schoolId} ${part.code}`);
  const blocks = bySchool.filter(enough).map((group) => sumOf(group, group[0]?.schoolId ?? null));
  if (!closed) return blocks;
  // Nothing more comes: what is left of schools with too few teachers counts for the district, together.
  const left = bySchool.filter((group) => !enough(group)).flat();
  const together = grouped(left, (part) => part.code).filter(enough);
  return [...blocks, ...together.map((group) => sumOf(group, null))];
}

/** A month is closed when no visit of it can be logged any more. */
export function isClosed(month: Month, today: Day, calendar: SchoolCalendar): boolean {
  return today > calendar.schoolDaysFrom(daysOf(month).last, latestSchoolDays);
}

/** The months a refresh looks at, oldest first: back over a summer, and no further however long the app has run. */
export function monthsToRefresh(today: Day): Month[] {
  const months = [monthOf(today)];
  while (months.length < 5) months.unshift(monthBefore(months[0] ?? monthOf(today)));
  return months;
}

/** The months of the school year up to this one, oldest first. It begins in July. */
export function monthsOfYear(today: Day): Month[] {
  const months = [monthOf(today)];
  for (let month = months[0]; month && !month.endsWith('-07'); month = months[0]) months.unshift(monthBefore(month));
  return months;
}

/** What is published of a look-for in a month: the sum of so many blocks. */
export interface Figure extends Sighting {
  readonly blocks: number;
  /** How many schools have blocks of their own in it; the others may be in it together, once the month is closed. */
  readonly schools: number;
  readonly together: number;
}

/** How a figure is said where it is all but none or all but all: in words, because at most one of each block is an exception. */
export function extremeOf({ seen, looked, blocks }: Figure): 'hardly ever' | 'nearly always' | undefined {
  if (seen <= blocks) return 'hardly ever';
  return seen >= looked - blocks ? 'nearly always' : undefined;
}

/** Whole percent. */
export function percentOf({ seen, looked }: Sighting): number {
  return Math.round((100 * seen) / looked);
}

/** The codes to lead with: the month's focus, or else the most looked-for of the year. At most four, as many lines as can be told apart. */
export function leadingOf(focus: readonly string[], figures: readonly Figure[]): string[] {
  const known = new Set(figures.map((one) => one.code));
  const asked = focus.filter((code) => known.has(code));
  const looked = (code: string) => figures.filter((one) => one.code === code).reduce((sum, one) => sum + one.looked, 0);
  const most = [...known].sort((a, b) => looked(b) - looked(a) || a.localeCompare(b));
  return (asked.length > 0 ? asked : most).slice(0, 4);
}

export const monthBefore = (month: Month): Month => monthOf(addDays(daysOf(month).first, -1));

function grouped(parts: readonly Part[], keyOf: (part: Part) => string): Part[][] {
  const groups = new Map<string, Part[]>();
  for (const part of parts) groups.set(keyOf(part), [...(groups.get(keyOf(part)) ?? []), part]);
  return [...groups.values()];
}

const teachersIn = (parts: readonly Part[]): number => new Set(parts.map((part) => part.teacherId)).size;
const enough = (parts: readonly Part[]): boolean => teachersIn(parts) >= fewestTeachers;

function sumOf(parts: readonly Part[], schoolId: string | null): Block {
  const looked = parts.reduce((sum, part) => sum + part.looked, 0);
  const seen = parts.reduce((sum, part) => sum + part.seen, 0);
  const clear = Math.min(Math.max(seen, 1), looked - 1);
  return { schoolId, code: parts[0]?.code ?? '', seen: clear, looked, teachers: teachersIn(parts) };
}
