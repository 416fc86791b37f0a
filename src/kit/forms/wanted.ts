import { planManagersOn } from '../../district/roster.ts';
import type { Moment } from '../context.ts';
import { linesOf, personNamed } from './named.ts';

/** How many letters a line of the list may have. */
const wordsMost = 300;

/** One line of a list of what is wanted: what, and of whom; nobody named, it is the plan manager’s to find. */
export interface WantedRequest {
  readonly words: string;
  readonly holder: string;
}

type Problem = { readonly problem: string };

/** Reads `words | who holds it`. What stands behind a further bar belongs to neither and is refused. */
export function readWanted(line: string): WantedRequest | Problem {
  const [words = '', holder = '', ...rest] = line.split('|').map((part) => part.trim());
  if (rest.length > 0) return { problem: 'there is one bar “|” too many' };
  if (words === '') return { problem: 'it doesn’t say what to bring' };
  if ([...words].length > wordsMost) return { problem: `it is longer than ${wordsMost} letters` };
  return { words, holder };
}

/** What is wanted, and the person who is asked for it. */
export interface Wanted {
  readonly words: string;
  readonly ownerId: string;
}

/** The one who is meant by a line; the plan manager where it names nobody. */
export function wantedOf(c: Moment, { words, holder }: WantedRequest): Wanted | Problem {
  if (holder === '') {
    const [manager] = planManagersOn(c.db, c.today);
    return manager ? { words, ownerId: manager } : { problem: 'name who holds it: there is no plan manager' };
  }
  const named = personNamed(c, holder);
  return 'problem' in named ? named : { words, ownerId: named.id };
}

/** A list of what is wanted as it was typed, a line each; or what is wrong with its first three wrong lines. */
export function wantedIn(c: Moment, typed: string): readonly Wanted[] | Problem {
  const read = linesOf(typed).map(({ number, words }) => {
    const line = readWanted(words);
    return { number, one: 'problem' in line ? line : wantedOf(c, line) };
  });
  const wrong = read.flatMap(({ number, one }) => ('problem' in one ? [`Line ${number}: ${one.problem}.`] : []));
  if (wrong.length > 0) return { problem: wrong.slice(0, 3).join(' ') };
  return read.flatMap(({ one }) => ('problem' in one ? [] : [one]));
}
