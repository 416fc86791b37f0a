import { threadId } from 'node:worker_threads';
import { person } from '../../../src/district/schema.ts';
import { features as allFeatures } from '../../../src/features/index.ts';
import type { Feature } from '../../../src/kit/feature.ts';
import { paragraph } from '../../../src/kit/words/pieces.ts';
import { say } from '../../../src/kit/words/text.ts';

const refs = ['roster/app'] as const;

/** A routine that has this to say in a quarterly report: whatever stands on the roster, when it is, and in which thread it was asked. */
const saying: Feature = {
  name: 'saying',
  says: {
    quarterlyReport: ({ db, now, today, settings }, { since }) => {
      const people = db.select({ name: person.name }).from(person).all();
      return [
        { part: 'evidence', words: [paragraph(say`Thread ${threadId}`)], refs, weight: 1 },
        ...people.map(({ name }) => ({ part: 'done' as const, words: [paragraph(name)], refs, weight: 1 })),
        {
          part: 'lastSteps',
          words: [paragraph(say`Since ${since} in ${settings.districtName}, on ${today} at ${now.toString()}`)],
          refs,
          weight: 1,
        },
      ];
    },
  },
};

/** All routines, and one that has always something to say. */
export const sayingFeatures: readonly Feature[] = [...allFeatures, saying];
