import { z } from 'zod';
import type { Day } from '../../../district/days.ts';
import { maxShortName } from '../../../district/plan/short-names.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { type Choice, lineField, maybeDayField, one, paragraphField, search } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say, wholeWords } from '../../../kit/words/text.ts';
import { schoolItemAt } from '../items/at.ts';
import { staffChoices } from '../items/staff.ts';
import type { SchoolItem } from '../items/store.ts';
import { initiativesFor, planRights } from '../own/store.ts';
import { planPlaceOf } from '../own/where.ts';
import { requiredBy } from '../rules.ts';
import type { SchoolPlan } from '../store.ts';

/** Longest words of an item, and of what will show it. */
export const maxItemWords = 1000;
export const maxShows = 500;
export const maxReason = 500;

const aboutItem = z.object({ plan: z.string(), item: z.string().nullable(), from: z.number().int().nonnegative() });
export type AboutOwnItem = z.infer<typeof aboutItem>;

export interface ItemFormShown {
  readonly plan: Pick<SchoolPlan, 'id' | 'schoolId' | 'state'>;
  /** Undefined: a new one. */
  readonly item: SchoolItem | undefined;
  readonly serves: readonly Choice[];
  readonly today: Day;
}

/** What an item serves, as the window’s answer carries it. */
export const servesValue = ({ initiativeId, required }: Pick<SchoolItem, 'initiativeId' | 'required'>): string =>
  required === null ? (initiativeId === null ? '' : refTo('initiative', initiativeId)) : `required/${required}`;

/** Slack shows a hundred in one list. */
const offered = 98;

function servesChoices(c: Asked, item: SchoolItem | undefined): Choice[] {
  const going = initiativesFor(c, item ? [item] : []);
  return [
    ...going.slice(0, offered).map(({ id, name }) => ({ value: refTo('initiative', id), label: wholeWords(name, 75) })),
    ...requiredBy.map((by) => ({ value: `required/${by}`, label: `Required by law: ${by}` })),
  ];
}

/** Opened about a plan that this viewer may write in now. */
const ofPlan = {
  ability: 'schoolPlans.draft',
  params: aboutItem,
  about: ({ plan }: AboutOwnItem) => refTo('schoolPlan', plan),
} as const;

/** Refuses, in words, whoever cannot write items of a plan now. */
function requireDrafting(c: Asked, plan: SchoolPlan): void {
  const may = planRights(c, plan.schoolId, plan);
  if (may.draft) return;
  if (plan.state === 'submitted')
    throw new Refusal(
      'The plan is with the superintendent. Its items can’t change until it’s approved or returned to your school.',
    );
  if (plan.state === 'closed') throw new Refusal('This plan is closed. It stays as it ended.');
  if (plan.state === 'approved')
    throw new Refusal(
      'The plan is approved. Only the principal or an assistant principal can change it, with a reason.',
    );
  throw new Refusal('Only the school and its leadership team write this plan. Use Comment… to say what you’d change.');
}

export function ownItemIn(c: Asked, { plan, item }: AboutOwnItem) {
  const place = planPlaceOf(c, plan);
  requireDrafting(c, place.plan);
  const found = item === null ? undefined : schoolItemAt(c, refTo('schoolPlanItem', item)).item;
  if (found?.status === 'dropped') throw notFound();
  return { plan: place.plan, item: found };
}

/** Adds an item, or changes one the school wrote. */
export const itemForm = defineForm({
  name: 'school-plans/item',
  title: 'School plan item',
  titled: ({ item }: ItemFormShown) => (item ? `Change ${item.code}` : 'Add an item'),
  submit: 'Save',
  ...ofPlan,
  load: (c: Asked, params: AboutOwnItem): ItemFormShown => {
    const { plan, item } = ownItemIn(c, params);
    return { plan, item, serves: servesChoices(c, item), today: c.today };
  },
  intro: ({ plan }: ItemFormShown): Words =>
    plan.state === 'approved'
      ? [aside('The plan is approved. This change is kept as an amendment, with your reason.')]
      : [],
  fields: ({ plan, item, serves }: ItemFormShown) => ({
    words: paragraphField('What will the school do?', { max: maxItemWords, ...typed(item?.words) }),
    shortName: lineField('Short name', {
      max: maxShortName,
      optional: true,
      ...typed(item?.shortName),
      hint: 'How people will speak of it. Leave empty to take it from the words.',
    }),
    serves: one('Which initiative does it serve?', serves, {
      optional: true,
      ...chosen(item ? servesValue(item) : ''),
      hint: 'Without one the plan shows a warning.',
    }),
    owner: search('Owner at the school', {
      optional: true,
      choices: (c, text) => staffChoices(c.db, plan.schoolId, c.today, text),
      ...(item?.ownerId ? { chosen: { value: item.ownerId, label: item.owner ?? 'owner' } } : {}),
    }),
    startsOn: maybeDayField('Starts on', day(item?.startsOn)),
    dueOn: maybeDayField('Due on', day(item?.dueOn)),
    practice: paragraphField('What will adults do differently?', {
      max: maxShows,
      optional: true,
      ...typed(item?.practice),
    }),
    result: paragraphField('What will students show?', { max: maxShows, optional: true, ...typed(item?.result) }),
    ...(plan.state === 'approved' ? { reason: reasonField() } : {}),
  }),
});

const reasonField = () =>
  paragraphField('Reason for the change', { max: maxReason, hint: 'It stays with the plan’s history.' });

const typed = (text: string | undefined) => (text ? { typed: text } : {});
const chosen = (value: string) => (value === '' ? {} : { chosen: value });
const day = (one: Day | null | undefined) => (one ? { day: one } : {});

/** An item leaves the plan, with a reason. */
export const dropItemForm = defineForm({
  name: 'school-plans/drop',
  title: 'Drop this item',
  submit: 'Drop',
  ...ofPlan,
  load: (c: Asked, params: AboutOwnItem): ItemFormShown => {
    const { plan, item } = ownItemIn(c, params);
    if (!item) throw notFound();
    return { plan, item, serves: [], today: c.today };
  },
  intro: ({ item }: ItemFormShown): Words => [
    paragraph(say`${bold(item?.code ?? '')} ${item?.words ?? ''}`),
    aside('It leaves the plan. The reason stays with it, one tap away.'),
  ],
  fields: () => ({ reason: paragraphField('Why?', { max: maxReason }) }),
});
