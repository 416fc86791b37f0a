import { and, asc, desc, eq, gte, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../../db/open.ts';
import { addDays, type Day, schoolYearStart } from '../../../district/days.ts';
import { leadersOn } from '../../../district/leaders.ts';
import { lookForsOf } from '../../../district/look-fors.ts';
import { memoDueOn } from '../../../district/memo-due.ts';
import { type Facets, visible } from '../../../district/policy.ts';
import { calendarOf, leadersOf } from '../../../district/roster.ts';
import { asOne, isOf, standsFor } from '../../../district/same-person.ts';
import { person, school } from '../../../district/schema.ts';
import type { Asked, Moment, Writing } from '../../../kit/context.ts';
import { mayToday } from '../../../kit/forms/person.ts';
import { jointWalkthrough } from '../schema.ts';
import { type JointWalkthrough, jointById, jointNoteOf, jointRoomsOf } from '../store.ts';
import { type JointMemoPeople, jointMemoPeople, seenAcrossRooms } from './rules.ts';
import { jointMemo } from './schema.ts';

const writer = alias(person, 'joint_memo_writer');

/** A memo with the names a list says. Its id is the joint walkthrough’s, so that there is one. */
export type JointMemo = ReturnType<typeof selectJointMemos>[number];

function selectJointMemos(db: Reader, where: SQL | undefined, { from = 0, most = -1 } = {}) {
  return db
    .select({ row: asOne(jointMemo), to: person.name, by: writer.name, school: school.name, day: jointWalkthrough.day })
    .from(jointMemo)
    .innerJoin(jointWalkthrough, eq(jointWalkthrough.id, jointMemo.jointId))
    .innerJoin(school, eq(school.id, jointMemo.schoolId))
    .innerJoin(person, eq(person.id, standsFor(jointMemo.addresseeId)))
    .innerJoin(writer, eq(writer.id, standsFor(jointMemo.authorId)))
    .where(where)
    .orderBy(desc(jointMemo.sentOn), desc(jointMemo.id))
    .limit(most)
    .offset(from)
    .all()
    .map(({ row, ...names }) => ({ ...row, ...names }));
}

export const jointMemoById = (db: Reader, id: string): JointMemo | undefined =>
  selectJointMemos(db, eq(jointMemo.id, id))[0];

const memoColumns = {
  author: jointMemo.authorId,
  addressee: jointMemo.addresseeId,
};

/** The memos of this school year and the last that this viewer may read, the newest first. */
export const jointMemosFor = (
  { db, viewer, today }: Asked,
  page: { readonly from: number; readonly most: number },
): JointMemo[] =>
  selectJointMemos(
    db,
    and(
      gte(jointMemo.sentOn, schoolYearStart(addDays(schoolYearStart(today), -1))),
      visible(viewer, 'jointMemos.read', memoColumns),
    ),
    page,
  );

/** What somebody wrote of a school since a day. */
export const jointMemosSince = (db: Reader, schoolId: string, authorId: string, since: Day): JointMemo[] =>
  selectJointMemos(
    db,
    and(eq(jointMemo.schoolId, schoolId), gte(jointMemo.sentOn, since), isOf(jointMemo.authorId, authorId)),
  );

/** Whose a memo is: of one that is not sent yet, whoever is to write it. */
export function facetsOfJointMemo(db: Reader, id: string): Facets | undefined {
  const sent = jointMemoById(db, id);
  if (sent) return { author: sent.authorId, addressee: sent.addresseeId };
  const joint = jointById(db, id);
  const people = joint && peopleOf(db, joint);
  return people && { author: people.authorId };
}

const peopleOf = (db: Reader, { observerId, secondObserverId, schoolId, day }: JointWalkthrough) =>
  jointMemoPeople(
    [observerId, secondObserverId],
    leadersOf(db, schoolId, day),
    leadersOn(db, day).map(({ id }) => id),
  );

/** A joint walkthrough whose memo is not sent yet. */
export interface OwedJointMemo extends JointMemoPeople {
  readonly id: string;
  readonly schoolId: string;
  readonly school: string;
  readonly day: Day;
  readonly dueOn: Day;
}

/** A room whose copy went, and was not withdrawn. */
export const hasSettledRoom = sql`EXISTS (SELECT 1 FROM joint_room WHERE joint_room.joint_id = ${jointWalkthrough.id} AND joint_room.state = 'settled' AND joint_room.withdrawn_on IS NULL)`;

/** So long the memos of a school year that is over are still owed. */
const afterYear = 120;

/** The memos that are not sent yet, the first due first: of joint walkthroughs that are over, with a room whose copy went. Of everybody, or of one author. */
export function owedJointMemos(c: Moment, of?: string): OwedJointMemo[] {
  const since = schoolYearStart(addDays(c.today, -afterYear));
  const theirs =
    of === undefined
      ? undefined
      : or(isOf(jointWalkthrough.observerId, of), isOf(jointWalkthrough.secondObserverId, of));
  const owed = owedWhere(c, and(gte(jointWalkthrough.day, since), theirs));
  return owed.filter(({ authorId }) => of === undefined || authorId === of);
}

/** The one of a joint walkthrough. */
export const owedJointMemoOf = (c: Moment, id: string): OwedJointMemo | undefined =>
  owedWhere(c, eq(jointWalkthrough.id, id))[0];

function owedWhere(c: Moment, where: SQL | undefined): OwedJointMemo[] {
  const isOver = or(sql`${jointWalkthrough.endedAt} IS NOT NULL`, lt(jointWalkthrough.day, c.today));
  const rows = c.db
    .select({ row: asOne(jointWalkthrough), school: school.name })
    .from(jointWalkthrough)
    .innerJoin(school, eq(school.id, jointWalkthrough.schoolId))
    .leftJoin(jointMemo, eq(jointMemo.jointId, jointWalkthrough.id))
    .where(and(where, isNull(jointWalkthrough.cancelledOn), isNull(jointMemo.id), isOver, hasSettledRoom))
    .orderBy(asc(jointWalkthrough.day), asc(jointWalkthrough.id))
    .all();
  if (rows.length === 0) return [];
  const calendar = calendarOf(c.db);
  return rows.flatMap(({ row, school: name }): OwedJointMemo[] => {
    const people = peopleOf(c.db, row);
    if (!people || !mayToday(c, people.authorId, 'jointMemos.look')) return [];
    const dueOn = memoDueOn(row.day, Number(c.settings.memoWithin), calendar);
    const { id, schoolId, day } = row;
    return [{ id, schoolId, school: name, day, dueOn, ...people, addresseeId: readerToday(c, people.addresseeId) }];
  });
}

/** Who walked with them; where they lead the district no more, whoever does. */
function readerToday(c: Moment, addresseeId: string): string {
  const leaders = leadersOn(c.db, c.today).map(({ id }) => id);
  return leaders.includes(addresseeId) ? addresseeId : (leaders[0] ?? addresseeId);
}

/** What was seen across the rooms whose copies went, as the memo begins: their notes say it, as the teachers read it. */
export function seenInRooms(db: Reader, jointId: string): string {
  const rooms = jointRoomsOf(db, jointId).filter(({ state, withdrawnOn }) => state === 'settled' && !withdrawnOn);
  const marks = rooms.flatMap(({ id }) => {
    const note = jointNoteOf(db, id);
    return note ? [note.given.marks] : [];
  });
  const [first] = rooms;
  return seenAcrossRooms(marks, first ? lookForsOf(db, first.toolId) : []);
}

/** Keeps the memo as it was sent. Its id is the joint walkthrough’s. */
export function insertJointMemo(
  c: Asked<Writing>,
  { id, schoolId, dueOn, addresseeId }: OwedJointMemo,
  words: { readonly seen: string; readonly improve: string; readonly help: string },
): void {
  const sent = { authorId: c.viewer.person.id, addresseeId, dueOn, sentOn: c.today };
  c.db
    .insert(jointMemo)
    .values({ id, jointId: id, schoolId, ...sent, ...words, answer: '' })
    .run();
}

/** The reader took it as it is. */
export const keepJointAccepted = (c: Writing, id: string): void => {
  c.db.update(jointMemo).set({ acceptedOn: c.today }).where(eq(jointMemo.id, id)).run();
};

/** The reader answered. */
export const keepJointAnswer = (c: Writing, id: string, answer: string): void => {
  c.db.update(jointMemo).set({ answer, answeredOn: c.today }).where(eq(jointMemo.id, id)).run();
};
