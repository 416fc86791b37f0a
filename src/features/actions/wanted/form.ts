import type { Day } from '../../../district/days.ts';
import { sayNearDay } from '../../../district/days.ts';
import { shortNameOf } from '../../../district/plan/short-names.ts';
import { actionCounts } from '../../../district/plan/statuses.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { few, maybeDayField, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { type AboutPart, aboutPart } from '../change/form.ts';
import { isOverdue, suggestedDate } from '../rules.ts';
import { type Part, partAt, partsOfAction } from '../store.ts';

/** What the window shows: an action that is past its date, with every part of it that is. */
export interface StillWantedShown {
  readonly part: Part;
  readonly late: readonly Part[];
  readonly today: Day;
}

/** Is it still wanted? One answer for all schools. */
export const wantedForm = defineForm({
  name: 'actions/wanted',
  title: 'Is it still wanted?',
  submit: 'Decide',
  ability: 'actions.drop',
  params: aboutPart,
  about: ({ part }: AboutPart) => refTo('actionPart', part),
  load(c: Asked, { part: id }: AboutPart): StillWantedShown {
    const part = partAt(c, id);
    const late = partsOfAction(c, part.actionId).filter((one) => isOverdue(one, c.today));
    return { part, late, today: c.today };
  },
  intro: ({ part, late, today }: StillWantedShown): Words => [
    paragraph(say`${bold(`${part.code} ${shortNameOf(part)}`)}`),
    paragraph(lateWords(late, today)),
    aside('Your answer counts for every school that is past the date.'),
  ],
  fields: ({ today, late }: StillWantedShown) => {
    const owners = new Set(late.flatMap(({ ownerId }) => ownerId ?? [])).size;
    return {
      answer: few('What should happen?', [
        { value: 'keep', label: 'Keep it, with a new date' },
        { value: 'drop', label: 'Drop it' },
        { value: 'ask', label: `Ask ${owners === 1 ? 'the owner' : `each of the ${owners} owners`} first` },
      ] as const),
      dueOn: maybeDayField('New date', { day: suggestedDate(today), hint: 'Only if you keep it.' }),
      reason: paragraphField('Reason', { max: 500, optional: true, hint: 'Needed to drop it. We’ll tell the owners.' }),
    };
  },
});

function lateWords(late: readonly Part[], today: Day): string {
  const [first] = late.flatMap(({ dueOn }) => dueOn ?? []).sort();
  if (first === undefined) return 'It isn’t past its date any more.';
  const stand = actionCounts(late.map(({ status }) => status));
  const where = late.length === 1 ? '' : `${counted(late.length, 'part', 'parts')}: `;
  return `It was due ${sayNearDay(first, today)}. ${where}${stand}.`;
}
