import { isSmall } from '../../../district/small-groups.ts';

/** A published figure, as it is shown. */
export interface StateFigure {
  readonly measure: string;
  readonly studentGroup: string;
  readonly year: string;
  /** Null: the whole district. */
  readonly school: string | null;
  readonly baseline: string;
  readonly prior: string;
  readonly target: string;
  readonly result: string;
  readonly n: number;
  readonly points: string;
  readonly rating: string;
}

/** The figure with everything that would tell of too few students as `-`. What was aimed at is no student’s. */
export function asShown(
  figure: StateFigure,
  withheld = isSmall(figure),
): Omit<StateFigure, 'n'> & { readonly n: string } {
  if (!withheld) return { ...figure, n: figure.n.toLocaleString('en-US') };
  return { ...figure, result: '-', n: '-', points: '-', rating: '-', prior: '-', baseline: '-' };
}

/** One figure in a line: `2026 · CPI, all students, district: 78.2 (n = 1,204), target 80, prior 77.1, 75 points, on target`. */
export function sayStateFigure(figure: StateFigure): string {
  const shown = asShown(figure);
  const where = figure.school ?? 'district';
  const rest = [
    shown.target && `target ${shown.target}`,
    shown.prior && `prior ${shown.prior}`,
    shown.baseline && `baseline ${shown.baseline}`,
    shown.points && `points ${shown.points}`,
    shown.rating && `rating ${shown.rating}`,
  ].filter(Boolean);
  const head = `${figure.year} · ${figure.measure}, ${figure.studentGroup || 'all students'}, ${where}`;
  return [`${head}: ${shown.result || 'no result'} (n = ${shown.n})`, ...rest].join(', ');
}
