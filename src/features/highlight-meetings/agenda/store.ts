import { and, asc, desc, eq, gte, isNull, lt, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Tx } from '../../../db/tx.ts';
import { addDays, type Day } from '../../../district/days.ts';
import { highlightMeeting } from '../../../district/highlight-meetings/schema.ts';
import { invitedTo } from '../../../district/highlight-meetings/store.ts';
import type { Facets } from '../../../district/policy.ts';
import { newId, type Ref, refTo } from '../../../district/ref.ts';
import { asOne } from '../../../district/same-person.ts';
import type { Reading, Writing } from '../../../kit/context.ts';
import { notFound } from '../../../kit/refusal.ts';
import type { PlacedTopic } from './rules.ts';
import { highlightAgenda, highlightItem } from './schema.ts';

export type HighlightAgendaRow = typeof highlightAgenda.$inferSelect;
export type HighlightItem = typeof highlightItem.$inferSelect;

/** The agenda of a meeting; undefined while it was not posted. */
export const highlightAgendaOf = (db: Reader, meetingId: string): HighlightAgendaRow | undefined =>
  db.select(asOne(highlightAgenda)).from(highlightAgenda).where(eq(highlightAgenda.meetingId, meetingId)).get();

/** After a year nobody works in an agenda any more. */
const worked = 366;

const newest = prepared((db: Reader) =>
  db
    .select({ id: highlightMeeting.id })
    .from(highlightMeeting)
    .innerJoin(highlightAgenda, eq(highlightAgenda.meetingId, highlightMeeting.id))
    .where(and(isNull(highlightMeeting.cancelledOn), gte(highlightMeeting.day, sql.placeholder('since'))))
    .orderBy(desc(highlightMeeting.day), desc(highlightMeeting.id))
    .limit(1)
    .prepare(),
);

/** The meeting of the newest agenda of the last year, by its day: of those that take place. */
export const newestAgenda = ({ db, today }: Pick<Reading, 'db' | 'today'>): string | undefined =>
  newest(db).get({ since: addDays(today, -worked) })?.id;

const open = prepared((db: Reader) =>
  db
    .select({ id: highlightAgenda.meetingId })
    .from(highlightAgenda)
    .innerJoin(highlightMeeting, eq(highlightMeeting.id, highlightAgenda.meetingId))
    .where(and(isNull(highlightAgenda.closedAt), isNull(highlightMeeting.cancelledOn)))
    .prepare(),
);

/** The meetings whose agendas are worked in: posted, and neither closed nor called off. */
export const openAgendas = (db: Reader): string[] =>
  open(db)
    .all()
    .map(({ id }) => id);

/** The items of a meeting in their order. */
export const itemsOf = (db: Reader, meetingId: string): HighlightItem[] =>
  db
    .select(asOne(highlightItem))
    .from(highlightItem)
    .where(eq(highlightItem.meetingId, meetingId))
    .orderBy(asc(highlightItem.position), asc(highlightItem.id))
    .all();

/** The item a button names. */
export function itemIn(db: Reader, id: string): HighlightItem {
  const row = itemById(db, id);
  if (!row) throw notFound();
  return row;
}

/** One of them. */
export const itemById = (db: Reader, id: string): HighlightItem | undefined =>
  db.select(asOne(highlightItem)).from(highlightItem).where(eq(highlightItem.id, id)).get();

/** What was not discussed in the newest meeting of before a day that had an agenda. */
export function leftBefore(db: Reader, day: Day): HighlightItem[] {
  const last = db
    .select({ id: highlightMeeting.id })
    .from(highlightMeeting)
    .innerJoin(highlightAgenda, eq(highlightAgenda.meetingId, highlightMeeting.id))
    .where(lt(highlightMeeting.day, day))
    .orderBy(desc(highlightMeeting.day), desc(highlightMeeting.id))
    .limit(1)
    .get();
  return last ? itemsOf(db, last.id).filter(({ discussedAt }) => discussedAt === null) : [];
}

/** An agenda is brought to its readers, or once more where it was withheld: then to the channel that is named by now. */
export function keepHighlightPosted(c: Writing, meetingId: string, channel: string, byId: string | null): void {
  const before = highlightAgendaOf(c.db, meetingId);
  const stands = before !== undefined && before.channelId !== null && before.withheldWhy === null;
  const channelId = stands ? before.channelId : channel || null;
  const posted = { channelId, postedAt: c.now.toString(), postedById: byId, withheldWhy: null };
  c.db
    .insert(highlightAgenda)
    .values({ meetingId, ...posted })
    .onConflictDoUpdate({ target: highlightAgenda.meetingId, set: posted })
    .run();
}

export function keepAgendaWithheld(tx: Tx, meetingId: string, why: string): void {
  tx.update(highlightAgenda).set({ withheldWhy: why }).where(eq(highlightAgenda.meetingId, meetingId)).run();
}

/** Puts on the agenda of a meeting what is not on it yet. */
export function addItems(tx: Tx, meetingId: string, wanted: readonly PlacedTopic[]): void {
  const there = itemsOf(tx, meetingId);
  const abouts = new Set(there.flatMap(({ about }) => about ?? []));
  const from = new Set(there.flatMap(({ carriedFromId }) => carriedFromId ?? []));
  wanted
    .filter((one) => (one.about === null ? !from.has(one.carriedFromId ?? '') : !abouts.has(one.about)))
    .forEach((one, at) => {
      tx.insert(highlightItem)
        .values({ id: newId(), meetingId, position: there.length + at, ...one })
        .run();
    });
}

/** Puts something of the plan manager’s own on the agenda. Returns its id. */
export function addOwn(c: Writing, meeting: { id: string; day: Day }, words: string, addedById: string): string {
  const id = newId();
  const first = { firstMeetingId: meeting.id, firstOn: meeting.day };
  const position = itemsOf(c.db, meeting.id).length;
  const row = { id, meetingId: meeting.id, kind: 'own', about: null, words, position, addedById } as const;
  c.db
    .insert(highlightItem)
    .values({ ...row, ...first })
    .run();
  return id;
}

/** It was discussed, or a tap that said so is taken back. */
export function keepDiscussed(c: Writing, id: string, byId: string | null): void {
  const discussedAt = byId === null ? null : c.now.toString();
  c.db.update(highlightItem).set({ discussedAt, discussedById: byId }).where(eq(highlightItem.id, id)).run();
}

/** What a right is asked of, for an item: whoever is invited to its meeting. */
export function facetsOfItem(db: Reader, id: string): Facets | undefined {
  const item = itemById(db, id);
  return item && { invited: invitedTo(db, item.meetingId) };
}

/** The days of the meetings that took place and had this on their agenda, from a day on. */
export const meetingsAbout = (db: Reader, about: Ref, { from, to }: { from: Day; to: Day }) =>
  db
    .select({ id: highlightMeeting.id, day: highlightMeeting.day })
    .from(highlightItem)
    .innerJoin(highlightMeeting, eq(highlightMeeting.id, highlightItem.meetingId))
    .innerJoin(highlightAgenda, eq(highlightAgenda.meetingId, highlightMeeting.id))
    .where(
      and(
        eq(highlightItem.about, about),
        isNull(highlightMeeting.cancelledOn),
        gte(highlightMeeting.day, from),
        lt(highlightMeeting.day, to),
      ),
    )
    .orderBy(asc(highlightMeeting.day))
    .all();

export const highlightItemRef = ({ id }: Pick<HighlightItem, 'id'>): Ref => refTo('highlightItem', id);
export const meetingRef = (id: string): Ref => refTo('highlightMeeting', id);
export const reportRef = (id: string): Ref => refTo('highlightReport', id);
