import { z } from 'zod';
import { type Found, findInPlan } from '../../../district/plan/find.ts';
import type { Asked } from '../../../kit/context.ts';
import { kindOfEvidence } from '../../../kit/evidence/ask.ts';
import type { MessagePress } from '../../../kit/feature.ts';
import { type Choice, lineField, search } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { done } from '../../../kit/outcome.ts';
import { aside } from '../../../kit/words/pieces.ts';
import { clip } from '../../../kit/words/text.ts';
import { worstFirst } from '../rules.ts';
import { partsOf, refOf } from '../store.ts';

/** Slack shows a hundred. */
const offered = 100;
const wordsMost = 200;

/** Which message it is, and what it says. */
const message = z.object({ channel: z.string().max(40), ts: z.string().max(40), text: z.string() });

/** Keeps a message as evidence of an action or a benchmark. */
export const attachForm = defineForm({
  name: 'actions/attach',
  title: 'Attach as evidence',
  submit: 'Attach',
  ability: 'actions.comment',
  opened: message,
  look: (_c: Asked, { text }: z.infer<typeof message>): { readonly text: string } => ({ text }),
  intro: () => [
    aside('A link to the message is kept, and these words. Who may not see the message in Slack cannot open it.'),
  ],
  fields: ({ text }: { readonly text: string }) => ({
    about: search('Of which action or benchmark?', { hint: 'Type a code or a word of it.', choices: choicesFor }),
    words: lineField('What it shows', { max: wordsMost, ...(text === '' ? {} : { typed: text }) }),
    kind: kindOfEvidence(),
  }),
});

/** One's own actions first, the worst of them first; then whatever of the plan has the words that were typed. */
function choicesFor(c: Asked, typed: string): Choice[] {
  const own = worstFirst(partsOf(c.db, c.viewer.person.id), c.today).map(refOf);
  const found = findInPlan(c.db, ['actionPart', 'benchmark'], typed, offered);
  const rank = ({ ref }: Found) => (own.includes(ref) ? own.indexOf(ref) : own.length);
  return found
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, offered)
    .map(asChoice);
}

const asChoice = ({ ref, code, words, school }: Found): Choice => ({
  value: ref,
  label: clip(`${code} ${words}`, 75),
  ...(school === null ? {} : { more: school }),
});

/** In the menu of a message. */
export const attach: MessagePress = {
  name: 'actions/attach',
  ability: 'actions.comment',
  press: (_c, { channel, ts, text }) =>
    done({ open: opening(attachForm, { channel, ts, text: clip(text.replaceAll(/\s+/g, ' '), wordsMost) }) }),
};
