import { eq } from 'drizzle-orm';
import type { Tx } from '../db/tx.ts';
import type { Role } from '../district/people.ts';
import { initiative, strategicObjective } from '../district/plan/schema.ts';
import { type Ref, refTo } from '../district/ref.ts';
import { person } from '../district/schema.ts';
import type { Resident } from './roster.ts';

/** Who is at the highlight meetings of Mill City, and who answers for what, by their ids. */
export function officesOf(tx: Tx, people: readonly Resident[]) {
  const ids = new Map(
    tx
      .select({ id: person.id, email: person.email })
      .from(person)
      .all()
      .map(({ id, email }) => [email, id]),
  );
  const holding = (role: Role, nth = 0): string =>
    ids.get(people.filter(({ roles }) => roles[0]?.role === role)[nth]?.email ?? '') ?? '';
  return {
    superintendent: holding('superintendent'),
    assistant: holding('assistantSuperintendent'),
    manager: holding('planManager'),
    monitor: holding('planMonitor'),
    // Directors stand in the order of their offices, principals in that of their schools.
    curriculum: holding('director', 0),
    special: holding('director', 1),
    data: holding('director', 2),
    learners: holding('director', 3),
    services: holding('director', 4),
    mathematics: holding('director', 6),
    lincoln: holding('principal', 0),
    middle: holding('principal', 6),
    high: holding('principal', 8),
  };
}
export type Offices = ReturnType<typeof officesOf>;
export type Office = keyof Offices;

/** A strategic objective or an initiative by its code. */
export function rowCoded(tx: Tx, code: string): Ref | null {
  const objective = tx.select().from(strategicObjective).where(eq(strategicObjective.codeKey, code)).get();
  if (objective) return refTo('strategicObjective', objective.id);
  const found = tx.select().from(initiative).where(eq(initiative.codeKey, code)).get();
  return found ? refTo('initiative', found.id) : null;
}
