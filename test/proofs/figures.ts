import { recountQuarterly } from '../figures/quarterly.ts';
import { recountAny, recountMillCity, sumOf } from '../figures/recounted.ts';
import type { Proof } from './proof.ts';

/** Mill City through its weeks, before and after midnight, at month ends, on a weekend. */
const moments = [
  '2026-11-16T14:30:00Z',
  '2026-11-16T20:00:00Z',
  '2026-11-17T12:40:00Z',
  '2026-11-20T20:00:00Z',
  '2026-11-21T15:00:00Z',
  '2026-11-23T12:40:00Z',
  '2026-12-01T04:58:00Z',
  '2026-12-01T05:02:00Z',
  '2026-12-07T13:00:00Z',
  '2027-01-04T14:00:00Z',
];

/** Every figure on a screen, counted a second time from the tables alone. */
export async function figures({ districts, seed = 1 }: { districts: number; seed?: number }): Promise<Proof> {
  const millCity = await recountMillCity(moments);
  const others = await recountAny({ districts, seed });
  const quarterly = await recountQuarterly({ districts, seed });
  const wrong = [...millCity.wrong, ...others.wrong, ...quarterly.wrong];
  const [first] = wrong;
  return {
    ok: wrong.length === 0,
    line: `${sumOf(millCity)} figures of Mill City at ${moments.length} moments and ${sumOf(others)} of ${districts} random districts, and ${quarterly.figures} of their quarterly reports: ${wrong.length} wrong${first ? `, such as ${first}` : ''}`,
    figures: { millCity: sumOf(millCity), others: sumOf(others), quarterly: quarterly.figures, wrong: wrong.length },
  };
}
