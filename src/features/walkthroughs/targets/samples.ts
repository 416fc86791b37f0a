import type { Role } from '../../../district/people.ts';
import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { targetsForm } from './form.ts';
import { sayProgress, type TargetProgress } from './rules.ts';

/** The numbers' window, and a month at each pace. */
export function targetSamples(fill: Fill): Sample[] {
  const behind: TargetProgress = { month: '2026-11', logged: 4, target: 10, gone: 10, left: 9 };
  const paces = [
    behind,
    { ...behind, logged: 6 },
    { ...behind, logged: 11 },
    { ...behind, left: 0 },
    { ...behind, logged: 1, left: 1 },
  ];
  const own = Array.from({ length: 30 }, () => ({ name: fill('Pat Okafor', 80), number: 6 }));
  return [
    sampleWindow('Walkthrough targets', targetsForm, {
      month: '2026-11',
      roles: new Map<Role, number>([['principal', 10]]),
      own,
    }),
    { name: 'A month at each pace', on: 'home', words: paces.map((one) => paragraph(sayProgress(one))) },
  ];
}
