import { wordsThatName } from './names.ts';
import { fold } from './people.ts';

/** A word that may be somebody's name, where it stands. */
export interface NameIn {
  /** As it is written there. */
  readonly word: string;
  /** The same however it is written. */
  readonly key: string;
  readonly names: readonly string[];
  /** All of each sentence it stands in. */
  readonly sentences: readonly string[];
}

/** Finds the names in a text: once each. `except`: whole words of it that are known to be no name, such as those of a school. */
export type NameFinder = (text: string, except?: readonly string[]) => NameIn[];

/** Finds every word that may be one of these names, in any spelling in which a search finds them. */
export function nameFinder(names: readonly string[]): NameFinder {
  const called = new Map<string, Set<string>>();
  for (const name of new Set(names))
    for (const word of wordsThatName(name)) called.set(word, (called.get(word) ?? new Set()).add(name));
  return (typed, except = []) => {
    // What cannot be seen would keep a name from being found.
    const text = typed.normalize('NFKC').replaceAll(/\p{Cf}/gu, '');
    const found = new Map<string, NameIn>();
    for (const { word, keys, alone, at } of wordsOf(hiding(text, except))) {
      const key = keys.find((one) => called.has(one));
      if (key === undefined || alone.some((one) => called.has(one))) continue;
      const { sentences = [], ...known } = found.get(key) ?? {};
      const written = word.replaceAll(/\s+/g, ' ');
      const said = [...new Set([...sentences, sentenceAt(text, at)])];
      found.set(key, { word: written, key, names: [...(called.get(key) ?? [])], ...known, sentences: said });
    }
    return [...found.values()];
  };
}

/** Of the same length, so that all else stands where it did. */
function hiding(text: string, except: readonly string[]): string {
  const longestFirst = except.map((one) => one.normalize('NFKC')).sort((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, one) => {
    const whole = new RegExp(`(?<!\\p{L})${one.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'gu');
    return rest.replaceAll(whole, '0'.repeat(one.length));
  }, text);
}

interface Word {
  readonly word: string;
  readonly at: number;
  /** How it may stand in a list of names. */
  readonly keys: readonly string[];
  /** The same of each word in it, where it is several: a name that one of them is already is not told twice. */
  readonly alone: readonly string[];
}

const letters = /[\p{L}\p{M}]+(?:['’ʼ`´‘][\p{L}\p{M}]+)*/gu;

/** Each word, and each two and three of them that may be one name written apart or broken at the end of a line. */
function wordsOf(text: string): Word[] {
  const words = [...text.matchAll(letters)].map((one) => ({
    word: one[0],
    at: one.index,
    end: one.index + one[0].length,
  }));
  return words.flatMap((one, first) => {
    const [second, third] = [words[first + 1], words[first + 2]];
    const two = second && isNear(text, one.end, second.at) ? text.slice(one.at, second.end) : undefined;
    const three =
      two && second && third && isNear(text, second.end, third.at) ? text.slice(one.at, third.end) : undefined;
    const several = [two, three].flatMap((word) => (word && !isSmall(word) ? [word] : []));
    return [
      { ...one, keys: small.has(one.word) ? [] : keysOf(one.word), alone: [] },
      ...several.map((word) => ({ word, at: one.at, keys: [joined(word)], alone: wordsIn(word).flatMap(keysOf) })),
    ];
  });
}

const wordsIn = (text: string): string[] => [...text.matchAll(letters)].map(([word]) => word);

const isNear = (text: string, from: number, to: number): boolean => /^[\s\-‐‑–'’*_]{0,3}$/.test(text.slice(from, to));

/** Without its marks, without the s of a possessive or a plural, and each side of an apostrophe: `L’Ana’s`. */
function keysOf(word: string): string[] {
  const parts = fold(word).split(/['ʼ`´‘]/);
  const whole = parts.join('');
  const isContracted = /^(?:t|re|ve|d|m)$/.test(parts.at(-1) ?? '') && parts.length > 1;
  const possessive = parts.length > 1 && parts.at(-1) === 's' ? [parts.slice(0, -1).join('')] : [];
  const family = parts.length === 1 && /^\p{Lu}.*[sS]$/u.test(word) ? plurals(whole) : [];
  const sides = parts.length > 1 && !isContracted ? parts.filter((one) => one.length > 1) : [];
  return [whole, ...possessive, ...family, ...sides];
}

const plurals = (word: string): string[] => [word.slice(0, -1), ...(word.endsWith('es') ? [word.slice(0, -2)] : [])];

const joined = (words: string): string => fold(words.replace(/['’][sS]$/, '')).replaceAll(/[^\p{L}]/gu, '');

/** Without these there is no sentence: alone and in lower case they are nobody's name. With a capital they are asked about. */
const small = new Set(
  'a an and are as at be been but by can do for from had has he her him his i if in is it its me my no not of on one or our she so than that the their them they this to up us was we were what when who will with you'.split(
    ' ',
  ),
);
const isSmall = (words: string): boolean => wordsIn(words).every((word) => small.has(word));

const end = /(?<=[.!?])\s+|\n+/;

const sentenceAt = (text: string, at: number): string =>
  `${text.slice(0, at).split(end).at(-1) ?? ''}${text.slice(at).split(end)[0] ?? ''}`.trim();
