import type { Day, Month } from '../../../district/days.ts';
import type { Asked } from '../../../kit/context.ts';
import { freezesOn, ratedMonth } from '../due/store.ts';
import type { Standard } from '../rules.ts';
import type { Rated } from '../store.ts';
import { mayChange, type Rating } from './look.ts';

/** One standard in the list of one's own. */
export interface OwnLine {
  readonly standard: Standard;
  readonly rated: Rated | undefined;
  readonly mayChange: boolean;
}

export interface OwnShown {
  readonly diltId: string;
  readonly day: Day;
  readonly month: Month;
  readonly today: Day;
  readonly freezesOn: Day;
  readonly frozen: boolean;
  readonly lines: readonly OwnLine[];
}

/** What one's own list shows. */
export function ownShown(c: Asked, now: Rating): OwnShown {
  const { dilt, frozen, rubric } = now;
  const lines = rubric.standards.map((standard) => {
    const rated = now.rated.find(({ code }) => code === standard.code);
    return { standard, rated, mayChange: mayChange(now, rated) };
  });
  const month = ratedMonth(dilt);
  return { diltId: dilt.id, day: dilt.day, month, today: c.today, freezesOn: freezesOn(c.db, dilt), frozen, lines };
}
