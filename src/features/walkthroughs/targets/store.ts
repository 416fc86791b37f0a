import { and, asc, desc, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Tx } from '../../../db/tx.ts';
import { type Day, daysOf, type Month, monthOf } from '../../../district/days.ts';
import { administrators, type Role } from '../../../district/people.ts';
import { newId } from '../../../district/ref.ts';
import { isOf, standsFor } from '../../../district/same-person.ts';
import { person, roleHolding, school } from '../../../district/schema.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import type { Reading } from '../../../kit/context.ts';
import { walkthroughTarget } from '../schema.ts';
import { loggedIn, type TargetsWanted } from './counts.ts';
import { type TargetProgress, targetFrom } from './rules.ts';

/** Somebody who held an administrator's role in a stretch of days, with the numbers of its month. */
export interface Administrator {
  readonly id: string;
  readonly name: string;
  readonly held: readonly {
    readonly role: Role;
    readonly school: string | null;
    readonly fromDay: Day;
    readonly toDay: Day | null;
    readonly ofRole: number | null;
  }[];
  readonly own: number | null;
}

/** What is meant of somebody by the roles they hold on a day; undefined where no number is named for them. */
export function targetOn({ own, held }: Administrator, day: Day): number | undefined {
  const that = held.filter(({ fromDay, toDay }) => fromDay <= day && (toDay === null || toDay >= day));
  return targetFrom({ own, ofRoles: that.map(({ ofRole }) => ofRole) });
}

/** The number in force in a month is the newest one up to it. Both subqueries end at the first row of an index. */
function numberOf(column: typeof walkthroughTarget.role | typeof walkthroughTarget.personId, whose: unknown) {
  const { fromMonth, number } = walkthroughTarget;
  return sql<
    number | null
  >`(SELECT ${number} FROM ${walkthroughTarget} WHERE ${isOf(column, whose)} AND ${fromMonth} <= ${sql.placeholder('month')} ORDER BY ${fromMonth} DESC LIMIT 1)`;
}

/** Of everybody, or of one person, under the name `of`. */
const administratorRows = (whose?: SQL) =>
  prepared((db: Reader) =>
    db
      .select({
        id: person.id,
        name: person.name,
        role: roleHolding.role,
        school: school.name,
        fromDay: roleHolding.fromDay,
        toDay: roleHolding.toDay,
        ofRole: numberOf(walkthroughTarget.role, roleHolding.role),
        own: numberOf(walkthroughTarget.personId, person.id),
      })
      .from(roleHolding)
      .innerJoin(person, eq(person.id, standsFor(roleHolding.personId)))
      .leftJoin(school, eq(school.id, roleHolding.schoolId))
      .where(
        and(
          inArray(roleHolding.role, administrators),
          lte(roleHolding.fromDay, sql.placeholder('last')),
          or(isNull(roleHolding.toDay), gte(roleHolding.toDay, sql.placeholder('first'))),
          whose,
        ),
      )
      .orderBy(asc(person.name), asc(person.id), asc(school.name))
      .prepare(),
  );
const everyAdministrator = administratorRows();
const oneAdministrator = administratorRows(isOf(roleHolding.personId, sql.placeholder('of')));

/** Administrators by name, each with their numbers for the month that the stretch begins in. One statement, however many there are. */
export function administratorsIn(db: Reader, { first, last, of }: TargetsWanted): Administrator[] {
  const month = monthOf(first);
  const asked = { first, last, month };
  const rows = of === undefined ? everyAdministrator(db).all(asked) : oneAdministrator(db).all({ ...asked, of });
  return grouped(rows);
}

interface HoldingRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly school: string | null;
  readonly fromDay: Day;
  readonly toDay: Day | null;
  readonly ofRole: number | null;
  readonly own: number | null;
}

/** One administrator for all the roles somebody holds. */
function grouped(rows: readonly HoldingRow[]): Administrator[] {
  const byPerson = new Map<string, HoldingRow[]>();
  for (const row of rows) byPerson.set(row.id, [...(byPerson.get(row.id) ?? []), row]);
  return [...byPerson.values()].flatMap((held) => {
    const [one] = held;
    if (!one) return [];
    const { id, name, own } = one;
    return [{ id, name, own, held }];
  });
}

/** Where each administrator of today stands this month, or only the one given. */
export function progressToday(c: Reading, of?: string): (TargetProgress & { readonly id: string })[] {
  const month = monthOf(c.today);
  const days = daysOf(month);
  const held = administratorsIn(c.db, { first: c.today, last: c.today, of });
  const logged = loggedIn(c.db, { ...days, of });
  const time = daysGoneAndLeft(c, days);
  return held.map((one) => ({
    id: one.id,
    month,
    target: targetOn(one, c.today),
    logged: logged.get(one.id) ?? 0,
    ...time,
  }));
}

/** The school days of a stretch before today, and those from today on. */
export function daysGoneAndLeft(c: Reading, { first, last }: TargetsWanted): { gone: number; left: number } {
  const days = schoolDaysIn(c.db, first, last);
  const gone = days.filter((day) => day < c.today).length;
  return { gone, left: days.length - gone };
}

/** The number in force for each role in a month; a role without one is not in it. */
export function roleTargets(db: Reader, month: Month): ReadonlyMap<Role, number> {
  const rows = administrators.map((role) => ({
    role,
    number: db
      .select({ number: walkthroughTarget.number })
      .from(walkthroughTarget)
      .where(and(eq(walkthroughTarget.role, role), lte(walkthroughTarget.fromMonth, month)))
      .orderBy(desc(walkthroughTarget.fromMonth))
      .limit(1)
      .get()?.number,
  }));
  return new Map(rows.flatMap(({ role, number }) => (typeof number === 'number' ? [[role, number]] : [])));
}

/** Names a number from a month on: of a role, or of one person. Null takes it back. Named again for the same month, the newer one counts. */
export function keepTarget(
  tx: Tx,
  whose: { readonly role: Role } | { readonly personId: string },
  { fromMonth, number }: { readonly fromMonth: Month; readonly number: number | null },
): void {
  const target =
    'role' in whose
      ? [walkthroughTarget.role, walkthroughTarget.fromMonth]
      : [walkthroughTarget.personId, walkthroughTarget.fromMonth];
  tx.insert(walkthroughTarget)
    .values({ id: newId(), ...whose, fromMonth, number })
    .onConflictDoUpdate({ target, set: { number } })
    .run();
}
