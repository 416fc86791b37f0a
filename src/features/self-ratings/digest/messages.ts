import { type Day, sayDay } from '../../../district/days.ts';
import { counted } from '../../../kit/words/lists.ts';
import { say, type Text } from '../../../kit/words/text.ts';

/** Whether somebody who leads the district rated themselves in time. What they rated stays in the packet. */
export function ownRatingsText(name: string, { rated, of, day }: { rated: number; of: number; day: Day }): Text {
  const packet = `the packet of ${sayDay(day)}`;
  if (rated === 0) return say`${name} had not rated their month when ${packet} was frozen.`;
  const all = rated >= of ? 'all standards' : `${rated} of ${of} standards`;
  return say`${name} rated ${all} of their month before ${packet} was frozen.`;
}

/** How many ratings are in, while they are open. Who is missing is not said. */
export const inText = (rated: number, raters: number, day: Day): Text =>
  say`Self-ratings: ${rated} of ${counted(raters, 'administrator has', 'administrators have')} rated the month; the packet is frozen on ${sayDay(day)}.`;
