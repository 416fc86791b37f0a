import { type Day, monthOf, sayDay, schoolYearStart } from '../../../district/days.ts';
import { can } from '../../../district/policy.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import type { Statement } from '../../../kit/statement.ts';
import { bullets, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { longestSince, notSeenYet, type Waiting } from './rules.ts';
import { lastAtSchools, lastVisits, schoolsOf, seenSince, teachersAt } from './store.ts';

/** As many as one may go to in a week, and not a list of everybody. */
const proposed = 3;

/** On an administrator's Home: who or where next, and what this month has not shown yet. Only of one's own walkthroughs. */
export function nextHome(c: Asked): Statement[] {
  if (!can(c.viewer, 'walkthroughs.log')) return [];
  const me = c.viewer.person.id;
  const since = schoolYearStart(c.today);
  const own = c.viewer.holdings.flatMap(({ role, schoolId }) =>
    schoolId !== null && (role === 'principal' || role === 'assistantPrincipal') ? [schoolId] : [],
  );
  const how = { most: proposed, today: c.today };
  const waiting =
    own.length > 0
      ? longestSince(teachersAt(c.db, own, { day: c.today, not: me }), lastVisits(c.db, me, since), how)
      : longestSince(schoolsOf(c.db), lastAtSchools(c.db, me, since), how);
  const words = nextVisitWords(waiting, notSeenYet(seenSince(c.db, me, since), monthOf(c.today)));
  if (words.length === 0) return [];
  return [{ part: 'month', words, refs: [refTo('person', me)], weight: 3, can: 'walkthroughs.log' }];
}

/** What Home says of who or where next. */
export function nextVisitWords(waiting: readonly Waiting[], notSeen: readonly string[]): Words {
  const lines = waiting.map(({ name, last }) => say`${name}: ${lastSaid(last)}`);
  return [
    ...(lines.length === 0 ? [] : [paragraph(bold('Longest since your last walkthrough')), bullets(lines)]),
    ...(notSeen.length === 0 ? [] : [paragraph(say`Not seen yet this month: ${notSeen.join(', ')}.`)]),
  ];
}

const lastSaid = (day: Day | undefined): string => (day === undefined ? 'not yet this school year' : sayDay(day));
