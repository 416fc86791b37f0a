import { z } from 'zod';
import { goesOn, type OpenQuestion, openQuestions, whoSays } from '../../../district/accounts.ts';
import { joinAccount } from '../../../district/meet-account.ts';
import { namesAgree } from '../../../district/names.ts';
import { can } from '../../../district/policy.ts';
import { refTo } from '../../../district/ref.ts';
import { personBySlackId } from '../../../district/roster.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { Asked, Reading, Writing } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { few } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import type { Statement } from '../../../kit/statement.ts';
import { noChange } from '../people/one.ts';
import { keepRosterChange } from '../people/store.ts';
import { tellWhoLooks } from '../second-person/tell.ts';
import { whoIsWhoLine } from '../second-person/tell-words.ts';
import { rosterOf } from '../store.ts';
import { applyRosterDifference } from '../workbook/apply.ts';
import { holdingGoesOn } from '../workbook/holdings.ts';
import { keysOf } from '../workbook/keys.ts';
import { placeNames, roleName } from '../workbook/role-words.ts';
import { hasEnded, keyWithout } from '../workbook/who-is-who.ts';
import {
  type AccountShown,
  accountLine,
  accountsOnHome,
  accountWords,
  anotherWords,
  askButton,
  sameWords,
  theirsToSay,
} from './messages.ts';
import { anotherPerson, openSameAccount, samePerson } from './names.ts';
import { noteAnswer, partFrom } from './store.ts';

/** Asks whose an account is that showed somebody's address. */
export const sameAccountForm = defineForm({
  name: 'roster/same-account',
  title: 'Whose account is this?',
  submit: 'Save',
  ability: 'roster.import',
  params: z.object({ id: z.string() }),
  load: (c, { id }): AccountShown => shownOf(c, requireForLeader(c, id)),
  intro: accountWords,
  fields: ({ account, person }: AccountShown) => ({
    whose: few(`Is “${account}” ${person}?`, [samePerson, anotherPerson]),
  }),
});

export const openAccount: ButtonPress = {
  ...openSameAccount,
  ability: 'roster.import',
  press(c, id) {
    requireForLeader(c, id);
    return done({ open: opening(sameAccountForm, { id }) });
  },
};

export const sayAccount = saving(sameAccountForm, (c, { answers: { whose }, params, shown }) => {
  const question = requireForLeader(c, params.id);
  const by = { answeredById: c.viewer.person.id, answeredOn: c.today };
  noteAnswer(c.db, question.id, { answer: whose, ...by });
  if (whose === 'another') return parted(c, question, shown);
  const line = whoIsWhoLine(`the Slack account “${shown.account}” is ${shown.person}’s`, c.viewer.person.name);
  const joinedTo = joined(c, question, shown);
  tellWhoLooks(c, line, { personId: c.viewer.person.id });
  return joinedTo;
});

/** From now on the account is theirs, and the earlier one nobody’s. */
export function joined(c: Asked<Writing>, question: OpenQuestion, shown: AccountShown): Done {
  const holder = personBySlackId(c.db, question.slackId);
  if (holder && holder.id !== question.personId) {
    if (goesOn(c.db, holder.id, c.today)) throw new Refusal('This account now belongs to someone else.');
    partFrom(c.db, holder.id, question.slackId);
  }
  joinAccount(c.db, question.slackId, question.personId);
  keepRosterChange(c, question.personId, `the Slack account “${shown.account}” is theirs`);
  return done({ happened: [{ what: 'rolesChanged' }], tell: sameWords(shown) });
}

/** Who has left gives up the address, so that a newcomer can have it. Records stay where they are. */
function parted(c: Asked<Writing>, question: OpenQuestion, shown: AccountShown): Done {
  partFrom(c.db, question.personId, question.slackId);
  const { people } = rosterOf(c.db);
  const was = people.find((one) => one.id === question.personId);
  const isFreed = was !== undefined && was.email === question.email && hasEnded(was, c.today);
  if (isFreed) {
    const freed = [{ was, key: keyWithout(was, new Set(people.flatMap(keysOf))), keepsAccount: true }];
    applyRosterDifference(c.db, { ...noChange, people: { ...noChange.people, freed } }, c.today);
  }
  keepRosterChange(
    c,
    question.personId,
    `a Slack account with their address is another person’s${isFreed ? '; they gave up the address' : ''}`,
  );
  return done({ tell: anotherWords(shown, isFreed) });
}

/** A question for whoever leads the roster: else they could make themselves anybody, with a second account under that name. */
function requireForLeader(c: Reading, id: string): OpenQuestion {
  const question = requireOpen(c, id);
  if (question.isTheirsToSay) throw new Refusal(theirsToSay(question.person));
  return question;
}

const forLeaders = (open: readonly OpenQuestion[]): OpenQuestion[] => open.filter((one) => !one.isTheirsToSay);

/** A question nobody has answered. */
export function requireOpen(c: Reading, id: string): OpenQuestion {
  const question = openQuestions(c.db).find((one) => one.id === id);
  if (!question) throw new Refusal('Somebody already answered this, or there’s nothing left to answer.');
  return question;
}

export function shownOf(
  { db, today }: Reading,
  { personId, person, accountName, email, isAnew }: OpenQuestion,
): AccountShown {
  const { people, schools } = rosterOf(db);
  const was = people.find((one) => one.id === personId);
  const held = was?.holdings ?? [];
  const last = held.at(-1);
  const shown = held.some((one) => holdingGoesOn(one, today))
    ? held.filter((one) => holdingGoesOn(one, today))
    : held.slice(-1);
  return {
    account: accountName,
    person,
    email,
    held: shown.map((one) => roleName(one, placeNames(schools))).join('; '),
    endedOn: was && hasEnded(was, today) ? (last?.toDay ?? today) : undefined,
    nameAgrees: namesAgree(accountName, person),
    emailAgrees: was?.email === email,
    isAnew,
  };
}

/** Asks of whoever leads the roster, until it is answered. */
export function leaderAsks(c: Reading, open: readonly OpenQuestion[], of?: string): Ask[] {
  const asked = whoSays(c.db, c.today).filter(({ id }) => of === undefined || of === id);
  return asked.flatMap(({ id }) =>
    forLeaders(open).map(
      (one): Ask => ({
        name: 'roster/whose-account',
        of: id,
        about: refTo('roster', one.id),
        can: 'roster.import',
        why: accountLine(one),
        button: askButton(one.id, one.accountName),
        onHome: true,
        cap: 5,
      }),
    ),
  );
}

/** On the Home of everybody who may answer. */
export function accountsHome(c: Asked): Statement[] {
  const open = can(c.viewer, 'roster.import') ? forLeaders(openQuestions(c.db)) : [];
  const [first, ...more] = open.map((one) => refTo('roster', one.id));
  if (first === undefined) return [];
  return [{ part: 'today', words: accountsOnHome(open), refs: [first, ...more], weight: 0, can: 'roster.import' }];
}
