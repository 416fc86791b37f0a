import { counted } from '../words/lists.ts';
import { join, say, type Text } from '../words/text.ts';
import type { Ask } from './ask.ts';

/** The wire name of the button that ends it: what is asked is in a human’s hands. */
export const seeToIt = 'asks/see-to-it';

/** So many of what is open are named. */
const named = 3;

/** `Ana Rivera was asked 3 times: …` */
export const escalatedText = (name: string, n: number, what: Text): Text =>
  say`${name} was asked ${counted(n, 'time', 'times')}: ${what}`;

/** What somebody says is not theirs, in their own line to the plan manager. */
export const notMineText = (name: string, words: string, what: Text | undefined): Text =>
  what
    ? say`${name} says this isn’t theirs: “${words}”. It was: ${what}`
    : say`${name} says something they were asked isn’t theirs: “${words}”.`;

/** Somebody settles little of what they are asked: the app asks less, and a human talks to them. */
export function workloadText(name: string, asks: readonly Pick<Ask, 'escalates'>[]): Text | undefined {
  if (asks.length === 0) return undefined;
  const what = asks.flatMap(({ escalates }) => escalates ?? []).slice(0, named);
  const first = say`${name} rarely answers, so they now hear from me only on the first school day of each week. ${counted(asks.length, 'thing is', 'things are')} open.`;
  return what.length === 0 ? first : join([first, ...what], ' ');
}
