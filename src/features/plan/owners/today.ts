import { sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Day } from '../../../district/days.ts';
import type { Role } from '../../../district/people.ts';
import { onDay } from '../../../district/roster.ts';
import { asOne } from '../../../district/same-person.ts';
import { roleHolding, school } from '../../../district/schema.ts';
import { peopleOn } from '../store.ts';
import { ownerFinder } from '../workbook/cells.ts';
import type { OwnerMeant, OwnersToday } from './rules.ts';
import { ownerAnswer } from './schema.ts';

const heldOn = prepared((db: Reader) =>
  db
    .select(asOne(roleHolding))
    .from(roleHolding)
    .where(onDay(sql.placeholder('day')))
    .prepare(),
);
const schoolIds = prepared((db: Reader) => db.select({ id: school.id }).from(school).orderBy(school.code).prepare());
const ownerAnswers = prepared((db: Reader) => db.select(asOne(ownerAnswer)).from(ownerAnswer).prepare());

/** Who is on the roster on a day, and what was answered about the plan's texts. */
export function ownersOn(db: Reader, day: Day): OwnersToday {
  const people = peopleOn(db, day);
  const held = heldOn(db).all({ day });
  const holders = new Map<Role, Set<string>>();
  for (const { role, personId } of held) holders.set(role, (holders.get(role) ?? new Set()).add(personId));
  return {
    named: ownerFinder(people),
    active: new Set(people.map(({ id }) => id)),
    holders: new Map([...holders].map(([role, ids]) => [role, [...ids]])),
    principals: principalsOf(db, held),
    answers: answersIn(db),
  };
}

function principalsOf(db: Reader, held: readonly (typeof roleHolding.$inferSelect)[]): Map<string, string | null> {
  const schools = schoolIds(db).all();
  return new Map(
    schools.map(({ id }) => {
      const [one, another] = held.filter((row) => row.role === 'principal' && row.schoolId === id);
      return [id, one && !another ? one.personId : null];
    }),
  );
}

function answersIn(db: Reader): Map<string, OwnerMeant> {
  const rows = ownerAnswers(db).all();
  return new Map(rows.flatMap((row) => (meantIn(row) ? [[row.textKey, meantIn(row)] as [string, OwnerMeant]] : [])));
}

function meantIn({ kind, personId, role }: typeof ownerAnswer.$inferSelect): OwnerMeant | undefined {
  if (kind === 'eachSchool') return { kind };
  if (kind === 'person') return personId === null ? undefined : { kind, personId };
  return role === null ? undefined : { kind, role };
}
