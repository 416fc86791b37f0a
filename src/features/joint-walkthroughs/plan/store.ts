import { and, asc, eq, gte, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import { type Day, schoolYearStart, type TimeOfDay } from '../../../district/days.ts';
import { visible } from '../../../district/policy.ts';
import { asOne } from '../../../district/same-person.ts';
import { school } from '../../../district/schema.ts';
import type { Asked } from '../../../kit/context.ts';
import { jointRoom, jointWalkthrough } from '../schema.ts';
import type { JointWalkthrough } from '../store.ts';

export interface JointSchool {
  readonly id: string;
  readonly name: string;
}

/** Every school of the district, by name. */
export const jointSchools = (db: Reader): JointSchool[] =>
  db.select({ id: school.id, name: school.name }).from(school).orderBy(asc(school.name), asc(school.id)).all();

export const jointSchool = (db: Reader, id: string): JointSchool | undefined =>
  db.select({ id: school.id, name: school.name }).from(school).where(eq(school.id, id)).get();

/** Two who plan to walk a school together. */
export interface PlannedJoint {
  readonly id: string;
  readonly observerId: string;
  readonly secondObserverId: string;
  readonly schoolId: string;
  readonly day: Day;
  readonly beginsAt: TimeOfDay;
  readonly plannedOn: Day;
}

export const insertJoint = (tx: Tx, planned: PlannedJoint): void =>
  void tx.insert(jointWalkthrough).values(planned).run();

/** Calls it off: the row stays. */
export const cancelJoint = (tx: Tx, id: string, cancelledOn: Day): void =>
  void tx.update(jointWalkthrough).set({ cancelledOn }).where(eq(jointWalkthrough.id, id)).run();

const columns = {
  observer: jointWalkthrough.observerId,
  secondObserver: jointWalkthrough.secondObserverId,
};

const ofViewer = ({ db, viewer }: Asked, which: SQL | undefined): JointWalkthrough[] =>
  db
    .select(asOne(jointWalkthrough))
    .from(jointWalkthrough)
    .where(and(visible(viewer, 'jointWalkthroughs.own', columns), isNull(jointWalkthrough.cancelledOn), which))
    .orderBy(asc(jointWalkthrough.day), asc(jointWalkthrough.beginsAt), asc(jointWalkthrough.id))
    .all();

/** The viewer’s joint walkthroughs of today and to come. */
export const jointsFromToday = (c: Asked): JointWalkthrough[] => ofViewer(c, gte(jointWalkthrough.day, c.today));

/** The same, and before them those of this school year in which a room is still unsettled. */
export const jointsToShow = (c: Asked): JointWalkthrough[] => {
  const unsettled = sql`EXISTS ${c.db
    .select({ id: jointRoom.id })
    .from(jointRoom)
    .where(and(eq(jointRoom.jointId, jointWalkthrough.id), inArray(jointRoom.state, ['open', 'revealed'])))}`;
  return ofViewer(
    c,
    and(gte(jointWalkthrough.day, schoolYearStart(c.today)), or(gte(jointWalkthrough.day, c.today), unsettled)),
  );
};

/** Every joint walkthrough of a day that takes place, whoever walks. */
export const jointsOn = (db: Reader, day: Day): string[] =>
  db
    .select({ id: jointWalkthrough.id })
    .from(jointWalkthrough)
    .where(and(eq(jointWalkthrough.day, day), isNull(jointWalkthrough.cancelledOn)))
    .all()
    .map(({ id }) => id);
