import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import { addDays, type Day, sayDay } from '../../../district/days.ts';
import { roleNames } from '../../../district/people.ts';
import { rolesThatMay } from '../../../district/roles-that-may.ts';
import { standsFor } from '../../../district/same-person.ts';
import { person, roleHolding } from '../../../district/schema.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { Refusal } from '../../../kit/refusal.ts';

/** Time enough to give somebody else the role. What ends later, such as a contract's year, is nobody's slip. */
const soon = 30;

/**
 * Makes a change, and takes it back with a refusal when after it, within a month, nobody could change the roster any more:
 * the last one who may would have locked everybody out.
 */
export function keepingSomebody<Result>(c: Asked<Writing>, change: () => Result): Result {
  const before = firstDayWithout(c);
  const result = change();
  const after = firstDayWithout(c);
  if (after === undefined || after > addDays(c.today, soon)) return result;
  if (before !== undefined && before <= after) return result;
  const names = rolesThatMay(c.settings, 'roster.import').map((role) => roleNames[role]);
  throw new Refusal(
    `Nothing was changed. From ${sayDay(after)} on, nobody in Slack could change the roster. First give someone with a Slack account one of these roles: ${names.join(', ')}.`,
  );
}

/** The first day from today on which nobody with a Slack account holds a role that may change the roster. */
function firstDayWithout(c: Asked<Writing>): Day | undefined {
  const held = heldByReachable(c);
  for (let day = c.today; ; ) {
    const holding = held.filter(({ from, to }) => from <= day && (to === null || to >= day));
    if (holding.length === 0) return day;
    const last = holding
      .map(({ to }) => to ?? 'ever')
      .sort()
      .at(-1);
    if (last === 'ever' || last === undefined) return undefined;
    day = addDays(last, 1);
  }
}

function heldByReachable({ db, today, settings }: Asked<Writing>): { from: Day; to: Day | null }[] {
  const onOrAfter = or(isNull(roleHolding.toDay), gte(roleHolding.toDay, today));
  return db
    .select({ from: roleHolding.fromDay, to: roleHolding.toDay })
    .from(roleHolding)
    .innerJoin(person, eq(person.id, standsFor(roleHolding.personId)))
    .where(
      and(
        inArray(roleHolding.role, rolesThatMay(settings, 'roster.import')),
        eq(person.slackState, 'found'),
        onOrAfter,
      ),
    )
    .all();
}
