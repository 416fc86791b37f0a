import type { Day } from '../../../district/days.ts';
import type { Piece } from '../../../kit/words/pieces.ts';
import { plain } from '../../../kit/words/pieces.ts';
import type { DraftedSentence } from '../draft/gathered.ts';
import type { KeptOut } from './document.ts';

/** The figures these sentences keep out of their words. */
export const keptOutOf = (drafted: readonly DraftedSentence[]): KeptOut[] =>
  drafted.flatMap(({ key, withheld }) => withheld.map((one) => ({ key, ...one })));

const counts = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const spelled = new RegExp(`\\b(?:${counts.join('|')})\\b`, 'g');

/** The figures in a text, as they are compared: `62%`, `62`, `9 of 14`. */
function figuresIn(text: string): ReadonlySet<string> {
  const numbers = [...text.matchAll(/(\d[\d,]*(?:\.\d+)?)(\s*(?:%|percent\b|per cent\b))?/gi)];
  const pairs = [...text.matchAll(/(\d+)\s*(?:of|out of|\/)\s*(\d+)/gi)];
  return new Set([
    ...numbers.map(([, n = '', percent]) => `${Number(n.replaceAll(',', ''))}${percent ? '%' : ''}`),
    ...pairs.map(([, part, all]) => `${part} of ${all}`),
    ...[...text.toLowerCase().matchAll(spelled)].map(([word]) => String(counts.indexOf(word) + 2)),
  ]);
}

/** Whether a text says a figure: also rounded, without its sign, and what part of all `9 of 14` is. */
export function saysFigure(text: string, value: string): boolean {
  const said = figuresIn(text);
  const [first = value] = figuresIn(value);
  const [, part, all] = /^(\d+) of (\d+)$/.exec(value.trim()) ?? [];
  if (part !== undefined)
    return said.has(value.trim()) || said.has(`${Math.round((100 * Number(part)) / Number(all))}%`);
  if (!first.endsWith('%')) return said.has(first);
  const n = first.slice(0, -1);
  return [`${n}%`, n, `${Math.round(Number(n))}%`].some((one) => said.has(one));
}

/** A version before, as far as the next one must not tell more of what it kept out. */
export interface EarlierVersion {
  readonly finalOn: Day;
  readonly withheld: readonly KeptOut[];
  readonly sections: readonly { readonly keys: readonly string[] }[];
}

/**
 * What of a sentence is printed beside the versions before, so that the difference of two gives nothing away: a figure that one of them
 * kept out stays out, and a sentence that keeps one out now and did not then is left out, because what it said then is known.
 */
export function besideEarlier(one: DraftedSentence, earlier: readonly EarlierVersion[]): DraftedSentence | undefined {
  if (earlier.some((version) => keepsOutMore(one, version))) return undefined;
  const hidden = earlier.flatMap(({ withheld }) => withheld);
  const tells = (text: string, about = text): boolean => hidden.some((figure) => tellsOf(one, figure, text, about));
  if (one.words.some((piece) => tells(plain([piece])))) return undefined;
  return { ...one, detail: one.detail.flatMap((piece) => without(piece, tells)) };
}

const isSame = (a: Omit<KeptOut, 'key' | 'value'>, b: Omit<KeptOut, 'key' | 'value'>): boolean =>
  a.of === b.of && a.since === b.since;

function keepsOutMore({ key, withheld }: DraftedSentence, before: EarlierVersion): boolean {
  const isKnown = before.sections.some(({ keys }) => keys.includes(key));
  const then = before.withheld.filter((one) => one.key === key);
  return isKnown && withheld.some((one) => one.since <= before.finalOn && !then.some((other) => isSame(one, other)));
}

/** `about`: where it stands in the text which figure it is. */
function tellsOf({ key, figures }: DraftedSentence, hidden: KeptOut, text: string, about: string): boolean {
  const [named = ''] = hidden.of.split(',');
  if (hidden.key !== key && !about.includes(named)) return false;
  const now = figures.filter((one) => isSame(one, hidden)).map(({ value }) => value);
  return [hidden.value, ...now].some((value) => saysFigure(text, value));
}

/** Of a table the rows that tell lose their cells; a chart that tells is left out. */
function without(piece: Piece, tells: (text: string, about?: string) => boolean): Piece[] {
  if (piece.piece === 'chart') {
    const values = piece.chart.series.flatMap((one) => one.values).join(' ; ');
    return tells(values, piece.chart.title) ? [] : [piece];
  }
  if (piece.piece !== 'table') return tells(plain([piece])) ? [] : [piece];
  const { table } = piece;
  const rows = table.rows.map(([name = '', ...cells]) =>
    tells(cells.join(' ; '), `${table.caption} ${name}`) ? [name, ...cells.map(() => '-')] : [name, ...cells],
  );
  return [{ piece: 'table', table: { ...table, rows } }];
}
