import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { prepared } from '../db/prepared.ts';
import type { Tx } from '../db/tx.ts';
import { type AccountQuestion, goesOn, isFirstToAnswer, questionAbout, whoSays } from './accounts.ts';
import type { Day } from './days.ts';
import type { Happening } from './happenings.ts';
import { namesake, withAddress } from './known-by.ts';
import { namesAgree } from './names.ts';
import type { Person } from './people.ts';
import { newId } from './ref.ts';
import { personBySlackId } from './roster.ts';
import { stayingFor } from './same-person.ts';
import { accountQuestion, person } from './schema.ts';

/** A Slack account as Slack describes it. */
export interface Account {
  readonly slackId: string;
  readonly email: string | undefined;
  /** The person's name in Slack; empty where Slack tells none. */
  readonly name: string;
  readonly deactivated: boolean;
  readonly bot: boolean;
  /** A guest of the workspace. */
  readonly guest: boolean;
}

/** On which day an account is met, and whether its person stands at the door: what only Slack tells of asks nobody without need. */
interface Meeting {
  readonly today: Day;
  readonly inPerson: boolean;
}

/**
 * Joins an account to the person with its e-mail when its name is theirs too and a role of theirs goes on; lets a deactivated one go.
 * Else nothing is changed: whoever leads the roster is asked whose it is. Who has an account keeps it, whatever becomes of its name and
 * address in Slack; a second one is theirs once they have said so there, or, where that is deactivated, whoever leads the roster has.
 * Tells of an address that is another one now.
 */
export function meetAccount(tx: Tx, account: Account, meeting: Meeting): Happening[] {
  if (account.bot) return [];
  if (account.deactivated) letGo(tx, account.slackId);
  else {
    const happened = meetLive(tx, account, meeting);
    noteGuest(tx, account);
    return happened;
  }
  return [];
}

/** What Slack says of whoever the account is: the roster decides what they may, and whoever leads it is warned. */
function noteGuest(tx: Tx, { slackId, guest }: Account): void {
  tx.update(person)
    .set({ slackGuest: guest })
    .where(and(eq(person.slackId, slackId), ne(person.slackGuest, guest)))
    .run();
}

function meetLive(tx: Tx, account: Account, meeting: Meeting): Happening[] {
  const held = personBySlackId(tx, account.slackId);
  // The person has another account: this one was left with an entry that stands for nobody.
  if (held && stayingFor(tx, held.id) !== held.id) return [];
  if (held?.slackState === 'found') {
    askOfSuccessor(tx, { account, held }, meeting);
    return addressShown(held, account);
  }
  const who =
    held ??
    withAddress(tx, addressOf(account)) ??
    (meeting.inPerson ? namesake(tx, account, meeting.today) : undefined);
  if (!who) return [];
  if (isBelieved(tx, account, who, meeting.today)) joinAccount(tx, account.slackId, who.id);
  else if (who.slackState !== 'found' || isAnew(account, who)) doubt(tx, account, who, meeting);
  return [];
}

/** Whoever had the account has left, and a namesake has the address: it may have gone to them, which only a person can say. */
function askOfSuccessor(tx: Tx, { account, held }: { account: Account; held: Person }, meeting: Meeting): void {
  if (!meeting.inPerson || goesOn(tx, held.id, meeting.today)) return;
  const next = withAddress(tx, addressOf(account));
  if (next && next.id !== held.id && next.slackId === null) doubt(tx, account, next, meeting);
}

const addressOf = ({ email }: Account): string | undefined => email?.trim().toLowerCase() || undefined;

/** Slack shows another address for the account than the roster has. */
function addressShown({ id, email }: Person, account: Account): Happening[] {
  const now = addressOf(account);
  if (email === null || now === undefined || now === email) return [];
  return [{ what: 'addressChanged', personId: id, was: email, now, where: 'Slack' }];
}

/** A second account of somebody who has one, or had one: under their name. */
const isAnew = ({ slackId, name }: Account, who: Person): boolean =>
  who.slackId !== null && who.slackId !== slackId && namesAgree(name, who.name);

const join = prepared((tx: Tx) =>
  tx
    .update(person)
    .set({ slackId: sql`${sql.placeholder('slackId')}`, slackState: 'found' })
    .where(eq(person.id, sql.placeholder('personId')))
    .prepare(),
);

/** From now on the account is this person's. */
export function joinAccount(tx: Tx, slackId: string, personId: string): void {
  join(tx).run({ slackId, personId });
  dropOpen(tx, slackId);
}

function letGo(tx: Tx, slackId: string): void {
  tx.update(person).set({ slackState: 'deactivated' }).where(eq(person.slackId, slackId)).run();
  dropOpen(tx, slackId);
}

const deleteOpen = prepared((tx: Tx) =>
  tx
    .delete(accountQuestion)
    .where(and(eq(accountQuestion.slackId, sql.placeholder('slackId')), isNull(accountQuestion.answer)))
    .prepare(),
);

/** What nobody has answered yet need not be answered any more. */
function dropOpen(tx: Tx, slackId: string): void {
  deleteOpen(tx).run({ slackId });
}

/** Once it was asked about, an account cannot make itself believed by taking another name: the roster would have to. */
function isBelieved(tx: Tx, account: Account, who: Person, today: Day): boolean {
  const { slackId, name } = account;
  if (!goesOn(tx, who.id, today)) return false;
  const question = questionAbout(tx, slackId, who.id);
  if (isSaidAnother(question)) return false;
  if (question?.answer === 'same' && question.accountName === name && who.slackState !== 'found') return true;
  if (who.slackId !== null && who.slackId !== slackId && !isLastResort(tx, account, who, today)) return false;
  const agrees = namesAgree(name, who.name) && (!question || namesAgree(question.accountName, who.name));
  return agrees || (!question && isFirstToAnswer(tx, who.id, today));
}

/** Somebody has said that it is another person’s, and under a new name it may wait to be said again: until then no name makes it theirs. */
const isSaidAnother = (question: Pick<AccountQuestion, 'answer' | 'answeredOn'> | undefined): boolean =>
  question?.answer === 'another' || (question?.answer === null && question.answeredOn !== null);

/** Their earlier account is gone, and with it the last one that could have been asked. */
function isLastResort(tx: Tx, account: Account, who: Person, today: Day): boolean {
  return who.slackState === 'deactivated' && who.email === addressOf(account) && whoSays(tx, today).length === 0;
}

/** Without an account that is believed they are reached on paper. */
function doubt(tx: Tx, account: Account, who: Person, { today, inPerson }: Meeting): void {
  if (who.slackState === 'unknown') tx.update(person).set({ slackState: 'none' }).where(eq(person.id, who.id)).run();
  const question = questionAbout(tx, account.slackId, who.id);
  const isAsked = question && (question.answer === null || isAnswered(question, account));
  const hasLeft = namesAgree(account.name, who.name) && !goesOn(tx, who.id, today);
  if (isAsked || (hasLeft && !inPerson)) return;
  // Who answered before stays with it: what was said once is not undone by a new name.
  const asks = {
    accountName: account.name,
    email: addressOf(account) ?? '',
    askedOn: today,
    answer: null,
  };
  tx.insert(accountQuestion)
    .values({ id: newId(), slackId: account.slackId, personId: who.id, ...asks })
    .onConflictDoUpdate({ target: [accountQuestion.slackId, accountQuestion.personId], set: asks })
    .run();
}

/** Somebody has said that it is another person; under a new name it may be asked once more. */
const isAnswered = (question: Pick<typeof accountQuestion.$inferSelect, 'answer' | 'accountName'>, { name }: Account) =>
  question.answer === 'another' && question.accountName === name;
