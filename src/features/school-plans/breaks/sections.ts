import { called } from '../../../district/plan/short-names.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import { mayToday } from '../../../kit/forms/person.ts';
import type { Break } from '../../../kit/occasions.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { followingOf } from '../leaders/rules.ts';
import { plannedSchools } from '../leaders/store.ts';
import { initiativesFor } from '../own/store.ts';
import { isApproved, plansOn } from '../store.ts';

/** Initiatives that no item and no part of any school follows, once a school’s plan is approved. */
export function schoolPlansBreaks(c: Reading): Break[] {
  const approved = plansOn(c.db, c.today).filter(isApproved);
  if (approved.length === 0) return [];
  const schools = plannedSchools(c, c.today);
  return initiativesFor(c, [])
    .filter(({ id }) => followingOf(schools, id).followed === 0)
    .map((one) => ({
      kind: 'initiativeNotFollowed',
      about: refTo('initiative', one.id),
      ownerId: one.ownerId !== null && mayToday(c, one.ownerId, 'plan.read') ? one.ownerId : null,
      words: say`No school’s plan follows ${bold(called(one))}.`,
      refs: approved.map(({ id }) => refTo('schoolPlan', id)),
      can: 'plan.read',
    }));
}
