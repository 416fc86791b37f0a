import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '../db/tx.ts';
import { roleHolding, school } from '../district/schema.ts';

/** A school of Mill City, with who leads it and some who teach there. */
export type SchoolAt = ReturnType<typeof schoolsOfMillCity>[number];

/** The nine schools by name. */
export function schoolsOfMillCity(tx: Tx) {
  const holding = (schoolId: string, role: 'principal' | 'teacher') =>
    tx
      .select({ id: roleHolding.personId })
      .from(roleHolding)
      .where(and(eq(roleHolding.schoolId, schoolId), eq(roleHolding.role, role)))
      .orderBy(asc(roleHolding.id))
      .limit(4)
      .all()
      .map(({ id }) => id);
  return tx
    .select()
    .from(school)
    .orderBy(asc(school.name))
    .all()
    .map(({ id, code }) => ({
      id,
      code: code.toLowerCase(),
      principalId: holding(id, 'principal')[0] ?? '',
      teachers: holding(id, 'teacher'),
    }));
}
