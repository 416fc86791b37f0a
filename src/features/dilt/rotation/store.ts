import { and, asc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import { type Day, schoolYearStart } from '../../../district/days.ts';
import { dilt } from '../../../district/dilt/schema.ts';
import type { Dilt } from '../../../district/dilt/store.ts';
import { administrators } from '../../../district/people.ts';
import { planManagersOn } from '../../../district/roster.ts';
import { asOne, standsFor } from '../../../district/same-person.ts';
import { absence, person, roleHolding } from '../../../district/schema.ts';
import type { Moment } from '../../../kit/context.ts';
import { canBeMessaged as isToldOf } from '../../../kit/told.ts';
import type { Member, Rotation, Slot, Stretch } from './rules.ts';
import { diltTurn, publishedYear, rotationMember, turnEntry } from './schema.ts';

/** A date to come as the calendar and the rotation have it. */
export interface TurnDate extends Dilt {
  readonly turnOfId: string | null;
}

/** More dates ahead than two years have are not looked at. */
const ahead = 60;

const datesFrom = prepared((db: Reader) => {
  const { id, day, beginsAt, endsAt, place, facilitatorId, movedFrom, cancelledOn } = dilt;
  return db
    .select({
      id,
      day,
      beginsAt,
      endsAt,
      place,
      facilitatorId: standsFor(facilitatorId),
      movedFrom,
      cancelledOn,
      turnOfId: standsFor(diltTurn.turnOfId),
    })
    .from(dilt)
    .leftJoin(diltTurn, eq(diltTurn.diltId, id))
    .where(gte(day, sql.placeholder('today')))
    .orderBy(asc(day), asc(id))
    .limit(ahead)
    .prepare();
});

/** All dates from today on, those called off too. */
export const turnDatesAhead = ({ db, today }: Pick<Moment, 'db' | 'today'>): TurnDate[] => datesFrom(db).all({ today });

/** The rotation as it stands: who takes turns, and whose date is whose. */
export function rotationOf(c: Pick<Moment, 'db' | 'today'>): Rotation {
  const dates = turnDatesAhead(c);
  const excused = excusedFrom(
    c.db,
    dates.map(({ id }) => id),
  );
  return { members: membersNow(c), slots: dates.map((one) => slotFrom(one, excused)), entries: [] };
}

function slotFrom({ id, day, turnOfId, facilitatorId, cancelledOn }: TurnDate, excused: readonly Excused[]): Slot {
  return {
    id,
    day,
    turnOf: turnOfId,
    cancelled: cancelledOn !== null,
    facilitator: cancelledOn === null ? facilitatorId : null,
    excused: excused.filter(({ diltId }) => diltId === id).map(({ personId }) => personId),
  };
}

interface Excused {
  readonly diltId: string;
  readonly personId: string;
}

/** Who passed these dates on: they are not given them again. */
function excusedFrom(db: Reader, ids: readonly string[]): Excused[] {
  if (ids.length === 0) return [];
  const { diltId, personId, what } = turnEntry;
  return db
    .selectDistinct({ diltId, personId: standsFor(personId) })
    .from(turnEntry)
    .where(and(inArray(diltId, [...ids]), inArray(what, ['skipped', 'excused'])))
    .all();
}

const takingTurns = prepared((db: Reader) => {
  const { personId, position, startsAt, turns, owed } = rotationMember;
  return db
    .select({ id: standsFor(personId), position, startsAt, turns, owed })
    .from(rotationMember)
    .where(isNull(rotationMember.leftOn))
    .orderBy(asc(position))
    .prepare();
});

/** Two entries of one person take turns once: what both did and owe is theirs. */
export function oneMemberEach<Sums extends MemberSums>(rows: readonly Sums[]): Sums[] {
  const by = new Map<string, Sums>();
  for (const row of rows) {
    const first = by.get(row.id);
    if (!first) by.set(row.id, row);
    else
      by.set(row.id, {
        ...first,
        startsAt: Math.min(first.startsAt, row.startsAt),
        turns: first.turns + row.turns,
        owed: first.owed + row.owed,
      });
  }
  return [...by.values()];
}

type MemberSums = Pick<Member, 'id' | 'startsAt' | 'turns' | 'owed'>;

/** Who takes turns now, in their order. */
export function membersNow(c: Pick<Moment, 'db' | 'today'>): Member[] {
  const rows = oneMemberEach(takingTurns(c.db).all());
  const held = stretches(turnStretches(c));
  const away = stretches(absencesFrom(c));
  return rows.map((row) => ({ ...row, held: held.get(row.id) ?? [], away: away.get(row.id) ?? [] }));
}

interface StretchOf extends Stretch {
  readonly personId: string;
}

function stretches(rows: readonly StretchOf[]): ReadonlyMap<string, readonly Stretch[]> {
  const of = new Map<string, Stretch[]>();
  for (const { personId, from, to } of rows) of.set(personId, [...(of.get(personId) ?? []), { from, to }]);
  return of;
}

const heldOnOrAfter = prepared((db: Reader) => {
  const { personId, role, fromDay: from, toDay: to } = roleHolding;
  return db
    .select({ personId: standsFor(personId), from, to })
    .from(roleHolding)
    .where(and(inArray(role, administrators), or(isNull(to), gte(to, sql.placeholder('today')))))
    .prepare();
});

/** When people are administrators, today or later. */
export const turnStretches = ({ db, today }: Pick<Moment, 'db' | 'today'>): StretchOf[] =>
  heldOnOrAfter(db).all({ today });

const awayOnOrAfter = prepared((db: Reader) => {
  const { id, personId, fromDay: from, toDay: to, takenBackOn } = absence;
  return db
    .select({ id, personId: standsFor(personId), from, to })
    .from(absence)
    .where(and(gte(to, sql.placeholder('today')), isNull(takenBackOn)))
    .orderBy(asc(from), asc(id))
    .prepare();
});

/** Absences of today and later that were not taken back, the next one first. */
export const absencesFrom = ({ db, today }: Pick<Moment, 'db' | 'today'>): (StretchOf & { id: string; to: Day })[] =>
  awayOnOrAfter(db).all({ today });

/** People’s names, by their ids. */
export function rotationPeopleNames(db: Reader, ids: readonly (string | null)[]): ReadonlyMap<string, string> {
  const known = [...new Set(ids.flatMap((id) => id ?? []))];
  const rows = db.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, known)).all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const published = prepared((db: Reader) =>
  db
    .select(asOne(publishedYear))
    .from(publishedYear)
    .where(eq(publishedYear.startsOn, sql.placeholder('startsOn')))
    .prepare(),
);

/** The school year of a day, if its facilitators were published. */
export const publishedFor = (db: Reader, day: Day): typeof publishedYear.$inferSelect | undefined =>
  published(db).get({ startsOn: schoolYearStart(day) });

/** Whether somebody can be told in Slack, and still has to do with it. */
export const canBeMessagedOnDilt = (c: Moment, personId: string): boolean => isToldOf(c, personId, 'dilt.read');

/** Everybody who sits in the DILT and can be told in Slack: who takes turns, and the plan managers. */
export const everybody = (c: Moment): string[] =>
  [...new Set([...membersNow(c).map(({ id }) => id), ...planManagersOn(c.db, c.today)])].filter((id) =>
    canBeMessagedOnDilt(c, id),
  );
