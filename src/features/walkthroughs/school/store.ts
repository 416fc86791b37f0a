import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../../db/open.ts';
import type { Day } from '../../../district/days.ts';
import type { Viewer } from '../../../district/people.ts';
import { visible } from '../../../district/policy.ts';
import { isNotOf, standsFor } from '../../../district/same-person.ts';
import { person, school } from '../../../district/schema.ts';
import { isNotMadeBy } from '../joint/made-by.ts';
import { walkthrough } from '../schema.ts';
import { facetColumns } from '../store.ts';

/** A walkthrough of somebody else, as the list of a school shows it. */
export interface SchoolListed {
  readonly id: string;
  readonly day: Day;
  readonly teacher: string;
  readonly observer: string;
  readonly school: string;
}

/** Walkthroughs by others that the viewer may read, newest first: those of the schools they lead, or of all where the district says so. */
export function byOthers(db: Reader, viewer: Viewer, page: { from: number; count: number }): SchoolListed[] {
  const observer = alias(person, 'observer');
  const second = alias(person, 'second');
  return db
    .select({
      id: walkthrough.id,
      day: walkthrough.day,
      teacher: person.name,
      observer: sql<string>`${observer.name} || coalesce(' and ' || ${second.name}, '')`,
      school: school.name,
    })
    .from(walkthrough)
    .innerJoin(person, eq(person.id, standsFor(walkthrough.teacherId)))
    .innerJoin(observer, eq(observer.id, standsFor(walkthrough.observerId)))
    .leftJoin(second, eq(second.id, standsFor(walkthrough.secondObserverId)))
    .innerJoin(school, eq(school.id, walkthrough.schoolId))
    .where(
      and(
        visible(viewer, 'walkthroughs.read', facetColumns),
        isNotMadeBy(viewer.person.id),
        isNotOf(walkthrough.teacherId, viewer.person.id),
        isNull(walkthrough.withdrawnAt),
      ),
    )
    .orderBy(desc(walkthrough.day), desc(walkthrough.id))
    .limit(page.count)
    .offset(page.from)
    .all();
}
