import { and, between, desc, isNull, lte, ne } from 'drizzle-orm';
import { sayDays } from '../../../district/days.ts';
import type { QuarterlyOccasion } from '../../../district/occasions.ts';
import type { Reading } from '../../../kit/context.ts';
import { figuresSince, saidFrom } from '../../../kit/occasions.ts';
import { counted } from '../../../kit/words/lists.ts';
import { bullets, paragraph } from '../../../kit/words/pieces.ts';
import { learningWalk } from '../schema.ts';
import { learningWalkRef } from '../store.ts';
import { trendsAcross } from '../trends/rules.ts';
import { sumsGiven } from '../trends/store.ts';

/** In a quarterly report: how many learning walks there were, and what they saw together, from three walks at two schools on, of five rooms and more each. */
export function quarterlyLearningWalks({ db }: Reading, { since, until }: QuarterlyOccasion) {
  const { id, schoolId, day, cancelledOn, state, sharedOn } = learningWalk;
  const inPeriod = between(day, since, until);
  const those = and(inPeriod, isNull(cancelledOn), ne(state, 'planned'));
  const made = db.select({ id, schoolId }).from(learningWalk).where(those).orderBy(desc(day), desc(id)).all();
  const schools = new Set(made.map((one) => one.schoolId)).size;
  const trends = trendsAcross(sumsGiven(db, and(inPeriod, lte(sharedOn, until)))).slice(0, 8);
  const seen = trends.map(({ words, seen: n, looked }) => ({ words, value: `${n} of ${looked}` }));
  const walks = counted(made.length, 'learning walk', 'learning walks');
  const said = `${sayDays(since, until)}: teams made ${walks} at ${counted(schools, 'school', 'schools')}.`;
  const saw = seen.map(({ words, value }) => `${words}: seen in ${value} rooms`);
  const shares = Object.fromEntries(seen.map(({ words, value }) => [`learning walks: ${words}`, value]));
  const figures = figuresSince(since, {
    'learning walks': made.length,
    'schools with learning walks': schools,
    ...shares,
  });
  const words = [paragraph(said), ...(saw.length === 0 ? [] : [bullets(saw)])];
  return saidFrom('routine', made.map(learningWalkRef), words, { weight: 3, figures });
}
