import { daysOf, type Month, monthBefore, monthOf, monthText, sayMonth } from '../../../district/days.ts';
import { can } from '../../../district/policy.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import { type ButtonPress, place } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import type { Statement } from '../../../kit/statement.ts';
import { aside, buttons, heading, type Words } from '../../../kit/words/pieces.ts';
import { monthCountWords, sameDayWords } from './messages.ts';
import { monthToldUntil } from './rules.ts';
import { copiesBySchool, countLines, type VisitDays } from './store.ts';

/** How the teachers' copies of a period went, by school: for the month view, a packet, a digest. Read with `walkthroughs.counts`. */
export function sameDaySaid(c: Reading, period: VisitDays): Words {
  return sameDayWords(copiesBySchool(c.db, period, c.today), period);
}

/** What each administrator logged in a month, beside their number; what `sameDaySaid` says stands before it. Read with `walkthroughs.counts`. */
export function monthCountsSaid(c: Reading, month: Month): Words {
  return monthCountWords(countLines(c, month), { month, today: c.today });
}

/** `/walkthrough month`, and `/walkthrough month last`. */
export function monthView(c: Asked, rest: string): Done {
  const month = monthOf(c.today);
  const which = rest.trim().toLowerCase();
  if (which !== '' && which !== 'last')
    throw new Refusal('Type /walkthrough month for this month, or /walkthrough month last for the one before.');
  return viewOf(c, which === 'last' ? monthBefore(month) : month);
}

/** The same for the month in its value; for this one where there is none. */
export const showMonth: ButtonPress = {
  name: 'walkthroughs/show-month',
  ability: 'walkthroughs.counts',
  press(c, value) {
    const month = monthText.safeParse(value);
    return viewOf(c, month.success && month.data <= monthOf(c.today) ? month.data : monthOf(c.today));
  },
};

function viewOf(c: Reading, month: Month): Done {
  const { first: since, last } = daysOf(month);
  const until = monthToldUntil(last, c.today);
  const words = [...sameDaySaid(c, { since, until }), ...monthCountsSaid(c, month)];
  return done({ tell: monthWordsOf(month, words) });
}

/** What is said around the parts: which month, what a count is not, and the way to the month before. */
export function monthWordsOf(month: Month, parts: Words): Words {
  const before = monthBefore(month);
  return [
    heading(`Walkthroughs in ${sayMonth(month)}`),
    ...parts,
    aside('A count says that somebody visited. The copies and replies say whether it helped.'),
    buttons(place(showMonth, sayMonth(before), before, { spoken: `Walkthroughs in ${sayMonth(before)}` })),
  ];
}

/** On Home, for whoever may see the counts. */
export function monthHome(c: Asked): Statement[] {
  if (!can(c.viewer, 'walkthroughs.counts')) return [];
  const me = refTo('person', c.viewer.person.id);
  return [{ part: 'month', words: monthHomeWords, refs: [me], weight: 9, can: 'walkthroughs.counts' }];
}

/** The way from Home to the month view. */
export const monthHomeWords: Words = [buttons(place(showMonth, 'Copies and counts of the district', ''))];
