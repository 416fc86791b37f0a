import type { Feature } from '../../../kit/feature.ts';
import { quarterlyJoint } from '../quarterly-report/sections.ts';
import { jointDigest, jointPacket } from './sections.ts';

/** What leaders promise of walking together: so many joint walkthroughs a month. */
export const jointPromises: Feature = {
  name: 'joint-walkthroughs-promises',
  says: { digest: jointDigest, packet: jointPacket, quarterlyReport: quarterlyJoint },
};
