import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { prepared } from '../db/prepared.ts';
import type { Tx } from '../db/tx.ts';
import { goesOn, isFirstToAnswer, questionAbout } from './accounts.ts';
import type { Day } from './days.ts';
import { namesAgree } from './names.ts';
import type { Person } from './people.ts';
import { newId } from './ref.ts';
import { personBySlackId } from './roster.ts';
import { accountQuestion, person } from './schema.ts';

/** A Slack account as Slack describes it. */
export interface Account {
  readonly slackId: string;
  readonly email: string | undefined;
  /** The person's name in Slack; empty where Slack tells none. */
  readonly name: string;
  readonly deactivated: boolean;
  readonly bot: boolean;
}

/** On which day an account is met, and whether its person stands at the door: what only Slack tells of asks nobody without need. */
interface Meeting {
  readonly today: Day;
  readonly inPerson: boolean;
}

/**
 * Joins an account to the person with its e-mail when its name is theirs too and a role of theirs goes on; lets a deactivated one go.
 * Else nothing is changed: whoever leads the roster is asked whose it is. Who has an account keeps it, whatever becomes of its name and
 * address in Slack.
 */
export function meetAccount(tx: Tx, account: Account, meeting: Meeting): void {
  if (account.bot) return;
  if (account.deactivated) letGo(tx, account.slackId);
  else meetLive(tx, account, meeting);
}

function meetLive(tx: Tx, account: Account, meeting: Meeting): void {
  const held = personBySlackId(tx, account.slackId);
  if (held?.slackState === 'found') return;
  const who = held ?? withoutAccount(tx, account.email?.trim().toLowerCase());
  if (!who) return;
  if (isBelieved(tx, account, who, meeting.today)) joinAccount(tx, account.slackId, who.id);
  else doubt(tx, account, who, meeting);
}

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

const byEmail = prepared((tx: Tx) => {
  const { id, name, email, slackId, slackState } = person;
  return tx
    .select({ id, name, email, slackId, slackState })
    .from(person)
    .where(and(eq(email, sql.placeholder('email')), or(isNull(slackId), eq(slackState, 'deactivated'))))
    .prepare();
});

/** Who has this address and no account, or one that is deactivated: a person may come back with a new one. */
function withoutAccount(tx: Tx, email: string | undefined): Person | undefined {
  return email ? byEmail(tx).get({ email }) : undefined;
}

/** Once it was asked about, an account cannot make itself believed by taking another name: the roster would have to. */
function isBelieved(tx: Tx, { slackId, name }: Account, who: Person, today: Day): boolean {
  if (!goesOn(tx, who.id, today)) return false;
  const question = questionAbout(tx, slackId, who.id);
  if (question?.answer === 'same' && question.accountName === name) return true;
  const agrees = namesAgree(name, who.name) && (!question || namesAgree(question.accountName, who.name));
  return agrees || (!question && isFirstToAnswer(tx, who.id, today));
}

/** Without an account that is believed they are reached on paper. */
function doubt(tx: Tx, account: Account, who: Person, { today, inPerson }: Meeting): void {
  if (who.slackState === 'unknown') tx.update(person).set({ slackState: 'none' }).where(eq(person.id, who.id)).run();
  const question = questionAbout(tx, account.slackId, who.id);
  const isAsked = question && (question.answer === null || isAnswered(question, account));
  const hasLeft = namesAgree(account.name, who.name) && !goesOn(tx, who.id, today);
  if (isAsked || (hasLeft && !inPerson)) return;
  const asks = {
    accountName: account.name,
    email: account.email?.trim().toLowerCase() ?? '',
    askedOn: today,
    answer: null,
    answeredById: null,
    answeredOn: null,
  };
  tx.insert(accountQuestion)
    .values({ id: newId(), slackId: account.slackId, personId: who.id, ...asks })
    .onConflictDoUpdate({ target: [accountQuestion.slackId, accountQuestion.personId], set: asks })
    .run();
}

/** Somebody has said that it is another person; under a new name it may be asked once more. */
const isAnswered = (question: Pick<typeof accountQuestion.$inferSelect, 'answer' | 'accountName'>, { name }: Account) =>
  question.answer === 'another' && question.accountName === name;
