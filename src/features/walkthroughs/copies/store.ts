import { and, asc, eq, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm';
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

/** Slack will not bring it: from now on it is owed on paper. */
export function oweOnPaper(tx: Tx, id: string, now: string): boolean {
  const owed = and(eq(teacherCopy.walkthroughId, id), isNull(teacherCopy.wentOn));
  return tx.update(teacherCopy).set({ how: 'paper', owedSince: now }).where(owed).run().changes === 1;
}

/** What Slack showed earlier is not right any more, and Slack will not bring the correction: it is owed on paper. */
export function oweCorrectedOnPaper(tx: Tx, id: string, now: string): void {
  const changed = { how: 'paper', wentAt: null, wentOn: null, owedSince: now } as const;
  tx.update(teacherCopy).set(changed).where(eq(teacherCopy.walkthroughId, id)).run();
}

/** A slip that was corrected is owed from now on, whether it was printed or in the mailbox already. */
export function oweAgain(tx: Tx, id: string, now: string): void {
  tx.update(teacherCopy)
    .set({ wentAt: null, wentOn: null, owedSince: now })
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
export interface Unplaced {
  readonly id: string;
  readonly observerId: string;
  readonly schoolId: string;
  readonly teacher: string;
  readonly day: Day;
}

const owedSince = sql`coalesce(${teacherCopy.owedSince}, ${walkthrough.loggedAt})`;

const unplaced = (until?: SQL) =>
  prepared((db: Reader) =>
    db
      .select({
        id: walkthrough.id,
        observerId: walkthrough.observerId,
        schoolId: walkthrough.schoolId,
        teacher: person.name,
        day: walkthrough.day,
      })
      .from(teacherCopy)
      .innerJoin(walkthrough, eq(walkthrough.id, teacherCopy.walkthroughId))
      .innerJoin(person, eq(person.id, walkthrough.teacherId))
      .where(
        and(
          sql`${teacherCopy.wentOn} IS NULL`,
          sql`${teacherCopy.how} = 'paper'`,
          isNull(walkthrough.withdrawnAt),
          until,
        ),
      )
      .orderBy(asc(walkthrough.day), asc(person.name))
      .prepare(),
  );
const allUnplaced = unplaced();
const unplacedUntil = unplaced(lte(owedSince, sql.placeholder('until')));

/** Slips not placed, oldest first. Read from the copies that are owed, which are few, however long the history. */
export function unplacedSlips(db: Reader, owedUntil?: string): Unplaced[] {
  return owedUntil === undefined ? allUnplaced(db).all() : unplacedUntil(db).all({ until: owedUntil });
}

/** These slips are in their mailboxes. */
export function slipsPlaced(tx: Tx, ids: readonly string[], wentAt: string, wentOn: Day): void {
  tx.update(teacherCopy)
    .set({ wentAt, wentOn })
    .where(and(inArray(teacherCopy.walkthroughId, [...ids]), isNull(teacherCopy.wentOn)))
    .run();
}
