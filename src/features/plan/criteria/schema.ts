import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../../district/days.ts';
import { planVersion } from '../../../district/plan/schema.ts';
import { person } from '../../../district/schema.ts';
import type { Criterion, HowFar } from './rules.ts';

/** The district held a version of its plan against the state's five criteria. A later check stands in the place of an earlier one; both stay. */
export const planCheck = sqliteTable(
  'plan_check',
  {
    id: text().primaryKey(),
    versionId: text()
      .notNull()
      .references(() => planVersion.id),
    byId: text()
      .notNull()
      .references(() => person.id),
    onDay: text().$type<Day>().notNull(),
  },
  (t) => [index('plan_check_version').on(t.versionId), index('plan_check_by').on(t.byId)],
);

/** What a check says of one criterion. */
export const planCheckAnswer = sqliteTable(
  'plan_check_answer',
  {
    checkId: text()
      .notNull()
      .references(() => planCheck.id),
    criterion: text().$type<Criterion>().notNull(),
    answer: text().$type<HowFar>().notNull(),
    comment: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.checkId, t.criterion] })],
);
