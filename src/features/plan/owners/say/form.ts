import { z } from 'zod';
import type { ButtonPress } from '../../../../kit/feature.ts';
import { type Choice, type Field, search } from '../../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../../kit/forms/form.ts';
import { type Done, done } from '../../../../kit/outcome.ts';
import { Refusal } from '../../../../kit/refusal.ts';
import { aside, paragraph, type Words } from '../../../../kit/words/pieces.ts';
import { examplesOf, nothingWritten, quoteText, sayRowCounts, whyAgain } from '../texts/messages.ts';
import { type PlanText, rowsCounted } from '../texts/rules.ts';
import { idOf, type TextsToday, textOf, textsOn } from '../texts/today.ts';
import { choicesFor, offeredFor } from './choices.ts';

/** So many texts are asked about in one window. */
export const inWindow = 7;

/** A text as it is asked about. */
export interface OwnerQuestion {
  /** `idOf` the text: the name of its field. */
  readonly id: string;
  readonly asks: PlanText['asks'];
  readonly label: string;
  readonly hint: string;
  readonly first: readonly Choice[];
  readonly chosen: Choice | undefined;
}

export interface OwnersShown {
  readonly questions: readonly OwnerQuestion[];
  /** Of all that are open: the first and the last in this window. */
  readonly from: number;
  readonly of: number;
}

/** Who is meant, or which day, by the texts that stand on most rows; the next window follows in its place. Each may be left open. */
export const ownersForm = defineForm({
  name: 'plan/owners',
  title: 'Say who is meant',
  submit: 'Save and go on',
  ability: 'plan.lead',
  params: z.object({
    asked: z.array(z.string().max(20)).max(inWindow),
    /** How many texts were passed over, or answered, in the windows before. */
    passed: z.number(),
    before: z.number(),
    of: z.number(),
  }),
  load(c, { asked, before, of }): OwnersShown {
    const texts = textsOn(c.db, c.today);
    const still = asked.flatMap((id) => textOf(texts, id) ?? []);
    return { questions: still.map((text) => questionOf(text, texts)), from: before + 1, of };
  },
  intro: ({ questions, from, of }: OwnersShown): Words => [
    paragraph(`${from} to ${from + questions.length - 1} of ${of}. Each answer applies to every row with that text.`),
    aside('Leave empty what you don’t know. We’ll ask again.'),
  ],
  fields: ({ questions }: OwnersShown): Readonly<Record<string, Field<string>>> =>
    Object.fromEntries(questions.map((one) => [one.id, fieldOf(one)])),
});

/** The question about a text, with what it probably means. */
export function questionOf(text: PlanText, texts: TextsToday): OwnerQuestion {
  const { first, sure } = offeredFor(text, texts);
  const about = `On ${sayRowCounts(rowsCounted([text]))}: ${examplesOf(text).join(' · ')}`;
  return {
    id: idOf(text),
    asks: text.asks,
    label: labelOf(text),
    hint: [whyAgain(text, texts), about].filter(Boolean).join(' '),
    first,
    chosen: sure,
  };
}

function labelOf(text: PlanText): string {
  const quoted = quoteText(text);
  if (text.asks === 'who') return quoted === nothingWritten ? 'Who, where nobody is written?' : `Who is ${quoted}?`;
  return quoted === nothingWritten ? 'By when, where no date is written?' : `When is ${quoted}?`;
}

/** One field for each text: what is probably meant stands first in its list. */
export function fieldOf({ asks, label, hint, first, chosen }: OwnerQuestion): Field<string> {
  return search(label, {
    hint,
    optional: true,
    types: asks === 'who' ? 'Choose, or type a name' : 'Choose, or type a day',
    choices: (c, typed) => choicesFor(c, { asks, first }, typed),
    ...(chosen ? { chosen } : {}),
  });
}

/** The window for the next texts that are open, after those that were passed over. Undefined when there are none. */
export function nextWindow({ open }: TextsToday, at: { passed: number; before: number; of: number }) {
  const asked = open.slice(at.passed, at.passed + inWindow).map(idOf);
  return asked.length === 0 ? undefined : opening(ownersForm, { asked, ...at });
}

/** *Say who is meant*, wherever it stands. */
export const openOwners: ButtonPress = {
  name: 'plan/say-who',
  ability: 'plan.lead',
  press(c): Done {
    const texts = textsOn(c.db, c.today);
    const open = nextWindow(texts, { passed: 0, before: 0, of: texts.open.length });
    if (!open) throw new Refusal('Nothing is open: every text in the plan is one person, or one day.');
    return done({ open, inPlace: true });
  },
};
