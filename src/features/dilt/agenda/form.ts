import { z } from 'zod';
import { sayDay } from '../../../district/days.ts';
import { type Dilt, diltById } from '../../../district/dilt/store.ts';
import { called } from '../../../district/plan/short-names.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { aside, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { knownNow } from './known.ts';
import { hoursWords, previewAgendaWords } from './messages.ts';
import { linesFor } from './prefill.ts';
import { type DiltHours, type Meant, meantBy } from './rules.ts';
import { diltAgendaOf } from './store.ts';
import { exampleSegment, readLines } from './text/rules.ts';

export interface LinesShown {
  readonly dilt: DiltHours & Pick<Dilt, 'day'>;
  readonly lines: string;
}

/** The whole agenda in one box, a segment a line. */
export const linesForm = defineForm({
  name: 'dilt/lines',
  title: 'Write the agenda',
  submit: 'Preview',
  ability: 'dilt.facilitate',
  params: z.object({ dilt: z.string() }),
  about: ({ dilt }) => refTo('dilt', dilt),
  load: (c, { dilt: id }): LinesShown => {
    const dilt = diltAt(c, id);
    return { dilt, lines: linesFor(c, dilt) };
  },
  intro: ({ dilt }: LinesShown): Words => [
    aside(say`${sayDay(dilt.day)}, ${hoursWords(dilt)}. One segment per line: minutes | title | who | anything more.`),
  ],
  fields: ({ lines }: LinesShown) => ({
    lines: paragraphField('Segments', {
      hint: `For example: ${exampleSegment}. You can add a look-for (L3), an initiative (1.2), or what it teaches.`,
      ...(lines === '' ? {} : { typed: lines }),
    }),
  }),
  idempotent: true,
});

export interface PreviewShown {
  readonly dilt: DiltHours & Pick<Dilt, 'id' | 'day'>;
  readonly segments: readonly (Meant & { readonly owner: string; readonly serves: string | null })[];
  readonly toDecide: string;
}

/** The agenda as it will be, with its times, before it is saved. */
export const previewForm = defineForm({
  name: 'dilt/preview',
  title: 'Check the agenda',
  submit: 'Save',
  ability: 'dilt.facilitate',
  params: z.object({ dilt: z.string(), draft: z.string() }),
  about: ({ dilt }) => refTo('dilt', dilt),
  load: (c, { dilt: id, draft }): PreviewShown => {
    const kept = diltAgendaOf(c.db, id);
    if (kept?.draftId !== draft)
      throw new Refusal('Somebody else changed this agenda just now. Type /dilt agenda to see it.');
    const known = knownNow(c);
    const names = new Map(known.people.map(({ id: personId, name }) => [personId, name]));
    const initiatives = new Map(known.initiatives.map((one) => [one.id, called(one)]));
    const { segments, wrong } = meantBy(readLines(kept.draft).lines, known);
    // Somebody may have left, or a code ended, since the lines were read: no line is left out in silence.
    if (wrong[0]) throw new Refusal(`Line ${wrong[0].line}: ${wrong[0].words}. Your lines are kept in /dilt agenda.`);
    return {
      dilt: diltAt(c, id),
      segments: segments.map((one) => ({
        ...one,
        owner: names.get(one.ownerId) ?? '',
        serves: initiatives.get(one.initiativeId ?? '') ?? null,
      })),
      toDecide: kept.toDecide,
    };
  },
  intro: (shown: PreviewShown) => previewAgendaWords(shown),
  fields: ({ toDecide }: PreviewShown) => ({
    toDecide: paragraphField('What has to be decided?', {
      optional: true,
      max: 500,
      hint: 'Shown in the first message of the agenda’s thread.',
      ...(toDecide === '' ? {} : { typed: toDecide }),
    }),
  }),
});

/** A DILT that takes place. */
export function diltAt(c: Pick<Asked, 'db'>, id: string): Dilt {
  const dilt = diltById(c.db, id);
  if (!dilt) throw notFound();
  if (dilt.cancelledOn !== null) throw new Refusal('This DILT was called off.');
  return dilt;
}
