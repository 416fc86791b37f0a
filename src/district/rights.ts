import { and, eq, gte, inArray, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { schoolYearStart } from './days.ts';
import type { Opened, Role, Viewer } from './people.ts';
import { anyIdIn, isOf } from './same-person.ts';
import type { SettingKey } from './settings.ts';

/** What a record tells about itself when somebody asks for it: whose it is and where. */
export type Facet =
  | 'observer'
  | 'secondObserver'
  | 'teacher'
  | 'school'
  | 'person'
  | 'reader'
  | 'owner'
  | 'raiser'
  | 'facilitator'
  | 'invited'
  | 'team'
  | 'addressee'
  | 'author'
  | 'enteredBy'
  | 'sent'
  | 'shared'
  | 'day';

/** What a record shows of itself: one person or school in each place; of those invited, all of them. */
export type FacetsShown = Partial<Record<Facet, string | null | readonly string[]>>;

/**
 * A right: a sentence over a viewer and a record. It is data, so that it can be read in two ways that cannot differ by intent:
 * `holds` asks it of one record, `condition` turns it into SQL. `Needs` are the facets a record must show to be asked.
 */
export type Right<Needs extends Facet = Facet> =
  | { readonly is: 'nobody' | 'everyone' }
  | { readonly is: 'role'; readonly roles: readonly Role[] }
  | { readonly is: 'self'; readonly facet: Needs }
  | { readonly is: 'among'; readonly facet: Needs }
  | { readonly is: 'hasBeen'; readonly facet: Needs }
  | { readonly is: 'roleAt'; readonly facet: Needs; readonly roles: readonly Role[] }
  | { readonly is: 'roleSince'; readonly facet: Needs; readonly roles: readonly Role[] }
  | { readonly is: 'thisYear' | 'opened' }
  | { readonly is: 'setting'; readonly key: SettingKey }
  | { readonly is: 'anyOf' | 'allOf'; readonly of: readonly Right<Needs>[] };

/** Anyone who holds one of these roles today. */
export const hasRole = (...roles: readonly Role[]): Right<never> => ({ is: 'role', roles });
/** Who leads the district, who manages its plan, and the state’s monitor. */
export const leaders = hasRole('superintendent', 'assistantSuperintendent');
export const planManager = hasRole('planManager');
export const planMonitor = hasRole('planMonitor');
/** The record names the viewer in this place. */
export const isThe = <F extends Facet>(facet: F): Right<F> => ({ is: 'self', facet });
/** The record names the viewer among several in this place. As SQL its column is a list in parentheses, or a query of one. */
export const isAmong = <F extends Facet>(facet: F): Right<F> => ({ is: 'among', facet });
/** The record says when it was: until then it is only for those whom another right names. */
export const hasBeen = <F extends Facet>(facet: F): Right<F> => ({ is: 'hasBeen', facet });
/** The viewer holds one of these roles today at the record's school. */
export const hasRoleAt = <F extends Facet>(facet: F, ...roles: readonly Role[]): Right<F> => ({
  is: 'roleAt',
  facet,
  roles,
});
/** The viewer holds one of these roles today at the record's school, and held it on the record's day. */
export const hasRoleSince = <F extends Facet>(facet: F, ...roles: readonly Role[]): Right<F> => ({
  is: 'roleSince',
  facet,
  roles,
});
/** The record's day is of this school year. */
export const ofThisYear: Right<never> = { is: 'thisYear' };
/** A leader has opened the record to the viewer: its school, its teacher and its day are asked. */
export const isOpened: Right<never> = { is: 'opened' };
/** The district has switched it on. */
export const bySetting = (key: SettingKey): Right<never> => ({ is: 'setting', key });
export const anyOf = <F extends Facet>(...of: readonly Right<F>[]): Right<F> => ({ is: 'anyOf', of });
export const allOf = <F extends Facet>(...of: readonly Right<F>[]): Right<F> => ({ is: 'allOf', of });
export const everyone: Right<never> = { is: 'everyone' };

/** The right asked of one record's facets. A facet that is missing answers no. */
export function holds(right: Right, viewer: Viewer, record: FacetsShown): boolean {
  switch (right.is) {
    case 'nobody':
      return false;
    case 'everyone':
      return viewer.holdings.length > 0;
    case 'role':
      return viewer.holdings.some((held) => right.roles.includes(held.role));
    case 'self':
      return record[right.facet] === viewer.person.id;
    case 'among':
      return record[right.facet]?.includes(viewer.person.id) ?? false;
    case 'hasBeen':
      return typeof record[right.facet] === 'string';
    case 'roleAt':
      return schoolsOf(viewer, right.roles).some(({ school }) => school === record[right.facet]);
    case 'roleSince':
      return schoolsOf(viewer, right.roles).some(
        ({ school, fromDay }) => school === record[right.facet] && isFrom(fromDay, record),
      );
    case 'thisYear':
      return isFrom(schoolYearStart(viewer.today), record);
    case 'opened':
      return viewer.opened().some((one) => isIn(one, record));
    case 'setting':
      return viewer.settings[right.key] === 'yes';
    case 'anyOf':
      return right.of.some((one) => holds(one, viewer, record));
    case 'allOf':
      return right.of.every((one) => holds(one, viewer, record));
  }
}

/** The right as a condition on the columns that hold the facets: what a query adds so that only visible rows come back. */
export function condition(right: Right, viewer: Viewer, columns: Partial<Record<Facet, SQLWrapper>>): SQL {
  switch (right.is) {
    case 'self': {
      const column = columns[right.facet];
      return column ? isOf(column, viewer.person.id) : sql`0`;
    }
    case 'among': {
      const column = columns[right.facet];
      return column ? anyIdIn(column, viewer.person.id) : sql`0`;
    }
    case 'hasBeen': {
      const column = columns[right.facet];
      return column ? sql`${column} IS NOT NULL` : sql`0`;
    }
    case 'roleAt': {
      const column = columns[right.facet];
      const schools = schoolsOf(viewer, right.roles).map(({ school }) => school);
      return column && schools.length > 0 ? inArray(column, schools) : sql`0`;
    }
    case 'roleSince': {
      const [column, { day }] = [columns[right.facet], columns];
      if (!column || !day) return sql`0`;
      const held = schoolsOf(viewer, right.roles);
      return or(...held.map(({ school, fromDay }) => and(eq(column, school), gte(day, fromDay)))) ?? sql`0`;
    }
    case 'thisYear':
      return columns.day ? gte(columns.day, schoolYearStart(viewer.today)) : sql`0`;
    case 'opened': {
      const { school, teacher, day } = columns;
      if (!school || !teacher || !day) return sql`0`;
      return sql`EXISTS (SELECT 1 FROM walkthrough_opening AS opening
        WHERE ${isOf(sql`opening.reader_id`, viewer.person.id)} AND opening.until_day >= ${viewer.today}
          AND opening.school_id = ${school} AND opening.from_day <= ${day} AND (opening.teacher_id IS NULL OR ${isOf(teacher, sql`opening.teacher_id`)}))`;
    }
    case 'anyOf':
      return or(...right.of.map((one) => condition(one, viewer, columns))) ?? sql`0`;
    case 'allOf':
      return and(...right.of.map((one) => condition(one, viewer, columns))) ?? sql`1`;
    default:
      return holds(right, viewer, {}) ? sql`1` : sql`0`;
  }
}

function schoolsOf(viewer: Viewer, roles: readonly Role[]): { school: string; fromDay: string }[] {
  return viewer.holdings.flatMap(({ role, schoolId, fromDay }) =>
    schoolId !== null && roles.includes(role) ? [{ school: schoolId, fromDay }] : [],
  );
}

/** The settings a right hangs on. */
export function settingsIn(right: Right): SettingKey[] {
  if (right.is === 'setting') return [right.key];
  return right.is === 'anyOf' || right.is === 'allOf' ? right.of.flatMap(settingsIn) : [];
}

/** Days compare as text. A record that shows no day is of none. */
const isFrom = (first: string, { day }: FacetsShown): boolean => typeof day === 'string' && day >= first;

const isIn = ({ schoolId, teacherId, fromDay }: Opened, record: FacetsShown): boolean =>
  record.school === schoolId && (teacherId === null || record.teacher === teacherId) && isFrom(fromDay, record);
