import { asc, desc, eq, lte, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import { type Month, monthAfter, monthOf } from '../../../district/days.ts';
import { newId } from '../../../district/ref.ts';
import { asOne } from '../../../district/same-person.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { defaultRubric, type Rubric } from '../rules.ts';
import { ratingRubric, ratingStandard } from '../schema.ts';

/** A rubric and since when it holds; null for the default, which always did. */
export interface RubricKept extends Rubric {
  readonly fromMonth: Month | null;
}

const inForce = prepared((db: Reader) =>
  db
    .select(asOne(ratingRubric))
    .from(ratingRubric)
    .where(lte(ratingRubric.fromMonth, sql.placeholder('month')))
    .orderBy(desc(ratingRubric.fromMonth))
    .limit(1)
    .prepare(),
);

/** The rubric in force in a month. */
export function rubricIn(db: Reader, month: Month): RubricKept {
  const row = inForce(db).get({ month });
  return row ? withStandards(db, row) : { ...defaultRubric, fromMonth: null };
}

/** The newest rubric, whether or not its month has come. */
export function newestRubric(db: Reader): RubricKept {
  const row = db.select(asOne(ratingRubric)).from(ratingRubric).orderBy(desc(ratingRubric.fromMonth)).limit(1).get();
  return row ? withStandards(db, row) : { ...defaultRubric, fromMonth: null };
}

function withStandards(db: Reader, row: typeof ratingRubric.$inferSelect): RubricKept {
  const { highlyEffective, effective, improvementNecessary, fromMonth } = row;
  const standards = db
    .select()
    .from(ratingStandard)
    .where(eq(ratingStandard.rubricId, row.id))
    .orderBy(asc(ratingStandard.position))
    .all();
  return {
    fromMonth,
    levels: { highlyEffective, effective, improvementNecessary },
    standards: standards.map(({ code, name, ...said }) => ({
      code,
      name,
      sentences: {
        highlyEffective: said.highlyEffective,
        effective: said.effective,
        improvementNecessary: said.improvementNecessary,
      },
    })),
  };
}

/** Keeps a rubric from the next month on. What is changed twice in a month is one version. */
export function keepRubric(c: Asked<Writing>, { levels, standards }: Rubric): void {
  const fromMonth = monthAfter(monthOf(c.today));
  const made = { ...levels, byId: c.viewer.person.id, onDay: c.today };
  c.db
    .insert(ratingRubric)
    .values({ id: newId(), fromMonth, ...made })
    .onConflictDoUpdate({ target: ratingRubric.fromMonth, set: made })
    .run();
  const rubricId = c.db
    .select({ id: ratingRubric.id })
    .from(ratingRubric)
    .where(eq(ratingRubric.fromMonth, fromMonth))
    .get()?.id;
  if (rubricId === undefined) throw new Error('a rubric that was just kept is not there');
  c.db.delete(ratingStandard).where(eq(ratingStandard.rubricId, rubricId)).run();
  c.db
    .insert(ratingStandard)
    .values(standards.map(({ code, name, sentences }, position) => ({ rubricId, code, position, name, ...sentences })))
    .run();
}

/** The codes of every standard there ever was. */
export function codesEver(db: Reader): string[] {
  const rows = db.selectDistinct({ code: ratingStandard.code }).from(ratingStandard).all();
  return [...defaultRubric.standards, ...rows].map(({ code }) => code);
}
