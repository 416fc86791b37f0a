import type { Feature } from '../../../kit/feature.ts';
import { schoolListSamples } from './samples.ts';
import { alignmentFile, schoolListButtons, showAlignment, showSchools } from './show.ts';

/** The school plans as whoever leads the district looks at them: school by school, and initiative by initiative. */
export const schoolPlansOfAll: Feature = {
  name: 'school-plans/leaders',
  commands: [
    {
      command: '/sip',
      word: 'schools',
      also: ['all school plans', 'school plans'],
      ability: 'schoolPlans.look',
      does: 'See every school’s plan by name, and how many items are complete',
      run: (c) => showSchools(c),
    },
    {
      command: '/sip',
      word: 'alignment',
      also: ['which schools follow an initiative', 'initiatives by school'],
      ability: 'schoolPlans.look',
      does: 'See which initiatives the schools’ plans follow, and where there are gaps',
      run: (c) => showAlignment(c),
    },
  ],
  parts: [alignmentFile],
  buttons: schoolListButtons,
  samples: schoolListSamples,
};
