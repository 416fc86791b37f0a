import type { Day } from '../../../district/days.ts';
import { inPlan } from '../../../district/plan/find.ts';
import { actionStatusNames, benchmarkStatusNames } from '../../../district/plan/statuses.ts';
import { type Ref, refTo } from '../../../district/ref.ts';
import { planManagersOn } from '../../../district/roster.ts';
import type { Reading } from '../../../kit/context.ts';
import { mayToday } from '../../../kit/forms/person.ts';

/** What the district reports as met or complete, or reported so on a day to everybody: benchmarks and parts of actions, with how each is said to stand. */
export function reportedNow(c: Reading, publicOn?: Day): ReadonlyMap<string, string> {
  const met = c
    .ask('benchmarkStandings', publicOn === undefined ? {} : { publicOn })
    .flatMap((one) => (one.status === 'met' ? [refTo('benchmark', one.benchmarkId)] : []));
  const complete = c
    .ask('actionStandings', {})
    .filter(({ movedOn }) => publicOn === undefined || (movedOn ?? '') <= publicOn)
    .flatMap(({ parts }) => parts)
    .flatMap((one) => (one.status === 'complete' ? [refTo('actionPart', one.partId)] : []));
  return new Map<string, string>([
    ...met.map((ref) => [ref, benchmarkStatusNames.met] as const),
    ...complete.map((ref) => [ref, actionStatusNames.complete] as const),
  ]);
}

/** Who answers for a row of the plan today; the plan manager where nobody does. */
export function answersFor(c: Reading, about: Ref): string | undefined {
  const owner = inPlan(c.db, about)?.ownerId ?? null;
  if (owner !== null && mayToday(c, owner, 'plan.read')) return owner;
  return planManagersOn(c.db, c.today)[0];
}
