import { activeObjectives } from '../../../district/plan/store.ts';
import type { Moment } from '../../../kit/context.ts';
import { quarterlySections } from '../rules.ts';
import type { CorrectionSaid } from './messages.ts';
import type { QuarterlyCorrection } from './store.ts';

/** A correction with the title of its part, for which nothing of what was gathered has to be read. */
export function correctionSaid({ db }: Moment, one: QuarterlyCorrection): CorrectionSaid {
  const none = { drafted: [], written: new Map(), added: new Map() };
  const sections = quarterlySections({ objectives: activeObjectives(db), ...none });
  return { ...one, title: sections.find(({ place }) => place === one.place)?.title ?? 'a part' };
}
