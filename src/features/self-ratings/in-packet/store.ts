import { and, asc, eq, gte, lt, ne } from 'drizzle-orm';
import { addDays, type Day, sayDay } from '../../../district/days.ts';
import { dilt } from '../../../district/dilt/schema.ts';
import { type Dilt, diltById, lastDilt } from '../../../district/dilt/store.ts';
import { holdersOf } from '../../../district/roster.ts';
import { asOne, standsFor } from '../../../district/same-person.ts';
import { person } from '../../../district/schema.ts';
import type { Reading } from '../../../kit/context.ts';
import { isFrozen } from '../due/store.ts';
import { selfRating } from '../schema.ts';
import { type RatingRow, withFacts } from '../store.ts';
import type { PersonRated } from './rules.ts';

interface Found {
  readonly rating: RatingRow;
  readonly name: string;
  /** The day of the DILT it was for, where that was an earlier one. */
  readonly earlier: Day | null;
}

/** Everybody's ratings for a DILT that came in time, and those since the one before that no packet has said yet. */
export function ratedByPerson(c: Reading, diltId: string): PersonRated[] {
  const found = [...ofDilt(c, diltId), ...notSaidYet(c, diltId)];
  const leaders = new Set([
    ...holdersOf(c.db, 'superintendent', c.today),
    ...holdersOf(c.db, 'assistantSuperintendent', c.today),
  ]);
  const rated = withFacts(
    c.db,
    found.map(({ rating }) => rating),
  );
  const by = new Map<string, PersonRated & { ratings: (typeof rated)[number][] }>();
  for (const [at, { rating, name, earlier: day }] of found.entries()) {
    const { personId, late } = rating;
    const key = `${personId}/${rating.diltId}/${late}`;
    const earlier = day === null ? null : { day: sayDay(day), late };
    const theirs = by.get(key) ?? { personId, name, leads: leaders.has(personId), earlier, ratings: [] };
    const one = rated[at];
    if (one) theirs.ratings.push(one);
    by.set(key, theirs);
  }
  return [...by.values()];
}

function ofDilt({ db }: Reading, diltId: string): Found[] {
  const rows = db
    .select({ rating: asOne(selfRating), name: person.name })
    .from(selfRating)
    .innerJoin(person, eq(person.id, standsFor(selfRating.personId)))
    .where(and(eq(selfRating.diltId, diltId), eq(selfRating.late, false)))
    .orderBy(asc(selfRating.id))
    .all();
  return rows.map((row) => ({ ...row, earlier: null }));
}

/** Further back no DILT is looked for that went by without a packet: that is more than a summer. */
const lookedBack = 150;

/** What came after the packet before was frozen, and what was rated for a DILT that was called off or went by without one. */
function notSaidYet(c: Reading, diltId: string): Found[] {
  const now = diltById(c.db, diltId);
  const last = now && lastDilt(c.db, now.day);
  if (!now) return [];
  const earliest = [addDays(now.day, -lookedBack), last?.day ?? now.day].sort()[last ? 1 : 0] ?? now.day;
  return c.db
    .select({ id: dilt.id, day: dilt.day, cancelledOn: dilt.cancelledOn })
    .from(dilt)
    .where(and(ne(dilt.id, diltId), lt(dilt.day, now.day), gte(dilt.day, earliest)))
    .all()
    .flatMap((one) => leftOver(c, one));
}

/**
 * Of one DILT what no packet said: what came late, or everything where none was frozen. Ideas that were wanted for a DILT that took
 * place, in time for it, are not wanted again.
 */
function leftOver(c: Reading, { id, day, cancelledOn }: Pick<Dilt, 'id' | 'day' | 'cancelledOn'>): Found[] {
  const said = isFrozen(c, { id }) ? [eq(selfRating.late, true)] : [];
  return c.db
    .select({ rating: asOne(selfRating), name: person.name })
    .from(selfRating)
    .innerJoin(person, eq(person.id, standsFor(selfRating.personId)))
    .where(and(eq(selfRating.diltId, id), ...said))
    .orderBy(asc(selfRating.id))
    .all()
    .map(({ rating, name }) => ({
      rating: rating.late || cancelledOn !== null ? rating : { ...rating, ideasWanted: '' },
      name,
      earlier: day,
    }));
}
