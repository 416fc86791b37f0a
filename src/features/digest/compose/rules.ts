import { type DigestPart, digestParts, maxDecisions } from '../../../district/digest.ts';
import { escapeMrkdwn, say, type Text } from '../../../kit/words/text.ts';

/** The parts as people say them. */
export const digestPartNames: Readonly<Record<DigestPart, string>> = {
  promises: 'What we promised ourselves',
  decisions: 'Only you can decide',
  changed: 'What changed',
  benchmarksDue: 'Due within 30 school days',
  breaks: 'Breaks in the through-line',
  health: 'How the routine runs',
  wins: 'Worth naming',
};

/** What a part says when there is nothing to say: that nothing was recorded is not that nothing moved. */
export const quietWords: Readonly<Record<DigestPart, string>> = {
  promises: 'No promise of the leaders is on record.',
  decisions: 'Nothing waits for your decision.',
  changed: 'Nothing was recorded. That is no data, which is not the same as no progress.',
  benchmarksDue: 'No benchmark is due.',
  breaks: 'None to name.',
  health: 'No data: nothing of the routine is on record.',
  wins: 'Nothing was named.',
};

export interface Limits {
  /** Words as people read them, and letters as Slack counts them, of the whole message. */
  readonly words: number;
  readonly letters: number;
  /** Sentences of one part. */
  readonly perPart: number;
}

/** The message on Mondays: read on a phone before school. */
export const inMessage: Limits = { words: 250, letters: 3_400, perPart: 3 };
/** What is asked for at any time, and has no thread. */
export const digestLimits: Limits = { words: 450, letters: 3_600, perPart: 5 };

interface Said {
  readonly part: DigestPart;
  readonly words: Text;
}

/** A sentence that stands in the message itself, and where the piece it is of stands among all. */
export interface PlacedPiece {
  readonly at: number;
  readonly words: Text;
}

/** One sentence takes no more letters of the message than this. */
const maxLetters = 280;
/** Links in it are not read, but Slack counts them. */
const maxMarkup = 450;

/** How many words somebody reads: what has a letter or a digit in it. */
export const wordsIn = (text: string): number => tokens(text).filter(isWord).length;
const tokens = (text: string): string[] => text.split(/\s+/);
const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);
export const lettersIn = (text: string): number => [...escapeMrkdwn(text)].length;

/**
 * Which sentences stand in the message itself: the most important one of each part and up to three decisions whatever there is,
 * shortened alike where they must be; then, part after part, more of them while whole ones fit. `frame` is what else the message says.
 */
export function placedIn(
  pieces: readonly Said[],
  limits: Limits,
  frame: { readonly words: number; readonly letters: number },
): PlacedPiece[] {
  const parts = digestParts.map((part) =>
    pieces.flatMap((one, at) => (one.part === part ? [{ at, words: cut(one.words, Number.MAX_SAFE_INTEGER) }] : [])),
  );
  const first = parts.flatMap((all, part) => all.slice(0, digestParts[part] === 'decisions' ? maxDecisions : 1));
  const left = { words: limits.words - frame.words - first.length, letters: limits.letters - frame.letters };
  const placed = shortened(first, left.words);
  return [...placed, ...moreOf(parts, limits, remaining(left, placed))].sort((a, b) => a.at - b.at);
}

/** All shortened to the same number of words, the largest at which they fit together. */
function shortened(all: readonly PlacedPiece[], room: number): PlacedPiece[] {
  const lengths = all.map(({ words }) => wordsIn(words.plain));
  let most = Math.max(1, ...lengths);
  while (most > 1 && lengths.reduce((sum, one) => sum + Math.min(one, most), 0) > room) most -= 1;
  return all.map(({ at, words }) => ({ at, words: cut(words, most) }));
}

/** The second sentence of each part, then the third: as long as a whole one fits. */
function moreOf(parts: readonly (readonly PlacedPiece[])[], { perPart }: Limits, room: Room): PlacedPiece[] {
  const more: PlacedPiece[] = [];
  let left = room;
  for (let nth = 1; nth < perPart; nth += 1)
    for (const [part, all] of parts.entries()) {
      const next = digestParts[part] === 'decisions' ? undefined : all[nth];
      if (!next || (nth > 1 && !more.some(({ at }) => at === all[nth - 1]?.at))) continue;
      const after = remaining(left, [next]);
      if (after.words < 0 || after.letters < 0) continue;
      more.push(next);
      left = after;
    }
  return more;
}

interface Room {
  readonly words: number;
  readonly letters: number;
}

const remaining = (room: Room, placed: readonly PlacedPiece[]): Room => ({
  words: placed.reduce((left, { words }) => left - wordsIn(words.plain), room.words),
  letters: placed.reduce((left, { words }) => left - lettersIn(words.plain) - 4, room.letters),
});

/** A sentence on one line, of so many words and letters at most. What is cut loses its links too. */
export function cut(text: Text, maxWords: number): Text {
  const line = text.plain.replaceAll(/\s+/g, ' ').trim();
  const short = cutLetters(cutWords(line, maxWords));
  if (short === text.plain && text.mrkdwn.length <= maxMarkup) return text;
  return say`${short}`;
}

/** What a sentence is about stands before its colon, and what somebody said to it behind a dash. */
const halves = [
  { between: ' – ', at: /^(.+) – (.+)$/ },
  { between: ': ', at: /^(.*?\S): (\S.*)$/ },
] as const;

/** A line of so many words at most; neither half of it is cut to less than half of them for the other. */
function cutWords(line: string, most: number): string {
  if (wordsIn(line) <= most) return line;
  for (const { between, at } of halves) {
    const [, before, behind] = at.exec(line) ?? [];
    if (before === undefined || behind === undefined || most < 4) continue;
    // What somebody wrote may have colons too: behind the first, a line is cut at its end only.
    const shorten = between === ': ' ? firstWords : cutWords;
    const head = shorten(before, Math.max(Math.ceil(most / 2), most - wordsIn(behind)));
    return `${head}${between}${firstWords(behind, most - wordsIn(head))}`;
  }
  return firstWords(line, most);
}

function firstWords(line: string, most: number): string {
  if (wordsIn(line) <= most) return line;
  const kept: string[] = [];
  let words = 0;
  for (const token of tokens(line)) {
    words += Number(isWord(token));
    if (words > most) break;
    kept.push(token);
  }
  return `${kept.join(' ').replace(/[,;:]$/, '')}…`;
}

function cutLetters(line: string): string {
  if (lettersIn(line) <= maxLetters) return line;
  let size = 1;
  let kept = '';
  for (const letter of line) {
    size += lettersIn(letter);
    if (size > maxLetters) break;
    kept += letter;
  }
  return `${kept.trimEnd().replace(/…$/, '')}…`;
}
