import { diltById } from '../../../district/dilt/store.ts';
import type { Questions } from '../../../district/questions.ts';
import type { Reading } from '../../../kit/context.ts';
import { ratedOf } from '../rules.ts';
import { rubricFor } from '../step/look.ts';
import { ratedFor } from '../store.ts';
import { ratersOn } from './people.ts';

/** Of those who rate themselves today, how many are done for a DILT and how many are not. */
export function ratedSoFar(c: Reading, diltId: string): Questions['ratedSoFar']['answer'] {
  const dilt = diltById(c.db, diltId);
  const raters = ratersOn(c.db, c.today);
  if (!dilt) return { rated: 0, missing: raters.length };
  const { standards } = rubricFor(c, dilt);
  const rated = ratedFor(c.db, diltId);
  const done = raters.filter((id) => ratedOf({ standards }, rated.get(id) ?? new Set()) === standards.length);
  return { rated: done.length, missing: raters.length - done.length };
}
