import type { Feature } from '../../../kit/feature.ts';
import { jointDigest, jointPacket } from './sections.ts';

/** What leaders promise of walking together: so many joint walkthroughs a month. */
export const jointPromises: Feature = {
  name: 'joint-walkthroughs-promises',
  says: { digest: jointDigest, packet: jointPacket },
};
