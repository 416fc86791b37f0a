import { and, asc, desc, eq, gte, inArray, isNull, lte, or, type SQLWrapper, sql } from 'drizzle-orm';
import type { Reader } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';
import { type SchoolCalendar, schoolCalendar } from './calendar.ts';
import type { Day } from './days.ts';
import { openedTo } from './opened/store.ts';
import { type Person, type Role, roleNames, type Viewer } from './people.ts';
import { isHeldBy, standsFor } from './same-person.ts';
import { calendarDay, person, roleHolding, school, setting } from './schema.ts';
import { type Settings, settingsFrom } from './settings.ts';

/** What is read of a person wherever somebody asks who they are. */
export const personColumns = {
  id: person.id,
  name: person.name,
  email: person.email,
  slackId: person.slackId,
  slackState: person.slackState,
};

const bySlackId = prepared((db: Reader) =>
  db
    .select(personColumns)
    .from(person)
    .where(eq(person.slackId, sql.placeholder('slackId')))
    .prepare(),
);
const byId = prepared((db: Reader) =>
  db
    .select(personColumns)
    .from(person)
    .where(eq(person.id, sql.placeholder('id')))
    .prepare(),
);
const settingRows = prepared((db: Reader) => db.select().from(setting).prepare());
const heldOn = prepared((db: Reader) =>
  db
    .selectDistinct({ role: roleHolding.role, schoolId: roleHolding.schoolId, fromDay: roleHolding.fromDay })
    .from(roleHolding)
    .where(and(isHeldBy(roleHolding.personId, sql.placeholder('id')), onDay(sql.placeholder('day'))))
    .prepare(),
);

/** A holding counts on every day from its first to its last, both included. */
export function onDay(day: Day | ReturnType<typeof sql.placeholder>) {
  return and(lte(roleHolding.fromDay, day), or(isNull(roleHolding.toDay), gte(roleHolding.toDay, day)));
}

export function personBySlackId(db: Reader, slackId: string): Person | undefined {
  return bySlackId(db).get({ slackId });
}

export function personById(db: Reader, id: string): Person | undefined {
  return byId(db).get({ id });
}

export function settingsOf(db: Reader): Settings {
  return settingsFrom(settingRows(db).all());
}

/** The person as someone who asks, with the roles they hold on that day. */
export function viewerOn(db: Reader, who: Person, today: Day, settings: Settings): Viewer {
  const opened = () => openedTo(db, who.id, today);
  return { person: who, holdings: heldOn(db).all({ id: who.id, day: today }), opened, today, settings };
}

const schoolNameOf = prepared((db: Reader) =>
  db
    .select({ name: school.name })
    .from(school)
    .where(eq(school.id, sql.placeholder('id')))
    .prepare(),
);

/** What somebody is here as, in words: `principal of Lincoln`, `director`. */
export function heldNames(db: Reader, { holdings }: Viewer): string[] {
  return holdings.map(({ role, schoolId }) => {
    const at = schoolId === null ? undefined : schoolNameOf(db).get({ id: schoolId })?.name;
    return at ? `${roleNames[role]} ${role === 'teacher' ? 'at' : 'of'} ${at}` : roleNames[role];
  });
}

const holding = prepared((db: Reader) =>
  db
    .selectDistinct({ id: standsFor(roleHolding.personId) })
    .from(roleHolding)
    .where(and(eq(roleHolding.role, sql.placeholder('role')), onDay(sql.placeholder('day'))))
    .prepare(),
);

/** Who holds a role on a day. */
export function holdersOf(db: Reader, role: Role, day: Day): string[] {
  return holding(db)
    .all({ role, day })
    .map((row) => row.id);
}

/** Who is told when something leads nowhere. */
export const planManagersOn = (db: Reader, day: Day): string[] => holdersOf(db, 'planManager', day);

const leading = prepared((db: Reader) => {
  const leads = inArray(roleHolding.role, ['principal', 'assistantPrincipal']);
  return db
    .select({ id: standsFor(roleHolding.personId) })
    .from(roleHolding)
    .where(and(leads, eq(roleHolding.schoolId, sql.placeholder('schoolId')), onDay(sql.placeholder('day'))))
    .orderBy(desc(roleHolding.role), asc(roleHolding.fromDay))
    .prepare();
});

/** Who leads a school on a day: its principal before its assistant principals. */
export function leadersOf(db: Reader, schoolId: string, day: Day): string[] {
  const rows = leading(db).all({ schoolId, day });
  return [...new Set(rows.map((row) => row.id))];
}

const leadingAnywhere = prepared((db: Reader) => {
  const leads = inArray(roleHolding.role, ['principal', 'assistantPrincipal']);
  return db
    .select({ id: standsFor(roleHolding.personId), schoolId: roleHolding.schoolId })
    .from(roleHolding)
    .where(and(leads, onDay(sql.placeholder('day'))))
    .orderBy(desc(roleHolding.role), asc(roleHolding.fromDay))
    .prepare();
});

/** The same of every school at once, by the schools’ ids. */
export function leadersOfSchools(db: Reader, day: Day): ReadonlyMap<string, readonly string[]> {
  const by = new Map<string, Set<string>>();
  for (const { id, schoolId } of leadingAnywhere(db).all({ day }))
    if (schoolId !== null) by.set(schoolId, (by.get(schoolId) ?? new Set()).add(id));
  return new Map([...by].map(([schoolId, ids]) => [schoolId, [...ids]]));
}

const daysOff = prepared((db: Reader) =>
  db.select({ day: calendarDay.day }).from(calendarDay).where(eq(calendarDay.kind, 'noSchool')).prepare(),
);

export const calendarOf = (db: Reader): SchoolCalendar =>
  schoolCalendar(
    new Set(
      daysOff(db)
        .all()
        .map((row) => row.day),
    ),
  );

/** The words somebody typed to find something; more than five find nothing more. */
export const typedWords = (typed: string): string[] => typed.trim().split(/\s+/).filter(Boolean).slice(0, 5);

/** True where a word of the text begins with what was typed. */
export function begins(column: SQLWrapper, word: string) {
  return sql`' ' || ${column} LIKE ${`% ${likeText(word)}%`} ESCAPE '\\'`;
}

function likeText(word: string): string {
  return word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}
