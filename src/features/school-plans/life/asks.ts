import { addDays, type Day, sayNearDay } from '../../../district/days.ts';
import { holdersOf } from '../../../district/roster.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { ClosedAsk, Closing } from '../../../kit/asks/closing.ts';
import type { Reading } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { plansOn, type SchoolPlan, schoolPlanById } from '../store.ts';
import { type Keepers, nextPlanOf, planRef } from './find.ts';
import { planTitle } from './messages.ts';
import { planLifeNames } from './names.ts';
import { mayBeginNext, nextSchoolYear, nextYearStart, planApprovedBy, planSubmittedBy } from './rules.ts';
import { lastRound, lastRoundDays, roundsOf } from './store.ts';

const names = {
  begin: 'school-plans/begin',
  submit: 'school-plans/submit',
  again: 'school-plans/submit-again',
  approve: 'school-plans/approve',
} as const;

/** A plan begun in the middle of a year is asked for so many days later. */
const draftedIn = 14;

/** Asks the principal to begin and to submit the plan, and the superintendent to approve it. They stay open after their days. */
export function lifeAsks(c: Reading, now: readonly SchoolPlan[], keepers: Keepers, of?: string): Ask[] {
  const next = nextPlans(c);
  const begun = new Set(next.map(({ schoolId }) => schoolId));
  const spring = c.today.slice(5) >= '05-01' && c.today.slice(5) < '07-01';
  return [
    ...(spring ? now.filter(({ schoolId }) => !begun.has(schoolId)).flatMap((plan) => beginAsk(c, plan, keepers)) : []),
    ...submitAsks(c, [...(spring ? next : []), ...now.filter(isForSubmitting(c))], keepers),
    ...approveAsks(c, [...now, ...next]),
  ].filter((one) => of === undefined || one.of === of);
}

const isForSubmitting =
  ({ today }: Reading) =>
  ({ madeOn }: SchoolPlan): boolean =>
    addDays(madeOn, draftedIn) <= today;

function beginAsk(c: Reading, plan: SchoolPlan, keepers: Keepers): Ask[] {
  const year = nextSchoolYear(c.today);
  return toKeeper(keepers, plan, {
    name: names.begin,
    why: say`${bold(`The ${year} school plan`)} is due ${sayNearDay(planSubmittedBy(year), c.today)}. It isn’t begun yet.`,
    button: place({ name: planLifeNames.begin }, 'Begin', plan.id, { spoken: `Begin: the ${year} school plan` }),
    by: planSubmittedBy(year),
    cap: 3,
  });
}

function submitAsks(c: Reading, plans: readonly SchoolPlan[], keepers: Keepers): Ask[] {
  const back = plans.filter(({ state }) => state === 'returned').map(({ id }) => id);
  const returned = lastRoundDays(c.db, back, 'returned');
  return plans.flatMap((plan) => submitAsk(c, plan, keepers, returned.get(plan.id)));
}

function submitAsk(c: Reading, plan: SchoolPlan, keepers: Keepers, returnedOn: Day | undefined): Ask[] {
  if (plan.state === 'draft')
    return toKeeper(keepers, plan, {
      name: names.submit,
      why: say`${bold(`Your ${plan.schoolYear} school plan`)} is ready to submit once the council was consulted. ${dueSaid(planSubmittedBy(plan.schoolYear), c.today)}`,
      button: place({ name: planLifeNames.submit }, 'Submit…', plan.id),
      by: planSubmittedBy(plan.schoolYear),
      cap: 4,
    });
  // The message it came back with asks on the day itself.
  if (plan.state !== 'returned' || returnedOn === undefined || returnedOn >= c.today) return [];
  return toKeeper(keepers, plan, {
    name: names.again,
    why: say`${bold(`Your ${plan.schoolYear} school plan`)} came back ${sayNearDay(returnedOn, c.today)}. Consult the council again, then submit it.`,
    button: place({ name: planLifeNames.submit }, 'Submit again…', plan.id),
    by: planSubmittedBy(plan.schoolYear),
    cap: 4,
  });
}

const dueSaid = (day: Day, today: Day): string =>
  day < today ? `It was due ${sayNearDay(day, today)}.` : `It’s due ${sayNearDay(day, today)}.`;

function toKeeper(
  keepers: Keepers,
  plan: SchoolPlan,
  rest: Pick<Ask, 'name' | 'why' | 'button' | 'by' | 'cap'>,
): Ask[] {
  const of = keepers(plan);
  return of === undefined ? [] : [{ of, about: planRef(plan), can: 'schoolPlans.keep', ...rest }];
}

/** The next year’s plans: before April none is begun, and none looked for. */
const nextPlans = (c: Reading): SchoolPlan[] => (mayBeginNext(c.today) ? plansOn(c.db, nextYearStart(c.today)) : []);

/** The plans of this year and the next that wait for approval, with the day each was submitted: the one that waits longest first. */
export function waitingPlans(c: Reading, plans = [...plansOn(c.db, c.today), ...nextPlans(c)]) {
  const submitted = plans.filter(({ state }) => state === 'submitted');
  const days = lastRoundDays(
    c.db,
    submitted.map(({ id }) => id),
    'submitted',
  );
  return submitted
    .flatMap((plan) => {
      const on = days.get(plan.id);
      return on === undefined ? [] : [{ plan, on }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

/** One question for all that wait since a day before: the one that waits longest has the buttons. */
function approveAsks(c: Reading, plans: readonly SchoolPlan[]): Ask[] {
  const waiting = waitingPlans(c, [...plans]).filter(({ on }) => on < c.today);
  const [first] = waiting;
  if (!first) return [];
  const more = waiting.length - 1;
  const others = more === 0 ? '' : ` ${more} more ${more === 1 ? 'waits' : 'wait'} after it.`;
  const { plan, on } = first;
  return holdersOf(c.db, 'superintendent', c.today).map((of) => ({
    name: names.approve,
    of,
    about: planRef(plan),
    can: 'schoolPlans.decide',
    why: say`${bold(planTitle(plan))} has waited for your approval since ${sayNearDay(on, c.today)}.${others}`,
    button: place({ name: planLifeNames.approve }, 'Approve…', plan.id),
    or: place({ name: planLifeNames.giveBack }, 'Return…', plan.id),
    by: planApprovedBy(plan.schoolYear),
    cap: 4,
  }));
}

/** Somebody did it: the plan is begun, submitted, or decided. */
export function lifeClosing(c: Reading, { name, id, since }: ClosedAsk): Closing | undefined {
  const known = Object.values(names).find((one) => one === name);
  const plan = known && schoolPlanById(c.db, id);
  if (!plan) return undefined;
  const can = 'schoolPlans.read';
  if (name === names.begin) {
    const next = nextPlanOf(c.db, plan.schoolId, c.today);
    return next && { can, by: next.madeById, what: say`the ${next.schoolYear} school plan is begun` };
  }
  const rounds = roundsOf(c.db, plan.id).filter(({ onDay }) => onDay >= since);
  const round = name === names.approve ? lastRound(rounds, 'approved', 'returned') : lastRound(rounds, 'submitted');
  if (!round) return undefined;
  return { can, by: round.byId, what: say`${planTitle(plan)} is ${round.kind}` };
}
