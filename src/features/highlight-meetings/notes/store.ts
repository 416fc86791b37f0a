import { and, asc, desc, eq, gte, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import type { Facets } from '../../../district/policy.ts';
import { newId, type Ref, refTo } from '../../../district/ref.ts';
import { asOne, isOf, standsFor } from '../../../district/same-person.ts';
import { person } from '../../../district/schema.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { notFound } from '../../../kit/refusal.ts';
import { firstState, type NoteState } from './rules.ts';
import { highlightNote, highlightNoteChange } from './schema.ts';

/** A note as it is said. */
export type Note = ReturnType<typeof select>[number];

const from = alias(person, 'from_person');

function listing(db: Reader, where: SQL | undefined) {
  return db
    .select({ row: asOne(highlightNote), owner: person.name, from: from.name })
    .from(highlightNote)
    .innerJoin(person, eq(person.id, standsFor(highlightNote.ownerId)))
    .leftJoin(from, eq(from.id, standsFor(highlightNote.fromId)))
    .where(where);
}

/** Sorted here: ordered by its key, SQLite would read the table from end to end where several indexes lead to the rows. */
const inOrder = (rows: ReturnType<ReturnType<typeof listing>['all']>) =>
  rows.map(({ row, ...named }) => ({ ...row, ...named })).sort((a, b) => (a.id < b.id ? -1 : 1));

const select = (db: Reader, where: SQL | undefined) => inOrder(listing(db, where).all());

/** What was noted in a meeting, in the order of writing. */
export const notesOf = (db: Reader, meetingId: string): Note[] => select(db, eq(highlightNote.meetingId, meetingId));

/** One of them. */
export const noteById = (db: Reader, id: string): Note | undefined => select(db, eq(highlightNote.id, id))[0];

/** The one a button names. */
export function noteIn(db: Reader, id: string): Note {
  const note = noteById(db, id);
  if (!note) throw notFound();
  return note;
}

const isOpen = eq(highlightNote.state, 'open');

const openOfAll = prepared((db: Reader) => listing(db, isOpen).prepare());
const openOfOne = prepared((db: Reader) =>
  listing(db, and(isOpen, isOf(highlightNote.ownerId, sql.placeholder('of')))).prepare(),
);

/** What is to be done or to be answered: of everybody, or of one person. */
export const openNotesOf = (db: Reader, of: string | undefined): Note[] =>
  inOrder(of === undefined ? openOfAll(db).all() : openOfOne(db).all({ of }));

/** What a report since a day tells of: what is open, and what was written down or answered since. */
export const notesSince = (db: Reader, since: Day): Note[] =>
  select(db, or(isOpen, gte(highlightNote.onDay, since), gte(highlightNote.answeredOn, since)));

/** What a right is asked of, for a note. */
export const facetsOfNote = (db: Reader, id: string): Facets | undefined =>
  db
    .select({ owner: standsFor(highlightNote.ownerId) })
    .from(highlightNote)
    .where(eq(highlightNote.id, id))
    .get();

type Written = Pick<
  typeof highlightNote.$inferInsert,
  'meetingId' | 'itemId' | 'kind' | 'words' | 'ownerId' | 'fromId' | 'dueOn'
>;

/** Writes it down. Returns its id. */
export function insertNote(c: Asked<Writing>, one: Written): string {
  const id = newId();
  const written = { byId: c.viewer.person.id, at: c.now.toString(), onDay: c.today };
  c.db
    .insert(highlightNote)
    .values({ id, ...one, ...written, url: '', state: firstState(one.kind, one.dueOn ?? null), answer: '' })
    .run();
  return id;
}

/** What became of it; with a day, it is still to be done by then. */
export function keepNoteAnswer(
  c: Asked<Writing>,
  id: string,
  { state, words, dueOn }: { readonly state: NoteState; readonly words: string; readonly dueOn: Day | null },
): void {
  const kept = { byId: c.viewer.person.id, at: c.now.toString(), onDay: c.today };
  c.db
    .insert(highlightNoteChange)
    .values({ id: newId(), noteId: id, ...kept, state, words, dueOn })
    .run();
  const answered = { state, answer: words, answeredOn: c.today };
  c.db
    .update(highlightNote)
    .set({ ...answered, ...(dueOn === null ? {} : { dueOn }) })
    .where(eq(highlightNote.id, id))
    .run();
}

/** What was said of a note last, and by whom. */
export function newestSaid(db: Reader, noteId: string): { id: string; by: string; words: string } | undefined {
  return db
    .select({ id: highlightNoteChange.id, by: person.name, words: highlightNoteChange.words })
    .from(highlightNoteChange)
    .innerJoin(person, eq(person.id, standsFor(highlightNoteChange.byId)))
    .where(eq(highlightNoteChange.noteId, noteId))
    .orderBy(desc(highlightNoteChange.id))
    .limit(1)
    .get();
}

/** Who said first, from a day on, what became of a note. */
export const saidBy = (db: Reader, noteId: string, since: Day): string | undefined =>
  db
    .select({ byId: standsFor(highlightNoteChange.byId) })
    .from(highlightNoteChange)
    .where(and(eq(highlightNoteChange.noteId, noteId), gte(highlightNoteChange.onDay, since)))
    .orderBy(asc(highlightNoteChange.id))
    .limit(1)
    .get()?.byId;

/** Slack has told where the message lies in which it was said. */
export function placeNote(tx: Tx, id: string, url: string): void {
  tx.update(highlightNote).set({ url }).where(eq(highlightNote.id, id)).run();
}

/** Everything a person wrote down, sees to, or gave as feedback, and what they said of notes. */
export function notesWith(db: Reader, personId: string) {
  const mine = [highlightNote.byId, highlightNote.ownerId, highlightNote.fromId].map((one) => isOf(one, personId));
  return {
    notes: select(db, or(...mine)),
    said: db
      .select({ change: asOne(highlightNoteChange), words: highlightNote.words })
      .from(highlightNoteChange)
      .innerJoin(highlightNote, eq(highlightNote.id, highlightNoteChange.noteId))
      .where(isOf(highlightNoteChange.byId, personId))
      .orderBy(asc(highlightNoteChange.id))
      .all(),
  };
}

export const highlightNoteRef = ({ id }: Pick<Note, 'id'>): Ref => refTo('highlightNote', id);
