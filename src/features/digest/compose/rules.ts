import {
  type DigestPart,
  digestParts,
  type LinePart,
  lineOrder,
  maxDecisions,
  maxDigestLines,
} from '../../../district/digest.ts';
import { parseRef, type Ref } from '../../../district/ref.ts';
import { counted } from '../../../kit/words/lists.ts';
import { escapeMrkdwn, type Text } from '../../../kit/words/text.ts';

/** The parts as people say them. */
export const digestPartNames: Readonly<Record<Exclude<DigestPart, 'headline'>, string>> = {
  promises: 'Our own promises',
  decisions: 'Your decisions',
  breaks: 'Missing links',
  changed: 'What changed',
  benchmarksDue: 'Due within 30 school days',
  health: 'How the routine runs',
  wins: 'Wins worth naming',
};

/** What a line of the message begins with, so that one sees what kind of news it is. */
export const lineNames: Readonly<Record<LinePart, string>> = {
  breaks: 'Missing link',
  changed: 'Changed',
  benchmarksDue: 'Due soon',
  health: 'Routine',
  wins: 'Win',
};

export const isLinePart = (part: DigestPart): part is LinePart => Object.hasOwn(lineOrder, part);

/** Words as people read them, and letters as Slack counts them, of the whole message: read on a phone before school. */
export interface Limits {
  readonly words: number;
  readonly letters: number;
}
export const inMessage: Limits = { words: 250, letters: 3_400 };

interface Said {
  readonly part: DigestPart;
  readonly words: Text;
  readonly refs: readonly [Ref, ...Ref[]];
}

/** How many words somebody reads: what has a letter or a digit in it. */
export const wordsIn = (text: string): number => text.split(/\s+/).filter(isWord).length;
const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);
export const lettersIn = (text: string): number => [...escapeMrkdwn(text)].length;

/**
 * Which sentences stand in the message itself, by their places: decisions first, then lines by how much they matter, each whole or
 * not at all, and none about what a decision there is about already. `frame` is what else the message says.
 */
export function placedIn(pieces: readonly Said[], limits: Limits, frame: Limits): number[] {
  const at = (part: DigestPart) => pieces.flatMap((one, place) => (one.part === part ? [place] : []));
  const decisions = at('decisions').slice(0, maxDecisions);
  const room = { words: limits.words - frame.words, letters: limits.letters - frame.letters };
  const decided = thatFit(pieces, decisions, room, maxDecisions);
  const about = new Set(decided.fit.map((place) => pieces[place]?.refs[0]));
  const news = byImportance(at).filter((place) => !about.has(pieces[place]?.refs[0]));
  const lines = thatFit(pieces, news, decided.left, maxDigestLines);
  return [...decided.fit, ...lines.fit].sort((a, b) => a - b);
}

/** The places of all lines, the most important first. */
function byImportance(at: (part: DigestPart) => readonly number[]): number[] {
  return digestParts
    .filter(isLinePart)
    .flatMap((part) =>
      at(part).map((place, nth) => ({ place, cost: lineOrder[part].first + nth * lineOrder[part].each })),
    )
    .sort((a, b) => a.cost - b.cost || a.place - b.place)
    .map(({ place }) => place);
}

/** As many of these as fit whole, in their order; what does not fit makes room for the next one. */
function thatFit(pieces: readonly Said[], places: readonly number[], room: Limits, most: number) {
  const fit: number[] = [];
  let left = room;
  for (const place of places) {
    const text = pieces[place]?.words.plain ?? '';
    const after = {
      words: left.words - wordsIn(text) - labelWords,
      letters: left.letters - lettersIn(text) - labelLetters,
    };
    if (fit.length === most || after.words < 0 || after.letters < 0) continue;
    fit.push(place);
    left = after;
  }
  return { fit, left };
}

/** What stands before a line, or on the button beside a decision. */
const labelWords = 3;
const labelLetters = 30;

/** What a heading takes in Slack. */
const headingMost = 150;

/** `3 decisions for you · 2 missing links · 5 of 12 benchmarks off track`: what of it fits a heading. */
export function headlineOf(pieces: readonly Said[]): string {
  const decisions = pieces.filter(({ part }) => part === 'decisions');
  const links = pieces.filter(({ part }) => part === 'breaks').length;
  const open = decisions.reduce((sum, one) => sum + recordsIn(one), 0);
  const figures = pieces.filter(({ part }) => part === 'headline').map(({ words }) => words.plain);
  return [
    open === 0 ? 'Nothing to decide' : `${counted(open, 'decision', 'decisions')} for you`,
    ...(links === 0 ? [] : [counted(links, 'missing link', 'missing links')]),
    ...figures,
  ].reduce((said, one) => (said.length + one.length + 3 > headingMost ? said : `${said} · ${one}`));
}

/** Of how many records a sentence tells: several decisions of a kind may be told together. */
function recordsIn({ refs }: Said): number {
  const noun = parseRef(refs[0])?.noun;
  return refs.filter((ref) => parseRef(ref)?.noun === noun).length;
}

/** `Our own promises: 3 of 4 kept.` Undefined where none is on record. */
export function promisesLine(
  pieces: readonly { readonly part: DigestPart; readonly kept?: boolean }[],
): string | undefined {
  const promises = pieces.filter(({ part, kept }) => part === 'promises' && kept !== undefined);
  if (promises.length === 0) return undefined;
  return `Our own promises: ${promises.filter(({ kept }) => kept).length} of ${promises.length} kept.`;
}
