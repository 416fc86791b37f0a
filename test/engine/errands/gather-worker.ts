import { gatherInThread } from '../../../src/engine/errands/gather-thread.ts';
import { sayingFeatures } from './saying.ts';

/** The thread that gathers what these features say, as the app’s own does from its features. */
gatherInThread(sayingFeatures);
