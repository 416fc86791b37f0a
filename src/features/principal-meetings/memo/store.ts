import { and, asc, desc, eq, gte, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import { addDays, type Day, schoolYearStart } from '../../../district/days.ts';
import { visible } from '../../../district/policy.ts';
import { newId } from '../../../district/ref.ts';
import { asOne, standsFor } from '../../../district/same-person.ts';
import { person, school } from '../../../district/schema.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { freeze, thaw } from '../../../kit/documents/frozen.ts';
import { meetingDecision, meetingNote, principalMeeting } from '../schema.ts';
import { type MemoDocument, memoShapes } from './document.ts';
import type { OwedMemo } from './due/store.ts';
import { memo, memoVersion } from './schema.ts';

const writer = alias(person, 'memo_writer');

/** A memo with the names a list says. */
export type Memo = ReturnType<typeof selectMemos>[number];

function selectMemos(db: Reader, where: SQL | undefined, { from = 0, most = -1 } = {}) {
  return db
    .select({ row: asOne(memo), to: person.name, by: writer.name, school: school.name, day: principalMeeting.day })
    .from(memo)
    .innerJoin(principalMeeting, eq(principalMeeting.id, memo.meetingId))
    .innerJoin(school, eq(school.id, principalMeeting.schoolId))
    .innerJoin(person, eq(person.id, standsFor(memo.personId)))
    .innerJoin(writer, eq(writer.id, standsFor(memo.byId)))
    .where(where)
    .orderBy(desc(principalMeeting.day), asc(school.name), asc(memo.id))
    .limit(most)
    .offset(from)
    .all()
    .map(({ row, ...names }) => ({ ...row, ...names }));
}

export const memoById = (db: Reader, id: string): Memo | undefined => selectMemos(db, eq(memo.id, id))[0];

export const memoOfMeeting = (db: Reader, meetingId: string): Memo | undefined =>
  selectMemos(db, eq(memo.meetingId, meetingId))[0];

/** The memos of this school year and the last that this viewer may read, the newest meeting first. */
export const memosFor = (
  { db, viewer, today }: Asked,
  page: { readonly from: number; readonly most: number },
): Memo[] =>
  selectMemos(
    db,
    and(
      gte(principalMeeting.day, schoolYearStart(addDays(schoolYearStart(today), -1))),
      visible(viewer, 'memos.read', memoColumns),
    ),
    page,
  );

/** What the right to a memo is asked of. */
const memoColumns = {
  addressee: memo.personId,
  author: memo.byId,
};

/** A version of a memo, read as it was frozen. */
export interface MemoVersion {
  readonly number: number;
  readonly onDay: Day;
  readonly changes: string;
  readonly document: MemoDocument;
}

/** What it said, the first version first. */
export const memoVersionsOf = (db: Reader, memoId: string): MemoVersion[] =>
  db
    .select(asOne(memoVersion))
    .from(memoVersion)
    .where(eq(memoVersion.memoId, memoId))
    .orderBy(asc(memoVersion.number))
    .all()
    .map(({ number, onDay, changes, ...kept }) => ({
      number,
      onDay,
      changes,
      document: thaw(memoShapes, kept, `memo ${memoId}, version ${number}`),
    }));

/** What was written down in a meeting, in the order of writing. */
export const notesIn = (db: Reader, meetingId: string) =>
  db
    .select({ kind: meetingNote.kind, words: meetingNote.words, at: meetingNote.at })
    .from(meetingNote)
    .where(eq(meetingNote.meetingId, meetingId))
    .orderBy(asc(meetingNote.id))
    .all();

/** What was decided and promised in it. */
export const decidedIn = (db: Reader, meetingId: string) =>
  db
    .select({ row: asOne(meetingDecision), owner: person.name })
    .from(meetingDecision)
    .innerJoin(person, eq(person.id, standsFor(meetingDecision.ownerId)))
    .where(eq(meetingDecision.meetingId, meetingId))
    .orderBy(asc(meetingDecision.id))
    .all()
    .map(({ row, owner }) => ({ ...row, owner }));

/** Keeps the memo with what was sent. Returns its id. */
export function insertMemo(c: Asked<Writing>, of: OwedMemo, document: MemoDocument): string {
  const id = newId();
  c.db
    .insert(memo)
    .values({
      id,
      meetingId: of.id,
      personId: of.principalId,
      byId: c.viewer.person.id,
      dueOn: of.dueOn,
      sentOn: c.today,
      response: '',
    })
    .run();
  insertMemoVersion(c, { memoId: id, number: 1, changes: '' }, document);
  return id;
}

/** A further version: whoever has read the one before has not read this. */
export function insertMemoVersion(
  c: Asked<Writing>,
  which: { readonly memoId: string; readonly number: number; readonly changes: string },
  document: MemoDocument,
): void {
  const made = { byId: c.viewer.person.id, at: c.now.toString(), onDay: c.today };
  c.db
    .insert(memoVersion)
    .values({ id: newId(), ...which, ...made, ...freeze(memoShapes, document) })
    .run();
  if (which.number > 1) c.db.update(memo).set({ readOn: null }).where(eq(memo.id, which.memoId)).run();
}

/** The principal has read it. */
export const keepMemoRead = (tx: Tx, id: string, readOn: Day): void => {
  tx.update(memo).set({ readOn }).where(eq(memo.id, id)).run();
};

/** What the principal says to it: the newest words stand, the history keeps those before. */
export const keepMemoResponse = (tx: Tx, id: string, response: string, respondedOn: Day): void => {
  tx.update(memo).set({ response, respondedOn }).where(eq(memo.id, id)).run();
};
