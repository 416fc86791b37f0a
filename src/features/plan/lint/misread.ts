import type { Benchmark } from '../../../district/plan/plan.ts';

/** A figure that may be a percentage whose sign was lost: earlier versions read the cell that shows 80% as 0.8. */
export interface Misread {
  readonly what: 'baseline' | 'target';
  readonly kept: string;
  /** What the cell may have shown. */
  readonly meant: string;
}

/** A share of one: 1 is 100%. */
const share = /^(0?\.\d*[1-9]\d*|1(\.0+)?)$/;
const percentUnit = /%|\bper\s?cent/i;

/** What of a benchmark may have been misread: a share of one, where its unit, or without a unit its words, speak of percent. */
export function misreadIn({
  words,
  unit,
  baseline,
  target,
}: Pick<Benchmark, 'words' | 'unit' | 'baseline' | 'target'>): Misread[] {
  if (!percentUnit.test(unit === '' ? words : unit)) return [];
  const figures = [
    ['baseline', baseline],
    ['target', target],
  ] as const;
  return figures.flatMap(([what, kept]) =>
    share.test(kept.trim()) ? [{ what, kept: kept.trim(), meant: percentOf(kept) }] : [],
  );
}

const percentOf = (text: string): string => `${Number((Number(text) * 100).toPrecision(12))}%`;

/** `the target is 0.8 and may have been meant as 80%`. */
export const sayMisread = ({ what, kept, meant }: Misread): string =>
  `the ${what} is ${kept} and may have been meant as ${meant}`;
