import { z } from 'zod';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { paragraphField } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { fromBefore, Refusal } from '../../../kit/refusal.ts';
import { aside, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold } from '../../../kit/words/text.ts';
import { cardsToTeam, learningWalkNow } from '../card/told.ts';
import { learningWalkNames } from '../messages.ts';
import { type DebriefRound, debriefRoundAsks, debriefRoundNames, debriefRounds, debriefTakes } from '../rules.ts';
import { learningWalkIn, learningWalkRef } from '../store.ts';
import { nameOfTeacherIn } from './names.ts';
import { keepSaid, wordsSaidIn } from './store.ts';

export interface DebriefSayShown {
  readonly question: string;
  readonly round: DebriefRound;
}

/** A few words in a round. They are kept without a name: no draft, and nothing by which the same words are known again. */
export const debriefSayForm = defineForm({
  name: 'learning-walks/say',
  title: 'Debrief',
  titled: ({ round }: DebriefSayShown) => `Debrief: ${debriefRoundNames[round].toLowerCase()}`,
  submit: 'Say it',
  ability: 'learningWalks.walk',
  params: z.object({ walkId: z.string(), round: z.enum(debriefRounds) }),
  about: ({ walkId }) => learningWalkRef({ id: walkId }),
  leavesNoTrace: true,
  key: ({ round }) => round,
  load: (c: Asked, { walkId, round }): DebriefSayShown => {
    const { state, question } = learningWalkIn(c.db, walkId);
    if (state !== round) throw new Refusal('This round is closed. Say it in the one that is open.');
    return { question, round };
  },
  intro: ({ question, round }: DebriefSayShown): Words => [
    quote(question),
    paragraph(bold(debriefRoundAsks[round])),
    aside('It’s kept without your name and without a time, and it can’t be taken back. Name no teacher and no room.'),
  ],
  fields: () => ({ words: paragraphField('Your words', { max: debriefTakes.letters }) }),
});

/** Opens it, in the round that the button was made for. */
export const openSay: ButtonPress = {
  name: learningWalkNames.say,
  ability: 'learningWalks.walk',
  about: 'learningWalk',
  press(_, walkId, { more }) {
    const round = debriefRounds.find((one) => one === more);
    if (!round) throw fromBefore();
    return done({ open: opening(debriefSayForm, { walkId, round }) });
  },
};

/** Keeps it, and that one more has spoken. */
export const saveSaid = saving(debriefSayForm, (c, { answers: { words }, params: { walkId, round } }) => {
  const named = nameOfTeacherIn(c, learningWalkIn(c.db, walkId), words);
  if (named) return problems({ words: `Leave out ${named}’s name.` });
  if (wordsSaidIn(c.db, walkId, round) >= debriefTakes.words)
    return problems({ words: `This round has ${debriefTakes.words} notes, which is all it takes.` });
  keepSaid(c, walkId, round, words);
  return done({ messages: cardsToTeam(c, walkId), instead: learningWalkNow(c, walkId) });
});
