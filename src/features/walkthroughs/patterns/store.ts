import {
  and,
  between,
  count,
  countDistinct,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  max,
  notExists,
  or,
  sql,
  sum,
} from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import { addDays, type Day, daysOf, type Month } from '../../../district/days.ts';
import type { Viewer } from '../../../district/people.ts';
import { visible } from '../../../district/policy.ts';
import type { Questions } from '../../../district/questions.ts';
import { newId } from '../../../district/ref.ts';
import { leadersOf } from '../../../district/roster.ts';
import { standsFor } from '../../../district/same-person.ts';
import { lookFor, school } from '../../../district/schema.ts';
import type { Bound } from '../../../district/sightings.ts';
import { patternBlock, walkthrough, walkthroughAnswer } from '../schema.ts';
import type { Block, Leaders } from './blocks.ts';
import type { Figure } from './rules.ts';
import type { Mark } from './secrets.ts';

/** What was logged of a month before an instant and is in no block yet. What was withdrawn is left out. */
export function marksOf(db: Reader, month: Month, before: string): Mark[] {
  const { first, last } = daysOf(month);
  const counted = db
    .select({ one: sql`1` })
    .from(patternBlock)
    .where(
      and(
        eq(patternBlock.month, month),
        eq(patternBlock.code, lookFor.code),
        or(eq(patternBlock.schoolId, walkthrough.schoolId), isNull(patternBlock.schoolId)),
        gt(patternBlock.through, walkthrough.loggedAt),
      ),
    );
  const rows = db
    .select({
      schoolId: walkthrough.schoolId,
      code: lookFor.code,
      teacherId: standsFor(walkthrough.teacherId),
      observerId: standsFor(walkthrough.observerId),
      secondObserverId: standsFor(walkthrough.secondObserverId),
      answer: walkthroughAnswer.answer,
    })
    .from(walkthrough)
    .innerJoin(walkthroughAnswer, eq(walkthroughAnswer.walkthroughId, walkthrough.id))
    .innerJoin(lookFor, eq(lookFor.id, walkthroughAnswer.lookForId))
    .where(
      and(
        between(walkthrough.day, first, last),
        lt(walkthrough.loggedAt, before),
        isNull(walkthrough.withdrawnAt),
        notExists(counted),
      ),
    )
    .all();
  return rows.map(({ answer, ...mark }) => ({ ...mark, seen: answer === 'seen' }));
}

/** Who leads each of these schools on a day. */
export function leadersAt(db: Reader, marks: readonly Mark[], day: Day): Leaders {
  const schools = [...new Set(marks.map(({ schoolId }) => schoolId))];
  return new Map(schools.map((id) => [id, leadersOf(db, id, day)]));
}

/** Publishes blocks. They are never changed and never taken back. */
export function publishBlocks(
  tx: Tx,
  blocks: readonly Block[],
  when: { month: Month; through: string; refreshedOn: Day },
): void {
  for (const block of blocks)
    tx.insert(patternBlock)
      .values({ id: newId(), ...block, ...when })
      .run();
}

const sums = {
  code: patternBlock.code,
  month: patternBlock.month,
  seen: sum(patternBlock.seen).mapWith(Number),
  looked: sum(patternBlock.looked).mapWith(Number),
  /** A block of which a third or less, or two thirds or more, is told as seen may say so of fewer, or of more. */
  bound: sql<Bound>`CASE count(*)
    WHEN sum(3 * ${patternBlock.seen} <= ${patternBlock.looked}) THEN 'atMost'
    WHEN sum(3 * ${patternBlock.seen} >= 2 * ${patternBlock.looked}) THEN 'atLeast'
    ELSE 'about' END`,
  schools: countDistinct(patternBlock.schoolId),
  together: sql<number>`sum(${patternBlock.schoolId} IS NULL)`,
};

type Months = Pick<Questions['sightings']['asked'], 'from' | 'to'>;
/** Of which months, of which look-fors, and as published by which day; all of it where it is not said. */
type Asked = Months & { readonly codes?: readonly string[]; readonly by?: Day };

const within = ({ from, to, codes, by }: Asked) => {
  const { month, code, refreshedOn } = patternBlock;
  return and(between(month, from, to), codes && inArray(code, [...codes]), by && lte(refreshedOn, by));
};

/** The district's figures: all blocks together, those of several schools too, so there is no withheld school to work out. */
export function districtFigures(db: Reader, viewer: Viewer, asked: Asked): Figure[] {
  return districtSums(db, and(within(asked), visible(viewer, 'patterns.district', {})));
}

/** The district's figures for whoever will read them under `patterns.district`. */
export const everybodysFigures = (db: Reader, asked: Asked): Figure[] => districtSums(db, within(asked));

/** The figures of the schools the viewer may see. */
export function schoolFigures(db: Reader, viewer: Viewer, asked: Asked): Figure[] {
  return schoolSums(db, and(within(asked), visible(viewer, 'patterns.read', { school: patternBlock.schoolId })));
}

/** Every figure there is. Whoever asks shows it under the rights of its readers. */
export function sightings(db: Reader, asked: Questions['sightings']['asked']): Questions['sightings']['answer'] {
  const figures = [...districtSums(db, within(asked)), ...schoolSums(db, within(asked))];
  const days = seenDays(db, asked);
  return figures.map(({ schools: _, together: __, ...sighting }) => ({
    ...sighting,
    seenBy: days.get(keyOf(sighting)) ?? null,
  }));
}

const keyOf = ({ code, month, schoolId }: Pick<Figure, 'code' | 'month' | 'schoolId'>): string =>
  `${code}/${month}/${schoolId ?? ''}`;

/** A block tells of visits before the day it was published on, and of its month. One that is “at most” so many tells of none for certain. */
function seenDays(db: Reader, asked: Asked): ReadonlyMap<string, Day> {
  const rows = db
    .select({
      code: patternBlock.code,
      month: patternBlock.month,
      schoolId: patternBlock.schoolId,
      refreshedOn: patternBlock.refreshedOn,
    })
    .from(patternBlock)
    .where(and(within(asked), sql`3 * ${patternBlock.seen} > ${patternBlock.looked}`))
    .orderBy(desc(patternBlock.refreshedOn))
    .all();
  return new Map(
    rows.flatMap(({ code, month, schoolId, refreshedOn }) => {
      const { last } = daysOf(month);
      const day = refreshedOn > last ? last : addDays(refreshedOn, -1);
      return [null, schoolId].map((at) => [keyOf({ code, month, schoolId: at }), day] as const);
    }),
  );
}

function districtSums(db: Reader, condition: ReturnType<typeof and>): Figure[] {
  const rows = db.select(sums).from(patternBlock).where(condition).groupBy(patternBlock.month, patternBlock.code).all();
  return rows.map((row) => ({ ...row, schoolId: null }));
}

function schoolSums(db: Reader, condition: ReturnType<typeof and>): Figure[] {
  return db
    .select({ ...sums, schoolId: patternBlock.schoolId })
    .from(patternBlock)
    .where(and(condition, isNotNull(patternBlock.schoolId)))
    .groupBy(patternBlock.month, patternBlock.code, patternBlock.schoolId)
    .all();
}

/** The newest of these months with a figure, and on which day figures of them were last published. */
export function publishedIn(db: Reader, from: Month, to: Month): { month: Month; on: Day } | undefined {
  const row = db
    .select({ month: max(patternBlock.month), on: max(patternBlock.refreshedOn) })
    .from(patternBlock)
    .where(between(patternBlock.month, from, to))
    .get();
  return row?.month && row.on ? { month: row.month, on: row.on } : undefined;
}

/** How many schools the district has. */
export function schoolCount(db: Reader): number {
  return db.select({ n: count() }).from(school).get()?.n ?? 0;
}

/** The schools whose patterns the viewer may see, by name. */
export function schoolsFor(db: Reader, viewer: Viewer): { id: string; name: string }[] {
  return db
    .select({ id: school.id, name: school.name })
    .from(school)
    .where(visible(viewer, 'patterns.read', { school: school.id }))
    .orderBy(school.name)
    .all();
}
