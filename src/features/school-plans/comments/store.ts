import { and, count, desc, eq } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Day } from '../../../district/days.ts';
import { newId } from '../../../district/ref.ts';
import { standsFor } from '../../../district/same-person.ts';
import { person } from '../../../district/schema.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { schoolPlanComment, schoolPlanItem } from '../schema.ts';

/** A comment with who wrote it, and of which item. */
export type PlanComment = ReturnType<typeof commentsOf>[number];

/** The comments on a plan, the newest first. */
export const commentsOf = (db: Reader, planId: string, from: number, most: number) =>
  db
    .select({
      id: schoolPlanComment.id,
      onDay: schoolPlanComment.onDay,
      words: schoolPlanComment.words,
      byId: standsFor(schoolPlanComment.byId),
      by: person.name,
      code: schoolPlanItem.code,
      item: schoolPlanItem.words,
      shortName: schoolPlanItem.shortName,
    })
    .from(schoolPlanComment)
    .innerJoin(person, eq(person.id, standsFor(schoolPlanComment.byId)))
    .leftJoin(schoolPlanItem, eq(schoolPlanItem.id, schoolPlanComment.itemId))
    .where(eq(schoolPlanComment.planId, planId))
    .orderBy(desc(schoolPlanComment.id))
    .limit(most)
    .offset(from)
    .all();

/** How many comments there are on a plan; with a day, how many of that day. */
export const commentsOnPlan = (db: Reader, planId: string, day?: Day): number =>
  db
    .select({ n: count() })
    .from(schoolPlanComment)
    .where(and(eq(schoolPlanComment.planId, planId), day && eq(schoolPlanComment.onDay, day)))
    .get()?.n ?? 0;

export function keepPlanComment(
  c: Asked<Writing>,
  planId: string,
  said: { itemId: string | null; words: string },
): void {
  const made = { byId: c.viewer.person.id, at: c.now.toString(), onDay: c.today };
  c.db
    .insert(schoolPlanComment)
    .values({ id: newId(), planId, ...made, ...said })
    .run();
}
