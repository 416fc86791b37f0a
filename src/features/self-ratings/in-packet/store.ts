import { and, asc, eq, gte, lt, ne } from 'drizzle-orm';
import { addDays, type Day, sayDay } from '../../../district/days.ts';
import { dilt } from '../../../district/dilt/schema.ts';
import { diltById, lastDilt } from '../../../district/dilt/store.ts';
import { holdersOf } from '../../../district/roster.ts';
import { person } from '../../../district/schema.ts';
import type { Reading } from '../../../kit/context.ts';
import { isFrozen } from '../due/store.ts';
import { selfRating } from '../schema.ts';
import { type RatingRow, withFacts } from '../store.ts';
import type { PersonRated } from './rules.ts';

interface Found {
  readonly rating: RatingRow;
  readonly name: string;
  readonly lateFor: Day | null;
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
  for (const [at, { rating, name, lateFor }] of found.entries()) {
    const { personId } = rating;
    const key = `${personId}/${rating.diltId}`;
    const late = lateFor === null ? null : sayDay(lateFor);
    const theirs = by.get(key) ?? { personId, name, leads: leaders.has(personId), lateFor: late, ratings: [] };
    const one = rated[at];
    if (one) theirs.ratings.push(one);
    by.set(key, theirs);
  }
  return [...by.values()];
}

function ofDilt({ db }: Reading, diltId: string): Found[] {
  const rows = db
    .select({ rating: selfRating, name: person.name })
    .from(selfRating)
    .innerJoin(person, eq(person.id, selfRating.personId))
    .where(and(eq(selfRating.diltId, diltId), eq(selfRating.late, false)))
    .orderBy(asc(selfRating.id))
    .all();
  return rows.map((row) => ({ ...row, lateFor: null }));
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
    .select({ id: dilt.id, day: dilt.day })
    .from(dilt)
    .where(and(ne(dilt.id, diltId), lt(dilt.day, now.day), gte(dilt.day, earliest)))
    .all()
    .flatMap((one) => leftOver(c, one));
}

/** Of one DILT what no packet said: what came late, or everything where none was frozen. */
function leftOver(c: Reading, { id, day }: { readonly id: string; readonly day: Day }): Found[] {
  const said = isFrozen(c, { id }) ? [eq(selfRating.late, true)] : [];
  return c.db
    .select({ rating: selfRating, name: person.name })
    .from(selfRating)
    .innerJoin(person, eq(person.id, selfRating.personId))
    .where(and(eq(selfRating.diltId, id), ...said))
    .orderBy(asc(selfRating.id))
    .all()
    .map((row) => ({ ...row, lateFor: day }));
}
