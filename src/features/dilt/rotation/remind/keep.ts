import { and, eq, sql } from 'drizzle-orm';
import type { Reader } from '../../../../db/open.ts';
import { prepared } from '../../../../db/prepared.ts';
import { isOf } from '../../../../district/same-person.ts';
import type { Writing } from '../../../../kit/context.ts';
import { turnAsked, turnConfirmed } from '../schema.ts';
import { type Step, steps } from './rules.ts';

/** Somebody will facilitate a date: nobody asks them again. */
export function confirm({ db, today }: Writing, diltId: string, personId: string): void {
  db.insert(turnConfirmed).values({ diltId, personId, onDay: today }).onConflictDoNothing().run();
}

const confirmed = prepared((db: Reader) => {
  const { diltId, personId, onDay } = turnConfirmed;
  return db
    .select({ onDay })
    .from(turnConfirmed)
    .where(and(eq(diltId, sql.placeholder('diltId')), isOf(personId, sql.placeholder('personId'))))
    .prepare();
});

/** Whether somebody has said that they will facilitate a date. */
export const hasConfirmed = (db: Reader, diltId: string, personId: string): boolean =>
  confirmed(db).get({ diltId, personId }) !== undefined;

/** The steps somebody was asked at about a date. */
export function stepsAsked(db: Reader, diltId: string, personId: string): Step[] {
  const { step } = turnAsked;
  const rows = db
    .select({ step })
    .from(turnAsked)
    .where(and(eq(turnAsked.diltId, diltId), isOf(turnAsked.personId, personId)))
    .all();
  return steps.filter((one) => rows.some((row) => row.step === one));
}

/** Notes that somebody is asked; false when they were at this step already. */
export function keepStepAsked({ db, today }: Writing, diltId: string, personId: string, step: Step): boolean {
  return db.insert(turnAsked).values({ diltId, personId, step, onDay: today }).onConflictDoNothing().run().changes > 0;
}
