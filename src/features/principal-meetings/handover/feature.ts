import type { Feature } from '../../../kit/feature.ts';
import { handoverPdf } from './paper.ts';
import { handoverSamples } from './samples.ts';
import { handoverJob, sendHandovers } from './send.ts';

/** What a new or interim principal takes over: one page, once. */
export const handovers: Feature = {
  name: 'principal-meetings-handover',
  parts: [handoverPdf],
  jobs: [handoverJob],
  reacts: { rolesChanged: (c) => sendHandovers(c) },
  samples: handoverSamples,
};
