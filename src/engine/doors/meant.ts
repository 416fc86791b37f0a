import { fold } from '../../district/people.ts';
import type { CommandWord } from '../../kit/feature.ts';
import { nearest } from '../../kit/words/nearest.ts';

/** What somebody who writes to the app in their own words means by it. */
export type Meant =
  | { readonly kind: 'one'; readonly word: CommandWord }
  /** As likely one as the other; at most three. */
  | { readonly kind: 'several'; readonly words: readonly CommandWord[] }
  /** Probably a slip of the finger. */
  | { readonly kind: 'near'; readonly word: CommandWord; readonly typed: string; readonly meant: string }
  | { readonly kind: 'help' | 'thanks' | 'nothing' };

/** Words of a question that say nothing of what it is about. */
const small = new Set(
  'a an the my our your me i im we you us it is are am was be do does did done how what whats when where who which why can could would should will to of in on at for from with and or not no next please show see look get give say tell want need like have has had if that this these there here go going open start begin use make read reads about as by into than then some any'.split(
    ' ',
  ),
);
const thanks = ['thank', 'thanks', 'thx', 'ok', 'okay', 'great', 'good', 'perfect', 'cool', 'got'];
const greetings = ['help', 'hi', 'hello', 'hey', 'menu', 'commands', 'options', 'hiya'];
const maxAlike = 3;

/** The words of a text as they are compared: lower case, without marks and without what stands between them. */
export const tokensOf = (text: string): string[] =>
  fold(text)
    .replaceAll("'", '')
    .match(/[a-z0-9][a-z0-9.-]*[a-z0-9]|[a-z0-9]/g) ?? [];

/** The same word, whether it is one or many, doing or done: `ratings`, `rating` and `rate` alike. */
const stem = (word: string): string => (word.length > 3 ? word.replace(/(?:ings?|ed|es|s|e)$/, '') : word);

/**
 * Reads a sentence as one of these commands, by the words they are declared with: the command’s own first, what else it is called,
 * then what it does. Nothing of it is guessed: the same sentence means the same every time.
 */
export function meantBy(text: string, words: readonly CommandWord[]): Meant {
  const typed = tokensOf(text);
  const said = typed.filter((word) => !small.has(word));
  const ranked = words
    .map((word) => ({ word, score: scoreOf(word, typed, said) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const best = ranked.filter(({ score }) => score === ranked[0]?.score).map(({ word }) => word);
  if (best.length > 1 && best.length <= maxAlike) return { kind: 'several', words: best };
  if (best[0] !== undefined && best.length === 1) return { kind: 'one', word: best[0] };
  if (said.length === 0 ? typed.length > 0 && typed.length < 6 : said.every((word) => greetings.includes(word)))
    return { kind: 'help' };
  if (said.length > 0 && said.length < 5 && thanks.includes(said[0] ?? '') && !isOther(typed, said))
    return { kind: 'thanks' };
  return slipOf(said, words) ?? { kind: 'nothing' };
}

/** `thank Hugo` thanks somebody else. */
const isOther = (typed: readonly string[], said: readonly string[]): boolean =>
  said[0] === 'thank' && said.length > 1 && !typed.includes('you');

/** How much of what was typed is about this command; 0: nothing. */
function scoreOf(word: CommandWord, typed: readonly string[], said: readonly string[]): number {
  const stems = new Set(said.map(stem));
  const names = namesOf(word);
  const named = names.filter((one) => stems.has(stem(one))).length;
  const phrase = Math.max(0, ...(word.also ?? []).map((one) => phraseIn({ typed, said }, tokensOf(one))));
  const does = new Set(
    tokensOf(word.does)
      .filter((one) => !small.has(one))
      .map(stem),
  );
  const told = [...stems].filter((one) => does.has(one)).length;
  if (named === 0 && phrase === 0 && told < 2) return 0;
  return named * 4 - (named > 0 ? names.length - named : 0) + phrase + told;
}

/** What it is typed as, word for word; the app’s own name is none of it. */
const namesOf = ({ command, word }: CommandWord): string[] =>
  [...(command === '/throughline' ? [] : [command.slice(1)]), ...word.split(' ')].filter(Boolean);

/** More than a command’s own word counts, and the longer the surer; 0 where it was not typed. `who reads this` is about no reading. */
function phraseIn(
  { typed, said }: { readonly typed: readonly string[]; readonly said: readonly string[] },
  phrase: readonly string[],
): number {
  const words = phrase.length === 1 ? said : typed;
  const begins = words.some((_, at) => phrase.every((one, after) => stem(words[at + after] ?? '') === stem(one)));
  return begins && phrase.length > 0 ? 4 + phrase.length : 0;
}

/** A few words with one that is nearly a command. Nobody’s finger slips on the first letter: `evaluation` is no `vacation`. */
function slipOf(said: readonly string[], words: readonly CommandWord[]): Meant | undefined {
  if (said.length === 0 || said.length > 3) return undefined;
  const longestFirst = [...said].sort((a, b) => b.length - a.length);
  for (const typed of longestFirst) {
    const known = words.flatMap((word) => [...namesOf(word), ...(word.also ?? []).filter((one) => !one.includes(' '))]);
    const meant =
      typed.length < 3
        ? undefined
        : nearest(
            typed,
            known.filter((one) => one[0] === typed[0]),
          );
    const word = meant && shortest(words.filter((one) => [...namesOf(one), ...(one.also ?? [])].includes(meant)));
    if (meant && word) return { kind: 'near', word, typed, meant };
  }
  return undefined;
}

const shortest = (words: readonly CommandWord[]): CommandWord | undefined =>
  [...words].sort((a, b) => namesOf(a).length - namesOf(b).length)[0];
