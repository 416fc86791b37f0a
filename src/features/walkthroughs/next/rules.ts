import type { Day, Month, TimeOfDay } from '../../../district/days.ts';
import { monthOf } from '../../../district/days.ts';
import { fold } from '../../../district/people.ts';

/** Somebody or somewhere one may go next. */
export interface Place {
  readonly id: string;
  readonly name: string;
}

/** A teacher, with the role at a school that a walkthrough is logged of. */
export interface TeacherPlace extends Place {
  readonly holding: string;
}

/** A place with the day one was last there this school year; undefined: not yet. */
export type Waiting<P extends Place = Place> = P & { readonly last: Day | undefined };

/** Those one has not been to for longest: never this school year first, then the longest ago; equal ones by name. */
export function longestSince<P extends Place>(
  all: readonly P[],
  last: ReadonlyMap<string, Day>,
  today: Day,
): Waiting<P>[] {
  return all
    .map((one) => ({ ...one, last: last.get(one.id) }))
    .filter((one) => one.last !== today)
    .sort((a, b) => (a.last ?? '').localeCompare(b.last ?? '') || a.name.localeCompare(b.name));
}

/** What one saw of a subject at a time of day, and when last. */
export interface SeenAt {
  readonly subject: string;
  readonly began: TimeOfDay | null;
  readonly day: Day;
}

const parts: readonly (readonly [until: TimeOfDay, words: string])[] = [
  ['10:00', 'before 10 AM'],
  ['13:00', 'the late morning'],
  ['24:00', 'after 1 PM'],
];

function partOf(began: TimeOfDay): string {
  return parts.find(([until]) => began < until)?.[1] ?? '';
}

/**
 * What one has not seen this month: subjects of earlier this school year, as they were last written, then parts of the day. Nothing before
 * the month's first walkthrough: then it would be everything. Parts of the day are only missed by who notes when a walkthrough began.
 */
export function notSeenYet(seen: readonly SeenAt[], month: Month): string[] {
  const now = seen.filter((one) => monthOf(one.day) === month);
  if (now.length === 0) return [];
  return [...subjectsMissing(seen, now), ...partsMissing(now)];
}

/** As many subjects as are read in one line. */
const maxSubjects = 3;

function subjectsMissing(seen: readonly SeenAt[], now: readonly SeenAt[]): string[] {
  const key = ({ subject }: SeenAt) => fold(subject.trim());
  const known = new Set(['', ...now.map(key)]);
  const newestFirst = [...seen].sort((a, b) => b.day.localeCompare(a.day));
  const missing: string[] = [];
  for (const one of newestFirst) {
    if (known.has(key(one))) continue;
    known.add(key(one));
    missing.push(one.subject.trim());
  }
  return missing.sort((a, b) => a.localeCompare(b)).slice(0, maxSubjects);
}

function partsMissing(now: readonly SeenAt[]): string[] {
  const times = now.flatMap(({ began }) => (began === null ? [] : [partOf(began)]));
  return times.length === 0 ? [] : parts.map(([, words]) => words).filter((words) => !times.includes(words));
}
