import { desc, eq, gte, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { action, benchmark, initiative, planVersion } from '../../../district/plan/schema.ts';
import { asOne, isOf, standsFor } from '../../../district/same-person.ts';
import { person, roleHolding } from '../../../district/schema.ts';
import { isDay } from '../workbook/cells.ts';
import type { OwnerMeant } from './rules.ts';
import { dueAnswer, ownerAnswer } from './schema.ts';
import type { DueMeant, WrittenRow } from './texts/rules.ts';

const initiativesWritten = prepared((db: Reader) =>
  db
    .select({
      code: initiative.code,
      words: initiative.words,
      shortName: initiative.shortName,
      rawOwner: initiative.rawOwner,
    })
    .from(initiative)
    .where(isNull(initiative.endedOn))
    .prepare(),
);
const benchmarksWritten = prepared((db: Reader) => {
  const { code, words, shortName, rawOwner, rawDue, cadence } = benchmark;
  return db
    .select({ code, words, shortName, rawOwner, rawDue, cadence })
    .from(benchmark)
    .where(isNull(benchmark.endedOn))
    .prepare();
});
const actionsWritten = prepared((db: Reader) =>
  db
    .select({
      code: action.code,
      words: action.words,
      shortName: action.shortName,
      rawOwner: action.rawOwner,
      rawDue: action.rawDue,
    })
    .from(action)
    .where(isNull(action.endedOn))
    .prepare(),
);

/** Every row of the plan that goes on, as far as it says who and by when. */
export function writtenRows(db: Reader): WrittenRow[] {
  const of = ({ code, words, shortName, rawOwner }: Omit<WrittenRow, 'level' | 'noDay'>) => ({
    code,
    words,
    shortName,
    rawOwner,
  });
  const initiatives = initiativesWritten(db).all();
  const benchmarks = benchmarksWritten(db).all();
  const actions = actionsWritten(db).all();
  return [
    ...initiatives.map((row): WrittenRow => ({ level: 'initiative', ...of(row), noDay: undefined })),
    ...benchmarks.map((row): WrittenRow => ({ level: 'benchmark', ...of(row), noDay: noDayIn(row) })),
    ...actions.map((row): WrittenRow => ({ level: 'action', ...of(row), noDay: noDayIn(row) })),
  ];
}

/** What stands in place of a date. What is read again and again needs none. */
export function noDayIn({
  rawDue,
  cadence,
}: {
  readonly rawDue: string;
  readonly cadence?: string | null;
}): string | undefined {
  return isDay(rawDue) || cadence ? undefined : rawDue;
}

const dueAnswers = prepared((db: Reader) => db.select(asOne(dueAnswer)).from(dueAnswer).prepare());

/** The days that were answered, by `textKey`. */
export function duesIn(db: Reader): Map<string, DueMeant> {
  const rows = dueAnswers(db).all();
  return new Map(
    rows.map(({ textKey, dueOn, eachMeeting }) => [textKey, { dueOn, eachMeeting: eachMeeting === 'yes' }]),
  );
}

/** Who answered, and when. */
export interface By {
  readonly byId: string;
  readonly onDay: Day;
}

/** Keeps who is meant by a text, in place of what was answered before. */
export function keepOwner(tx: Tx, textKey: string, meant: OwnerMeant, by: By): void {
  const row = {
    kind: meant.kind,
    personId: meant.kind === 'person' ? meant.personId : null,
    role: meant.kind === 'role' ? meant.role : null,
    ...by,
  };
  tx.insert(ownerAnswer)
    .values({ textKey, ...row })
    .onConflictDoUpdate({ target: ownerAnswer.textKey, set: row })
    .run();
}

/** Keeps which day is meant by a text, in place of what was answered before. */
export function keepDue(tx: Tx, textKey: string, { dueOn, eachMeeting }: DueMeant, by: By): void {
  const row = { dueOn, eachMeeting: eachMeeting ? 'yes' : 'no', ...by } as const;
  tx.insert(dueAnswer)
    .values({ textKey, ...row })
    .onConflictDoUpdate({ target: dueAnswer.textKey, set: row })
    .run();
}

/** The text is open again: its answer was taken back. */
export function takeBackAnswer(tx: Tx, asks: 'who' | 'when', textKey: string): void {
  const answers = asks === 'who' ? ownerAnswer : dueAnswer;
  tx.delete(answers).where(eq(answers.textKey, textKey)).run();
}

const people = prepared((db: Reader) =>
  db.select({ id: person.id, name: person.name, email: person.email }).from(person).prepare(),
);

/** Everybody there ever was, by id. */
export const everybodyEver = (db: Reader): { id: string; name: string; email: string | null }[] => people(db).all();

/** The last day on which one of these people held a role. */
export function lastRoleDayOf(db: Reader, ids: readonly string[]): Day | undefined {
  return (
    db
      .select({ toDay: roleHolding.toDay })
      .from(roleHolding)
      .where(inArray(standsFor(roleHolding.personId), ids))
      .orderBy(desc(roleHolding.toDay))
      .limit(1)
      .get()?.toDay ?? undefined
  );
}

const newest = prepared((db: Reader) => {
  const { number } = planVersion;
  return db.select({ number }).from(planVersion).orderBy(desc(number)).limit(1).prepare();
});

/** The number of the plan's newest version; 0 before the first. */
export const newestVersion = (db: Reader): number => newest(db).get()?.number ?? 0;

/** What one person answered about the plan's texts, for who asks what is kept about them; and what was answered with them. */
export function answersAbout(db: Reader, personId: string) {
  const owners = db.select(asOne(ownerAnswer)).from(ownerAnswer).all();
  const dues = db.select(asOne(dueAnswer)).from(dueAnswer).where(isOf(dueAnswer.byId, personId)).all();
  return { owners: owners.filter((one) => one.byId === personId || one.personId === personId), dues };
}

/** Who answered what the plan’s texts mean, from a day on. */
export function answeredSince(db: Reader, since: Day): string[] {
  const owners = db
    .select({ byId: standsFor(ownerAnswer.byId) })
    .from(ownerAnswer)
    .where(gte(ownerAnswer.onDay, since))
    .all();
  const dues = db
    .select({ byId: standsFor(dueAnswer.byId) })
    .from(dueAnswer)
    .where(gte(dueAnswer.onDay, since))
    .all();
  return [...new Set([...owners, ...dues].map(({ byId }) => byId))];
}
