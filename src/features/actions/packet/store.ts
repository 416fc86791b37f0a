import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { action, actionPart, initiative } from '../../../district/plan/schema.ts';
import { school } from '../../../district/schema.ts';
import { actionStanding } from '../schema.ts';
import type { MovingPart } from './rules.ts';

/** Every part that goes on, with the objective it serves. Whoever shows it names the right of its readers. */
export function partsByObjective(db: Reader): MovingPart[] {
  return db
    .select({
      actionId: action.id,
      objectiveId: initiative.objectiveId,
      code: action.code,
      words: action.words,
      shortName: action.shortName,
      school: school.name,
      status: sql<MovingPart['status']>`coalesce(${actionStanding.status}, 'noAction')`,
      since: actionStanding.since,
      movedOn: actionStanding.movedOn,
    })
    .from(actionPart)
    .innerJoin(action, eq(action.id, actionPart.actionId))
    .innerJoin(initiative, eq(initiative.id, action.initiativeId))
    .leftJoin(actionStanding, eq(actionStanding.partId, actionPart.id))
    .leftJoin(school, eq(school.id, actionPart.schoolId))
    .where(and(isNull(actionPart.endedOn), isNull(action.endedOn)))
    .orderBy(asc(action.position), asc(action.id), asc(school.name))
    .all();
}
