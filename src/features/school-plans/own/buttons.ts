import { can } from '../../../district/policy.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { type ButtonPress, opens } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { fromRow } from '../../../kit/value.ts';
import { dropItemForm, itemForm } from '../change/form.ts';
import { planCommentForm } from '../comments/form.ts';
import { type SchoolItemAt, schoolItemAt, schoolItemNamed } from '../items/at.ts';
import { schoolPlanPdf } from '../paper/paper.ts';
import { itemDetailOf, itemDetailWords } from '../say/details.ts';
import { itemDoneForm, itemNoteForm } from '../say/form.ts';
import { shownInList, tapInProgress, undoTap } from '../say/save.ts';
import { teamForm } from '../team/form.ts';
import { planWorkbookFile, schoolPlanHandOver } from '../workbook/workbook.ts';
import { type ItemChoice, itemChoices, type PlanChoice, planChoices, schoolPlanNames } from './names.ts';

/** The menu beside an item. What was chosen has a right of its own; a window asks for its right when it opens. */
const itemMenuPress: ButtonPress = {
  name: schoolPlanNames.menu,
  ability: 'schoolPlans.read',
  about: (_, _id, named) => schoolItemNamed(named),
  press(c, _, named) {
    const [word = '', from] = named.more.split(' ');
    const choice = itemChoices.find((one) => one === word);
    if (!choice) throw notFound();
    return chosen(c, schoolItemAt(c, schoolItemNamed(named)), choice, from === undefined ? null : fromRow(from));
  },
};

function chosen(c: Asked<Writing>, at: SchoolItemAt, choice: ItemChoice, from: number | null): Done {
  const { item, plan } = at;
  const about = { item: item.ref, from };
  switch (choice) {
    case 'done':
      return done({ open: opening(itemDoneForm, about) });
    case 'note':
      return done({ open: opening(itemNoteForm, about) });
    case 'change':
      return done({ open: opening(itemForm, ownItem(at, from)) });
    case 'drop':
      return done({ open: opening(dropItemForm, ownItem(at, from)) });
    case 'open':
      return done({ tell: itemDetailWords(itemDetailOf(c, at)) });
    case 'moving':
    case 'undo':
      if (!can(c.viewer, 'schoolPlanItems.update', { owner: item.ownerId, school: plan?.schoolId ?? at.schoolId }))
        throw notFound();
      return shownInList(c, at, from, { happened: choice === 'undo' ? undoTap(c, at) : tapInProgress(c, at) });
  }
}

function ownItem({ item, plan }: SchoolItemAt, from: number | null) {
  if (item.kind !== 'own' || !plan) throw notFound();
  return { plan: plan.id, item: item.id, from: from ?? 0 };
}

const openAdd = opens(schoolPlanNames.add, itemForm, (_, plan) => ({ plan, item: null, from: 0 }));

/** The menu below a plan. */
const planMenuPress: ButtonPress = {
  name: schoolPlanNames.more,
  ability: 'schoolPlans.read',
  about: 'schoolPlan',
  press(c, planId, named) {
    const choice = planChoices.find((one) => one === named.more);
    if (!choice) throw notFound();
    return chosenOfPlan(c, planId, choice, named);
  },
};

function chosenOfPlan(
  c: Asked<Writing>,
  plan: string,
  choice: PlanChoice,
  named: Parameters<ButtonPress['press']>[2],
): Done {
  switch (choice) {
    case 'team':
      return done({ open: opening(teamForm, { plan }) });
    case 'comment':
      return done({ open: opening(planCommentForm, { plan }) });
    case 'pdf':
      return schoolPlanPdf.button.press(c, plan, named);
    case 'export':
      return planWorkbookFile.send(c, plan);
    case 'import':
      return done({ open: opening(schoolPlanHandOver.importForm, {}) });
  }
}

export const ownPlanButtons: readonly ButtonPress[] = [itemMenuPress, planMenuPress, openAdd];
