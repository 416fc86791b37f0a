import { and, asc, between, eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { addDays } from '../../../district/days.ts';
import type { Span } from '../../../district/occasions.ts';
import type { Writing } from '../../../kit/context.ts';
import { learningWalk } from '../schema.ts';

/** It is a part of that DILT. */
export const keepWalkDilt = (c: Writing, walkId: string, diltId: string): void =>
  void c.db.update(learningWalk).set({ diltId }).where(eq(learningWalk.id, walkId)).run();

/** The walks that are a part of a DILT and whose school was given what came of them in these days: their ids. */
export const walksGivenIn = (db: Reader, { since, until }: Span): string[] =>
  db
    .select({ id: learningWalk.id })
    .from(learningWalk)
    .where(
      and(
        // Nobody gives a school what is older: the day keeps the years before from being read.
        between(learningWalk.day, addDays(since, -366), until),
        isNotNull(learningWalk.diltId),
        between(learningWalk.sharedOn, since, until),
      ),
    )
    .orderBy(asc(learningWalk.sharedOn), asc(learningWalk.id))
    .all()
    .map(({ id }) => id);
