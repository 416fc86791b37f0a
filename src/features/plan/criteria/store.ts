import { asc, desc, eq, inArray, max } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { planVersion } from '../../../district/plan/schema.ts';
import { newId } from '../../../district/ref.ts';
import { isOf, standsFor } from '../../../district/same-person.ts';
import { person } from '../../../district/schema.ts';
import type { CriterionAnswer } from './rules.ts';
import { planCheck, planCheckAnswer } from './schema.ts';

/** A version held against the five criteria. */
export interface Check {
  readonly by: string;
  readonly onDay: Day;
  readonly answers: readonly CriterionAnswer[];
}

/** The check of a version that counts: its newest. */
export function checkOf(db: Reader, versionId: string): Check | undefined {
  return checksOf(db, [versionId]).get(versionId);
}

/** The same of several versions at once, by version. */
export function checksOf(db: Reader, versionIds: readonly string[]): Map<string, Check> {
  const newest = db
    .select({ id: max(planCheck.id) })
    .from(planCheck)
    .where(inArray(planCheck.versionId, [...versionIds]))
    .groupBy(planCheck.versionId);
  const checks = db
    .select({ id: planCheck.id, versionId: planCheck.versionId, onDay: planCheck.onDay, by: person.name })
    .from(planCheck)
    .innerJoin(person, eq(person.id, standsFor(planCheck.byId)))
    .where(inArray(planCheck.id, newest))
    .all();
  if (checks.length === 0) return new Map();
  const ids = checks.map((one) => one.id);
  const answers = db.select().from(planCheckAnswer).where(inArray(planCheckAnswer.checkId, ids)).all();
  return new Map(
    checks.map(({ id, versionId, onDay, by }) => [
      versionId,
      { by, onDay, answers: answers.filter((one) => one.checkId === id) },
    ]),
  );
}

/** Keeps a check. What was said before stays. */
export function keepPlanCheck(
  tx: Tx,
  check: { readonly versionId: string; readonly byId: string; readonly onDay: Day },
  answers: readonly CriterionAnswer[],
): void {
  const id = newId();
  tx.insert(planCheck)
    .values({ id, ...check })
    .run();
  tx.insert(planCheckAnswer)
    .values(answers.map((one) => ({ checkId: id, ...one })))
    .run();
}

/** Everything a person said of versions, oldest first. */
export function checksBy(db: Reader, personId: string) {
  return db
    .select({
      onDay: planCheck.onDay,
      version: planVersion.number,
      criterion: planCheckAnswer.criterion,
      answer: planCheckAnswer.answer,
      comment: planCheckAnswer.comment,
    })
    .from(planCheck)
    .innerJoin(planVersion, eq(planVersion.id, planCheck.versionId))
    .innerJoin(planCheckAnswer, eq(planCheckAnswer.checkId, planCheck.id))
    .where(isOf(planCheck.byId, personId))
    .orderBy(asc(planCheck.id), desc(planCheckAnswer.criterion))
    .all();
}
