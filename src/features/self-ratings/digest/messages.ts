import { type Day, sayDay } from '../../../district/days.ts';
import { say, type Text } from '../../../kit/words/text.ts';
import { type RatingsIn, sayRatingsIn } from '../rules.ts';

/** Whether somebody who leads the district rated themselves in time. What they rated stays in the packet. */
export function ownRatingsText(name: string, { rated, of, day }: { rated: number; of: number; day: Day }): Text {
  const packet = `the packet for ${sayDay(day)}`;
  if (rated === 0) return say`${name} hadn’t rated the month when ${packet} froze.`;
  const all = rated >= of ? 'all standards' : `${rated} of ${of} standards`;
  return say`${name} rated ${all} for the month before ${packet} froze.`;
}

/** How many ratings are in, while they are open. Who is missing is not said. */
export const inText = (ratings: RatingsIn, day: Day): Text =>
  say`Self-ratings: ${sayRatingsIn(ratings)}. The packet freezes on ${sayDay(day)}.`;
