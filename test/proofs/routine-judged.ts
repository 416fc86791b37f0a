import { refTo } from '../../src/district/ref.ts';
import { holdersOf } from '../../src/district/roster.ts';
import { features } from '../../src/features/index.ts';
import { obstacle } from '../../src/features/obstacles/schema.ts';
import type { Feature } from '../../src/kit/feature.ts';
import { done } from '../../src/kit/outcome.ts';
import { everySchoolDay } from '../../src/kit/slots/rule.ts';
import { paragraph } from '../../src/kit/words/pieces.ts';
import type { Proof } from './proof.ts';
import { routineYear } from './routine-year.ts';
import { small } from './year-model.ts';

/** Whether the judge of the routine sees two broken apps: a digest that was kept and not sent, an obstacle that the monitor met before the report. */
export async function routineJudged(): Promise<Proof> {
  const broken = [...features.map(forgetful), telltale];
  const { figures, line } = await routineYear({ weeks: 1, size: small, from: '2026-10-15', aDay: 8, features: broken });
  const sees = [/the digest of 2026-10-19 does not stand in Slack/, /obstacle1x reached the monitor/];
  return { ok: sees.every((one) => one.test(line)), figures, line: `two broken apps: ${line}` };
}

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
