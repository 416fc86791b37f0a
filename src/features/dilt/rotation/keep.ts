import { eq, max, sql } from 'drizzle-orm';
import { dilt } from '../../../district/dilt/schema.ts';
import { newId } from '../../../district/ref.ts';
import { isOf } from '../../../district/same-person.ts';
import type { Writing } from '../../../kit/context.ts';
import { type Entry, medianOf, type Rotation, type Slot } from './rules.ts';
import { diltTurn, rotationMember, turnEntry } from './schema.ts';
import { membersNow, rotationPeopleNames, turnStretches } from './store.ts';

/** Brings the list of who takes turns up to the roster of today: who is new begins at the median, at the end of the order. */
export function keepMembers(c: Writing): void {
  const now = membersNow(c);
  const here = administratorsToday(c);
  const gone = now.filter(({ id }) => !here.has(id));
  for (const { id } of gone)
    c.db.update(rotationMember).set({ leftOn: c.today }).where(isOf(rotationMember.personId, id)).run();
  const known = new Set(now.map(({ id }) => id));
  const joining = [...here].filter((id) => !known.has(id));
  if (joining.length === 0) return;
  const median = medianOf(now.filter(({ id }) => here.has(id)));
  const names = rotationPeopleNames(c.db, joining);
  const byName = joining.sort((a, b) => (names.get(a) ?? '').localeCompare(names.get(b) ?? '') || a.localeCompare(b));
  for (const id of byName) join(c, id, median);
}

const administratorsToday = (c: Writing): ReadonlySet<string> =>
  new Set(
    turnStretches(c)
      .filter(({ from }) => from <= c.today)
      .map(({ personId }) => personId),
  );

function join({ db, today }: Writing, personId: string, median: number): void {
  const last =
    db
      .select({ position: max(rotationMember.position) })
      .from(rotationMember)
      .get()?.position ?? 0;
  const fresh = { joinedOn: today, leftOn: null, position: last + 1 };
  db.insert(rotationMember)
    .values({ personId, ...fresh, startsAt: median, turns: 0, owed: 0 })
    .onConflictDoUpdate({
      target: rotationMember.personId,
      // Who comes back has had turns before: they count.
      set: { ...fresh, startsAt: sql`max(0, ${median} - ${rotationMember.turns} - ${rotationMember.owed})` },
    })
    .run();
}

/** Writes down what became of the rotation: the ledger's new lines, the sums, and who has which date. */
export function keepRotation(c: Writing, before: Rotation, after: Rotation, byId: string | null): void {
  for (const entry of after.entries) keepEntry(c, entry, byId);
  const was = new Map(before.slots.map((one) => [one.id, one]));
  for (const slot of after.slots) if (isOther(was.get(slot.id), slot)) keepSlot(c, slot);
}

const isOther = (was: Slot | undefined, is: Slot): boolean =>
  was?.turnOf !== is.turnOf || was.facilitator !== is.facilitator;

/** A line of the ledger, and what it changes in the person's sums. */
export function keepEntry(c: Writing, { slotId, ...entry }: Entry, byId: string | null): void {
  const when = { at: c.now.toString(), onDay: c.today };
  c.db
    .insert(turnEntry)
    .values({ id: newId(), diltId: slotId, ...entry, byId, ...when })
    .run();
  if (entry.turns === 0 && entry.owed === 0) return;
  const { turns, owed } = rotationMember;
  c.db
    .update(rotationMember)
    .set({ turns: sql`${turns} + ${entry.turns}`, owed: sql`${owed} + ${entry.owed}` })
    .where(sql`${rotationMember.personId} = (${memberRow(c, entry.personId)})`)
    .run();
}

/** The row in which somebody's sums are kept: one, whatever entries they have. */
const memberRow = ({ db }: Writing, id: string) =>
  db
    .select({ personId: rotationMember.personId })
    .from(rotationMember)
    .where(isOf(rotationMember.personId, id))
    .orderBy(sql`${rotationMember.leftOn} IS NULL DESC`, sql`${rotationMember.personId} = ${id} DESC`)
    .limit(1);

function keepSlot({ db }: Writing, { id, turnOf, facilitator }: Slot): void {
  db.update(dilt).set({ facilitatorId: facilitator }).where(eq(dilt.id, id)).run();
  db.insert(diltTurn)
    .values({ diltId: id, turnOfId: turnOf })
    .onConflictDoUpdate({ target: diltTurn.diltId, set: { turnOfId: turnOf } })
    .run();
}
