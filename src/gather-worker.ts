import { gatherInThread } from './engine/errands/gather-thread.ts';
import { features } from './features/index.ts';

/** The thread that gathers a report: it is given the district’s database and an occasion, answers with what all routines say, and ends. */
gatherInThread(features);
