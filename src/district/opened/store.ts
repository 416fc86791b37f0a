import { and, gte, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Day } from '../days.ts';
import type { Opened } from '../people.ts';
import { isOf, standsFor } from '../same-person.ts';
import { walkthroughOpening } from './schema.ts';

const openOn = prepared((db: Reader) => {
  const { readerId, schoolId, teacherId, fromDay, untilDay } = walkthroughOpening;
  return db
    .select({ schoolId, teacherId: standsFor(teacherId), fromDay })
    .from(walkthroughOpening)
    .where(and(isOf(readerId, sql.placeholder('id')), gte(untilDay, sql.placeholder('day'))))
    .prepare();
});

/** Which older walkthroughs are open to somebody on a day. */
export const openedTo = (db: Reader, id: string, day: Day): Opened[] => openOn(db).all({ id, day });
