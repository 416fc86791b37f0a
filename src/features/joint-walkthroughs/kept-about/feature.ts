import type { Feature } from '../../../kit/feature.ts';
import { jointWalkthroughsAbout } from './sections.ts';

/** What is kept about a person of joint walkthroughs. */
export const jointKeptAbout: Feature = {
  name: 'joint-walkthroughs-kept-about',
  about: jointWalkthroughsAbout,
};
