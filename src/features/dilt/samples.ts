import type { Fill, Sample } from '../../kit/feature.ts';
import { calendarSamples } from './calendar/samples.ts';
import { deskSamples } from './desk/samples.ts';
import { rotationSamples } from './rotation/samples.ts';

/** Everything this routine shows. */
export const samples = (fill: Fill): Sample[] => [
  ...rotationSamples(fill),
  ...calendarSamples(fill),
  ...deskSamples(fill),
];
