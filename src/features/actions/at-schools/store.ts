import { and, eq, gte, isNotNull, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { asList, isOneOf, prepared } from '../../../db/prepared.ts';
import type { Day } from '../../../district/days.ts';
import { actionPart } from '../../../district/plan/schema.ts';
import type { SchoolPart } from '../../../district/plan/school-part.ts';
import type { Reading } from '../../../kit/context.ts';
import { changedToday, logsOf } from '../change/log.ts';
import { canBeUndone, type Standing, standingAfter } from '../rules.ts';
import { actionUpdate } from '../schema.ts';
import { partGoesOn, partsWhere } from '../store.ts';

/** Where the schools' parts stand that go on, of one school or of all, and how they stood before a day. */
export function schoolParts(c: Reading, schoolId: string | null, since: Day): SchoolPart[] {
  const parts = schoolId === null ? atAll(c.db).all() : atSchool(c.db).all({ schoolId });
  const before = standingsBefore(c, parts, since);
  const today = changedToday(c.db, c.today);
  return parts.flatMap(({ id, schoolId: school, status, since: stands, movedOn }) => {
    if (school === null) return [];
    const last = today.get(id)?.last;
    const tapped = last && canBeUndone(last, { by: last.byId, today: c.today });
    const was = before.get(id)?.status ?? status;
    return [
      {
        partId: id,
        schoolId: school,
        status,
        since: stands,
        movedOn,
        before: was,
        tappedBy: tapped ? last.byId : null,
        markedBy: last?.byId ?? null,
      },
    ];
  });
}

const atAll = prepared((db: Reader) => partsWhere(db, and(isNotNull(actionPart.schoolId), partGoesOn)).prepare());

const atSchool = prepared((db: Reader) =>
  partsWhere(db, and(eq(actionPart.schoolId, sql.placeholder('schoolId')), partGoesOn)).prepare(),
);

/** How the parts stood before a day that somebody spoke of since; of the others nothing has changed. */
export function standingsBefore(
  { db }: Reading,
  parts: readonly { readonly id: string }[],
  since: Day,
): ReadonlyMap<string, Standing> {
  if (parts.length === 0) return new Map();
  const spokenOf = spokenOfSince(db).all({ parts: asList(parts.map(({ id }) => id)), since });
  const logs = logsOf(
    db,
    spokenOf.map(({ id }) => id),
  );
  return new Map(
    spokenOf.map(({ id }) => [id, standingAfter((logs.get(id) ?? []).filter(({ onDay }) => onDay < since))]),
  );
}

const spokenOfSince = prepared((db: Reader) =>
  db
    .selectDistinct({ id: actionUpdate.partId })
    .from(actionUpdate)
    .where(and(isOneOf(actionUpdate.partId, 'parts'), gte(actionUpdate.onDay, sql.placeholder('since'))))
    .prepare(),
);
