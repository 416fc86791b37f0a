import { and, asc, between, type Column, desc, eq, gt, inArray, isNull, or, type SQL } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Day, Month } from '../../../district/days.ts';
import type { Span } from '../../../district/occasions.ts';
import { action, actionPart, initiative } from '../../../district/plan/schema.ts';
import { refTo } from '../../../district/ref.ts';
import { standsFor } from '../../../district/same-person.ts';
import { evidence, person, school } from '../../../district/schema.ts';
import { actionAsked, actionStanding, actionUpdate } from '../schema.ts';
import { dueColumn, partGoesOn, statusColumn } from '../store.ts';
import type { GivenPart, PartNow } from './rules.ts';

const partsWith = (db: Reader, where: SQL | undefined) =>
  db
    .select({
      id: actionPart.id,
      actionId: action.id,
      code: action.code,
      words: action.words,
      shortName: action.shortName,
      dueOn: dueColumn,
      planDueOn: action.dueOn,
      initiativeId: initiative.id,
      objectiveId: initiative.objectiveId,
      initiativeOwnerId: standsFor(initiative.ownerId),
      ownerId: standsFor(actionPart.ownerId),
      owner: person.name,
      school: school.name,
      status: statusColumn,
      since: actionStanding.since,
      movedOn: actionStanding.movedOn,
    })
    .from(actionPart)
    .innerJoin(action, eq(action.id, actionPart.actionId))
    .innerJoin(initiative, eq(initiative.id, action.initiativeId))
    .leftJoin(actionStanding, eq(actionStanding.partId, actionPart.id))
    .leftJoin(person, eq(person.id, standsFor(actionPart.ownerId)))
    .leftJoin(school, eq(school.id, actionPart.schoolId))
    .where(where)
    .orderBy(asc(action.position), asc(action.id), asc(school.name), asc(actionPart.id));
const parts = prepared((db: Reader) => partsWith(db, partGoesOn).prepare());

/** Every part that goes on, with what it serves, in the plan’s order. Whoever shows it names the right of its readers. */
export const partsNow = (db: Reader): PartNow[] => parts(db).all();

/** Every part that went on at the end of a day, as it stands today. */
export const partsGoingOn = (db: Reader, day: Day) =>
  partsWith(db, and(wentOn(actionPart.endedOn, day), wentOn(action.endedOn, day))).all();

const wentOn = (endedOn: Column, day: Day) => or(isNull(endedOn), gt(endedOn, day));

/** Nobody reads more of them. */
const most = 100;

/** The parts that were put into somebody’s hands in a stretch of days, newest first. */
export function partsGivenIn(db: Reader, { since, until }: Span): GivenPart[] {
  return db
    .select({ partId: actionUpdate.partId, toId: standsFor(actionUpdate.toPersonId), on: actionUpdate.onDay })
    .from(actionUpdate)
    .where(and(eq(actionUpdate.kind, 'given'), between(actionUpdate.onDay, since, until)))
    .orderBy(desc(actionUpdate.id))
    .limit(most)
    .all();
}

/** Which of these parts have something to show for them. */
export function withEvidence(db: Reader, partIds: readonly string[]): ReadonlySet<string> {
  if (partIds.length === 0) return new Set();
  const refs = partIds.map((id) => refTo('actionPart', id));
  const rows = db.selectDistinct({ about: evidence.about }).from(evidence).where(inArray(evidence.about, refs)).all();
  return new Set(rows.map(({ about }) => about.slice(about.indexOf('/') + 1)));
}

/** What people were asked about in a month, each part once, by the day it was asked on. */
export function askedAbout(db: Reader, month: Month): { readonly partId: string; readonly onDay: Day }[] {
  return db
    .selectDistinct({ partId: actionAsked.partId, onDay: actionAsked.onDay })
    .from(actionAsked)
    .where(eq(actionAsked.month, month))
    .orderBy(asc(actionAsked.partId))
    .all();
}
