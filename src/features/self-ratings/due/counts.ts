import { type Dilt, diltById } from '../../../district/dilt/store.ts';
import type { Questions } from '../../../district/questions.ts';
import type { Reading } from '../../../kit/context.ts';
import { ratedInTime } from '../digest/store.ts';
import { type RatingsIn, ratedOf, sayRatingsIn } from '../rules.ts';
import { rubricFor } from '../step/look.ts';
import { ratersOn } from './people.ts';

/** How many ratings for a DILT are in, of those who rate themselves today: one count for every screen. What came late is not in it. */
export function ratingsIn(c: Reading, dilt: Dilt): RatingsIn {
  const { standards } = rubricFor(c, dilt);
  const raters = ratersOn(c.db, c.today);
  const inTime = ratedInTime(c.db, dilt.id);
  const rated = raters.map((id) => ratedOf({ standards }, inTime.get(id) ?? new Set()));
  const all = rated.filter((n) => n === standards.length).length;
  const began = rated.filter((n) => n > 0 && n < standards.length).length;
  const left = [...inTime.keys()].filter((id) => !raters.includes(id)).length;
  return { all, began, left, of: raters.length, standards: standards.length };
}

/** The same in words, for a DILT that is on record. */
export function ratedSoFar(c: Reading, diltId: string): Questions['ratedSoFar']['answer'] {
  const dilt = diltById(c.db, diltId);
  return { said: dilt ? sayRatingsIn(ratingsIn(c, dilt)) : '' };
}
