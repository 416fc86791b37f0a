import type { Reader } from '../../../db/open.ts';
import { type Found, findInPlan, inPlan, onceInPlan } from '../../../district/plan/find.ts';
import { parseRef, type Ref, refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import type { Choice } from '../../../kit/forms/field.ts';
import { planChoice } from '../../../kit/forms/plan-choice.ts';
import type { SiteVisit } from '../store.ts';

/** Slack shows a hundred; an action has a part for each school. */
const offered = 100;
const lookedAt = 400;

const kinds = ['initiative', 'benchmark', 'actionPart'] as const;

/** A part of an action is offered where the visit was; at the district office any is. */
const isThere = ({ school }: Pick<Found, 'school'>, visit: Pick<SiteVisit, 'school'>): boolean =>
  visit.school === null || school === null || school === visit.school;

/** What of the plan an observation of this visit can be about. */
export const observableRows = ({ db }: Asked, visit: Pick<SiteVisit, 'school'>, typed: string): Choice[] =>
  findInPlan(db, kinds, typed, lookedAt)
    .filter((one) => isThere(one, visit))
    .slice(0, offered)
    .map(planChoice);

/** The row a choice names, as long as it is in the plan. */
export function observedRow(db: Reader, value: string): Ref | undefined {
  const about = parseRef(value);
  const kind = kinds.find((one) => one === about?.noun);
  return about && kind && inPlan(db, refTo(kind, about.id))?.ref;
}

/** A row that something was observed about, in the plan or no more. */
export function rowNow(db: Reader, about: Ref): Pick<Found, 'code' | 'words' | 'shortName'> | undefined {
  const row = inPlan(db, about);
  if (row) return row;
  const ended = onceInPlan(db, about);
  return ended && { code: ended.code, words: '', shortName: '(no longer in the plan)' };
}
