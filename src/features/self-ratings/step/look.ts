import { monthOf } from '../../../district/days.ts';
import type { Dilt } from '../../../district/dilt/store.ts';
import type { Asked } from '../../../kit/context.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { dueNow, opensOn, type RatingDue, ratedMonth, tellsSince } from '../due/store.ts';
import { type RubricKept, rubricIn } from '../rubric/store.ts';
import { ownRatings, promisesBefore, type Rated, type WhichRating } from '../store.ts';
import { draftOf } from './drafts.ts';
import { factMarkOf, factsFor } from './facts.ts';
import type { StepShown } from './form.ts';
import { type GivenRating, givenRating } from './given.ts';

/** What is rated now: for which DILT, by which rubric, and what the viewer has rated already. */
export interface Rating extends RatingDue {
  readonly rubric: RubricKept;
  readonly rated: readonly Rated[];
}

/** The rubric a DILT is rated by: the one of the month in which its rating opens. */
export const rubricFor = (c: Pick<Asked, 'db'>, dilt: Dilt): RubricKept => rubricIn(c.db, monthOf(opensOn(c.db, dilt)));

/** What the viewer can rate now; undefined where nothing is open. */
export function ratingNow(c: Asked): Rating | undefined {
  const due = dueNow(c, c.viewer.person.id);
  return due && { ...due, rubric: rubricFor(c, due.dilt), rated: ownRatings(c, due.dilt.id) };
}

/** Whether a rating may still be changed: one that is in a frozen packet stands as it is. */
export const mayChange = ({ frozen }: Pick<RatingDue, 'frozen'>, rated: Pick<Rated, 'late'> | undefined): boolean =>
  !frozen || rated === undefined || rated.late;

/** What the window of a standard shows. Refuses where it cannot be rated any more. */
export function lookAtStep(c: Asked, which: WhichRating & { readonly more: boolean }): StepShown {
  const now = ratingNow(c);
  if (now?.dilt.id !== which.dilt) throw new Refusal('This rating is closed. Type /rate to see what you can rate now.');
  const { dilt, rubric, rated, frozen } = now;
  const at = rubric.standards.findIndex(({ code }) => code === which.code);
  const standard = rubric.standards[at];
  if (!standard) throw new Refusal('This standard is no longer in the rubric. Type /rate to go on.');
  const before = rated.find(({ code }) => code === which.code);
  if (!mayChange(now, before))
    throw new Refusal(
      'The packet is frozen with this rating in it, so it can’t be changed. Rate what has changed since in the next one.',
    );
  return {
    diltId: dilt.id,
    standard,
    levels: rubric.levels,
    at: at + 1,
    of: rubric.standards.length,
    month: ratedMonth(dilt),
    since: tellsSince(c.db, dilt),
    today: c.today,
    more: which.more,
    late: frozen,
    promised: promisesBefore(c, dilt.id).get(which.code) ?? '',
    facts: factsFor(c, dilt, before?.facts ?? []),
    isPrincipal: isPrincipalNow(c),
    given: draftOf(c, which) ?? givenBefore(before),
  };
}

/** Whether they bring evidence, a goal and steps to what they are still working on. */
export const isPrincipalNow = ({ viewer }: Asked): boolean => viewer.holdings.some(({ role }) => role === 'principal');

/** What is said in a standard's window already: what was left in it, else what was saved. */
export const givenSoFar = (c: Asked, which: WhichRating): GivenRating =>
  draftOf(c, which) ?? givenBefore(ownRatings(c, which.dilt).find(({ code }) => code === which.code));

function givenBefore(before: Rated | undefined): GivenRating {
  if (!before) return givenRating.parse({});
  const { how, because, level, facts, why, nextStep, working, ideasWanted, evidence, goal, steps } = before;
  return {
    how: how ?? undefined,
    level,
    because,
    why,
    nextStep,
    ideas: ideasWanted,
    evidence,
    goal,
    steps,
    working: working ? 'yes' : 'no',
    ticked: facts.map(factMarkOf),
  };
}
