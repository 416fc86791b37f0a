import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Tx } from '../../db/tx.ts';
import { settingsOf } from '../../district/roster.ts';
import { asOne, standsFor } from '../../district/same-person.ts';
import { calendarDay, lookFor, lookForTool, person, roleHolding, school } from '../../district/schema.ts';
import type { KnownPerson, Roster } from './rules.ts';
import { groupBy } from './workbook/group.ts';
import { type RosterHolding, withTwins } from './workbook/holdings.ts';
import { schoolKey } from './workbook/keys.ts';
import type { LookForWords } from './workbook/wanted.ts';

/** The whole roster as it is kept, those who have left included. */
export function rosterOf(db: Reader): Roster {
  const schools = db.select().from(school).orderBy(asc(school.code)).all();
  const keys = new Map(schools.map((one) => [one.id, schoolKey(one.code)]));
  return {
    schools,
    people: peopleOf(db, keys),
    calendar: db.select().from(calendarDay).orderBy(asc(calendarDay.day)).all(),
    lookFors: newestTool(db)?.lookFors ?? [],
    settings: settingsOf(db),
  };
}

function peopleOf(db: Reader, schoolKeys: ReadonlyMap<string, string>): KnownPerson[] {
  const rows = db
    .select(asOne(roleHolding))
    .from(roleHolding)
    .orderBy(asc(roleHolding.fromDay), asc(roleHolding.id))
    .all();
  const held = groupBy(rows, (one) => one.personId);
  const all = db
    .select({
      id: person.id,
      key: person.rosterKey,
      name: person.name,
      email: person.email,
      stays: standsFor(person.id),
    })
    .from(person)
    .all();
  const away = groupBy(
    all.filter(({ id, stays }) => id !== stays),
    ({ stays }) => stays,
  );
  const holding = ({ id, role, schoolId, fromDay, toDay }: (typeof rows)[number]): RosterHolding => {
    return { id, role, school: schoolId === null ? null : (schoolKeys.get(schoolId) ?? null), fromDay, toDay };
  };
  const known = ({ id, key, name, email }: (typeof all)[number]): KnownPerson => {
    const [holdings, others] = [(held.get(id) ?? []).map(holding), away.get(id)];
    if (!others) return { id, key, name, email, holdings };
    return { id, key, name, email, holdings: withTwins(holdings), otherKeys: others.map((one) => one.key) };
  };
  return all.filter(({ id, stays }) => id === stays).map(known);
}

/** The version of the tool that was imported last, or undefined before the first. */
export function newestTool(db: Reader): { version: number; lookFors: LookForWords[] } | undefined {
  const tool = db.select().from(lookForTool).orderBy(desc(lookForTool.version)).limit(1).get();
  if (!tool) return undefined;
  const columns = { code: lookFor.code, words: lookFor.words };
  const lookFors = db
    .select(columns)
    .from(lookFor)
    .where(eq(lookFor.toolId, tool.id))
    .orderBy(asc(lookFor.position))
    .all();
  return { version: tool.version, lookFors };
}

const notAskedYet = and(eq(person.slackState, 'unknown'), isNotNull(person.email));

/** The addresses Slack has not been asked for yet. */
export function emailsToLookUp(db: Reader): string[] {
  const rows = db.select({ email: person.email }).from(person).where(notAskedYet).orderBy(asc(person.email)).all();
  return rows.flatMap((row) => row.email ?? []);
}

/** Slack has no account with this address. */
export function noteNoAccount(tx: Tx, email: string): void {
  tx.update(person)
    .set({ slackState: 'none' })
    .where(and(eq(person.email, email), notAskedYet))
    .run();
}

const personWith = prepared((db: Reader) =>
  db
    .select({ id: standsFor(person.id) })
    .from(person)
    .where(eq(person.id, sql.placeholder('id')))
    .prepare(),
);

/** The person an entry of the roster stands for; undefined when there is none. */
export const personMeant = (db: Reader, id: string): string | undefined => personWith(db).get({ id })?.id;

export function hasSchool(db: Reader, id: string): boolean {
  return db.select({ id: school.id }).from(school).where(eq(school.id, id)).get() !== undefined;
}
