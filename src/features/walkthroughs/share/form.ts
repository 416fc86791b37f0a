import { z } from 'zod';
import { type Day, monthOf, sayShortDay } from '../../../district/days.ts';

import { holdersOf, personById } from '../../../district/roster.ts';
import type { Asked } from '../../../kit/context.ts';
import { one, paragraphField, several } from '../../../kit/forms/field.ts';
import { defineForm, type Opening, opening } from '../../../kit/forms/form.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { visitorsOf } from '../copies/copy.ts';
import { copyIn } from '../copies/kept.ts';
import { ownNewest } from '../mine/store.ts';
import { maskedWords } from './mask.ts';
import { sharedIn } from './store.ts';

/** In a month. More would be reporting, and not a talk. */
export const maxShared = 2;

export interface PickShown {
  readonly own: readonly { readonly id: string; readonly teacher: string; readonly day: Day }[];
  readonly supervisors: readonly { readonly id: string; readonly name: string }[];
  readonly left: number;
}

/** Which of one's own copies, and with whom to talk them over. */
export const pickCopyForm = defineForm({
  name: 'walkthroughs/pick-shared',
  title: 'Talk over two copies',
  submit: 'Next',
  ability: 'sharedCopies.share',
  params: z.object({}),
  load: (c): PickShown => {
    const left = maxShared - sharedIn(c.db, c.viewer.person.id, monthOf(c.today));
    if (left <= 0) throw new Refusal('You shared two copies this month. You can share more next month.');
    const own = ownNewest(c.db, c.viewer.person.id, 50);
    if (own.length === 0) throw new Refusal('You have no walkthroughs to talk over yet.');
    return { own, supervisors: supervisorsOf(c), left };
  },
  intro: ({ left }: PickShown): Words => [
    paragraph(
      `Choose ${left === 1 ? 'one more copy' : 'one or two copies'} whose feedback you’d like to talk over. Next you’ll see them with the names masked.`,
    ),
  ],
  fields: ({ own, supervisors }: PickShown) => ({
    copies: several(
      'Copies',
      own.map(({ id, teacher, day }) => ({ value: id, label: `${sayShortDay(day)} · ${teacher}` })),
    ),
    supervisor: one(
      'Talk over with',
      supervisors.map(({ id, name }) => ({ value: id, label: name })),
      supervisors[0] && supervisors.length === 1 ? { chosen: supervisors[0].id } : {},
    ),
  }),
});

function supervisorsOf(c: Asked): { id: string; name: string }[] {
  const ids = [...holdersOf(c.db, 'assistantSuperintendent', c.today), ...holdersOf(c.db, 'superintendent', c.today)];
  return ids.flatMap((id) => personById(c.db, id) ?? []).map(({ id, name }) => ({ id, name }));
}

export interface MaskShown {
  readonly supervisor: string;
  readonly texts: readonly string[];
}

/** The copies with the names masked, to be looked through: a nickname is found by nobody but a reader. */
export const maskForm = defineForm({
  name: 'walkthroughs/share-copies',
  title: 'As your supervisor reads',
  submit: 'Hand over',
  ability: 'sharedCopies.share',
  params: z.object({ copies: z.array(z.string()).min(1).max(maxShared), supervisor: z.string() }),
  load: (c, { copies, supervisor }): MaskShown => {
    const own = copies.map((id) => copyIn(c, id));
    const texts = own.map((copy) => {
      if (!copy || !visitorsOf(copy).includes(c.viewer.person.id) || copy.changed?.kind === 'withdrawn')
        throw notFound();
      return maskedWords(copy);
    });
    const reader = supervisorsOf(c).find((one) => one.id === supervisor);
    if (!reader) throw notFound();
    return { supervisor: reader.name, texts };
  },
  intro: ({ supervisor }: MaskShown): Words => [
    paragraph(
      `${supervisor} gets exactly what stands below. Take out whatever else tells who it is: a nickname, a pupil, the only chemistry class.`,
    ),
    aside('Room and subject are left out already.'),
  ],
  fields: ({ texts }: MaskShown) => ({
    first: paragraphField('First copy', { typed: texts[0] ?? '' }),
    ...(texts[1] === undefined ? {} : { second: paragraphField('Second copy', { typed: texts[1] }) }),
  }),
});

/** The second window for what was picked in the first. */
export const toMasking = (copies: readonly string[], supervisor: string): Opening =>
  opening(maskForm, { copies: [...copies], supervisor });
