import { and, gte, isNull, lte, sql } from 'drizzle-orm';
import type { Reader } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';
import type { Day } from './days.ts';
import { isOf } from './same-person.ts';
import { absence } from './schema.ts';

const onDay = prepared((db: Reader) =>
  db
    .select({ id: absence.id })
    .from(absence)
    .where(
      and(
        isOf(absence.personId, sql.placeholder('personId')),
        gte(absence.toDay, sql.placeholder('day')),
        lte(absence.fromDay, sql.placeholder('day')),
        isNull(absence.takenBackOn),
      ),
    )
    .limit(1)
    .prepare(),
);

/** Whether somebody said that they are away on that day. */
export const isAway = (db: Reader, personId: string, day: Day): boolean =>
  onDay(db).get({ personId, day }) !== undefined;
