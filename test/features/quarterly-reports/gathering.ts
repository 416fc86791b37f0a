import { expect } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { dayText } from '../../../src/district/days.ts';
import type { QuarterlyOccasion } from '../../../src/district/occasions.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { features } from '../../../src/features/index.ts';
import type { Contribution } from '../../../src/kit/occasions.ts';
import { plain } from '../../../src/kit/words/pieces.ts';
import type { TestDistrict } from '../../district.ts';

export type Reported = Contribution<'quarterlyReport'>;

export type Period = Omit<Partial<QuarterlyOccasion>, 'since' | 'until'> & {
  readonly since: string;
  readonly until: string;
};

/** What all routines say in a report of this period. Each is told from records that there are, and is found by the first of them. */
export function quarterlyOf(
  { db, clock }: Pick<TestDistrict, 'db'> & { readonly clock: Pick<TestDistrict['clock'], 'now'> },
  { since, until, authorId = null, onBehalf = false }: Period,
): Reported[] {
  return inTx(db, (tx) => {
    const c = contextOn(tx, clock, features);
    const days = { since: dayText.parse(since), until: dayText.parse(until) };
    const all = c.occasions.gather('quarterlyReport', c, { reportId: null, authorId, onBehalf, ...days });
    const refs = all.flatMap((one) => one.refs);
    expect(refs.filter((ref) => c.facetsOf(ref) === undefined)).toEqual([]);
    const keys = all.map((one) => `${one.part} ${one.refs[0]}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(all.filter(({ words }) => plain(words).trim() === '')).toEqual([]);
    return { answer: all };
  }).answer;
}

/** Everything a sentence says, on paper too: what charts say by their numbers. */
export const wholeOf = ({ words, detail = [], question = '' }: Reported): string =>
  [plain(words), plain(detail), chartsIn([...words, ...detail]), question].join('\n');

const chartsIn = (words: Reported['words']): string =>
  words
    .flatMap((one) => (one.piece === 'chart' ? [one.chart] : []))
    .map(({ title, categories, series }) => JSON.stringify([title, categories, series]))
    .join('\n');

/** What is said in one part, a sentence a line. */
export const saidIn = (all: readonly Reported[], part: Reported['part']): string[] =>
  all.filter((one) => one.part === part).map(({ words }) => plain(words));
