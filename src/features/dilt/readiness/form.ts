import { z } from 'zod';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { type Segment, segmentIn } from '../agenda/store.ts';

export interface HelpShown {
  readonly segment: Pick<Segment, 'id' | 'diltId' | 'title' | 'minutes' | 'ownerId' | 'readinessNote'>;
}

/** What help somebody needs with their segment. */
export const helpForm = defineForm({
  name: 'dilt/help',
  title: 'Ask for help',
  submit: 'Tell the facilitator',
  ability: 'segments.own',
  params: z.object({ segment: z.string() }),
  about: ({ segment }) => refTo('segment', segment),
  load: (c: Asked, { segment: id }): HelpShown => ({ segment: segmentIn(c.db, id) }),
  intro: ({ segment }: HelpShown) => [paragraph(say`${bold(segment.title)} · ${segment.minutes} min`)],
  fields: ({ segment }: HelpShown) => ({
    note: paragraphField('What would help?', {
      max: 500,
      hint: 'Only whoever facilitates is told.',
      ...(segment.readinessNote === '' ? {} : { typed: segment.readinessNote }),
    }),
  }),
});
