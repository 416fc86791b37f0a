import { asc } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { school } from '../../../district/schema.ts';

/** Every school's id and name, by name. */
export function schoolNames(db: Reader): (readonly [string, string])[] {
  const rows = db.select({ id: school.id, name: school.name }).from(school).orderBy(asc(school.name)).all();
  return rows.map(({ id, name }) => [id, name] as const);
}
