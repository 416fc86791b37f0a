import { anyDistrict } from './any-district.ts';
import { openMillCity } from './mill-city.ts';
import { type Compared, recount } from './recount.ts';
import { readScreens, type Shown } from './screens.ts';

/** What was compared in all of these districts: how many figures of each name, and where a screen is wrong. */
export interface Recounted {
  readonly counts: ReadonlyMap<string, number>;
  readonly wrong: readonly string[];
}

/** Random districts, each at its own moment. */
export async function recountAny({ districts, seed = 1 }: { districts: number; seed?: number }): Promise<Recounted> {
  const all: Compared[] = [];
  for (let at = 0; at < districts; at += 1) {
    const one = await anyDistrict(seed + at);
    const { counts, wrong } = await recountNow(one);
    all.push({ counts, wrong: wrong.map((line) => `district ${seed + at}, ${line}`) });
    await one.close();
  }
  return together(all);
}

/** Before anybody walks that Monday: what its digest says at seven is what is said later in the day, and what its packet says is so the day after. */
const beforeVisits = '2026-11-16T12:30:00Z';

/** Mill City at each of these moments, in their order. */
export async function recountMillCity(moments: readonly string[]): Promise<Recounted> {
  const district = await openMillCity({ upTo: beforeVisits });
  const all: Compared[] = [];
  for (const moment of moments) {
    await district.goTo(moment);
    all.push(await recountNow(district));
  }
  await district.close();
  return together(all);
}

const recountNow = async (district: Shown): Promise<Compared> =>
  recount(district.db, district.today(), await readScreens(district));

function together(all: readonly Compared[]): Recounted {
  const counts = new Map<string, number>();
  for (const one of all) for (const [figure, n] of one.counts) counts.set(figure, (counts.get(figure) ?? 0) + n);
  return { counts, wrong: all.flatMap(({ wrong }) => wrong) };
}

/** How many figures that is, of all names. */
export const sumOf = ({ counts }: Recounted): number => [...counts.values()].reduce((sum, n) => sum + n, 0);
