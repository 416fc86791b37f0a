import { z } from 'zod';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, type Message } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { aside, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { digestNames } from '../reading/names.ts';
import { redrawn } from '../weekly/refresh.ts';
import { winAt } from './say.ts';
import { type ThanksFor, thanksName, thanksOf } from './thank-names.ts';

/** Somebody who is thanked, and what for. */
export interface ThankShown extends Pick<ThanksFor, 'to'> {
  readonly win: Text;
}

/** Letters. */
const most = 1000;

const namesOf = ({ to }: Pick<ThankShown, 'to'>): string => to.map(({ name }) => name).join(', ');

/** A few words to whoever did something worth naming, by direct message, in the name of who writes them. */
export const thankForm = defineForm({
  name: 'digest/thank',
  title: 'Say thank you',
  submit: 'Send',
  ability: 'digest.own',
  params: z.object({ digest: z.string(), at: z.string() }),
  about: ({ digest }) => refTo('digest', digest),
  load: (c, { digest, at }): ThankShown => {
    const { win, thanks } = thanked(c, { id: digest, more: at });
    return { to: thanks.to, win: win.words };
  },
  intro: (shown: ThankShown) => [
    paragraph(say`${bold(namesOf(shown))} will get this as a direct message, with your name on it.`),
    aside(shown.win),
  ],
  fields: (shown: ThankShown) => ({
    words: paragraphField('Your message', { max: most, typed: thankWords(shown) }),
  }),
});

/** Whose win it is needs no saying to whoever is thanked for it. */
const toOwner = / The owner is .+\.$/;

/** What stands in the window before anything is typed. */
function thankWords({ to, win }: ThankShown): string {
  const thanks = `Thank you, ${to.map(({ name }) => name.split(' ')[0]).join(' and ')}!`;
  const why = `${thanks} I saw this in Monday’s digest: ${win.plain.replace(toOwner, '')}`;
  return why.length > most ? thanks : why;
}

/** The button beside a win. */
export const openThank = opens(digestNames.thank, thankForm, (_, id, { more }) => ({ digest: id, at: more }));

/** Sends it to each of them, once. */
export const saveThank = saving(thankForm, (c, { answers, params }) => {
  const { kept, win, thanks } = thanked(c, { id: params.digest, more: params.at });
  const by = c.viewer.person;
  const messages = thanks.to.map(
    ({ id }): Message => ({
      name: thanksName(win, by.id, id),
      to: { person: id },
      about: refTo('person', id),
      can: 'person.own',
      words: thanksWords(by.name, answers.words),
    }),
  );
  return done({
    messages: [
      ...messages,
      ...redrawn(
        c,
        kept,
        messages.map(({ name }) => name),
      ),
    ],
  });
});

/** A win of one’s own digest that nobody was thanked for yet. */
function thanked(c: Asked, named: { readonly id: string; readonly more: string }) {
  const { kept, win } = winAt(c, named);
  const thanks = thanksOf(c, win);
  if (!thanks) throw notFound();
  if (thanks.isSaid) throw new Refusal(`You’ve already thanked ${namesOf(thanks)} for this.`);
  return { kept, win, thanks };
}

/** As it reaches them. */
export const thanksWords = (by: string, words: string): Words => [
  paragraph(say`${bold(by)} says thank you.`),
  quote(words),
];
