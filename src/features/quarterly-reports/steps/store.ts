import { and, asc, eq, isNull, type SQL } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Facets } from '../../../district/policy.ts';
import { asOne, standsFor } from '../../../district/same-person.ts';
import { person } from '../../../district/schema.ts';
import { quarterlyReport, quarterlyStep } from '../schema.ts';

/** A next step with its owner's name, and when its report became public. */
export type QuarterlyStep = ReturnType<typeof stepsWhere>[number];

function stepsWhere(db: Reader, where: SQL | undefined) {
  return db
    .select({ row: asOne(quarterlyStep), owner: person.name, releasedOn: quarterlyReport.releasedOn })
    .from(quarterlyStep)
    .innerJoin(quarterlyReport, eq(quarterlyReport.id, quarterlyStep.reportId))
    .innerJoin(person, eq(person.id, standsFor(quarterlyStep.ownerId)))
    .where(and(isNull(quarterlyStep.removedOn), where))
    .orderBy(asc(quarterlyStep.day), asc(quarterlyStep.id))
    .all()
    .map(({ row, ...rest }) => ({ ...row, ...rest }));
}

/** The next steps of a report, by their day. */
export const quarterlyStepsOf = (db: Reader, reportId: string): QuarterlyStep[] =>
  stepsWhere(db, eq(quarterlyStep.reportId, reportId));

export const quarterlyStepById = (db: Reader, id: string): QuarterlyStep | undefined =>
  stepsWhere(db, eq(quarterlyStep.id, id))[0];

/** Whose a step is. It is shared once its report is public. */
export function facetsOfQuarterlyStep(db: Reader, id: string): Facets | undefined {
  const one = quarterlyStepById(db, id);
  return one && { owner: one.ownerId, shared: one.releasedOn };
}
