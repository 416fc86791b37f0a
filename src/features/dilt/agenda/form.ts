import { z } from 'zod';
import { sayDay } from '../../../district/days.ts';
import { type Dilt, diltById } from '../../../district/dilt/store.ts';
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
  title: 'Agenda of the DILT',
  submit: 'Preview',
  ability: 'dilt.facilitate',
  params: z.object({ dilt: z.string() }),
  about: ({ dilt }) => refTo('dilt', dilt),
  load: (c, { dilt: id }): LinesShown => {
    const dilt = diltAt(c, id);
    return { dilt, lines: linesFor(c, dilt) };
  },
  intro: ({ dilt }: LinesShown): Words => [
    aside(say`${sayDay(dilt.day)}, ${hoursWords(dilt)}. One segment a line: minutes | title | who | anything more.`),
  ],
  fields: ({ lines }: LinesShown) => ({
    lines: paragraphField('Segments', {
      hint: `Such as: ${exampleSegment}. More can be look-for L3, initiative 1.2, or what it teaches.`,
      ...(lines === '' ? {} : { typed: lines }),
    }),
  }),
  idempotent: true,
});

export interface PreviewShown {
  readonly dilt: DiltHours & Pick<Dilt, 'id' | 'day'>;
  readonly segments: readonly (Meant & { readonly owner: string; readonly initiative: string | null })[];
  readonly toDecide: string;
}

/** The agenda as it will be, with its times, before it is saved. */
export const previewForm = defineForm({
  name: 'dilt/preview',
  title: 'Agenda of the DILT',
  submit: 'Save the agenda',
  ability: 'dilt.facilitate',
  params: z.object({ dilt: z.string(), draft: z.string() }),
  about: ({ dilt }) => refTo('dilt', dilt),
  load: (c, { dilt: id, draft }): PreviewShown => {
    const kept = diltAgendaOf(c.db, id);
    if (kept?.draftId !== draft)
      throw new Refusal('This agenda was written again meanwhile. Type /dilt agenda to see how it is now.');
    const known = knownNow(c);
    const names = new Map(known.people.map(({ id: personId, name }) => [personId, name]));
    const codes = new Map(known.initiatives.map(({ id: initiativeId, code }) => [initiativeId, code]));
    const { segments, wrong } = meantBy(readLines(kept.draft).lines, known);
    // Somebody may have left, or a code ended, since the lines were read: no line is left out in silence.
    if (wrong[0])
      throw new Refusal(`Line ${wrong[0].line}: ${wrong[0].words}. Type /dilt agenda: your lines are kept there.`);
    return {
      dilt: diltAt(c, id),
      segments: segments.map((one) => ({
        ...one,
        owner: names.get(one.ownerId) ?? '',
        initiative: codes.get(one.initiativeId ?? '') ?? null,
      })),
      toDecide: kept.toDecide,
    };
  },
  intro: (shown: PreviewShown) => previewAgendaWords(shown),
  fields: ({ toDecide }: PreviewShown) => ({
    toDecide: paragraphField('What is to be decided?', {
      optional: true,
      max: 500,
      hint: 'It stands in the first message of the agenda’s thread.',
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
