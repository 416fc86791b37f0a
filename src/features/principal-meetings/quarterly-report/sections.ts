import { addDays, type Month, monthAfter, monthOf, sayDays } from '../../../district/days.ts';
import type { QuarterlyOccasion } from '../../../district/occasions.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import { figuresSince, saidFrom } from '../../../kit/occasions.ts';
import { countOnTime } from '../promises/rules.ts';
import { meetingsIn, memosDueIn } from '../promises/store.ts';

/** In a quarterly report: how many of the meetings with principals took place, and how many of their memos were on time. No school is named. */
export function quarterlyMeetings(c: Reading, { since, until }: QuarterlyOccasion) {
  const isIn = (day: string) => day >= since && day <= until;
  const months = monthsFrom(monthOf(since), monthOf(until));
  const meetings = months.flatMap((month) => meetingsIn(c.db, month)).filter(({ day }) => isIn(day));
  const held = meetings.filter(({ state, cancelledOn }) => state === 'held' && cancelledOn === null);
  const memos = months.flatMap((month) => memosDueIn(c, month)).filter(({ dueOn }) => isIn(dueOn));
  const sentBy = memos.map((one) => ({ ...one, sentOn: (one.sentOn ?? '') <= until ? one.sentOn : null }));
  const { kept, of } = countOnTime(sentBy, until < c.today ? addDays(until, 1) : until);
  const took = { 'principal meetings held': `${held.length} of ${meetings.length}` };
  const sent = of === 0 ? {} : { 'memos on time': `${kept} of ${of}` };
  const memosSaid = of === 0 ? '' : ` ${kept} of ${of} memos due were sent on time.`;
  const words = `${sayDays(since, until)}: ${held.length} of ${meetings.length} meetings with principals were held.${memosSaid}`;
  const refs = meetings.map(({ id }) => refTo('principalMeeting', id));
  return saidFrom('routine', refs, words, { weight: 6, figures: figuresSince(since, { ...took, ...sent }) });
}

const monthsFrom = (first: Month, last: Month): Month[] =>
  first > last ? [] : [first, ...monthsFrom(monthAfter(first), last)];
