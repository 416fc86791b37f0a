/** Six colours that differ in lightness as well, for those who do not see the colours; the legend has a shape besides. */
export const COLOURS = 6;

/** The class of the n-th colour. */
export function colour(at: number): string {
  return `series-${at % COLOURS}`;
}
