import { and, asc, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { newId } from '../../../district/ref.ts';
import { rolesThatMay } from '../../../district/roles-that-may.ts';
import { onDay, settingsOf } from '../../../district/roster.ts';
import { asOne, isOf, standsFor } from '../../../district/same-person.ts';
import { person, roleHolding, school } from '../../../district/schema.ts';
import { type HeldAnswer, heldChange } from '../schema.ts';
import type { HeldPart } from './rules.ts';

const asker = alias(person, 'asker');

/** A change that waits, with the names that are shown of it. */
export type HeldRow = typeof heldChange.$inferSelect & {
  readonly asker: string;
  readonly place: string | null;
};

const waiting = prepared((db: Reader) =>
  db
    .select({ row: asOne(heldChange), asker: asker.name, place: school.name })
    .from(heldChange)
    .innerJoin(asker, eq(asker.id, standsFor(heldChange.askedById)))
    .leftJoin(school, eq(school.id, heldChange.schoolId))
    .where(isNull(heldChange.answer))
    .orderBy(asc(heldChange.askedOn), asc(heldChange.id))
    .prepare(),
);

/** What waits, the oldest first. */
export const openHeld = (db: Reader): HeldRow[] =>
  waiting(db)
    .all()
    .map(({ row, ...names }) => ({ ...row, ...names }));

export const openHeldById = (db: Reader, id: string): HeldRow | undefined => openHeld(db).find((one) => one.id === id);

/** Keeps a change until it is confirmed, and returns its id. One that waits already is not kept twice. */
export function keepHeld(
  tx: Tx,
  held: HeldPart,
  asked: Pick<HeldRow, 'askedById' | 'askedOn' | 'why' | 'effectiveOn'>,
  idOfSchool: (key: string) => string | null,
): string {
  const what = columnsOf(held, idOfSchool);
  const isSame = (one: HeldRow) =>
    one.askedById === asked.askedById &&
    (Object.keys(what) as (keyof typeof what)[]).every((key) => one[key] === what[key]);
  const same = openHeld(tx).find(isSame);
  if (same) return same.id;
  const id = newId();
  tx.insert(heldChange)
    .values({ id, ...what, ...asked })
    .run();
  return id;
}

function columnsOf(held: HeldPart, idOfSchool: (key: string) => string | null) {
  const none = { personId: null, holdingId: null, role: null, schoolId: null, fromDay: null, toDay: null };
  if (held.kind === 'setting') return { ...none, settingKey: held.key, settingValue: held.value };
  const { person: who, was, now } = held;
  return {
    personId: who.id,
    holdingId: was?.id ?? null,
    role: now.role,
    schoolId: now.school === null ? null : idOfSchool(now.school),
    fromDay: now.fromDay,
    toDay: now.toDay,
    settingKey: null,
    settingValue: null,
  };
}

export function answerHeld(
  tx: Tx,
  id: string,
  said: { readonly answer: HeldAnswer; readonly answeredById: string | null; readonly answeredOn: Day },
): void {
  tx.update(heldChange).set(said).where(eq(heldChange.id, id)).run();
}

/** What somebody asked for or decided as a second person, the oldest first, with who decided. */
export function heldWith(db: Reader, personId: string): (HeldRow & { readonly by: string | null })[] {
  const by = alias(person, 'by');
  const { askedById, personId: whose, answeredById } = heldChange;
  return db
    .select({ row: asOne(heldChange), asker: asker.name, place: school.name, by: by.name })
    .from(heldChange)
    .innerJoin(asker, eq(asker.id, standsFor(askedById)))
    .leftJoin(school, eq(school.id, heldChange.schoolId))
    .leftJoin(by, eq(by.id, standsFor(answeredById)))
    .where(or(isOf(askedById, personId), isOf(whose, personId), isOf(answeredById, personId)))
    .orderBy(asc(heldChange.askedOn), asc(heldChange.id))
    .all()
    .map(({ row, ...names }) => ({ ...row, ...names }));
}

/** When it takes effect by itself; null: not without somebody. */
export function setEffectiveOn(tx: Tx, id: string, effectiveOn: Day | null): void {
  tx.update(heldChange).set({ effectiveOn }).where(eq(heldChange.id, id)).run();
}

/** Who could confirm what this person asked for: whoever leads and is in Slack, and is somebody else. */
export function confirmersOf(db: Reader, askedById: string, today: Day): { id: string; name: string }[] {
  const may = rolesThatMay(settingsOf(db), 'roster.confirm');
  return db
    .selectDistinct({ id: person.id, name: person.name })
    .from(roleHolding)
    .innerJoin(person, eq(person.id, standsFor(roleHolding.personId)))
    .where(and(inArray(roleHolding.role, may), onDay(today), eq(person.slackState, 'found'), ne(person.id, askedById)))
    .orderBy(asc(person.name), asc(person.id))
    .all();
}
