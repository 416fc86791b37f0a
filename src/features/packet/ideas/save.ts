import { reachable } from '../../../district/people.ts';
import { newId, refTo } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { packetIdea } from '../schema.ts';
import { ideaForm, wantedAt } from './form.ts';
import { ideaWords } from './messages.ts';

/** Keeps the idea, and brings it to who wanted it and to nobody else. */
export const saveIdea = saving(ideaForm, (c, { answers: { words }, params }) => {
  const { person } = c.viewer;
  const wanted = wantedAt(c, params.packet, params.at);
  const to = wanted.wantedBy;
  if (to === person.id) throw new Refusal('This is your own question, so nothing was sent.');
  const row = { id: newId(), packetId: params.packet, about: wanted.about, toId: to, byId: person.id };
  c.db
    .insert(packetIdea)
    .values({ ...row, words, at: c.now.toString() })
    .run();
  const asker = personById(c.db, to);
  if (!asker || asker.slackId === null || !reachable(asker))
    return done({
      tell: [paragraph(say`We kept your idea, but ${wanted.name} isn’t in Slack. Please tell them yourself.`)],
    });
  return done({
    messages: [
      {
        name: `packet/${params.packet}/idea/${row.id}`,
        to: { person: to },
        about: refTo('person', to),
        can: 'person.own',
        words: ideaWords(person.name, wanted.words, words),
      },
    ],
  });
});
