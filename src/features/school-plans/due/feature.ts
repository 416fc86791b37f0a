import type { Ask } from '../../../kit/asks/ask.ts';
import type { Reading } from '../../../kit/context.ts';
import { placeFound } from '../../../kit/evidence/hear.ts';
import type { Feature } from '../../../kit/feature.ts';
import { lifeAsks, lifeClosing } from '../life/asks.ts';
import { planKeepers } from '../life/find.ts';
import { openSitting, saveSitting, sittingFileHeard } from '../sitting/save.ts';
import { plansOn } from '../store.ts';
import { dueAsks, dueClosing } from './asks.ts';
import { openLateItems } from './list.ts';
import { sittingSamples } from './samples.ts';

/** Everything that is asked about school plans, from one look at them. */
function schoolPlanAsks(c: Reading, of?: string): Ask[] {
  const plans = plansOn(c.db, c.today);
  const keepers = planKeepers(c);
  return [...lifeAsks(c, plans, keepers, of), ...dueAsks(c, plans, keepers, of)];
}

/** What a school is asked about its plan: once a month all of it in one sitting, and in between what is late. */
export const schoolPlanSittings: Feature = {
  name: 'school-plans/sitting',
  forms: [saveSitting],
  buttons: [openSitting, openLateItems],
  hears: { [sittingFileHeard]: placeFound },
  asks: schoolPlanAsks,
  closing: (c, ask) => dueClosing(c, ask) ?? lifeClosing(c, ask),
  samples: sittingSamples,
};
