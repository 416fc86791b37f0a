import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import { quarterlyStepForm } from './form.ts';
import { stepsMost, stepsWords } from './messages.ts';
import { settleStepForm } from './settle.ts';

/** Everything that is shown of next steps. */
export function quarterlyStepsSamples(fill: Fill): Sample[] {
  const step = {
    id: '0197f000-0000-7000-8000-000000000001',
    words: fill('Coaches plan weekly with grade 4.', 300),
    version: 1,
    ownerId: 'p1',
    owner: fill('Dina Director', 80),
    day: '2027-01-15',
  } as const;
  const all = Array.from({ length: stepsMost }, () => step);
  return [
    { name: 'Next steps of a report: none yet', on: 'message', words: stepsWords({ id: 'r1', version: 1 }, []) },
    {
      name: 'Next steps of a report: as many as there may be',
      on: 'message',
      words: stepsWords({ id: 'r1', version: 2 }, [{ ...step, version: 2 }, ...all.slice(1)]),
    },
    sampleWindow('A next step', quarterlyStepForm, { step }),
    sampleWindow('What became of a next step', settleStepForm, step),
  ];
}
