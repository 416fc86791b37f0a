import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import { type Day, dayOf } from '../../../district/days.ts';
import { asOne, isOf, standsFor } from '../../../district/same-person.ts';
import { person, roleHolding, school } from '../../../district/schema.ts';
import type { Reading } from '../../../kit/context.ts';
import { isMadeBy } from '../joint/made-by.ts';
import { type Draft, draftById } from '../log/drafts.ts';
import { type GivenWalkthrough, givenWalkthrough } from '../log/given.ts';
import {
  teacherCopy,
  walkthrough,
  walkthroughAnswer,
  walkthroughChange,
  walkthroughDraft,
  walkthroughReply,
} from '../schema.ts';
import { insertAnswers, type NewWalkthrough } from '../store.ts';

/** A walkthrough that was sent, as the windows' answers. */
export interface Sent {
  readonly day: Day;
  readonly withdrawn: boolean;
  readonly given: GivenWalkthrough;
}

export function givenOf(db: Reader, id: string): Sent | undefined {
  const row = db.select(asOne(walkthrough)).from(walkthrough).where(eq(walkthrough.id, id)).get();
  if (!row) return undefined;
  const answers = answersOf(db, id);
  return {
    day: row.day,
    withdrawn: row.withdrawnAt !== null,
    given: givenWalkthrough.parse({
      tool: row.toolId,
      holding: holdingOf(db, row),
      began: row.began ?? undefined,
      minutes: row.minutes ?? undefined,
      marks: Object.fromEntries(answers.map((one) => [one.lookForId, one.answer])),
      comments: Object.fromEntries(
        answers.filter((one) => one.comment !== '').map((one) => [one.lookForId, one.comment]),
      ),
      note: row.comment,
      question: row.question,
      subject: row.subject,
      room: row.room,
    }),
  };
}

/** The day a walkthrough was sent on, in the district. */
export function sentOn({ db, settings }: Reading, id: string): Day | undefined {
  const row = db.select({ at: walkthrough.loggedAt }).from(walkthrough).where(eq(walkthrough.id, id)).get();
  return row && dayOf(Temporal.Instant.from(row.at), settings.timeZone);
}

function answersOf(db: Reader, id: string) {
  return db
    .select()
    .from(walkthroughAnswer)
    .where(eq(walkthroughAnswer.walkthroughId, id))
    .orderBy(asc(walkthroughAnswer.lookForId))
    .all();
}

function holdingOf(db: Reader, { teacherId, schoolId }: { teacherId: string; schoolId: string }): string {
  const held = and(
    isOf(roleHolding.personId, teacherId),
    eq(roleHolding.schoolId, schoolId),
    eq(roleHolding.role, 'teacher'),
  );
  const row = db.select({ id: roleHolding.id }).from(roleHolding).where(held).orderBy(desc(roleHolding.fromDay)).get();
  return row?.id ?? '';
}

/** Keeps what is done to a walkthrough after it was sent, and with it the walkthrough as it is at this moment. */
export function keepWalkthroughChange(
  tx: Tx,
  change: Omit<typeof walkthroughChange.$inferInsert, 'before'> & { readonly walkthroughId: string },
): void {
  const row = tx.select(asOne(walkthrough)).from(walkthrough).where(eq(walkthrough.id, change.walkthroughId)).get();
  const before = JSON.stringify({ ...row, answers: answersOf(tx, change.walkthroughId) });
  tx.insert(walkthroughChange)
    .values({ ...change, before })
    .run();
}

/** Puts corrected answers in the place of those that were sent. Whose it is, and when it was sent, stay. */
export function replaceWalkthrough(
  tx: Tx,
  { id, ...row }: Omit<NewWalkthrough, 'loggedAt' | 'observerId'>,
  answers: GivenWalkthrough,
): void {
  tx.update(walkthrough).set(row).where(eq(walkthrough.id, id)).run();
  tx.delete(walkthroughAnswer).where(eq(walkthroughAnswer.walkthroughId, id)).run();
  insertAnswers(tx, id, answers);
}

/** From now on it counts nowhere and is shown to nobody. */
export function seal(tx: Tx, id: string, at: string): void {
  tx.update(walkthrough)
    .set({ withdrawnAt: at })
    .where(and(eq(walkthrough.id, id), isNull(walkthrough.withdrawnAt)))
    .run();
}

/** The correction of a walkthrough that is begun and not sent, if there is one. */
export function correctionOf(db: Reader, id: string): Draft | undefined {
  const found = db
    .select({ id: walkthroughDraft.id })
    .from(walkthroughDraft)
    .where(eq(walkthroughDraft.corrects, id))
    .get();
  return found && draftById(db, found.id);
}

/** One of an observer's own, as their list shows it. */
export interface OwnListed {
  readonly id: string;
  readonly day: Day;
  readonly loggedAt: string;
  readonly teacher: string;
  readonly school: string;
  readonly how: 'slack' | 'paper' | null;
  readonly wentOn: Day | null;
  readonly repliedAt: string | null;
}

/** The newest of an observer's own that are not withdrawn. */
export function ownNewest(db: Reader, observerId: string, limit: number): OwnListed[] {
  return db
    .select({
      id: walkthrough.id,
      day: walkthrough.day,
      loggedAt: walkthrough.loggedAt,
      teacher: person.name,
      school: school.name,
      how: teacherCopy.how,
      wentOn: teacherCopy.wentOn,
      repliedAt: walkthroughReply.repliedAt,
    })
    .from(walkthrough)
    .innerJoin(person, eq(person.id, standsFor(walkthrough.teacherId)))
    .innerJoin(school, eq(school.id, walkthrough.schoolId))
    .leftJoin(teacherCopy, eq(teacherCopy.walkthroughId, walkthrough.id))
    .leftJoin(walkthroughReply, eq(walkthroughReply.walkthroughId, walkthrough.id))
    .where(and(isMadeBy(observerId), isNull(walkthrough.withdrawnAt)))
    .orderBy(desc(walkthrough.day), desc(walkthrough.id))
    .limit(limit)
    .all();
}
