import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { dayText } from '../../src/district/days.ts';
import { newId } from '../../src/district/ref.ts';
import { contextOn } from '../../src/engine/context.ts';
import { usual } from '../district.ts';
import { digestOf, said } from '../features/saying.ts';
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
  await rateAll(district.as('Dina Director'), { how: '🟢 Done', ideas: 'Ideas for Dina in November?' });
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
    `Self-ratings: 1 of 6 administrators rated all 4 standards; ${after} more came late, for an earlier DILT; ${before} more from an earlier DILT that had no packet.`,
  );
});

test('ideas that were wanted in time for a DILT that took place are not wanted again', async () => {
  const district = await begunInMidYear();
  const ideas = packetWords(district, district.diltId, 'ideas');

  expect(times(ideas, /in October\?/g)).toBe(0);
  expect(times(ideas, /Ideas for Pat afterwards\?/g)).toBe(4);
  expect(times(ideas, /Ideas for Dina in November\?/g)).toBe(4);
});

/** Who rates themselves, and somebody who rated and left before the count. */
const raters = ['Sam Sato', 'Ada Assistant', 'Pat Okafor', 'Al Vice', 'Paula Webster', 'Dina Director'];
const cast = [
  ...usual,
  { name: 'Lena Left', role: 'director', to: dayText.parse('2026-11-20') },
  { name: 'Dina Director', role: 'principal', school: 'Webster' },
] as const;

/** How many administrators of a day saved all four standards for a DILT in time, how many fewer but one, and who did but is none. */
const countedAgain = ({ db }: RatingDistrict, today: string) =>
  db.$client
    .prepare<{ today: string }, { whole: number; part: number; gone: number; everybody: number }>(
      `WITH now AS (
         SELECT DISTINCT person_id FROM role_holding
          WHERE role IN ('superintendent', 'assistantSuperintendent', 'principal', 'assistantPrincipal', 'director')
            AND from_day <= :today AND (to_day IS NULL OR to_day >= :today)),
       saved AS (SELECT person_id, count(*) AS n FROM self_rating WHERE NOT late GROUP BY person_id)
       SELECT (SELECT count(*) FROM now) AS everybody,
              (SELECT count(*) FROM saved JOIN now USING (person_id) WHERE n = 4) AS whole,
              (SELECT count(*) FROM saved JOIN now USING (person_id) WHERE n < 4) AS part,
              (SELECT count(*) FROM saved WHERE person_id NOT IN (SELECT person_id FROM now)) AS gone`,
    )
    .get({ today }) ?? { whole: 0, part: 0, gone: 0, everybody: 0 };

function saved({ db, diltId, idOf }: RatingDistrict, name: string, standards: number): void {
  const insert = db.$client.prepare(
    `INSERT INTO self_rating (id, person_id, dilt_id, code, standard, level, level_name, sentence, why, next_step, working, evidence,
       goal, steps, ideas_wanted, promised, because, late, saved_at, on_day)
     VALUES (?, ?, ?, ?, 'A standard', 'effective', 'effective', '', '', '', 0, '', '', '', '', '', '', 0, '2026-11-20T15:00:00Z', '2026-11-20')`,
  );
  for (let at = 1; at <= standards; at += 1) insert.run(newId(), idOf(name), diltId, `S${at}`);
}

/** Ratings of the DILT that its packet has in time. */
const ratedForIt = ({ db, diltId }: RatingDistrict): number =>
  db.$client
    .prepare<[string], number>('SELECT count(*) FROM self_rating WHERE dilt_id = ? AND late = 0')
    .pluck()
    .get(diltId) ?? 0;

test('how many rated is said in the same words by packet, digest and the question before freezing, and as the tables count it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 7, maxLength: 7 }),
      async ([ofLeft = 0, ...each]) => {
        const district = await beforeDilt({ cast });
        for (const [at, name] of raters.entries()) saved(district, name, each[at] ?? 0);
        saved(district, 'Lena Left', ofLeft);
        const { whole, part, gone, everybody } = countedAgain(district, '2026-11-23');
        const left = gone === 0 ? '' : `; ${gone} who rated is no longer on the list`;
        const words = `${whole} of ${everybody} administrators rated all 4 standards${part === 0 ? '' : `, ${part} more began`}${left}`;

        const week = { reader: 'Sam Sato', since: '2026-11-16', until: '2026-11-22' };
        expect(said(digestOf(district, 'self-ratings', week), 'health').join('\n')).toContain(
          `Self-ratings: ${words}.`,
        );
        const packet = packetWords(district, district.diltId, 'ratings');
        if (whole + part + gone > 0) expect(packet).toContain(`Self-ratings: ${words}.`);
        const levels = [...packet.matchAll(/[🟢🔵🔴] (\d+) (?:highly effective|effective|improvement necessary)/gu)];
        expect(levels.reduce((sum, [, n]) => sum + Number(n), 0)).toBe(ratedForIt(district));
        const { answer } = inTx(district.db, (tx) => {
          const c = contextOn(tx, district.clock, district.features);
          return { answer: c.ask('ratedSoFar', { diltId: district.diltId }) };
        });
        expect(answer).toEqual({ said: words });
      },
    ),
    { numRuns: 10, seed: 20261116, endOnFailure: true },
  );
});
