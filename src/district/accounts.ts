import { and, asc, desc, eq, exists, gte, inArray, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';
import type { Day } from './days.ts';
import { namesAgree } from './names.ts';
import type { roles } from './people.ts';
import { rolesThatMay } from './roles-that-may.ts';
import { onDay, settingsOf } from './roster.ts';
import { asOne, isOf, standsFor } from './same-person.ts';
import { accountQuestion, person, roleHolding, type SlackState } from './schema.ts';

export type AccountQuestion = typeof accountQuestion.$inferSelect;

/** A question that is still one, with the name on the roster. */
export interface OpenQuestion extends AccountQuestion {
  readonly person: string;
  /** The person has, or had, another account, and this one may be their second. */
  readonly isAnew: boolean;
  /** That other account goes on: whoever has it says so there, and nobody for them. */
  readonly isTheirsToSay: boolean;
}

const going = prepared((db: Reader) => {
  const { id, personId, fromDay, toDay } = roleHolding;
  const counted = or(isNull(toDay), lte(fromDay, toDay));
  const now = or(isNull(toDay), gte(toDay, sql.placeholder('today')));
  const theirs = isOf(personId, sql.placeholder('personId'));
  return db
    .select({ id })
    .from(roleHolding)
    .where(and(theirs, counted, now))
    .limit(1)
    .prepare();
});
const about = prepared((db: Reader) => {
  const { slackId, personId } = accountQuestion;
  return db
    .select(asOne(accountQuestion))
    .from(accountQuestion)
    .where(and(eq(slackId, sql.placeholder('slackId')), isOf(personId, sql.placeholder('personId'))))
    .prepare();
});

/** Whether somebody holds a role today, or will from a later day on. */
export const goesOn = (db: Reader, personId: string, today: Day): boolean =>
  going(db).get({ personId, today }) !== undefined;

/** What was asked about this account and this person. */
export const questionAbout = (db: Reader, slackId: string, personId: string): AccountQuestion | undefined =>
  about(db).get({ slackId, personId });

/**
 * It is asked no more once the person has an account that is believed, or another address. Of a second account of theirs, under their
 * name, it is asked until the account is somebody's.
 */
function matters({ personEmail, personSlackId, state, ...question }: Found): boolean {
  if (personSlackId === question.slackId) return state !== 'found';
  if (isSecond({ personSlackId, ...question })) return true;
  return state !== 'found' && personEmail === question.email;
}

const isSecond = ({
  personSlackId,
  slackId,
  accountName,
  person: name,
}: Omit<Found, 'personEmail' | 'state'>): boolean =>
  personSlackId !== null && personSlackId !== slackId && namesAgree(accountName, name);

function asked({ personEmail, personSlackId, state, ...question }: Found): OpenQuestion {
  const isAnew = isSecond({ personSlackId, ...question });
  return { ...question, isAnew, isTheirsToSay: isAnew && state === 'found' };
}

interface Found extends Omit<OpenQuestion, 'isAnew' | 'isTheirsToSay'> {
  readonly personEmail: string | null;
  readonly personSlackId: string | null;
  readonly state: SlackState;
}

const columns = {
  id: accountQuestion.id,
  slackId: accountQuestion.slackId,
  personId: standsFor(accountQuestion.personId),
  accountName: accountQuestion.accountName,
  email: accountQuestion.email,
  askedOn: accountQuestion.askedOn,
  answer: accountQuestion.answer,
  answeredById: standsFor(accountQuestion.answeredById),
  answeredOn: accountQuestion.answeredOn,
  person: person.name,
  personEmail: person.email,
  personSlackId: person.slackId,
  state: person.slackState,
};

const open = prepared((db: Reader) =>
  db
    .select(columns)
    .from(accountQuestion)
    .innerJoin(person, eq(person.id, standsFor(accountQuestion.personId)))
    .where(isNull(accountQuestion.answer))
    .orderBy(asc(accountQuestion.askedOn), asc(accountQuestion.id))
    .prepare(),
);

/** The accounts somebody has to say something about, the oldest question first. */
export const openQuestions = (db: Reader): OpenQuestion[] => open(db).all().filter(matters).map(asked);

/** Why an account was not believed, if that was so: a question that is open, or was answered with somebody else. */
export function turnedAway(db: Reader, slackId: string): OpenQuestion | undefined {
  const found = db
    .select(columns)
    .from(accountQuestion)
    .innerJoin(person, eq(person.id, standsFor(accountQuestion.personId)))
    .where(eq(accountQuestion.slackId, slackId))
    .orderBy(desc(isNull(accountQuestion.answer)), desc(accountQuestion.askedOn))
    .all()
    .find(matters);
  return found && asked(found);
}

/** Who is asked whose an account is: the plan managers who are in Slack, or else whoever may change the roster. */
export function whoSays(db: Reader, today: Day): { id: string; name: string }[] {
  const may = rolesThatMay(settingsOf(db), 'roster.import');
  const holding = (held: readonly (typeof roles)[number][]) =>
    db
      .selectDistinct({ id: person.id, name: person.name })
      .from(roleHolding)
      .innerJoin(person, eq(person.id, standsFor(roleHolding.personId)))
      .where(and(inArray(roleHolding.role, [...held]), onDay(today), eq(person.slackState, 'found')))
      .orderBy(asc(person.name), asc(person.id))
      .all();
  const managers = holding(['planManager']);
  return managers.length > 0 ? managers : holding(may);
}

/**
 * Before anybody who may change the roster was ever met in Slack there is nobody to ask, and no record was made there: the first of
 * them is believed by the address alone.
 */
export function isFirstToAnswer(db: Reader, personId: string, today: Day): boolean {
  const may = rolesThatMay(settingsOf(db), 'roster.import');
  const held = (of: SQL, on?: ReturnType<typeof onDay>) =>
    db
      .select({ id: roleHolding.id })
      .from(roleHolding)
      .where(and(of, inArray(roleHolding.role, may), on));
  const met = db
    .select({ id: person.id })
    .from(person)
    .where(and(isNotNull(person.slackId), exists(held(isOf(roleHolding.personId, person.id)))))
    .limit(1)
    .get();
  return met === undefined && held(isOf(roleHolding.personId, personId), onDay(today)).get() !== undefined;
}
