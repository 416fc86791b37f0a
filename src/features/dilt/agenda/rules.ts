import { sayTimeOfDay, type TimeOfDay } from '../../../district/days.ts';
import { fold } from '../../../district/people.ts';
import { codeKey } from '../../../district/plan/plan.ts';
import type { NamedRow } from '../../../district/plan/short-names.ts';
import { nearest } from '../../../kit/words/nearest.ts';
import { segmentLine, type Written, type Wrong } from './text/rules.ts';

/** What names and codes in an agenda can mean today. */
export interface Known {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly lookFors: readonly { readonly code: string; readonly words: string }[];
  readonly initiatives: readonly InitiativeKnown[];
}

export interface InitiativeKnown extends NamedRow {
  readonly id: string;
  readonly code: string;
}

/** A segment as it was written, with what it names found. */
export interface Meant {
  readonly minutes: number;
  readonly title: string;
  readonly teaches: string;
  readonly ownerId: string;
  readonly initiativeId: string | null;
  readonly lookFors: readonly string[];
}

/** Finds what each line names; what cannot be found is said by line, with what is near. */
export function meantBy(
  lines: readonly Written[],
  known: Known,
): { readonly segments: readonly Meant[]; readonly wrong: readonly Wrong[] } {
  const segments: Meant[] = [];
  const wrong: Wrong[] = [];
  for (const { line, minutes, title, teaches, ...named } of lines) {
    const owner = ownerIn(named.owner, known);
    const lookFors = named.lookFors.map((typed) => lookForIn(typed, known));
    const initiative = initiativeIn(named.initiative, known);
    const said = [owner, ...lookFors, initiative].flatMap((one) => ('wrong' in one ? [one.wrong] : []));
    wrong.push(...said.map((words) => ({ line, words })));
    if ('wrong' in owner || 'wrong' in initiative || said.length > 0) continue;
    const codes = lookFors.flatMap((one) => ('code' in one ? [one.code] : []));
    segments.push({ minutes, title, teaches, ownerId: owner.id, initiativeId: initiative.id, lookFors: unique(codes) });
  }
  return { segments, wrong };
}

const unique = (codes: readonly string[]): string[] => [...new Set(codes)];

/** A person by their name or the beginnings of some of its words. */
function ownerIn(typed: string, { people }: Known): { id: string } | { wrong: string } {
  const words = fold(typed).split(' ').filter(Boolean);
  const exact = people.filter((one) => fold(one.name) === words.join(' '));
  const found = exact.length > 0 ? exact : people.filter((one) => beginsWords(one.name, words));
  const [first, second] = found;
  if (first && !second) return { id: first.id };
  if (first)
    return {
      wrong: `“${typed}” could be ${orList(found.slice(0, 4).map(({ name }) => name))}; write more of the name`,
    };
  const near = people.filter(({ name }) => isNear(typed, name)).slice(0, 3);
  const meant =
    near.length === 0
      ? 'write the name of somebody in the DILT'
      : `did you mean ${orList(near.map(({ name }) => name))}?`;
  return { wrong: `nobody in the DILT is called “${typed}”; ${meant}` };
}

const beginsWords = (name: string, words: readonly string[]): boolean =>
  words.length > 0 && words.every((word) => ` ${fold(name)}`.includes(` ${word}`));

function isNear(typed: string, name: string): boolean {
  return nearest(fold(typed), [fold(name), ...fold(name).split(' ')]) !== undefined;
}

const orList = (names: readonly string[]): string =>
  new Intl.ListFormat('en-US', { type: 'disjunction' }).format(names);

/** `3` is `L3` where no look-for is called 3. */
function lookForIn(typed: string, { lookFors }: Known): { code: string } | { wrong: string } {
  const codes = lookFors.map(({ code }) => code);
  const code =
    codes.find((one) => one.toUpperCase() === typed) ?? codes.find((one) => one.toUpperCase() === `L${typed}`);
  if (code !== undefined) return { code };
  const near = nearest(typed, codes);
  return { wrong: `there’s no look-for ${typed}${near === undefined ? '' : `; did you mean ${near}?`}` };
}

function initiativeIn(typed: string, { initiatives }: Known): { id: string | null } | { wrong: string } {
  if (typed === '') return { id: null };
  const found = initiatives.find((one) => codeKey(one.code) === codeKey(typed));
  if (found) return { id: found.id };
  const near = nearest(
    typed,
    initiatives.map(({ code }) => code),
  );
  return { wrong: `there’s no initiative ${typed} in the plan${near === undefined ? '' : `; did you mean ${near}?`}` };
}

/** The hours of a DILT. */
export interface DiltHours {
  readonly beginsAt: TimeOfDay;
  readonly endsAt: TimeOfDay;
}

/** What is wrong with the sum of the minutes, in words; undefined when they fit the day. */
export function tooLong({ beginsAt, endsAt }: DiltHours, minutes: readonly number[]): string | undefined {
  const over = sum(minutes) - minutesBetween(beginsAt, endsAt);
  if (over <= 0) return undefined;
  return `The segments are ${sayMinutes(over)} longer than the day, ${sayTimeOfDay(beginsAt)} to ${sayTimeOfDay(endsAt)}.`;
}

/** When each segment begins if all keep their time, and when the last ends. */
export function startTimes(beginsAt: TimeOfDay, minutes: readonly number[]): { starts: TimeOfDay[]; ends: TimeOfDay } {
  const starts = minutes.map((_, at) => addMinutes(beginsAt, sum(minutes.slice(0, at))));
  return { starts, ends: addMinutes(beginsAt, sum(minutes)) };
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

const minutesOf = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

export const minutesBetween = (from: TimeOfDay, to: TimeOfDay): number => minutesOf(to) - minutesOf(from);

/** Later on the same day: never past its last minute. */
export function addMinutes(time: TimeOfDay, minutes: number): TimeOfDay {
  const at = Math.min(Math.max(minutesOf(time) + minutes, 0), 24 * 60 - 1);
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}` as TimeOfDay;
}

/** `1 h 15 min`, `40 min`. */
export function sayMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 || hours === 0 ? [`${rest} min`] : [])].join(' ');
}

/** What of a kept agenda each segment of a new one is: by its title, else by who is responsible and how long. Undefined: it is new. */
export function matched<Kept extends Pick<Meant, 'title' | 'ownerId' | 'minutes'>>(
  kept: readonly Kept[],
  meant: readonly Meant[],
): (Kept | undefined)[] {
  const left = new Set(kept);
  const take = (is: (one: Kept) => boolean): Kept | undefined => {
    const found = [...left].find(is);
    if (found) left.delete(found);
    return found;
  };
  const byTitle = meant.map(({ title }) => take((one) => titleKey(one.title) === titleKey(title)));
  return byTitle.map(
    (found, at) => found ?? take((one) => one.ownerId === meant[at]?.ownerId && one.minutes === meant[at]?.minutes),
  );
}

/** A title as it is compared: however it is written. */
export const titleKey = (title: string): string => fold(segmentLine(title));
