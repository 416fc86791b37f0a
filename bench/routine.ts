import type { Db } from '../src/db/open.ts';
import { inTx, type Tx } from '../src/db/tx.ts';
import { addDays, type Day } from '../src/district/days.ts';
import { highlightInvited, highlightMeeting } from '../src/district/highlight-meetings/schema.ts';
import { nextHighlight } from '../src/district/highlight-meetings/store.ts';
import { personById } from '../src/district/roster.ts';
import type { DistrictClock } from '../src/engine/clock.ts';
import { contextOn } from '../src/engine/context.ts';
import { correction } from '../src/features/corrections/schema.ts';
import { keepDigest } from '../src/features/digest/store.ts';
import { gatherDigest } from '../src/features/digest/weekly/gather.ts';
import { decisionsIn } from '../src/features/digest/weekly/refresh.ts';
import { highlightAgenda, highlightItem } from '../src/features/highlight-meetings/agenda/schema.ts';
import { keepHighlightPosted } from '../src/features/highlight-meetings/agenda/store.ts';
import { syncItems } from '../src/features/highlight-meetings/agenda/sync.ts';
import { highlightNote } from '../src/features/highlight-meetings/notes/schema.ts';
import { gatherReport } from '../src/features/highlight-meetings/report/gather.ts';
import { keepFinal } from '../src/features/highlight-meetings/report/store.ts';
import { features } from '../src/features/index.ts';
import { obstacle } from '../src/features/obstacles/schema.ts';
import { type Asked, askedBy, type Writing } from '../src/kit/context.ts';
import { personId, size, today } from './cast.ts';

const aYear = { meetings: 10, items: 20, notes: 12, obstacles: 40, corrections: 20, digests: 40 } as const;
const upTo = (n: number): number[] => Array.from({ length: n }, (_, at) => at + 1);
const numbered = (kind: string, n: number): string => `00000000-0000-7000-8000-${kind}${String(n).padStart(9, '0')}`;
/** Who reads the digest and works on the report, by number. */
const reader = 7;

/**
 * So many years of highlight meetings with what was said in them, of obstacles that came out of the way, corrections that were
 * looked at, digests, and what everybody was asked three times a day; and a meeting to come whose agenda is posted.
 */
export function bringRoutine(db: Db, clock: DistrictClock, years: number): void {
  inTx(db, (tx) => {
    for (const n of upTo(years * aYear.meetings)) addMeeting(tx, n);
    for (const n of upTo(years * aYear.obstacles)) addObstacle(tx, n, addDays(today(), -9 * n));
    for (const n of upTo(years * aYear.corrections)) addCorrection(tx, n);
    addAsked(tx, years);
    return years;
  });
  inTx(db, (tx) => {
    const person = personById(tx, personId(reader));
    if (!person) throw new Error('the district has no reader of digests');
    const c: Asked<Writing> = askedBy(contextOn(tx, clock, features), person);
    addDigests(c, years);
    addNext(c);
    return years;
  });
}

/** The meeting to come of a district that was laid out so. */
export function nextOf(c: Asked) {
  const next = nextHighlight(c.db, c.today);
  if (!next) throw new Error('the district has no highlight meeting to come');
  return next;
}

const hours = { beginsAt: '09:00', endsAt: '12:00', place: 'Library', wanted: '', movedFrom: null } as const;

/** The nth from now, backwards: discussed, closed, and everything in it answered. */
function addMeeting(tx: Tx, n: number): void {
  const meetingId = numbered('e00', n);
  const day = addDays(today(), -36 * n);
  const at = `${day}T15:00:00Z`;
  tx.insert(highlightMeeting)
    .values({ id: meetingId, day, ...hours, cancelledOn: null })
    .run();
  tx.insert(highlightInvited)
    .values(upTo(10).map((guest) => ({ meetingId, personId: personId(guest) })))
    .run();
  const posted = { channelId: 'C0HIGHLIGHTS', postedAt: at, postedById: personId(1) };
  tx.insert(highlightAgenda)
    .values({ meetingId, ...posted, closedAt: at, closedById: personId(1) })
    .run();
  const said = { words: 'How the teams plan together.', firstMeetingId: meetingId, firstOn: day };
  const items = upTo(aYear.items).map((position) => ({
    id: numbered('e01', n * 100 + position),
    meetingId,
    kind: 'own' as const,
    about: null,
    position,
    ...said,
    discussedAt: at,
    discussedById: personId(1),
  }));
  tx.insert(highlightItem).values(items).run();
  addNotes(tx, n, { meetingId, day, at });
}

function addNotes(tx: Tx, n: number, { meetingId, day, at }: { meetingId: string; day: Day; at: string }): void {
  const by = { ownerId: personId(n % size.administrators), fromId: null, byId: personId(1), at, onDay: day };
  const done = { url: '', state: 'done', answer: '', answeredOn: day } as const;
  const notes = upTo(aYear.notes).map((one) => ({
    id: numbered('e02', n * 100 + one),
    meetingId,
    itemId: numbered('e01', n * 100 + one),
    kind: 'decision' as const,
    words: 'We go on with it.',
    dueOn: null,
    ...by,
    ...done,
  }));
  tx.insert(highlightNote).values(notes).run();
}

/** The newest twenty are in the way; the others came out of it within the month. */
function addObstacle(tx: Tx, n: number, raisedOn: Day): void {
  const by = { ownerId: personId(n % size.administrators), raisedById: personId(n % size.administrators), raisedOn };
  const said = { words: 'No substitutes on Tuesdays.', mitigation: 'Coaches take shifts.', url: '', about: null };
  tx.insert(obstacle)
    .values({ id: numbered('e03', n), ...by, ...said, closedOn: n <= 20 ? null : addDays(raisedOn, 30) })
    .run();
}

function addCorrection(tx: Tx, n: number): void {
  const madeOn = addDays(today(), -18 * n);
  const by = { ownerId: personId(n % size.administrators), madeById: personId(1), madeOn, lookOn: addDays(madeOn, 30) };
  const said = { about: null, signal: 'It stands still.', decision: 'Coaches plan weekly.', effect: '60%' };
  const settled = n <= 5 ? {} : ({ worked: 'yes', settledOn: addDays(madeOn, 30) } as const);
  tx.insert(correction)
    .values({ id: numbered('e04', n), ...by, ...said, ...settled })
    .run();
}

/** Every administrator was asked three things on each school day, and all of it is settled. */
function addAsked(tx: Tx, years: number): void {
  const days = years * 180;
  tx.$client.exec(
    `WITH RECURSIVE d(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM d WHERE i < ${days}),
       p(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM p WHERE n < ${size.administrators - 1}),
       k(k) AS (VALUES (1), (2), (3))
     INSERT INTO asked (person_id, day, item, gone_on)
       SELECT '${personId(0).slice(0, -9)}' || printf('%09d', n), date('now', '-' || (i * 2) || ' days'),
         'actions/how-is-it-' || k || ' action/' || i, date('now', '-' || (i * 2) || ' days') FROM d, p, k`,
  );
}

/** The same digest for as many weeks as there were. */
function addDigests(c: Asked<Writing>, years: number): void {
  const document = gatherDigest(c, { since: addDays(c.today, -7), until: c.today });
  const decisions = decisionsIn(c, document.pieces);
  for (const week of upTo(years * aYear.digests)) {
    const day = addDays(c.today, -9 * week);
    keepDigest(
      c.db,
      personId(reader),
      { ...document, day, since: addDays(day, -9), until: addDays(day, -1) },
      decisions,
    );
  }
}

/** In five days, its report final and its agenda posted. */
function addNext(c: Asked<Writing>): void {
  const id = numbered('e00', 0);
  c.db
    .insert(highlightMeeting)
    .values({ id, day: addDays(c.today, 5), ...hours, cancelledOn: null })
    .run();
  const meeting = nextOf(c);
  const document = gatherReport(c, meeting);
  keepFinal(c, id, document);
  keepHighlightPosted(c, id, 'C0HIGHLIGHTS', null);
  syncItems(c, meeting, document);
}
