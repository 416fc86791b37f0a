import type { Day } from '../../../district/days.ts';
import { proposedShortName } from '../../../district/plan/short-names.ts';
import { parseRef } from '../../../district/ref.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, problems } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { staffOf } from '../items/staff.ts';
import { addItem, changeItem, dropItem, type WrittenItem } from '../items/write.ts';
import { keepRound } from '../life/store.ts';
import { planPage } from '../own/show.ts';
import { requiredBy } from '../rules.ts';
import type { SchoolPlan } from '../store.ts';
import { type AboutOwnItem, dropItemForm, itemForm, ownItemIn } from './form.ts';

/** What the window’s answer says an item serves. */
export function servesIn(value: string): Pick<WrittenItem, 'initiativeId' | 'required'> {
  const ref = parseRef(value);
  if (ref?.noun === 'initiative') return { initiativeId: ref.id, required: null };
  return { initiativeId: null, required: requiredBy.find((one) => value === `required/${one}`) ?? null };
}

/** An item is added or changed; in an approved plan the reason is kept with it. */
export const saveItem = saving(itemForm, (c, { answers, params, shown }) => {
  const { plan, item } = ownItemIn(c, params);
  const { words, owner, startsOn, dueOn, practice, result } = answers;
  if (startsOn && dueOn && dueOn < startsOn) return problems({ dueOn: 'Pick a day on or after the start.' });
  const isKnown =
    owner === (item?.ownerId ?? '') || staffOf(c.db, plan.schoolId, c.today).some(({ id }) => id === owner);
  if (!isKnown) return problems({ owner: 'They have no role at your school today. Choose somebody else.' });
  if (!shown.serves.some(({ value }) => value === answers.serves) && answers.serves !== '') throw notFound();
  const written = {
    words,
    shortName: answers.shortName === '' ? proposedShortName(words) : answers.shortName,
    ...servesIn(answers.serves),
    ownerId: owner === '' ? null : owner,
    startsOn: startsOn ?? null,
    dueOn: dueOn ?? (null satisfies Day | null),
    practice,
    result,
  };
  if (item) changeItem(c, item.id, written);
  else addItem(c, plan, written);
  keepAmendment(c, plan, answers.reason ?? '');
  return shownAgain(c, params);
});

/** An item is dropped, with its reason. */
export const saveDroppedItem = saving(dropItemForm, (c, { answers: { reason }, params, shown: { item } }) => {
  const { plan } = ownItemIn(c, params);
  if (!item) throw notFound();
  dropItem(c, item.id, reason);
  keepAmendment(c, plan, `Dropped ${item.code}: ${reason}`);
  return shownAgain(c, params);
});

const shownAgain = (c: Asked<Writing>, { plan, from }: AboutOwnItem): Done =>
  done({ instead: planPage(c, plan, from) });

/** An approved plan changes only by an amendment: it is kept as it is now, with the reason. */
export function keepAmendment(c: Asked<Writing>, plan: SchoolPlan, reason: string): void {
  if (plan.state === 'approved') keepRound(c, plan, { kind: 'amended', consultedOn: null, words: reason });
}
