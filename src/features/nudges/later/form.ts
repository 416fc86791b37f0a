import { z } from 'zod';
import { itemOf } from '../../../kit/asks/ask.ts';
import { managerOf } from '../../../kit/asks/managers.ts';
import type { Asked } from '../../../kit/context.ts';
import { lineField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import type { Text } from '../../../kit/words/text.ts';

export interface NotMineShown {
  /** What is asked; undefined once it is settled. */
  readonly why: Text | undefined;
  /** Who reads the line. */
  readonly manager: string | undefined;
}

/** Somebody is asked what is not theirs. */
export const notMineForm = defineForm({
  name: 'asks/not-mine',
  title: 'Not mine',
  submit: 'Send',
  ability: 'app.use',
  params: z.object({ item: z.string().max(200) }),
  load: (c, { item }): NotMineShown => ({
    why: openAsk(c, item)?.why,
    manager: managerOf(c, c.viewer.person.id),
  }),
  intro: ({ why, manager }): Words =>
    why && manager !== undefined
      ? [paragraph(why), aside(`${manager} will read this. Please don’t name a teacher.`)]
      : [paragraph('This is already taken care of, or there’s no plan manager to tell.')],
  fields: () => ({ words: lineField('Whose is it, or why is it not yours?', { max: 200 }) }),
});

/** The ask of this person that is meant, while it is open. */
export const openAsk = (c: Asked, item: string) =>
  c.occasions.asks(c.viewer.person.id).find((one) => itemOf(one) === item);
