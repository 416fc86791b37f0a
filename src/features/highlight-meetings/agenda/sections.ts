import { asc, eq, or } from 'drizzle-orm';
import { addDays, type Day, sayDay, sayShortDay } from '../../../district/days.ts';
import { highlightMeeting } from '../../../district/highlight-meetings/schema.ts';
import { type Found, inPlan } from '../../../district/plan/find.ts';
import { called } from '../../../district/plan/short-names.ts';
import { refTo } from '../../../district/ref.ts';
import { asOne, isOf } from '../../../district/same-person.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Break } from '../../../kit/occasions.ts';
import { listSheet } from '../../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../../kit/sheets/write.ts';
import { wholeSentence } from '../../../kit/words/sentence.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { highlightItem } from './schema.ts';
import { meetingRef, meetingsAbout } from './store.ts';

/** So many meetings without an owner are a break in the through-line. */
const meetingsWithout = 3;

/** An open obstacle without an owner that stood on the agendas of three meetings that took place. */
export function agendaBreaks(c: Reading): Break[] {
  return c
    .ask('obstacleStandings', { closedSince: addDays(c.today, 1) })
    .filter(({ ownerId, closedOn }) => ownerId === null && closedOn === null)
    .flatMap(({ obstacleId, about: row, words, raisedOn }) => {
      const about = refTo('obstacle', obstacleId);
      const meetings = meetingsAbout(c.db, about, { from: raisedOn, to: c.today });
      const first = meetings[0];
      if (!first || meetings.length < meetingsWithout) return [];
      return [
        {
          kind: 'obstacleWithoutOwner' as const,
          about,
          ownerId: null,
          can: 'obstacles.read' as const,
          words: noOwnerText(row === null ? undefined : inPlan(c.db, row), words, {
            meetings: meetings.length,
            first: first.day,
          }),
          refs: meetings.map(({ id }) => meetingRef(id)),
        },
      ];
    });
}

/** What somebody wrote is said where it is no longer than this. */
const obstacleMost = 160;

function noOwnerText(
  row: Found | undefined,
  words: string,
  { meetings, first }: { readonly meetings: number; readonly first: Day },
): Text {
  const said = wholeSentence(words, obstacleMost);
  return say`${bold(row ? called(row) : 'The plan')} has been blocked on the agendas of ${meetings} highlight meetings since ${sayShortDay(first)} and has no owner${said === '' ? '.' : `: ${said}`}`;
}

/** What a person put on agendas, or said was discussed. */
export function itemsAbout({ db }: Reading, personId: string): SheetToWrite[] {
  const rows = db
    .select({ item: asOne(highlightItem), day: highlightMeeting.day })
    .from(highlightItem)
    .innerJoin(highlightMeeting, eq(highlightMeeting.id, highlightItem.meetingId))
    .where(or(isOf(highlightItem.addedById, personId), isOf(highlightItem.discussedById, personId)))
    .orderBy(asc(highlightMeeting.day), asc(highlightItem.position))
    .all();
  return [
    listSheet(
      'Highlight meeting agenda',
      [
        ['Meeting', 24],
        ['Item', 80],
        ['Part in it', 24],
      ],
      rows.map(({ item, day }) => [
        sayDay(day),
        item.words,
        item.addedById === personId ? 'put it on the agenda' : 'said it was discussed',
      ]),
    ),
  ];
}
