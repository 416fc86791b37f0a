import { z } from 'zod';
import { parseRef, type Ref, refTo } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Choice, lineField, one } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { clip, say } from '../../../kit/words/text.ts';
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
  intro: ({ name, words }: IdeaShown) => [paragraph(words), paragraph(say`Only ${name} can read your idea.`)],
  fields: () => ({ words: lineField('Your idea', { max: 500 }) }),
});

/** One of many who want ideas. */
export const chooseIdeaForm = defineForm({
  name: 'packet/choose-idea',
  title: 'Who wants ideas',
  submit: 'Next',
  ability: 'packet.read',
  idempotent: true,
  params: z.object({ packet: z.string() }),
  about: (params) => refTo('packet', params.packet),
  load: (c, { packet }): readonly Choice[] => colleaguesAsking(c, packet),
  intro: () => [],
  fields: (choices: readonly Choice[]) => ({ which: one('Whose question?', choices) }),
});

/** Goes on to the window for that one. */
export const chooseIdea = saving(chooseIdeaForm, (_, { answers: { which }, params: { packet } }) =>
  done({ open: opening(ideaForm, { packet, at: Number(which) }) }),
);

/** Slack shows a hundred. */
const offered = 100;

/** Who else wants ideas, and for which standard. */
function colleaguesAsking(c: Asked, packetId: string): Choice[] {
  const frozen = packetById(c.db, packetId);
  if (!frozen) throw notFound();
  return ideasWanted(frozen.document)
    .filter(({ piece }) => piece.wantedBy !== undefined && piece.wantedBy !== c.viewer.person.id)
    .slice(0, offered)
    .map(({ at, piece }) => {
      const name = personById(c.db, piece.wantedBy ?? '')?.name ?? '';
      const rating = parseRef(piece.refs[0]);
      const standard = rating && c.ask('ideasWanted', { ratingId: rating.id })?.standard;
      return { value: String(at), label: clip([name, standard].filter(Boolean).join(', '), 75) };
    });
}

/** The button below an idea that is wanted, or the one to choose among the others. */
export const haveIdea: ButtonPress = {
  name: ideaButton,
  ability: 'packet.read',
  about: 'packet',
  press(c, packet, { more }) {
    if (more === '') {
      if (colleaguesAsking(c, packet).length === 0) throw new Refusal('Nobody else wants ideas in this packet.');
      return done({ open: opening(chooseIdeaForm, { packet }) });
    }
    const params = { packet, at: Number(more) };
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
    words: wantedIdeaText(wanted.piece),
    about: wanted.piece.refs[0],
  };
}
