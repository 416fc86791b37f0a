import { type Day, sayDays, sayShortDay } from '../../../district/days.ts';
import type { QuarterlyOccasion } from '../../../district/occasions.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import { figuresSince, saidFrom } from '../../../kit/occasions.ts';
import { counted } from '../../../kit/words/lists.ts';
import { bullets, paragraph } from '../../../kit/words/pieces.ts';
import { type Segment, segmentsOf } from '../agenda/store.ts';
import { commitmentRef, commitmentsOf } from '../commitments/store.ts';
import { heldIn } from '../digest/store.ts';

/** In a quarterly report: the DILTs that were held, what they taught, and how many commitments schools kept. Neither who nor which school is in it. */
export function quarterlyDilts({ db }: Reading, { since, until }: QuarterlyOccasion) {
  const held = heldIn(db, { since, until });
  const commitments = held.flatMap(({ id }) => commitmentsOf(db, id)).filter(({ words }) => words !== '');
  const kept = commitments.filter(({ state, stateOn }) => state === 'kept' && (stateOn ?? since) <= until).length;
  const value = `${kept} of ${commitments.length}`;
  const taught = held.flatMap(({ id, day }) => taughtOn(day, segmentsOf(db, id)));
  const name = 'DILT (District Instructional Leadership Team)';
  const words = [
    paragraph(`${sayDays(since, until)}: the ${name} met ${counted(held.length, 'time', 'times')}.`),
    ...(taught.length === 0 ? [] : [bullets(taught)]),
  ];
  const dilts = held.map(({ id }) => refTo('dilt', id));
  const brought = `Schools kept ${value} commitments from these DILTs by ${sayShortDay(until)}.`;
  return [
    ...saidFrom('routine', dilts, words, { weight: 4, figures: figuresSince(since, { 'DILTs held': held.length }) }),
    ...saidFrom('routine', commitments.map(commitmentRef), brought, {
      weight: 5,
      figures: figuresSince(since, { 'DILT commitments kept': value }),
    }),
  ];
}

/** What ran on a day, with the initiative it serves; nothing where nobody recorded that a segment began. */
function taughtOn(day: Day, segments: readonly Segment[]): string[] {
  const ran = segments.filter(({ startedAt, endedAt }) => startedAt !== null || endedAt !== null);
  const titles = ran.map(({ title, serves }) => (serves === null ? title : `${title} (${serves})`));
  return titles.length === 0 ? [] : [`${sayShortDay(day)}: ${titles.join('; ')}`];
}
