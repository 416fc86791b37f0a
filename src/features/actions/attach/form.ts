import { z } from 'zod';
import { type Found, findInPlan } from '../../../district/plan/find.ts';
import { sayReaders } from '../../../district/readers.ts';
import type { Asked } from '../../../kit/context.ts';
import { kindOfEvidence } from '../../../kit/evidence/ask.ts';
import type { MessagePress } from '../../../kit/feature.ts';
import { type Choice, lineField, search } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { planChoice } from '../../../kit/forms/plan-choice.ts';
import { done } from '../../../kit/outcome.ts';
import { aside } from '../../../kit/words/pieces.ts';
import { clip } from '../../../kit/words/text.ts';
import { worstPartsFirst } from '../rules.ts';
import { partRef, partsOwnedBy } from '../store.ts';

/** Slack shows a hundred. */
const offered = 100;
const wordsMost = 200;

/** Which message it is, and what it says. */
const message = z.object({ channel: z.string().max(40), ts: z.string().max(40), text: z.string() });

interface AttachShown {
  readonly text: string;
  /** Who reads what is entered, in a sentence. */
  readonly readers: string;
}

/** Keeps a message as evidence of an action or a benchmark. */
export const attachEvidenceForm = defineForm({
  name: 'actions/attach',
  title: 'Attach as evidence',
  submit: 'Attach',
  ability: 'actions.comment',
  params: message,
  load: (c: Asked, { text }: z.infer<typeof message>): AttachShown => ({
    text,
    // Evidence is shown with what it is evidence of.
    readers: sayReaders('plan.read', c.settings),
  }),
  intro: ({ readers }: AttachShown) => [
    aside(`${readers} We keep your words and a link to the message.`),
    aside('The link opens only for people who can see the message in Slack.'),
  ],
  fields: ({ text }: AttachShown) => ({
    about: search('Of which action or benchmark?', { hint: 'Type a code or a word of it.', choices: choicesFor }),
    words: lineField('What it shows', { max: wordsMost, ...(text === '' ? {} : { typed: text }) }),
    kind: kindOfEvidence(),
  }),
});

/** One's own actions first, the worst of them first; then whatever of the plan has the words that were typed. */
function choicesFor(c: Asked, typed: string): Choice[] {
  const own = worstPartsFirst(partsOwnedBy(c.db, c.viewer.person.id), c.today).map(partRef);
  const found = findInPlan(c.db, ['actionPart', 'benchmark'], typed, offered);
  const rank = ({ ref }: Found) => (own.includes(ref) ? own.indexOf(ref) : own.length);
  return found
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, offered)
    .map(planChoice);
}

/** In the menu of a message. */
export const attach: MessagePress = {
  name: 'actions/attach',
  ability: 'actions.comment',
  ofOurs:
    'Throughline’s own messages can’t be attached, because some are only for you. To add evidence, open the action with /action and add a link or a file there.',
  press: (_c, { channel, ts, text }) =>
    done({ open: opening(attachEvidenceForm, { channel, ts, text: clip(text.replaceAll(/\s+/g, ' '), wordsMost) }) }),
};
