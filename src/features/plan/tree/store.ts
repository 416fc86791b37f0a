import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Day } from '../../../district/days.ts';
import { codeKey } from '../../../district/plan/plan.ts';
import { action, actionPart, benchmark, initiative, strategicObjective } from '../../../district/plan/schema.ts';
import { refTo } from '../../../district/ref.ts';
import { standsFor } from '../../../district/same-person.ts';
import { person } from '../../../district/schema.ts';
import type { Coded, PartOwner } from './rules.ts';

const levels = [
  ['strategicObjective', strategicObjective],
  ['initiative', initiative],
  ['benchmark', benchmark],
  ['action', action],
] as const;

/** Every row that goes on, by its code. */
export function codesNow(db: Reader): Coded[] {
  return levels.flatMap(([noun, level]) =>
    db
      .select({ id: level.id, code: level.code })
      .from(level)
      .where(isNull(level.endedOn))
      .all()
      .map(({ id, code }) => ({ ref: refTo(noun, id), code })),
  );
}

/** Since when a code is not in the plan any more; undefined when it is, or never was. */
export function endedUnder(db: Reader, code: string): Day | undefined {
  for (const [, level] of levels) {
    const row = db
      .select({ endedOn: level.endedOn })
      .from(level)
      .where(and(eq(level.codeKey, codeKey(code)), isNotNull(level.endedOn)))
      .get();
    if (row?.endedOn) return row.endedOn;
  }
  return undefined;
}

/** The names of these people. */
export function planPeopleNames(db: Reader, ids: readonly (string | null)[]): Map<string, string> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  const rows = db.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, asked)).all();
  return new Map(rows.map((one) => [one.id, one.name]));
}

/** Who answers for these actions, part by part. */
export function partOwners(db: Reader, actionIds: readonly string[]): PartOwner[] {
  return db
    .select({ actionId: actionPart.actionId, schoolId: actionPart.schoolId, ownerId: standsFor(actionPart.ownerId) })
    .from(actionPart)
    .where(and(inArray(actionPart.actionId, [...actionIds]), isNull(actionPart.endedOn)))
    .all();
}
