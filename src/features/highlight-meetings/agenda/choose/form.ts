import { z } from 'zod';
import { proposedShortName } from '../../../../district/plan/short-names.ts';
import type { Asked } from '../../../../kit/context.ts';
import { opens } from '../../../../kit/feature.ts';
import { one } from '../../../../kit/forms/field.ts';
import { defineForm } from '../../../../kit/forms/form.ts';
import { saving } from '../../../../kit/forms/saving.ts';
import { done } from '../../../../kit/outcome.ts';
import { workIn } from '../at-work.ts';
import { itemNow } from '../discuss.ts';
import { highlightAgendaNames } from '../names.ts';
import { type HighlightItem, reportRef } from '../store.ts';

/** Slack shows a hundred. */
const offered = 100;

/** An item of the agenda, where there are more than have a button of their own. */
export const chooseItemForm = defineForm({
  name: 'highlights/choose-item',
  title: 'Open an agenda item',
  submit: 'Open',
  ability: 'highlights.read',
  idempotent: true,
  params: z.object({ meeting: z.string() }),
  about: ({ meeting }) => reportRef(meeting),
  load: (c: Asked, { meeting }): readonly Pick<HighlightItem, 'id' | 'words'>[] => workIn(c, meeting).items,
  intro: () => [],
  fields: (items: readonly Pick<HighlightItem, 'id' | 'words'>[]) => ({
    item: one(
      'Which one?',
      items.slice(0, offered).map(({ id, words }) => ({ value: id, label: proposedShortName(words) })),
    ),
  }),
});

/** Shows the one that was chosen. */
export const chooseItem = saving(chooseItemForm, (c, { answers: { item } }) => done({ tell: itemNow(c, item) }));

/** Opens the list. */
export const openChooseItem = opens(highlightAgendaNames.choose, chooseItemForm, (_, meeting) => ({ meeting }));
