import { nameFinder } from '../../../district/names-in.ts';
import { fold } from '../../../district/people.ts';
import { type Piece, plain, type Words } from '../../../kit/words/pieces.ts';
import { printedSentences, type QuarterlySection, quarterlyHash, sectionWords } from '../rules.ts';
import type { KeptOut } from './document.ts';
import { saysFigure } from './withheld.ts';

/** Some words of a report: typed by somebody, or written by the app, which calls a school by its name. */
interface Said {
  readonly words: string;
  readonly typed: boolean;
}

/** A part of a report as it is looked through before it is public. */
export interface GuardedPart {
  readonly place: string;
  readonly title: string;
  readonly said: readonly Said[];
  /** Of all its words: what was answered counts while they are the same. */
  readonly hash: string;
}

/** Something in a part that may be a name, or a figure that is withheld. */
export interface Hit extends Pick<GuardedPart, 'place' | 'title' | 'hash'> {
  /** The same however it is written. */
  readonly word: string;
  readonly written: string;
  /** `May: is this Ana May?` */
  readonly asks: string;
  /** Each sentence it stands in. */
  readonly sentences: readonly string[];
}

/** What must not get out, and what may look like it. */
export interface QuarterlyKept {
  readonly names: readonly string[];
  readonly schools: readonly string[];
  /** Words of plan rows: somebody typed them. */
  readonly rows: readonly string[];
  readonly withheld: readonly KeptOut[];
}

/** Words that all were typed, such as why there is a new version. */
export const typedPart = (place: string, title: string, words: readonly string[]): GuardedPart =>
  guarded(
    place,
    title,
    words.filter((one) => one !== '').map((one) => ({ words: one, typed: true })),
  );

/** Everything a section prints, its title and its tables and charts among it. */
export function guardedSection(section: QuarterlySection): GuardedPart {
  const { place, title } = section;
  const isTyped = place === 'reported' || place === 'nextSteps' || place === 'lastSteps';
  const own = sectionWords({ ...section, drafted: [] }, { whole: true });
  return guarded(place, title, [
    { words: title, typed: true },
    ...saidIn(own, true),
    ...printedSentences(section).flatMap((one) => [
      ...saidIn(one.words, isTyped),
      ...saidIn(one.detail, isTyped || one.part === 'seen'),
    ]),
  ]);
}

const saidIn = (words: Words, typed: boolean): Said[] =>
  words.map((piece) => ({ words: wordsOf(piece), typed: typed || piece.piece === 'quote' }));

function wordsOf(piece: Piece): string {
  if (piece.piece === 'table') {
    const { caption, headings, rows } = piece.table;
    return [caption, ...[headings, ...rows].map((cells) => cells.join(', '))].join('\n');
  }
  if (piece.piece !== 'chart') return plain([piece]);
  const { title, categories, series } = piece.chart;
  return [title, ...categories, ...series.map(({ name }) => name)].join('\n');
}

function guarded(place: string, title: string, said: readonly Said[]): GuardedPart {
  return { place, title, said, hash: quarterlyHash([title, said]) };
}

/** Every hit, once for each part and word, in the order they are read. */
export function hitsIn(parts: readonly GuardedPart[], kept: QuarterlyKept): Hit[] {
  const find = nameFinder(kept.names);
  const schoolWords = new Set(kept.schools.flatMap((one) => fold(one).split(/[^\p{L}]+/u)));
  return parts.flatMap(({ place, title, hash, said }) => {
    const hits = new Map<string, Hit>();
    const keep = (word: string, one: Pick<Hit, 'written' | 'asks' | 'sentences'>) => {
      const { sentences = [], ...known } = hits.get(word) ?? {};
      const all = [...new Set([...sentences, ...one.sentences])];
      hits.set(word, { place, title, hash, word, ...one, ...known, sentences: all });
    };
    for (const { words, typed } of said) {
      for (const { word, key, names, sentences } of find(words, typed ? [] : schoolsWrittenIn(words, kept)))
        keep(key, { written: word, sentences, asks: asksOf(word, key, names, schoolWords) });
      for (const { value, of } of typed ? kept.withheld : []) {
        const asks = `${value}: the record withholds this for ${of}, it’s about too few.`;
        if (saysFigure(words, value)) keep(value, { written: value, sentences: [words], asks });
      }
    }
    return [...hits.values()];
  });
}

/** The schools a drafted sentence names by itself: not those that stand in the words of a plan row it repeats. */
const schoolsWrittenIn = (words: string, { schools, rows }: QuarterlyKept): string[] =>
  schools.filter((one) => words.includes(one) && !rows.some((row) => row.includes(one) && words.includes(row)));

const months = ['april', 'may', 'june', 'august'];
const orOf = new Intl.ListFormat('en-US', { type: 'disjunction' });
const named = 3;

function asksOf(word: string, key: string, names: readonly string[], schoolWords: ReadonlySet<string>): string {
  const more = names.length > named ? [`${names.length - named} more`] : [];
  const who = orOf.format([...names.slice(0, named), ...more]);
  if (schoolWords.has(key)) return `${word}: the school, or ${who}?`;
  return months.includes(key) ? `${word}: the month, or ${who}?` : `${word}: is this ${who}?`;
}
