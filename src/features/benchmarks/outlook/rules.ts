import { type Day, sayShortDay } from '../../../district/days.ts';
import { type Goal, reaches, round, sayFigure, shortUnit } from '../figures/rules.ts';

/** A reading as the outlook sees it: when, and how high. */
export interface Point {
  readonly day: Day;
  readonly value: number;
}

/** What must be known to look ahead. */
export interface Ahead {
  readonly goal: Goal | undefined;
  readonly dueOn: Day | null;
  readonly today: Day;
  /** Those with a figure, oldest first. */
  readonly points: readonly Point[];
  /** Whether there is any reading, in words too. */
  readonly isRead: boolean;
  /** How many school days lie after one day, up to another. */
  readonly schoolDays: (after: Day, until: Day) => number;
  /** The day until which the next reading should be there; undefined where readings have no rhythm. */
  readonly nextReading: Day | undefined;
}

/** Whether a benchmark will be met, as far as anybody can tell. Figures are a school day each, better being more. */
export type Outlook =
  | { readonly kind: 'reached' | 'noDue' | 'past' | 'inWords' | 'unread' }
  | {
      readonly kind: 'pace';
      readonly needed: number;
      readonly recent: number;
      readonly readings: number;
      /** What it comes to on the due date at this pace. */
      readonly then: number;
      readonly enough: boolean;
    }
  | { readonly kind: 'tooFew'; readonly readings: number }
  | { readonly kind: 'inTime' | 'tooLate'; readonly next: Day };

/** So many readings make a pace; with fewer, anything could be said. */
const fewest = 3;
/** Of the newest so many the pace is taken, */
const most = 5;
/** none of them older than this. */
const oldest = 120;

/** Will it be met? Where there are several recent readings, by pace; elsewhere only whether the data comes in time. */
export function outlookOf(ahead: Ahead): Outlook {
  const { goal, dueOn, points, today } = ahead;
  const newest = points.at(-1);
  if (goal && newest && reaches(goal, newest.value)) return { kind: 'reached' };
  if (dueOn === null) return { kind: 'noDue' };
  if (dueOn < today) return { kind: 'past' };
  const recent = points.slice(-most).filter(({ day }) => daysBetween(day, today) <= oldest);
  if (goal && recent.length >= fewest) return byPace({ ...ahead, goal, dueOn }, recent);
  return byData(ahead, dueOn, recent.length);
}

const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function byPace({ goal, dueOn, schoolDays }: Ahead & { goal: Goal; dueOn: Day }, recent: readonly Point[]): Outlook {
  const [first, last] = [recent[0], recent.at(-1)];
  if (!first || !last) return { kind: 'tooFew', readings: 0 };
  const passed = schoolDays(first.day, last.day);
  const left = schoolDays(last.day, dueOn);
  if (passed === 0 || left === 0) return { kind: 'tooFew', readings: recent.length };
  const better = goal.direction === 'up' ? 1 : -1;
  const pace = ((last.value - first.value) / passed) * better;
  const needed = ((goal.figure - last.value) / left) * better;
  const then = last.value + pace * better * left;
  return { kind: 'pace', needed, recent: pace, readings: recent.length, then, enough: reaches(goal, round(then)) };
}

function byData({ goal, nextReading, isRead }: Ahead, dueOn: Day, readings: number): Outlook {
  if (nextReading !== undefined) return { kind: nextReading <= dueOn ? 'inTime' : 'tooLate', next: nextReading };
  if (!isRead) return { kind: 'unread' };
  return goal ? { kind: 'tooFew', readings } : { kind: 'inWords' };
}

/** The outlook in words. Too few to tell is an answer. */
export function sayOutlook(
  outlook: Outlook,
  { unit, goal, dueOn, today }: Pick<Ahead, 'goal' | 'dueOn' | 'today'> & { readonly unit: string },
): string {
  const due = dueOn === null ? '' : sayAhead(dueOn, today);
  switch (outlook.kind) {
    case 'reached':
      return 'The newest reading reaches the target.';
    case 'noDue':
      return 'It has no due date, so there’s nothing to predict.';
    case 'past':
      return 'It’s past due.';
    case 'inWords':
      return 'Its target isn’t one figure, so a person has to judge.';
    case 'unread':
      return `No reading yet, and none is planned before it’s due on ${due}.`;
    case 'tooFew':
      return `Too few readings to tell: it takes ${fewest} from the last months, and there ${outlook.readings === 1 ? 'is 1' : `are ${outlook.readings}`}.`;
    case 'inTime':
      return outlook.next === today
        ? `Too few readings to tell. The missing reading would still be in time for ${due}.`
        : `Too few readings to tell. The next one is expected by ${sayShortDay(outlook.next)}, before it’s due on ${due}.`;
    case 'tooLate':
      return `The data will be too late: the next reading is expected by ${sayShortDay(outlook.next)}, and it’s due on ${due}.`;
    case 'pace':
      return sayPace(outlook, { unit, down: goal?.direction === 'down', due });
  }
}

/** The outlook in a few words: will it be met? */
export function sayShortOutlook(outlook: Outlook): string {
  switch (outlook.kind) {
    case 'reached':
      return 'target reached';
    case 'pace':
      return outlook.enough ? 'will be met at this pace' : 'will not be met at this pace';
    case 'tooLate':
      return 'the data will be too late';
    case 'unread':
      return 'no reading is expected in time';
    case 'past':
      return 'past due';
    case 'noDue':
      return 'no due date';
    case 'inWords':
      return 'a person has to judge';
    case 'tooFew':
    case 'inTime':
      return 'too few readings to tell';
  }
}

/** With its year where it is so far off that there are two of them. */
const sayAhead = (day: Day, today: Day): string =>
  daysBetween(today, day) > 300 ? `${sayShortDay(day)}, ${day.slice(0, 4)}` : sayShortDay(day);

const counts = ['no', 'one', 'two', 'three', 'four', 'five'];

function sayPace(
  { needed, recent, readings, then, enough }: Extract<Outlook, { kind: 'pace' }>,
  { unit, down, due }: { unit: string; down: boolean; due: string },
): string {
  const step = (value: number) => sayStep(Math.abs(value), unit);
  const moved =
    Math.abs(recent) < 0.005 ? 'did not move' : `moved ${recent < 0 ? 'the wrong way by ' : ''}${step(recent)}`;
  const needs = `Needs ${down ? 'to fall by ' : ''}${step(needed)} a school day; the last ${counts[readings] ?? readings} readings ${moved}.`;
  const end = `At this pace: ${sayFigure(then, unit)} by ${due}`;
  return enough
    ? `${needs} ${end}, which is enough.`
    : `${needs} ${end}. It would take ${step(needed * 5)} a school week to be met.`;
}

/** `0.4 points`, where the figures are percentages. */
function sayStep(step: number, unit: string): string {
  const figure = step < 0.01 ? 'less than 0.01' : String(round(step));
  const short = shortUnit(unit);
  const points = figure === '1' ? 'point' : 'points';
  return `${figure} ${short === '%' ? points : short}`.trim();
}
