import { and, asc, eq, gte, inArray, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Tx } from '../../../db/tx.ts';
import { addDays, type Day } from '../../../district/days.ts';
import { standsFor } from '../../../district/same-person.ts';
import { person } from '../../../district/schema.ts';
import { isMadeBy } from '../joint/made-by.ts';
import { teacherCopy, walkthrough, walkthroughChange } from '../schema.ts';

/** Older walkthroughs are not looked at: nobody corrects them any more. */
const correctable = 30;

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
  readonly secondObserverId: string | null;
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
        observerId: standsFor(walkthrough.observerId),
        secondObserverId: standsFor(walkthrough.secondObserverId),
        schoolId: walkthrough.schoolId,
        teacher: person.name,
        day: walkthrough.day,
      })
      .from(teacherCopy)
      .innerJoin(walkthrough, eq(walkthrough.id, teacherCopy.walkthroughId))
      .innerJoin(person, eq(person.id, standsFor(walkthrough.teacherId)))
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

/** Whether a slip of this observer and day is in its mailbox. */
export const wasPlacedOf = (db: Reader, observerId: string, day: string): boolean =>
  db
    .select({ id: walkthrough.id })
    .from(walkthrough)
    .innerJoin(teacherCopy, eq(teacherCopy.walkthroughId, walkthrough.id))
    .where(
      and(
        isMadeBy(observerId),
        sql`${walkthrough.day} = ${day}`,
        eq(teacherCopy.how, 'paper'),
        isNotNull(teacherCopy.wentOn),
      ),
    )
    .limit(1)
    .get() !== undefined;

/** Who sent a walkthrough; undefined while it is a draft, or where there is none. */
export const observerOf = (db: Reader, id: string): string | undefined =>
  db
    .select({ observerId: standsFor(walkthrough.observerId) })
    .from(walkthrough)
    .where(eq(walkthrough.id, id))
    .get()?.observerId;

/** Whether an observer corrected one of their own, from a day on. */
export const correctedSince = (db: Reader, observerId: string, since: Day): boolean =>
  db
    .select({ id: walkthroughChange.id })
    .from(walkthrough)
    .innerJoin(walkthroughChange, eq(walkthroughChange.walkthroughId, walkthrough.id))
    .where(
      and(
        isMadeBy(observerId),
        gte(walkthrough.day, addDays(since, -correctable)),
        eq(walkthroughChange.kind, 'corrected'),
        gte(walkthroughChange.at, since),
      ),
    )
    .limit(1)
    .get() !== undefined;

/** These slips are in their mailboxes. */
export function slipsPlaced(tx: Tx, ids: readonly string[], wentAt: string, wentOn: Day): void {
  tx.update(teacherCopy)
    .set({ wentAt, wentOn })
    .where(and(inArray(teacherCopy.walkthroughId, [...ids]), isNull(teacherCopy.wentOn)))
    .run();
}
