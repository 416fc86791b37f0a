import { expect, test } from 'vitest';
import { refTo } from '../../src/district/ref.ts';
import { holdersOf } from '../../src/district/roster.ts';
import { features } from '../../src/features/index.ts';
import { obstacle } from '../../src/features/obstacles/schema.ts';
import type { Feature } from '../../src/kit/feature.ts';
import { done } from '../../src/kit/outcome.ts';
import { everySchoolDay } from '../../src/kit/slots/rule.ts';
import { paragraph } from '../../src/kit/words/pieces.ts';
import { routineYear } from './routine-year.ts';
import { small } from './year-model.ts';

test('over a week of the routine no digest is missing, nobody is asked at the wrong time, and nothing reaches the monitor too early', async () => {
  // A Monday off, and Slack away for six hours.
  const proof = await routineYear({ weeks: 1, size: small });

  expect(proof.ok, proof.line).toBe(true);
  expect(proof.figures.digests).toBe(3);
  expect(proof.figures.lapsed).toBeGreaterThan(0);
});

test('the judge sees a digest that was kept and not sent, and an obstacle that the monitor met before the report', async () => {
  const proof = await routineYear({
    weeks: 1,
    size: small,
    from: '2026-10-15',
    aDay: 8,
    features: [...features.map(forgetful), telltale],
  });

  expect(proof.ok).toBe(false);
  expect(proof.line).toMatch(/the digest of 2026-10-19 does not stand in Slack/);
  expect(proof.line).toMatch(/obstacle1x reached the monitor/);
});

/** Keeps the digests and posts none. */
function forgetful(feature: Feature): Feature {
  if (feature.name !== 'digest') return feature;
  const jobs = feature.jobs?.map((job) =>
    job.name === 'weekly digest'
      ? { ...job, run: (...given: Parameters<typeof job.run>) => ({ ...job.run(...given), messages: [] }) }
      : job,
  );
  return { ...feature, ...(jobs ? { jobs } : {}) };
}

/** Tells the monitor of every obstacle as soon as it is raised. */
const telltale: Feature = {
  name: 'telltale',
  jobs: [
    {
      name: 'tell tales',
      when: everySchoolDay('14:00'),
      missed: 'latest',
      within: { hours: 6 },
      run: (c, { day }) =>
        done({
          messages: holdersOf(c.db, 'planMonitor', c.today).map((person) => ({
            name: `telltale/${day}`,
            to: { person },
            about: refTo('person', person),
            can: 'person.own' as const,
            words: [
              paragraph('In the way:'),
              ...c.db
                .select()
                .from(obstacle)
                .all()
                .map(({ words }) => paragraph(words)),
            ],
          })),
        }),
    },
  ],
};
