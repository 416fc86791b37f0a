import { z } from 'zod';
import type { Day } from '../../../../district/days.ts';
import { called } from '../../../../district/plan/short-names.ts';
import type { Asked, Writing } from '../../../../kit/context.ts';
import { type ButtonPress, opens } from '../../../../kit/feature.ts';
import { type Field, few, lineField } from '../../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../../kit/forms/form.ts';
import { saving } from '../../../../kit/forms/saving.ts';
import { done, problems } from '../../../../kit/outcome.ts';
import { Refusal } from '../../../../kit/refusal.ts';
import { counted } from '../../../../kit/words/lists.ts';
import { aside, type Words } from '../../../../kit/words/pieces.ts';
import { keepItemUpdate } from '../../items/keep.ts';
import { dropItem } from '../../items/write.ts';
import { inPrivate, planPage, savedPlan } from '../../own/show.ts';
import { standingName } from '../../rules.ts';
import { planIn, planRef } from '../find.ts';
import { planIntro, planTitle } from '../messages.ts';
import { planLifeNames } from '../names.ts';
import { mayBeginNext, mayClose, mayTake, nextSchoolYear } from '../rules.ts';
import { keepRound } from '../store.ts';
import { carryItem, type ItemToClose, itemsToClose, nextPlanBegun } from './store.ts';

/** Begins the next year's plan, and shows it. */
export const beginNextPlan: ButtonPress = {
  name: planLifeNames.begin,
  ability: 'schoolPlans.keep',
  about: 'schoolPlan',
  press(c, id) {
    if (!mayBeginNext(c.today)) throw new Refusal('The next plan is begun from April on.');
    return inPrivate(planPage(c, nextPlanBegun(c, planIn(c.db, id)).id, 0));
  },
};

/** So many items stand in one window. */
const inWindow = 8;

/** What the window shows: the next items that are open, and how many there are in all. */
export interface CloseShown {
  readonly title: string;
  readonly nextYear: string;
  readonly items: readonly Pick<ItemToClose, 'id' | 'code' | 'words' | 'shortName' | 'status' | 'startsOn' | 'dueOn'>[];
  readonly open: number;
  readonly today: Day;
}

const params = z.object({ plan: z.string(), page: z.number().int().default(0) });

const becomes = ['complete', 'carry', 'drop'] as const;
type Becomes = (typeof becomes)[number];

/** Closes a plan's year, eight items a window. What was answered in the windows before is kept, however long the rest takes. */
export const closePlanForm = defineForm({
  name: 'school-plans/close',
  title: 'Close the year',
  submit: 'Save',
  ability: 'schoolPlans.keep',
  params,
  about: ({ plan }) => planRef({ id: plan }),
  key: ({ page }) => `p${page}`,
  load(c: Asked, { plan: id }: z.infer<typeof params>): CloseShown {
    const plan = planIn(c.db, id);
    if (!mayTake(plan.state, 'closed')) throw new Refusal('Only an approved plan is closed.');
    if (!mayClose(plan.schoolYear, c.today)) throw new Refusal('The year is closed from May 15 on.');
    const open = itemsToClose(c.db, id);
    const nextYear = nextSchoolYear(c.today);
    return { title: planTitle(plan), nextYear, items: open.slice(0, inWindow), open: open.length, today: c.today };
  },
  intro: ({ title, nextYear, open }: CloseShown): Words => [
    ...planIntro(
      title,
      open === 0
        ? 'Every item is settled. Save to close the year.'
        : `${counted(open, 'item is', 'items are')} still open.`,
    ),
    ...(open > inWindow ? [aside(`${inWindow} at a time. What you save stays, so you can stop and go on later.`)] : []),
    aside(`What you carry on begins the ${nextYear} plan. Your school’s parts of district actions aren’t closed here.`),
  ],
  fields: ({ items, today }: CloseShown): Readonly<Record<string, Field<string>>> =>
    Object.fromEntries(
      items.flatMap((item): [string, Field<string>][] => [
        [
          `b-${item.id}`,
          few(`${called(item)} (${standingName(item, today)})`, [
            { value: 'complete', label: 'Complete' },
            { value: 'carry', label: 'Carry on next year' },
            { value: 'drop', label: 'Drop' },
          ]),
        ],
        [`r-${item.id}`, lineField(`Reason, if you drop ${item.code}`, { optional: true, max: 300 })],
      ]),
    ),
});

export const openClosePlan = opens(planLifeNames.close, closePlanForm, (_, plan) => ({ plan, page: 0 }));

export const saveClosedPlan = saving(closePlanForm, (c, { answers, params: { plan: id, page } }) => {
  const said = itemsToClose(c.db, id).flatMap((item) => {
    const what = becomes.find((one) => one === answers[`b-${item.id}`]);
    return what === undefined ? [] : [{ item, what, reason: answers[`r-${item.id}`] ?? '' }];
  });
  const wordless = said.filter(({ what, reason }) => what === 'drop' && reason === '');
  if (wordless.length > 0)
    return problems(Object.fromEntries(wordless.map(({ item }) => [`r-${item.id}`, 'Say why it’s dropped.'])));
  for (const one of said) settle(c, id, one);
  if (itemsToClose(c.db, id).length > 0) return done({ open: opening(closePlanForm, { plan: id, page: page + 1 }) });
  const plan = planIn(c.db, id);
  keepRound(c, plan, { kind: 'closed', consultedOn: null, words: '' });
  return savedPlan(c, id);
});

interface Settled {
  readonly item: ItemToClose;
  readonly what: Becomes;
  readonly reason: string;
}

function settle(c: Asked<Writing>, planId: string, { item, what, reason }: Settled): void {
  if (what === 'complete') keepItemUpdate(c, item, { to: 'complete', note: '' });
  if (what === 'drop') dropItem(c, item.id, reason);
  if (what === 'carry') carryItem(c, item, nextPlanBegun(c, planIn(c.db, planId)));
}
