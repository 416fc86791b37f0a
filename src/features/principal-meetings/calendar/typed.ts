import type { Day } from '../../../district/days.ts';
import { fold } from '../../../district/people.ts';
import { nearest } from '../../../kit/words/nearest.ts';
import { type MeetingHours, meetingHoursText, readMeetingHours } from './when.ts';

/** A school, or somebody who leads, by whatever people call them. */
export interface Called {
  readonly id: string;
  readonly name: string;
  /** Of a school. */
  readonly code?: string;
}

/** What is known while dates are read. */
export interface KnownForDates {
  readonly today: Day;
  readonly schools: readonly Called[];
  /** Who leads the district today. */
  readonly leaders: readonly Called[];
}

/** A date as it was read. */
export interface MeetingDate extends MeetingHours {
  readonly schoolId: string;
  /** Who meets the principal; the first writes the memo. */
  readonly leadIds: readonly [string, ...string[]];
  readonly place: string;
}

/** One that was typed, with the line it stands on. */
export interface TypedDate extends MeetingDate {
  readonly line: number;
}

/** What was understood of a text, and what was not, a sentence a line. */
export interface DatesRead {
  readonly dates: readonly TypedDate[];
  readonly problems: readonly string[];
}

/** `Line 3: I don’t know “Linkoln”.` */
export const onLine = (line: number, problem: string): string => `Line ${line}: ${problem}`;

/** The dates somebody typed, a line each: `Oct 14 9:00 | Lincoln | Ana Abbott, Ben Haddad | Room 12`. Empty lines are nothing. */
export function readDates(text: string, known: KnownForDates): DatesRead {
  const dates: TypedDate[] = [];
  const problems: string[] = [];
  text.split('\n').forEach((typed, at) => {
    if (typed.trim() === '') return;
    const read = readLine(typed, known);
    if ('problem' in read) problems.push(onLine(at + 1, read.problem));
    else dates.push({ ...read, line: at + 1 });
  });
  return { dates, problems };
}

type Problem = { readonly problem: string };

/** What a place may be long, as in the window that changes a date. */
export const maxPlace = 120;

function readLine(typed: string, known: KnownForDates): MeetingDate | Problem {
  const [when = '', school = '', leads = '', place = '', ...more] = typed.split('|').map((part) => part.trim());
  if (school === '' || leads === '' || more.length > 0)
    return { problem: 'Write day and time, school, and who leads, with a | between them.' };
  const hours = readMeetingHours(when, known.today);
  if ('problem' in hours) return hours;
  const meant = oneCalled(school, known.schools);
  if ('problem' in meant) return meant;
  const leadIds = readLeads(leads, known);
  if ('problem' in leadIds) return leadIds;
  if (place.length > maxPlace) return { problem: `The place is longer than ${maxPlace} letters.` };
  return { ...hours, schoolId: meant.id, leadIds, place };
}

function readLeads(typed: string, { leaders }: KnownForDates): MeetingDate['leadIds'] | Problem {
  const ids: string[] = [];
  for (const name of typed.split(',').map((one) => one.trim())) {
    if (name === '') continue;
    const meant = oneCalled(name, leaders);
    if ('problem' in meant) return meant;
    if (!ids.includes(meant.id)) ids.push(meant.id);
  }
  const [first, ...others] = ids;
  return first === undefined ? { problem: 'Say who leads.' } : [first, ...others];
}

/** A name as it is compared: in a line commas stand between names. */
const plainName = (name: string): string => fold(name.replaceAll(/[|,]/g, ' ')).replaceAll(/\s+/g, ' ').trim();

function oneCalled(typed: string, all: readonly Called[]): Called | Problem {
  const meant = allCalled(typed, all);
  const [first, second] = meant;
  if (first && !second) return first;
  if (second) return { problem: `“${typed}” could be ${listed(toldApart(meant), ' or ')}.` };
  const near = nearest(
    typed,
    all.map(({ name }) => name),
  );
  const help = near === undefined ? `Try: ${listed(toldApart(all), ', ')}` : `Did you mean ${near}?`;
  return { problem: `I don’t know “${typed}”. ${help}` };
}

/** By name; with the code where two have the same. */
const toldApart = (all: readonly Called[]): string[] =>
  all.map(({ name, code }) =>
    code !== undefined && all.filter((one) => one.name === name).length > 1 ? `${name} (${code})` : name,
  );

/** Exactly so, by name or code; else whoever has a word that begins with each of those typed. */
function allCalled(typed: string, all: readonly Called[]): readonly Called[] {
  const wanted = plainName(typed);
  const exact = all.filter(({ name, code = '' }) => plainName(name) === wanted || plainName(code) === wanted);
  if (exact.length > 0) return exact;
  const words = wanted.split(' ');
  return all.filter(({ name }) => {
    const own = plainName(name).split(' ');
    return words.every((word) => own.some((one) => one.startsWith(word)));
  });
}

const named = 6;

const listed = (names: readonly string[], between: string): string =>
  names.length > named ? `${names.slice(0, named).join(', ')} and ${names.length - named} more` : names.join(between);

/** Dates as lines that are read again as the same. */
export const datesText = (dates: readonly MeetingDate[], known: KnownForDates): string =>
  dates.map((one) => lineOf(one, known)).join('\n');

function lineOf(
  { schoolId, leadIds, place, ...hours }: MeetingDate,
  { today, schools, leaders }: KnownForDates,
): string {
  const parts = [
    meetingHoursText(hours, today),
    calledAs(schoolId, schools),
    leadIds.map((id) => calledAs(id, leaders)).join(', '),
    ...(place === '' ? [] : [place]),
  ];
  return parts.join(' | ');
}

/** By name, or by code where two have the same name. */
function calledAs(id: string, all: readonly Called[]): string {
  const one = all.find((each) => each.id === id);
  if (!one) return '';
  const name = one.name.replaceAll(/\s*[|,]\s*/g, ' ').trim();
  return allCalled(name, all).length === 1 || one.code === undefined ? name : one.code;
}
