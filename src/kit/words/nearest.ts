/** Nobody who meant one of a few words typed more than this. */
const longest = 40;

/** The word that was probably meant: at most a third of the letters differ. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  if (typed.length > longest) return undefined;
  const near = words.map((word) => ({ word, apart: distance(typed.toLowerCase(), word.toLowerCase()) }));
  const best = near.sort((a, b) => a.apart - b.apart)[0];
  return best && best.apart <= Math.round(typed.length / 3) ? best.word : undefined;
}

/** How many letters must be changed, added or left out to come from one to the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
