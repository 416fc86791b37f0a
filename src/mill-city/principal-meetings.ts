import { and, eq } from 'drizzle-orm';
import type { Tx } from '../db/tx.ts';
import { addDays, type Day, type TimeOfDay } from '../district/days.ts';
import { insertMeetingDecision, insertMeetingNote } from '../features/principal-meetings/at-work/store.ts';
import {
  addPrincipalMeeting,
  keepMeetingState,
  keepMeetingWhy,
  meetingCalendarOf,
} from '../features/principal-meetings/calendar/store.ts';
import { keepDecisionUpdate } from '../features/principal-meetings/decisions/store.ts';
import { memoCopies, memoResponded, memoSent, wholeMemo } from '../features/principal-meetings/memo/copies.ts';
import {
  insertMemo,
  keepMemoRead,
  keepMemoResponse,
  memoOfMeeting,
} from '../features/principal-meetings/memo/store.ts';
import { memoAtWork } from '../features/principal-meetings/memo/write/written.ts';
import { freezeSheets } from '../features/principal-meetings/prep-sheet/freeze.ts';
import { meetingDecision } from '../features/principal-meetings/schema.ts';
import { principalMeetingById } from '../features/principal-meetings/store.ts';
import { insertTopic } from '../features/principal-meetings/topics/store.ts';
import { changeDate } from '../kit/meetings/dates.ts';
import { by, job, runningSince, saying } from './moment.ts';
import type { Offices } from './people.ts';
import {
  meetingHours,
  meetingMishaps,
  meetingRounds,
  talkAreas,
  talkDecisions,
  talkHelp,
  talkPoints,
  talkResponses,
  talkTopics,
} from './principal-talks.ts';
import { type SchoolAt, schoolsOfMillCity } from './schools.ts';
import type { AutumnDay } from './stretch.ts';

const planned: Day = '2026-08-18';

/** A meeting of a round with a school’s principal. */
interface Talk {
  readonly id: string;
  readonly round: number;
  readonly nth: number;
  readonly school: SchoolAt;
  readonly day: Day;
  readonly ends: TimeOfDay;
  /** Who leads it and writes the memo. */
  readonly leadId: string;
  readonly decisionsBy: Day;
}

/** The year’s meetings with the nine principals, put into the calendar in August, and what was said and sent until the demo begins. */
export function principalMeetingDays(tx: Tx, who: Offices, today: Day): AutumnDay[] {
  const talks = meetingRounds.flatMap((_, round) => planRound(tx, who, round));
  const eves = [...new Set(talks.map(({ day }) => day))].filter((day) => day < today).map(eveOf);
  return [
    ...eves
      .filter((day) => day < runningSince)
      .map((day): AutumnDay => [day, '15:00', (then) => job(then, freezeSheets, day, '15:00')]),
    ...talks.filter(({ day }) => day < today).flatMap((talk) => daysOfTalk(talk, today)),
    ...talks.filter(({ day }) => day >= today && beforeEve(day) < today).flatMap(topicDay),
  ];
}

/** Nobody writes on a weekend. */
const onWeekday = (day: Day): Day => addDays(day, [1, 0, 0, 0, 0, 0, 2][new Date(day).getUTCDay()] ?? 0);

/** Meetings are held on Mondays to Fridays, and no day off lies before one of these. */
const eveOf = (day: Day): Day => addDays(day, new Date(day).getUTCDay() === 1 ? -3 : -1);

function planRound(tx: Tx, who: Offices, round: number): Talk[] {
  const { days, decisionsBy } = meetingRounds[round] ?? { days: [], decisionsBy: planned };
  return schoolsOfMillCity(tx).flatMap((school, nth): Talk[] => {
    const day = days[Math.floor(nth / 3)];
    const [begins = '09:00', ends = '10:00'] = meetingHours[nth % 3] ?? [];
    if (!day) return [];
    // The superintendent leads the meetings of every third school, and sits in on none of the others.
    const leadIds = nth % 3 === 2 ? ([who.superintendent, who.assistant] as const) : ([who.assistant] as const);
    const when = { schoolId: school.id, day, beginsAt: begins, endsAt: ends, place: 'At the school' };
    const id = addPrincipalMeeting(by(tx, who.assistant, planned), { ...when, leadIds });
    // Not everything is due on one day.
    const due = onWeekday(addDays(decisionsBy, -nth));
    return [{ id, round, nth, school, day, ends, leadId: leadIds[0], decisionsBy: due }];
  });
}

const from = <T>(all: readonly [T, ...T[]], at: number): T => all[at % all.length] ?? all[0];

const beforeEve = (day: Day): Day => addDays(eveOf(day), -1);

/** A principal in three says beforehand what they want to talk about. */
function topicDay({ id, nth, round, school, day }: Talk): AutumnDay[] {
  if ((nth + round) % 3 !== 0) return [];
  const [on, words] = [beforeEve(day), from(talkTopics, nth + round)];
  const keep = (tx: Tx) =>
    insertTopic(by(tx, school.principalId, on, '14:00'), { meetingId: id, byId: school.principalId, words });
  return [[on, '14:00', keep]];
}

function daysOfTalk(talk: Talk, today: Day): AutumnDay[] {
  const mishap = meetingMishaps[`${talk.round} ${talk.school.code}`] ?? {};
  if (mishap.calledOff !== undefined) return [[talk.day, '07:20', (tx) => callOff(tx, talk, mishap.calledOff ?? '')]];
  const sent = onWeekday(addDays(talk.day, mishap.memoLate ? 12 : talk.nth % 3 === 0 ? 2 : 5));
  const read = onWeekday(addDays(sent, 1));
  const settled = addDays(talk.decisionsBy, talk.nth % 4 === 1 ? 3 : -1);
  return [
    ...topicDay(talk),
    [talk.day, talk.ends, (tx) => hold(tx, talk)],
    ...(sent < today ? ([[sent, '15:05', (tx) => send(tx, talk, sent)]] satisfies AutumnDay[]) : []),
    ...(read < today ? ([[read, '07:40', (tx) => answer(tx, talk, read)]] satisfies AutumnDay[]) : []),
    ...(settled < today ? ([[settled, '15:10', (tx) => settle(tx, talk, settled)]] satisfies AutumnDay[]) : []),
  ];
}

function callOff(tx: Tx, { id, school, day, leadId }: Talk, why: string): void {
  const c = by(tx, leadId, day, '07:20');
  changeDate(c, meetingCalendarOf(school.id), id, { cancelledOn: day });
  keepMeetingWhy(c, id, why);
}

/** Both write down what is said; what is decided and promised has an owner and a day. */
function hold(tx: Tx, { id, nth, round, school, day, ends, leadId, decisionsBy }: Talk): void {
  const meeting = principalMeetingById(tx, id);
  if (!meeting) return;
  const lead = by(tx, leadId, day, ends);
  const principal = by(tx, school.principalId, day, ends);
  keepMeetingState(lead, id, 'held', '');
  insertMeetingNote(lead, meeting, 'point', from(talkPoints, nth + round));
  insertMeetingNote(principal, meeting, 'point', from(talkPoints, nth + round + 1));
  insertMeetingNote(lead, meeting, 'area', from(talkAreas, nth + round));
  const decided = { kind: 'decision', byDay: decisionsBy } as const;
  insertMeetingDecision(lead, meeting, {
    ...decided,
    words: from(talkDecisions, nth + round),
    ownerId: school.principalId,
  });
  if ((nth + round) % 2 === 0)
    insertMeetingDecision(lead, meeting, {
      kind: 'help',
      byDay: decisionsBy,
      words: from(talkHelp, nth + round),
      ownerId: leadId,
    });
}

function send(tx: Tx, { id, leadId }: Talk, day: Day): void {
  const c = by(tx, leadId, day, '15:05');
  const { owed, document } = memoAtWork(c, { meeting: id });
  if (owed) saying(c, memoSent(c, insertMemo(c, owed, document)).messages);
}

/** Most read it the next morning; some answer. */
function answer(tx: Tx, { id, nth, round, school }: Talk, day: Day): void {
  const c = by(tx, school.principalId, day, '07:40');
  const memo = memoOfMeeting(tx, id);
  if (!memo || (nth + round) % 5 === 4) return;
  keepMemoRead(tx, memo.id, day);
  const words = from(talkResponses, nth + round);
  if (words !== '') keepMemoResponse(tx, memo.id, words, day);
  saying(c, words === '' ? memoCopies(c, wholeMemo(c, memo.id)) : memoResponded(c, memo.id));
}

/** What became of what was decided. Of one school in four it takes another month, and once another after that. */
function settle(tx: Tx, { id, nth, decisionsBy }: Talk, day: Day): void {
  const open = tx
    .select({ id: meetingDecision.id, ownerId: meetingDecision.ownerId })
    .from(meetingDecision)
    .where(and(eq(meetingDecision.meetingId, id), eq(meetingDecision.state, 'open')))
    .all();
  for (const one of open) {
    const c = by(tx, one.ownerId, day, '15:10');
    if (nth % 4 === 3)
      keepDecisionUpdate(c, one.id, {
        state: 'partly',
        words: 'Begun with one team.',
        byDay: addDays(decisionsBy, 35),
      });
    else keepDecisionUpdate(c, one.id, { state: 'done', words: '', byDay: null });
  }
}
