import { type Day, sayShortDay } from '../../../district/days.ts';
import { counted } from '../../../kit/words/lists.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { planTitle } from '../life/messages.ts';
import type { SchoolPlan } from '../store.ts';
import { movedCount } from './rules.ts';
import type { NamedMoved } from './store.ts';

/** So many schools are named in a line. */
const schoolsNamed = 3;

/** `1 Rigorous instruction: schools moved 5 items of their plans: Lincoln 2, Webster 3.` */
export function schoolsMovedText(one: NamedMoved): Text {
  const named = one.schools.slice(0, schoolsNamed).map(({ school, items }) => `${school} ${items.length}`);
  const more = one.schools.length - named.length;
  const all = more > 0 ? `${named.join(', ')} and ${counted(more, 'more school', 'more schools')}` : named.join(', ');
  const under = one.name === null ? say`Under no objective` : say`${bold(one.name)}`;
  return say`${under}: schools moved ${counted(movedCount(one), 'item', 'items')} of their plans: ${all}.`;
}

/** A plan waits for the superintendent. */
export const planWaitsText = (plan: Pick<SchoolPlan, 'school' | 'schoolYear'>, since: Day): Text =>
  say`${bold(planTitle(plan))} has waited for your approval since ${sayShortDay(since)}.`;

export const plansWaitText = (n: number): Text =>
  say`${counted(n, 'more school plan waits', 'more school plans wait')} for your approval.`;

/** `7 of 9 school plans approved.` */
export const plansApprovedText = (approved: number, of: number): Text =>
  say`${approved} of ${counted(of, 'school plan', 'school plans')} approved.`;
