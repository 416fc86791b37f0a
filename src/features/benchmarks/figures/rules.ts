import type { Direction } from '../../../district/plan/plan.ts';

/** What a benchmark must come to, where that is exactly one figure. */
export interface Goal {
  readonly figure: number;
  readonly direction: Direction;
  /** `more than 12`: 12 itself is not enough. */
  readonly strict: boolean;
}

/** The one figure in a text as it was written. Undefined when there is none, several, or one that is no figure of its own, such as `Q3` or `by 2027`. */
export function figureIn(text: string): number | undefined {
  const found = text.match(/\d[\d.,]*/g) ?? [];
  const [only = ''] = found;
  if (found.length !== 1) return undefined;
  const at = text.indexOf(only);
  const before = text.slice(0, at);
  const after = text.slice(at + only.length);
  const digits = only.replace(/[.,]+$/, '');
  if (/[\p{L}/]$/u.test(before) || /^[\p{L}/]/u.test(after) || !isNumber(digits)) return undefined;
  if (isYear(digits, text)) return undefined;
  const sign = /(^|[\s(])[-−–]\s?[$€£]?$/.test(before) ? -1 : 1;
  return sign * Number(digits.replaceAll(',', ''));
}

/** Commas stand between thousands, and nowhere else. */
const isNumber = (digits: string): boolean => /^(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(digits);

const isYear = (digits: string, text: string): boolean => /^(19|20)\d\d$/.test(digits) && text.trim() !== digits;

const relative = /\b(more|fewer|less|higher|lower|increase|decrease|reduc\w*|gain|growth|rise|drop|improve\w*)\b|\+/i;
const bound = /\b(more|fewer|less|higher|lower|greater) than\b/i;
const downward = /\b(at most|no more than|not more than|fewer|less|below|under|lower|decrease|reduc\w*|drop|down)\b/i;
const upward = /\b(at least|no fewer than|no less than|not less than|not fewer than)\b/i;

interface Written {
  readonly target: string;
  readonly baseline: string;
  readonly direction: Direction | null;
}

/** What is to be reached, out of how it is written. Undefined where only a person can tell: in words, with several figures, or for each period another. */
export function goalIn(written: Written): Goal | undefined {
  const { target, baseline } = written;
  const figure = figureIn(target);
  if (figure === undefined) return undefined;
  const from = figureIn(baseline);
  const rising = downward.test(target) && !upward.test(target) ? 'down' : 'up';
  if (relative.test(target) && !bound.test(target) && !upward.test(target)) {
    // “Increase by 10%” may be points or a tenth of what there was.
    if (from === undefined || target.includes('%')) return undefined;
    const direction = written.direction ?? rising;
    return { figure: round(from + (direction === 'down' ? -1 : 1) * Math.abs(figure)), direction, strict: false };
  }
  const said = downward.test(target) || upward.test(target) ? rising : undefined;
  const direction = written.direction ?? said ?? (from !== undefined && from > figure ? 'down' : 'up');
  return { figure, direction, strict: isStrict(target) };
}

const isStrict = (target: string): boolean =>
  /\b(more|fewer|less|higher|lower|greater) than\b|\b(below|under|above|over)\b/i.test(target) &&
  !/\b(no|not) (more|fewer|less)/i.test(target);

/** Whether a figure is what was wanted, or better. */
export function reaches({ figure, direction, strict }: Goal, value: number): boolean {
  if (value === figure) return !strict;
  return direction === 'up' ? value > figure : value < figure;
}

/** What somebody typed as a reading: a figure, how many of how many, or words. */
export type Read =
  | { readonly kind: 'figure'; readonly value: number; readonly n: number | undefined }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'unclear'; readonly why: string };

/** Reads `62%`, `62 %`, `1,200`, `41 of 66` (where it is a percentage), or words. `unit` is said after the figure and may be typed too. */
export function valueIn(
  typed: string,
  { unit, goal }: { readonly unit: string; readonly goal: Goal | undefined },
): Read {
  const text = typed.trim();
  const [, part, whole] = /^(\d+)\s*(?:of|\/|out of)\s*(\d+)$/i.exec(text) ?? [];
  if (part !== undefined && whole !== undefined && unit.startsWith('%')) return shareOf(Number(part), Number(whole));
  const bare = withoutUnit(text, unit);
  const number = bare.replace(/^[−–]/, '-').replace(/^\+/, '');
  if (/^-?\d/.test(number) && isNumber(number.replace(/^-/, '')))
    return { kind: 'figure', value: Number(number.replaceAll(',', '')), n: undefined };
  if (/^-?\d+,\d+$/.test(number))
    return { kind: 'unclear', why: `Write decimals with a point: ${number.replace(',', '.')}` };
  if (goal === undefined) return { kind: 'words', words: text };
  return {
    kind: 'unclear',
    why: 'The target is a figure, so write one figure here, such as 62. Words go into the note.',
  };
}

function shareOf(part: number, whole: number): Read {
  if (whole === 0 || part > whole)
    return { kind: 'unclear', why: 'That is more than all of them. Look at the two figures again.' };
  return { kind: 'figure', value: percent(part, whole), n: whole };
}

function withoutUnit(text: string, unit: string): string {
  const short = shortUnit(unit);
  for (const end of [unit, short])
    if (end !== '' && text.toLowerCase().endsWith(end.toLowerCase())) return text.slice(0, -end.length).trim();
  return text;
}

/** The unit a benchmark’s figures have: as written beside it, or `%` where only the target says so. */
export const unitOf = ({ unit, target }: { readonly unit: string; readonly target: string }): string =>
  unit === '' && target.includes('%') ? '%' : unit;

/** `% of visits` is said as `%`. */
export const shortUnit = (unit: string): string => (unit.startsWith('%') ? '%' : unit);

/** A share as a percentage, to one decimal. */
export const percent = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10;

/** To two decimals: nobody reads more, and sums of fractions end in rubble. */
export const round = (value: number): number => Math.round((value + Number.EPSILON) * 100) / 100;

/** `62%`, `76.9 CPI`. */
export function sayFigure(value: number, unit: string): string {
  const figure = round(value).toLocaleString('en-US', { maximumFractionDigits: 2 });
  const short = shortUnit(unit);
  return short === '%' || short === '' ? `${figure}${short}` : `${figure} ${short}`;
}

/** `62% (n = 84)`; words as they were written. */
export function sayReading(read: { value: number | null; words: string; n: number | null }, unit: string): string {
  const said = read.value === null ? read.words : sayFigure(read.value, unit);
  return read.n === null ? said : `${said} (n = ${read.n.toLocaleString('en-US')})`;
}
