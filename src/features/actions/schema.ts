import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day, Month } from '../../district/days.ts';
import type { ActionStatus } from '../../district/plan/plan.ts';
import { actionPart } from '../../district/plan/schema.ts';
import { person } from '../../district/schema.ts';

const part = () =>
  text()
    .notNull()
    .references(() => actionPart.id);
const someone = () =>
  text()
    .notNull()
    .references(() => person.id);

/**
 * What was said of a part of an action: how it goes, a note, whose it is now, a new date, a question whether it is still wanted, or that
 * the update before it is taken back.
 */
type UpdateKind = 'update' | 'comment' | 'given' | 'dated' | 'wanted' | 'undone';

/** Everything that was ever said of a part of an action. Never changed, never deleted. */
export const actionUpdate = sqliteTable(
  'action_update',
  {
    id: text().primaryKey(),
    partId: part(),
    byId: someone(),
    at: text().notNull(),
    onDay: text().$type<Day>().notNull(),
    kind: text().$type<UpdateKind>().notNull(),
    /** How it stood before and after: the same where it was only spoken of. */
    from: text().$type<ActionStatus>().notNull(),
    to: text().$type<ActionStatus>().notNull(),
    note: text().notNull(),
    /** To whom it was given. */
    toPersonId: text().references(() => person.id),
    /** The date that was agreed with it, if one was. */
    dueOn: text().$type<Day>(),
    /** The update that it takes back. */
    takesBack: text(),
  },
  (t) => [
    index('action_update_part').on(t.partId, t.id),
    index('action_update_by').on(t.byId, t.onDay),
    index('action_update_to').on(t.toPersonId),
    index('action_update_day').on(t.kind, t.onDay),
  ],
);

/** How a part stands, as its updates left it: lists need not read them. A part without a row was never spoken of. */
export const actionStanding = sqliteTable('action_standing', {
  partId: part().primaryKey(),
  status: text().$type<ActionStatus>().notNull(),
  /** The day it came to stand so. */
  since: text().$type<Day>().notNull(),
  /** When somebody last said how it goes, though it stands as before. */
  movedOn: text().$type<Day>().notNull(),
});

/** What somebody was asked about in a month: what their message of that month is made of. */
export const actionAsked = sqliteTable(
  'action_asked',
  { personId: someone(), month: text().$type<Month>().notNull(), partId: part(), onDay: text().$type<Day>().notNull() },
  (t) => [
    primaryKey({ columns: [t.personId, t.month, t.partId] }),
    index('action_asked_part').on(t.partId, t.month),
    index('action_asked_month').on(t.month),
  ],
);
