import { and, asc, eq, gte, isNotNull, lte, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../../../db/open.ts';
import type { Day } from '../../../../district/days.ts';
import { standsFor } from '../../../../district/same-person.ts';
import { person, school } from '../../../../district/schema.ts';
import { principalMeeting } from '../../schema.ts';
import { memo } from '../schema.ts';

/** A meeting with somebody to write to, and who sent its memo. */
export type MemoAskedFor = ReturnType<typeof memosAskedFor>[number];

/** What a question about the memos up to a day was about: the meetings of that day, and the earlier ones whose memo was sent since it was first asked. */
export function memosAskedFor(db: Reader, { upTo, since }: { readonly upTo: Day; readonly since: Day }) {
  const sender = alias(person, 'memo_sender');
  return db
    .select({
      id: principalMeeting.id,
      school: school.name,
      leadId: standsFor(principalMeeting.leadId),
      state: principalMeeting.state,
      cancelledOn: principalMeeting.cancelledOn,
      senderId: sender.id,
      sender: sender.name,
    })
    .from(principalMeeting)
    .innerJoin(school, eq(school.id, principalMeeting.schoolId))
    .leftJoin(memo, eq(memo.meetingId, principalMeeting.id))
    .leftJoin(sender, eq(sender.id, standsFor(memo.byId)))
    .where(
      and(
        lte(principalMeeting.day, upTo),
        isNotNull(principalMeeting.principalId),
        or(eq(principalMeeting.day, upTo), gte(memo.sentOn, since)),
      ),
    )
    .orderBy(asc(principalMeeting.day), asc(school.name))
    .all();
}
