import { and, asc, desc, eq, isNull, lt, ne } from 'drizzle-orm';
import { dilt } from '../../../district/dilt/schema.ts';
import { type Dilt, diltsFrom } from '../../../district/dilt/store.ts';
import { type LookFor, lookForsOf, toolOn } from '../../../district/look-fors.ts';
import { fold, type Holding, type Person } from '../../../district/people.ts';
import { initiative } from '../../../district/plan/schema.ts';
import { can } from '../../../district/policy.ts';
import { heldNames, onDay, viewerOn } from '../../../district/roster.ts';
import { standsFor } from '../../../district/same-person.ts';
import { person, roleHolding } from '../../../district/schema.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import type { Known } from './rules.ts';
import { segment } from './schema.ts';
import { type Segment, segmentsOf } from './store.ts';

/** Everything names and codes in an agenda can mean today. */
export function knownNow(c: Reading): Known {
  return { people: toldApart(c, peopleOfDilt(c)), lookFors: lookForsForAgenda(c), initiatives: initiativesNow(c) };
}

/** The initiatives that go on, in the plan’s order. */
export function initiativesNow(c: Reading): Known['initiatives'] {
  return c.db
    .select({
      id: initiative.id,
      code: initiative.code,
      words: initiative.words,
      shortName: initiative.shortName,
    })
    .from(initiative)
    .where(isNull(initiative.endedOn))
    .orderBy(asc(initiative.position))
    .all();
}

/** Two of the same name are written with what they are, and with their address where that is the same too: `Pat Lee (director)`. */
function toldApart(c: Reading, people: readonly Person[]): { id: string; name: string }[] {
  const shared = (all: readonly { readonly name: string }[], name: string) =>
    all.filter((one) => fold(one.name) === fold(name)).length > 1;
  const told = people.map((one) => {
    if (!shared(people, one.name)) return { ...one };
    const held = heldNames(c.db, viewerOn(c.db, one, c.today, c.settings));
    return { ...one, name: `${one.name} (${held.join(', ')})` };
  });
  return told.map(({ id, name, email }) => ({
    id,
    name: shared(told, name) ? `${name.slice(0, -1)}, ${email ?? id})` : name,
  }));
}

/** The look-fors of the tool in force, in its order. */
export function lookForsForAgenda({ db, today }: Reading): LookFor[] {
  const tool = toolOn(db, today);
  return tool === undefined ? [] : lookForsOf(db, tool);
}

/** Everybody who sits in the DILT today, by name. */
export function peopleOfDilt(c: Reading): Person[] {
  const held = c.db
    .select({ who: person, role: roleHolding.role, schoolId: roleHolding.schoolId, fromDay: roleHolding.fromDay })
    .from(roleHolding)
    .innerJoin(person, eq(person.id, standsFor(roleHolding.personId)))
    // Teachers are many, and none sits in it for being one.
    .where(and(onDay(c.today), ne(roleHolding.role, 'teacher')))
    .orderBy(asc(person.name), asc(person.id))
    .all();
  const holdings = new Map<string, { readonly who: Person; readonly held: Holding[] }>();
  for (const { who, ...one } of held) {
    const theirs = holdings.get(who.id) ?? { who, held: [] };
    holdings.set(who.id, { who, held: [...theirs.held, one] });
  }
  return [...holdings.values()].flatMap(({ who, held: theirs }) =>
    can({ person: who, holdings: theirs, opened: () => [], today: c.today, settings: c.settings }, 'dilt.read')
      ? [who]
      : [],
  );
}

/** So far ahead a facilitator may write: a year of months. */
const ahead = 12;

/** The DILT somebody means: the next one they may facilitate, else the next there is. */
export function diltMeant(c: Asked<Reading>): Dilt | undefined {
  const all = diltsFrom(c.db, c.today, ahead);
  return all.find((one) => mayFacilitate(c, one)) ?? all[0];
}

export const mayFacilitate = (c: Asked<Reading>, { facilitatorId }: Dilt): boolean =>
  can(c.viewer, 'dilt.facilitate', { facilitator: facilitatorId });

/** The newest earlier DILT with an agenda, called off or not, its segments, and those that did not take place. */
export function before(
  c: Reading,
  { day }: Pick<Dilt, 'day'>,
): { readonly id: string; readonly segments: readonly Segment[]; readonly carried: readonly Segment[] } | undefined {
  const last = c.db
    .select({ id: dilt.id, cancelledOn: dilt.cancelledOn })
    .from(dilt)
    .innerJoin(segment, eq(segment.diltId, dilt.id))
    .where(and(lt(dilt.day, day), isNull(segment.removedOn)))
    .orderBy(desc(dilt.day), desc(dilt.id))
    .limit(1)
    .get();
  if (!last) return undefined;
  const segments = segmentsOf(c.db, last.id);
  return { id: last.id, segments, carried: notTaught(segments, last.cancelledOn !== null) };
}

/** A day that nobody ran here may all the same have been held: nothing is carried over from it. */
function notTaught(segments: readonly Segment[], calledOff: boolean): readonly Segment[] {
  if (calledOff) return segments;
  return segments.some((one) => one.startedAt !== null) ? segments.filter((one) => one.startedAt === null) : [];
}
