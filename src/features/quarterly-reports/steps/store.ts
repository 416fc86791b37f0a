import { and, asc, eq, gte, isNotNull, isNull, lte, min, type SQL } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Day } from '../../../district/days.ts';
import type { Facets } from '../../../district/policy.ts';
import { newId } from '../../../district/ref.ts';
import { asOne, standsFor } from '../../../district/same-person.ts';
import { person } from '../../../district/schema.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { quarterlyReport, quarterlyStep, quarterlyVersion } from '../schema.ts';

/** A next step with its owner's name, what its report covers, and when the version it was written for became public, or a later one. */
export type QuarterlyStep = ReturnType<typeof stepsWhere>[number];

function stepsWhere(db: Reader, where: SQL | undefined) {
  const { since, until } = quarterlyReport;
  const { reportId, number, releasedOn } = quarterlyVersion;
  const isPublic = and(eq(reportId, quarterlyStep.reportId), gte(number, quarterlyStep.version), isNotNull(releasedOn));
  return db
    .select({ row: asOne(quarterlyStep), owner: person.name, since, until, sharedOn: min(releasedOn) })
    .from(quarterlyStep)
    .innerJoin(quarterlyReport, eq(quarterlyReport.id, quarterlyStep.reportId))
    .innerJoin(person, eq(person.id, standsFor(quarterlyStep.ownerId)))
    .leftJoin(quarterlyVersion, isPublic)
    .where(and(isNull(quarterlyStep.removedOn), where))
    .groupBy(quarterlyStep.id)
    .orderBy(asc(quarterlyStep.day), asc(quarterlyStep.id))
    .all()
    .map(({ row, ...rest }) => ({ ...row, ...rest }));
}

/** The next steps of a report, by their day, those of a version at work too. */
export const quarterlyStepsOf = (db: Reader, reportId: string): QuarterlyStep[] =>
  stepsWhere(db, eq(quarterlyStep.reportId, reportId));

export const quarterlyStepById = (db: Reader, id: string): QuarterlyStep | undefined =>
  stepsWhere(db, eq(quarterlyStep.id, id))[0];

/** Those of public versions whose day has come, and of which nobody has said what became of them. */
export const quarterlyStepsDue = (db: Reader, today: Day): QuarterlyStep[] =>
  stepsWhere(
    db,
    and(isNull(quarterlyStep.outcome), lte(quarterlyStep.day, today), isNotNull(quarterlyVersion.releasedOn)),
  );

/** Whose a step is. It is shared once its version is public. */
export function facetsOfQuarterlyStep(db: Reader, id: string): Facets | undefined {
  const one = quarterlyStepById(db, id);
  return one && { owner: one.ownerId, shared: one.sharedOn };
}

type NewStep = Pick<QuarterlyStep, 'reportId' | 'version' | 'words' | 'ownerId' | 'day'>;

export const addQuarterlyStep = ({ db, viewer }: Asked<Writing>, one: NewStep): void =>
  void db
    .insert(quarterlyStep)
    .values({ id: newId(), ...one, byId: viewer.person.id, said: '' })
    .run();

export const changeQuarterlyStep = (
  { db }: Writing,
  id: string,
  set: Partial<typeof quarterlyStep.$inferInsert>,
): void => void db.update(quarterlyStep).set(set).where(eq(quarterlyStep.id, id)).run();
