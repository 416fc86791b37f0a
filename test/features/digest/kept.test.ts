import { expect, test } from 'vitest';
import { digestShapes } from '../../../src/features/digest/weekly/document.ts';
import { freeze, thaw } from '../../../src/kit/documents/frozen.ts';
import type { Contribution } from '../../../src/kit/occasions.ts';
import { asText } from '../../../src/kit/words/text.ts';

test('a digest that says something under no objective is read again as it was', () => {
  const pieces: Contribution<'digest'>[] = [
    {
      part: 'changed',
      words: asText('Schools moved 2 items of their plans.'),
      refs: ['schoolPlanItem/one'],
      weight: 1,
      can: 'schoolPlans.read',
      objectiveId: null,
    },
  ];
  const days = { day: '2026-11-30', since: '2026-11-23', until: '2026-11-29' } as const;
  const document = { sample: false, outage: '', lines: [0], pieces, ...days };

  expect(thaw(digestShapes, freeze(digestShapes, document), 'the digest').pieces).toEqual(pieces);
});
