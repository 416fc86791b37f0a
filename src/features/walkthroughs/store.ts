import { and, desc, eq, isNull, lte, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Tx } from '../../db/tx.ts';
import type { Day } from '../../district/days.ts';
import type { Viewer } from '../../district/people.ts';
import { type Facets, visible } from '../../district/policy.ts';
import { isOf, standsFor } from '../../district/same-person.ts';
import { person } from '../../district/schema.ts';
import { isMadeBy } from './joint/made-by.ts';
import { teacherCopy, walkthrough, walkthroughAnswer, walkthroughDraft } from './schema.ts';

export type NewWalkthrough = typeof walkthrough.$inferInsert;

/** The columns that hold whose a walkthrough is and where: rights are asked of these. */
export const facetColumns = {
  observer: walkthrough.observerId,
  secondObserver: walkthrough.secondObserverId,
  teacher: walkthrough.teacherId,
  school: walkthrough.schoolId,
  day: walkthrough.day,
};

/** A withdrawn walkthrough is sealed: no list and no count has it. */
const notWithdrawn = isNull(walkthrough.withdrawnAt);

const insertRow = prepared((db: Tx) =>
  db
    .insert(walkthrough)
    .values({
      id: sql.placeholder('id'),
      observerId: sql.placeholder('observerId'),
      secondObserverId: sql.placeholder('secondObserverId'),
      teacherId: sql.placeholder('teacherId'),
      schoolId: sql.placeholder('schoolId'),
      day: sql.placeholder('day'),
      toolId: sql.placeholder('toolId'),
      began: sql.placeholder('began'),
      minutes: sql.placeholder('minutes'),
      subject: sql.placeholder('subject'),
      room: sql.placeholder('room'),
      comment: sql.placeholder('comment'),
      question: sql.placeholder('question'),
      loggedAt: sql.placeholder('loggedAt'),
    })
    .prepare(),
);

/** What was marked, and what was written to it, by look-for. */
export interface MarkedLookFors {
  readonly marks: Readonly<Record<string, 'seen' | 'notSeen' | 'notLookedFor'>>;
  readonly comments: Readonly<Record<string, string>>;
}

export function insertWalkthrough(tx: Tx, row: NewWalkthrough, answered: MarkedLookFors): void {
  insertRow(tx).run({
    secondObserverId: null,
    began: null,
    minutes: null,
    subject: '',
    room: '',
    question: '',
    ...row,
  });
  insertAnswers(tx, row.id, answered);
}

/** What was looked for. The rest has no row: that is an answer too. */
export function insertAnswers(tx: Tx, id: string, { marks, comments }: MarkedLookFors): void {
  const rows = Object.entries(marks)
    .filter(([, mark]) => mark !== 'notLookedFor')
    .map(([lookForId, mark]) => [lookForId, mark, comments[lookForId] ?? '']);
  insertAnswerRows(tx).run({ id, rows: JSON.stringify(rows) });
}

/** All answers of a walkthrough in one statement, however many there are. */
const insertAnswerRows = prepared((db: Tx) => {
  const [id, rows] = [sql.placeholder('id'), sql.placeholder('rows')];
  const answers = sql`SELECT ${id}, value ->> 0, value ->> 1, value ->> 2 FROM json_each(${rows})`;
  return db.insert(walkthroughAnswer).select(answers).prepare();
});

const findFacets = prepared((db: Reader) =>
  db
    .select({
      observer: standsFor(walkthrough.observerId),
      secondObserver: standsFor(walkthrough.secondObserverId),
      teacher: standsFor(walkthrough.teacherId),
      school: walkthrough.schoolId,
      day: walkthrough.day,
    })
    .from(walkthrough)
    .where(eq(walkthrough.id, sql.placeholder('id')))
    .prepare(),
);

/** Whose a walkthrough is and where; of one that is not sent yet, only whose. */
export function facetsOfWalkthrough(db: Reader, id: string): Facets | undefined {
  return findFacets(db).get({ id }) ?? findDraft(db).get({ id });
}

const findDraft = prepared((db: Reader) =>
  db
    .select({ observer: standsFor(walkthroughDraft.observerId) })
    .from(walkthroughDraft)
    .where(eq(walkthroughDraft.id, sql.placeholder('id')))
    .prepare(),
);

/** Whether it was sent. */
export function walkthroughExists(db: Reader, id: string): boolean {
  return findFacets(db).get({ id }) !== undefined;
}

/** The observer's last walkthrough with a teacher up to a day, with how its copy went. */
const lastWith = prepared((db: Reader) =>
  db
    .select({
      subject: walkthrough.subject,
      room: walkthrough.room,
      wentOn: teacherCopy.wentOn,
      how: teacherCopy.how,
    })
    .from(walkthrough)
    .leftJoin(teacherCopy, eq(teacherCopy.walkthroughId, walkthrough.id))
    .where(
      and(
        isOf(walkthrough.teacherId, sql.placeholder('teacherId')),
        isMadeBy(sql.placeholder('observerId')),
        lte(walkthrough.day, sql.placeholder('upTo')),
        notWithdrawn,
      ),
    )
    .orderBy(desc(walkthrough.day), desc(walkthrough.id))
    .limit(1)
    .prepare(),
);

interface Between {
  readonly observerId: string;
  readonly teacherId: string;
  readonly upTo: Day;
}

/** Subject and room of the observer's last walkthrough with a teacher: they rarely change. */
export function lastPlace(db: Reader, between: Between): { subject: string; room: string } {
  return lastWith(db).get({ ...between }) ?? { subject: '', room: '' };
}

/** When the observer's last copy reached a teacher: the contract may ask for a day between that and the next visit. */
export function lastCopyTo(db: Reader, between: Between): Day | 'never' | 'owed' {
  const row = lastWith(db).get({ ...between });
  // What was logged before copies were recorded counts as arrived.
  if (!row || row.how === null) return 'never';
  return row.wentOn ?? 'owed';
}

export interface ListedWalkthrough {
  readonly id: string;
  readonly day: Day;
  readonly teacher: string;
}

/** The newest walkthroughs an observer logged, as far as the viewer may see them. */
export function newestOf(db: Reader, viewer: Viewer, observerId: string, limit: number): ListedWalkthrough[] {
  return db
    .select({ id: walkthrough.id, day: walkthrough.day, teacher: person.name })
    .from(walkthrough)
    .innerJoin(person, eq(person.id, standsFor(walkthrough.teacherId)))
    .where(and(isMadeBy(observerId), notWithdrawn, visible(viewer, 'walkthroughs.read', facetColumns)))
    .orderBy(desc(walkthrough.day), desc(walkthrough.id))
    .limit(limit)
    .all();
}

/** The newest walkthroughs of a teacher, as far as the viewer may see them, with who visited. */
export function newestAbout(
  db: Reader,
  viewer: Viewer,
  teacherId: string,
  limit: number,
): { id: string; day: Day; observer: string }[] {
  return db
    .select({ id: walkthrough.id, day: walkthrough.day, observer: person.name })
    .from(walkthrough)
    .innerJoin(person, eq(person.id, standsFor(walkthrough.observerId)))
    .where(
      and(isOf(walkthrough.teacherId, teacherId), notWithdrawn, visible(viewer, 'walkthroughs.read', facetColumns)),
    )
    .orderBy(desc(walkthrough.day), desc(walkthrough.id))
    .limit(limit)
    .all();
}
