import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { dilt } from '../../../district/dilt/schema.ts';
import { initiative } from '../../../district/plan/schema.ts';
import { called } from '../../../district/plan/short-names.ts';
import type { Facets } from '../../../district/policy.ts';
import { newId, type Ref, refTo } from '../../../district/ref.ts';
import { asOne, standsFor } from '../../../district/same-person.ts';
import { person } from '../../../district/schema.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { notFound } from '../../../kit/refusal.ts';
import { type Meant, matched, titleKey } from './rules.ts';
import { agenda, segment } from './schema.ts';

/** A segment of a DILT with the names a list says. */
export type Segment = ReturnType<typeof segmentsOf>[number];
/** What of it is kept. */
export type SegmentRow = typeof segment.$inferSelect;
export type DiltAgendaRow = typeof agenda.$inferSelect;

const columns = {
  segment: asOne(segment),
  owner: person.name,
  initiative: initiative.code,
  serves: { code: initiative.code, words: initiative.words, shortName: initiative.shortName },
};

function listing(db: Reader, where: ReturnType<typeof and>) {
  return db
    .select(columns)
    .from(segment)
    .innerJoin(person, eq(person.id, standsFor(segment.ownerId)))
    .leftJoin(initiative, eq(initiative.id, segment.initiativeId))
    .where(where)
    .orderBy(asc(segment.position), asc(segment.id));
}

const named = ({ segment: row, serves, ...names }: ReturnType<ReturnType<typeof listing>['all']>[number]) => ({
  ...row,
  ...names,
  /** The initiative it serves, as people speak of it. */
  serves: serves === null ? null : called(serves),
});

const select = (db: Reader, where: ReturnType<typeof and>) => listing(db, where).all().map(named);

const onAgenda = prepared((db: Reader) =>
  listing(db, and(eq(segment.diltId, sql.placeholder('diltId')), isNull(segment.removedOn))).prepare(),
);

/** The segments of a DILT in their order. */
export const segmentsOf = (db: Reader, diltId: string) => onAgenda(db).all({ diltId }).map(named);

/** One segment that is on its agenda, or undefined. */
export const segmentById = (db: Reader, id: string): Segment | undefined =>
  select(db, and(eq(segment.id, id), isNull(segment.removedOn)))[0];

/** A segment, on its agenda or taken off it. */
export const segmentWas = (db: Reader, id: string): Segment | undefined => select(db, eq(segment.id, id))[0];

/** The segment a button names. */
export function segmentIn(db: Reader, id: string): Segment {
  const found = segmentById(db, id);
  if (!found) throw notFound();
  return found;
}

/** What a right is asked of, for a segment. */
export function facetsOfSegment(db: Reader, id: string): Facets | undefined {
  return db
    .select({ owner: standsFor(segment.ownerId), facilitator: standsFor(dilt.facilitatorId) })
    .from(segment)
    .innerJoin(dilt, eq(dilt.id, segment.diltId))
    .where(eq(segment.id, id))
    .get();
}

export const diltAgendaOf = (db: Reader, diltId: string): DiltAgendaRow | undefined =>
  db.select(asOne(agenda)).from(agenda).where(eq(agenda.diltId, diltId)).get();

/** Keeps the lines as they were written, to be looked at before they are saved. Returns what this version is called. */
export function keepDraft(c: Asked<Writing>, diltId: string, draft: string): string {
  const draftId = newId();
  const written = { draft, draftId, writtenById: c.viewer.person.id };
  c.db
    .insert(agenda)
    .values({ diltId, toDecide: '', ...written })
    .onConflictDoUpdate({ target: agenda.diltId, set: written })
    .run();
  return draftId;
}

/** What is to be decided on the day. */
export function keepDecisions(tx: Tx, diltId: string, toDecide: string): void {
  tx.update(agenda).set({ toDecide }).where(eq(agenda.diltId, diltId)).run();
}

/** What was written and not saved counts no more: the agenda has changed since. */
export function dropDraft(tx: Tx, diltId: string): void {
  tx.update(agenda).set({ draft: '', draftId: '' }).where(eq(agenda.diltId, diltId)).run();
}

/** The thread of an agenda stands in a channel from now on. */
export function keepDiltPosted(c: Writing, diltId: string, channelId: string, byId: string | null): void {
  c.db
    .update(agenda)
    .set({ channelId, postedAt: c.now.toString(), postedById: byId })
    .where(eq(agenda.diltId, diltId))
    .run();
}

/** Brings the segments of a DILT to what was written: those that are still there keep what was said of them. Returns those that went. */
export function keepSegments(
  c: Writing,
  diltId: string,
  meant: readonly Meant[],
  carried: readonly Pick<SegmentRow, 'id' | 'title'>[],
): SegmentRow[] {
  const kept = segmentsOf(c.db, diltId);
  const found = matched(kept, meant);
  meant.forEach((one, position) => {
    const same = found[position];
    if (same) change(c.db, same, { ...one, position });
    else
      c.db
        .insert(segment)
        .values(fresh(diltId, one, position, carried))
        .run();
  });
  const gone = kept.filter((one) => !found.includes(one) && one.startedAt === null);
  for (const one of gone) remove(c.db, one.id, c.today);
  return gone;
}

function fresh(
  diltId: string,
  one: Meant,
  position: number,
  carried: readonly Pick<SegmentRow, 'id' | 'title'>[],
): typeof segment.$inferInsert {
  const from = carried.find(({ title }) => titleKey(title) === titleKey(one.title));
  return {
    ...one,
    id: newId(),
    diltId,
    position,
    readiness: 'open',
    readinessNote: '',
    added: 0,
    carriedFrom: from?.id ?? null,
  };
}

type Change = Partial<Omit<SegmentRow, 'id' | 'diltId'>>;

/** Changes a segment. Somebody else who is responsible has not said yet whether they are ready. */
export function change(tx: Tx, before: Pick<SegmentRow, 'id' | 'ownerId'>, to: Change): void {
  const another = to.ownerId !== undefined && to.ownerId !== before.ownerId;
  const again = another ? { readiness: 'open' as const, readinessNote: '', remindedOn: null, remindedById: null } : {};
  tx.update(segment)
    .set({ ...to, ...again })
    .where(eq(segment.id, before.id))
    .run();
}

/** Takes a segment off its agenda. */
export function remove(tx: Tx, id: string, today: Day): void {
  tx.update(segment).set({ removedOn: today }).where(eq(segment.id, id)).run();
}

/** Puts a segment one place up or down. At the end of the list it stays. */
export function move(tx: Tx, { id, diltId }: Pick<SegmentRow, 'id' | 'diltId'>, by: 1 | -1): void {
  const all = segmentsOf(tx, diltId).map((one) => one.id);
  const at = all.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= all.length) return;
  all.splice(to, 0, ...all.splice(at, 1));
  all.forEach((one, position) => {
    tx.update(segment).set({ position }).where(eq(segment.id, one)).run();
  });
}

/** What of these was taught, newest first: segments of initiatives that ran. */
export function taughtFor(db: Reader, initiativeIds: readonly string[], most: number) {
  if (initiativeIds.length === 0) return [];
  return db
    .select({ segment: asOne(segment), day: dilt.day })
    .from(segment)
    .innerJoin(dilt, eq(dilt.id, segment.diltId))
    .where(and(inArray(segment.initiativeId, [...initiativeIds]), isNull(segment.removedOn), ne(segment.endedAt, '')))
    .all()
    .sort((a, b) => b.day.localeCompare(a.day) || a.segment.position - b.segment.position)
    .slice(0, most);
}

/** The ref of a segment. */
export const segmentRef = ({ id }: Pick<SegmentRow, 'id'>): Ref => refTo('segment', id);
