import { type Month, sayMonth } from '../../../district/days.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';

/** What is meant for one person in a month: a number of their own, and those of the roles they hold. Null where there is none. */
export interface Numbers {
  readonly own: number | null;
  readonly ofRoles: readonly (number | null)[];
}

/** A person's own number wins, be it 0; else the highest of their roles; else there is no target. */
export function targetFrom({ own, ofRoles }: Numbers): number | undefined {
  if (own !== null) return own;
  const numbers = ofRoles.filter((one) => one !== null);
  return numbers.length === 0 ? undefined : Math.max(...numbers);
}

/** Where somebody stands in a month: school days gone before today, and left with today. */
export interface TargetProgress {
  readonly month: Month;
  readonly logged: number;
  readonly target: number | undefined;
  readonly gone: number;
  readonly left: number;
}

/** `none`: no target. `over`: the month is over, and fewer were logged. */
export type Pace = 'none' | 'done' | 'onPace' | 'behind' | 'over';

/** Behind is who has logged fewer than the school days gone would make, in whole walkthroughs. */
export function paceOf({ logged, target, gone, left }: TargetProgress): Pace {
  if (!target) return 'none';
  if (logged >= target) return 'done';
  if (left === 0) return 'over';
  return logged < Math.floor((target * gone) / (gone + left)) ? 'behind' : 'onPace';
}

/** What all administrators who have a number come to together. Nobody is told apart in it; nobody's pace is that of the sum. */
export function together(lines: readonly TargetProgress[]): TargetProgress | undefined {
  const named = lines.filter(({ target }) => target !== undefined && target > 0);
  const [first] = named;
  if (!first) return undefined;
  const sum = (of: (one: TargetProgress) => number) => named.reduce((total, one) => total + of(one), 0);
  return { ...first, logged: sum(({ logged }) => logged), target: sum(({ target }) => target ?? 0) };
}

/** The pace in a word or two, for a list. */
export const paceNames: Record<Pace, string> = {
  none: '',
  done: 'done',
  onPace: 'on pace',
  behind: 'behind pace',
  over: 'not reached',
};

/** Where somebody stands, in a sentence that stands alone. */
export function sayProgress(progress: TargetProgress): Text {
  const { logged, target, month } = progress;
  const pace = paceOf(progress);
  const counted = `${logged}${pace === 'none' ? '' : ` of ${target}`} ${(target || logged) === 1 ? 'walkthrough' : 'walkthroughs'}`;
  return say`${bold(counted)} logged in ${sayMonth(month)}${rest(pace, progress)}.`;
}

function rest(pace: Pace, { logged, target = 0, left }: TargetProgress): string {
  const days = left === 1 ? '1 school day left' : `${left} school days left`;
  if (pace === 'done') return ': done';
  if (pace === 'onPace') return `: on pace, ${days}`;
  return pace === 'behind' ? `; ${days}: ${sayRate(target - logged, left)}` : '';
}

/** How often, in words one can plan by: who keeps to them gets there. */
const rates: readonly (readonly [perDay: number, words: string])[] = [
  [1 / 10, 'one every ten school days'],
  [1 / 5, 'one every five school days'],
  [1 / 4, 'one every four school days'],
  [1 / 3, 'one every three school days'],
  [1 / 2, 'one every two school days'],
  [2 / 3, 'two every three school days'],
  [1, 'one a school day'],
  [3 / 2, 'three every two school days'],
  [2, 'two a school day'],
];

/** What is still to do, as a rate; more than two a day is no plan and is said as a number. */
function sayRate(toGo: number, left: number): string {
  const rate = left === 1 ? undefined : rates.find(([perDay]) => perDay * left >= toGo - 1e-9);
  return rate ? `about ${rate[1]}` : `${toGo} to go`;
}

/** Reads a number of walkthroughs a month; undefined when it is none. */
export function numberFrom(typed: string): number | undefined {
  return /^\d{1,2}$/.test(typed) && Number(typed) <= most ? Number(typed) : undefined;
}

/** More a month than anybody can do well. */
const most = 60;

/** What is said beside a question whose answer is no number. */
export const notANumber = `Write a whole number from 0 to ${most}, such as 8.`;
