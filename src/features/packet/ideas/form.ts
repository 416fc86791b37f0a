import { z } from 'zod';
import { type Ref, refTo } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import type { Reading } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { lineField } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { packetById } from '../store.ts';
import { ideaButton, ideasWanted, wantedIdeaText } from './messages.ts';

/** Somebody wants ideas: who, and for what. */
export interface IdeaShown {
  readonly wantedBy: string;
  readonly name: string;
  readonly words: string;
}

const place = z.object({ packet: z.string(), at: z.number().int() });

/** One line for a colleague who wants ideas. */
export const ideaForm = defineForm({
  name: 'packet/idea',
  title: 'I have an idea',
  submit: 'Send',
  ability: 'packet.read',
  params: place,
  about: (params) => refTo('packet', params.packet),
  load: (c, { packet, at }): IdeaShown => wantedAt(c, packet, at),
  intro: ({ name, words }: IdeaShown) => [
    paragraph(say`${name} asked: ${words}`),
    paragraph(say`Only ${name} reads your idea.`),
  ],
  fields: () => ({ words: lineField('Your idea', { max: 500 }) }),
});

/** The button below an idea that is wanted. */
export const haveIdea: ButtonPress = {
  name: ideaButton,
  ability: 'packet.read',
  about: 'packet',
  press(c, packet, { more }) {
    const params = { packet, at: more === '' ? -1 : Number(more) };
    if (wantedAt(c, params.packet, params.at).wantedBy === c.viewer.person.id)
      throw new Refusal('This is your own question. Your colleagues’ ideas come to you as direct messages.');
    return done({ open: opening(ideaForm, params) });
  },
};

/** What is wanted at this place of a packet. */
export function wantedAt(c: Reading, packetId: string, at: number): IdeaShown & { readonly about: Ref } {
  const frozen = packetById(c.db, packetId);
  const wanted = frozen && ideasWanted(frozen.document).find((one) => one.at === at);
  const person = personById(c.db, wanted?.piece.wantedBy ?? '');
  if (!wanted || !person) throw notFound();
  return {
    wantedBy: person.id,
    name: person.name,
    words: wantedIdeaText(wanted.piece, 300),
    about: wanted.piece.refs[0],
  };
}
