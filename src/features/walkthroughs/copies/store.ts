import { and, asc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { person } from '../../../district/schema.ts';
import { teacherCopy, walkthrough } from '../schema.ts';

const insertCopy = prepared((db: Tx) =>
  db
    .insert(teacherCopy)
    .values({ walkthroughId: sql.placeholder('id'), how: sql.placeholder('how') })
    .prepare(),
);

/** From now on this copy is owed, that way. */
export function oweCopy(tx: Tx, id: string, how: 'slack' | 'paper'): void {
  insertCopy(tx).run({ id, how });
}

/** It reached the teacher. The first time counts. */
export function copyWent(tx: Tx, id: string, wentAt: string, wentOn: Day): void {
  tx.update(teacherCopy)
    .set({ wentAt, wentOn })
    .where(and(eq(teacherCopy.walkthroughId, id), isNull(teacherCopy.wentOn)))
    .run();
}

/** Slack will not bring it: it is owed on paper. */
export function oweOnPaper(tx: Tx, id: string): boolean {
  const owed = and(eq(teacherCopy.walkthroughId, id), isNull(teacherCopy.wentOn));
  return tx.update(teacherCopy).set({ how: 'paper' }).where(owed).run().changes === 1;
}

/** A slip that was corrected after it was in the mailbox is owed once more. */
export function oweAgain(tx: Tx, id: string): void {
  tx.update(teacherCopy)
    .set({ wentAt: null, wentOn: null })
    .where(and(eq(teacherCopy.walkthroughId, id), eq(teacherCopy.how, 'paper')))
    .run();
}

/** How a copy goes, and on which day it went. */
export function copyState(db: Reader, id: string): { how: 'slack' | 'paper'; wentOn: Day | null } | undefined {
  return db
    .select({ how: teacherCopy.how, wentOn: teacherCopy.wentOn })
    .from(teacherCopy)
    .where(eq(teacherCopy.walkthroughId, id))
    .get();
}

/** A slip that is not in its mailbox yet. */
export interface OwedSlip {
  readonly id: string;
  readonly observerId: string;
  readonly teacher: string;
  readonly day: Day;
}

/** Slips not placed, oldest first: of one observer, or of all. Read from the copies that are owed, which are few, however long the history. */
export function owedSlips(db: Reader, of: { observerId?: string | undefined; loggedUntil?: string }): OwedSlip[] {
  return db
    .select({ id: walkthrough.id, observerId: walkthrough.observerId, teacher: person.name, day: walkthrough.day })
    .from(teacherCopy)
    .innerJoin(walkthrough, eq(walkthrough.id, teacherCopy.walkthroughId))
    .innerJoin(person, eq(person.id, walkthrough.teacherId))
    .where(
      and(
        sql`${teacherCopy.wentOn} IS NULL`,
        eq(teacherCopy.how, 'paper'),
        isNull(walkthrough.withdrawnAt),
        of.observerId === undefined ? undefined : eq(walkthrough.observerId, of.observerId),
        of.loggedUntil === undefined ? undefined : lte(walkthrough.loggedAt, of.loggedUntil),
      ),
    )
    .orderBy(asc(walkthrough.day), asc(person.name))
    .all();
}

/** These slips are in their mailboxes. */
export function slipsPlaced(tx: Tx, ids: readonly string[], wentAt: string, wentOn: Day): void {
  tx.update(teacherCopy)
    .set({ wentAt, wentOn })
    .where(and(inArray(teacherCopy.walkthroughId, [...ids]), isNull(teacherCopy.wentOn)))
    .run();
}
