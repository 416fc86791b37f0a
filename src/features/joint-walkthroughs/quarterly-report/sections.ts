import { and, asc, between, isNull } from 'drizzle-orm';
import { sayDays } from '../../../district/days.ts';
import type { QuarterlyOccasion } from '../../../district/occasions.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import { figuresSince, saidFrom } from '../../../kit/occasions.ts';
import { counted } from '../../../kit/words/lists.ts';
import { hasSettledRoom } from '../memo/store.ts';
import { jointWalkthrough } from '../schema.ts';

/** In a quarterly report: how often two administrators walked together, with a room whose copy went. */
export function quarterlyJoint({ db }: Reading, { since, until }: QuarterlyOccasion) {
  const { id, day, cancelledOn } = jointWalkthrough;
  const those = and(between(day, since, until), isNull(cancelledOn), hasSettledRoom);
  const made = db.select({ id }).from(jointWalkthrough).where(those).orderBy(asc(day), asc(id)).all();
  const words = `${sayDays(since, until)}: two administrators walked classrooms together ${counted(made.length, 'time', 'times')}.`;
  const figures = figuresSince(since, { 'joint walkthroughs': made.length });
  const refs = made.map((one) => refTo('jointWalkthrough', one.id));
  return saidFrom('routine', refs, words, { weight: 2, figures });
}
