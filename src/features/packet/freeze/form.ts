import { z } from 'zod';
import { type Dilt, diltById } from '../../../district/dilt/store.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { previewWords } from '../messages.ts';
import { forReaders } from '../reading/readers.ts';
import { earliest, freezesBefore } from '../rules.ts';
import { frozenAt } from '../store.ts';
import type { PacketDocument } from './document.ts';
import { freeze, schoolDaysBefore } from './freeze.ts';
import { gather } from './gather.ts';

export interface PreviewShown {
  readonly document: PacketDocument;
}

/** The packet of a DILT as it would be now, and the button that freezes it before its time. */
export const freezeForm = defineForm({
  name: 'packet/freeze',
  title: 'Packet of the DILT',
  submit: 'Freeze now',
  ability: 'dilt.facilitate',
  opened: z.object({ dilt: z.string() }),
  about: ({ dilt }) => refTo('dilt', dilt),
  look: (c, { dilt }): PreviewShown => ({
    document: forReaders(gather(c, unfrozen(c, dilt), null), [c.viewer]),
  }),
  intro: ({ document }: PreviewShown) =>
    previewWords(document, `It freezes by itself ${freezesBefore} school days before the DILT, at 7:30 AM.`),
  fields: () => ({}),
});

/** Freezes it at the word of whoever facilitates or leads. */
export const saveFreeze = saving(freezeForm, (c, { opened }) => {
  const dilt = unfrozen(c, opened.dilt);
  if (schoolDaysBefore(c, dilt) > earliest)
    throw new Refusal(
      `It can be frozen from ${earliest} school days before the DILT on: before that, nobody can have rated yet.`,
    );
  const frozen = freeze(c, dilt, c.viewer.person.id);
  return { ...frozen, tell: [paragraph('The packet is frozen, and on its way to everybody who may read it.')] };
});

function unfrozen(c: Asked, id: string): Dilt {
  const dilt = diltById(c.db, id);
  if (!dilt || dilt.cancelledOn !== null) throw notFound();
  if (frozenAt(c.db, id) !== null) throw new Refusal('This packet is frozen already: /dilt packet shows it.');
  return dilt;
}
