import { z } from 'zod';
import { type OpenQuestion, openQuestions } from '../../../district/accounts.ts';
import { refTo } from '../../../district/ref.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import { type ButtonPress, opens } from '../../../kit/feature.ts';
import { few } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { keepRosterChange } from '../people/store.ts';
import { joined, leaderAsks, requireOpen, shownOf } from './accounts.ts';
import type { AccountShown } from './messages.ts';
import { anotherPerson, openOwnAccount, samePerson } from './names.ts';
import {
  ownAccountLine,
  ownAccountWords,
  ownAnotherWords,
  ownAskButton,
  ownSameWords,
} from './own-account-messages.ts';
import { noteAnswer } from './store.ts';

/** Asks somebody whether a second account under their name is theirs: at the account they have. */
export const ownAccountForm = defineForm({
  name: 'roster/own-account',
  title: 'Is this account yours?',
  submit: 'Save',
  ability: 'person.own',
  params: z.object({ id: z.string(), person: z.string() }),
  about: ({ person }) => refTo('person', person),
  load: (c, { id }): AccountShown => shownOf(c, requireOwn(c, id)),
  intro: ownAccountWords,
  fields: ({ account }: AccountShown) => ({
    whose: few(`Is “${account}” you?`, [
      { ...samePerson, label: 'Yes, it’s my account' },
      { ...anotherPerson, label: 'No, that’s not me' },
    ]),
  }),
});

export const openOwn: ButtonPress = opens(openOwnAccount.name, ownAccountForm, (c, id) => {
  return { id, person: c.viewer.person.id };
});

export const sayOwnAccount = saving(ownAccountForm, (c, { answers: { whose }, params, shown }) => {
  const question = requireOwn(c, params.id);
  noteAnswer(c.db, question.id, { answer: whose, answeredById: c.viewer.person.id, answeredOn: c.today });
  if (whose === 'same') return done({ ...joined(c, question, shown), tell: ownSameWords(shown.account) });
  keepRosterChange(c, question.personId, `the Slack account “${shown.account}” isn’t theirs`);
  return done({ tell: ownAnotherWords });
});

/** A question about a second account of whoever asks. */
function requireOwn(c: Asked<Reading>, id: string): OpenQuestion {
  const question = requireOpen(c, id);
  if (question.personId !== c.viewer.person.id || !question.isTheirsToSay) throw notFound();
  return question;
}

/** What is asked about accounts: of whoever leads the roster, and of whoever has the first of two. */
export function accountAsks(c: Reading, of?: string): Ask[] {
  const open = openQuestions(c.db);
  return open.length === 0 ? [] : [...ownAccountAsks(open, of), ...leaderAsks(c, open, of)];
}

function ownAccountAsks(open: readonly OpenQuestion[], of?: string): Ask[] {
  const own = open.filter(({ isTheirsToSay, personId }) => isTheirsToSay && (of === undefined || of === personId));
  return own.filter(({ id, personId }) => own.find((one) => one.personId === personId)?.id === id).map(ownAsk);
}

function ownAsk(one: OpenQuestion): Ask {
  return {
    name: 'roster/own-account',
    of: one.personId,
    about: refTo('person', one.personId),
    can: 'person.own',
    why: ownAccountLine(one),
    button: ownAskButton(one.id, one.accountName),
    cap: 5,
  };
}
