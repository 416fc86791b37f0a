import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dayText } from '../../src/district/days.ts';
import { addDilt, beforeDilt, packetWords, type RatingDistrict, rateAll } from '../features/self-ratings/district.ts';

const november = dayText.parse('2026-11-05');

/** What of the ratings for a DILT was saved on its day or after, and what before it, people each: by the moments they were saved at. */
const recounted = ({ db }: RatingDistrict, day: string) =>
  db.$client
    .prepare<{ day: string }, { after: number; before: number }>(
      `SELECT count(DISTINCT CASE WHEN r.on_day >= d.day THEN r.person_id END) AS after,
              count(DISTINCT CASE WHEN r.on_day < d.day THEN r.person_id END) AS before
         FROM self_rating r JOIN dilt d ON d.id = r.dilt_id WHERE d.day = :day`,
    )
    .get({ day }) ?? { after: 0, before: 0 };

/** A district that begins in mid-year: the DILT of November took place and no packet was ever frozen. Three rated in time, one afterwards. */
async function begunInMidYear(): Promise<RatingDistrict> {
  const district = await beforeDilt({ now: '2026-10-28T15:00:00Z' });
  addDilt(district, november);
  for (const name of ['Dina Director', 'Sam Sato', 'Paula Webster'])
    await rateAll(district.as(name), { ideas: `Ideas for ${name} in October?` });
  district.clock.moveTo(Temporal.Instant.from('2026-11-09T15:00:00Z'));
  await rateAll(district.as('Pat Okafor'), { ideas: 'Ideas for Pat afterwards?' });
  district.clock.moveTo(Temporal.Instant.from('2026-11-23T15:00:00Z'));
  await rateAll(district.as('Dina Director'), { how: '● done', ideas: 'Ideas for Dina in November?' });
  return district;
}

const times = (words: string, of: RegExp): number => words.match(of)?.length ?? 0;

test('what was saved in time is never called late, also where no packet was frozen before', async () => {
  const district = await begunInMidYear();
  const { after, before } = recounted(district, november);
  const words = packetWords(district, district.diltId, 'ratings');

  expect({ after, before }).toEqual({ after: 1, before: 3 });
  const [, table = ''] = words.split('Self-ratings by person and standard');
  expect(times(table, /^.*\(late, for Thursday, November 5\)$/gm)).toBe(after);
  expect(times(table, /^.*\(for Thursday, November 5\)$/gm)).toBe(before);
  expect(words).toContain(
    `Self-ratings: 1 of 6 administrators; ${after} more came late, for an earlier DILT; ${before} more from an earlier DILT that had no packet.`,
  );
});

test('ideas that were wanted in time for a DILT that took place are not wanted again', async () => {
  const district = await begunInMidYear();
  const ideas = packetWords(district, district.diltId, 'ideas');

  expect(times(ideas, /in October\?/g)).toBe(0);
  expect(times(ideas, /Ideas for Pat afterwards\?/g)).toBe(4);
  expect(times(ideas, /Ideas for Dina in November\?/g)).toBe(4);
});
