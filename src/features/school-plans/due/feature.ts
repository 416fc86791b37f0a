import { placeFound } from '../../../kit/evidence/hear.ts';
import type { Feature } from '../../../kit/feature.ts';
import { openSitting } from '../sitting/open.ts';
import { saveSitting, sittingFileHeard } from '../sitting/save.ts';
import { dueAsks, dueClosing } from './asks.ts';
import { openLateItems } from './list.ts';
import { sittingSamples } from './samples.ts';

/** What a school is asked about its plan: once a month all of it in one sitting, and in between what is late. */
export const schoolPlanSittings: Feature = {
  name: 'school-plans/sitting',
  forms: [saveSitting],
  buttons: [openSitting, openLateItems],
  hears: { [sittingFileHeard]: placeFound },
  asks: dueAsks,
  closing: dueClosing,
  samples: sittingSamples,
};
