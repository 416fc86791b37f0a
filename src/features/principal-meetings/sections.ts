import { asc, eq, or } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { asOne, isOf } from '../../district/same-person.ts';
import { school } from '../../district/schema.ts';
import type { Reading } from '../../kit/context.ts';
import { listSheet } from '../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../kit/sheets/write.ts';
import {
  meetingDecision,
  meetingDecisionUpdate,
  meetingNote,
  meetingTopic,
  prepSheet,
  principalMeeting,
  principalMeetingOther,
} from './schema.ts';
import { meetingsOfPerson } from './store.ts';

/** The principal meetings of a person, and what was written down and decided in them. */
export function principalMeetingsAbout({ db }: Reading, personId: string): SheetToWrite[] {
  return [
    listSheet(
      'Principal meetings',
      [...which, ['Principal', 24], ['Led by', 24], ['Took place', 14], ['Why not', 40]],
      meetingsOfPerson(db, personId).map((one) => [
        one.day,
        one.school,
        one.principal ?? '',
        one.lead,
        one.cancelledOn === null ? one.state : 'called off',
        one.why,
      ]),
    ),
    listSheet('Said in principal meetings', [...which, ['What', 24], ['Words', 80]], saidIn(db, personId)),
    listSheet('Prep sheets', [...which, ['Words', 100]], sheetsOf(db, personId)),
  ];
}

const which = [
  ['Day', 12],
  ['School', 20],
] as const;

const others = (db: Reader, personId: string) =>
  db
    .select({ day: principalMeeting.day, at: school.name })
    .from(principalMeetingOther)
    .innerJoin(principalMeeting, eq(principalMeeting.id, principalMeetingOther.meetingId))
    .innerJoin(school, eq(school.id, principalMeeting.schoolId))
    .where(isOf(principalMeetingOther.personId, personId))
    .all();

function saidIn(db: Reader, personId: string): string[][] {
  const topics = db
    .select({ one: asOne(meetingTopic), at: school.name })
    .from(meetingTopic)
    .innerJoin(principalMeeting, eq(principalMeeting.id, meetingTopic.meetingId))
    .innerJoin(school, eq(school.id, principalMeeting.schoolId))
    .where(isOf(meetingTopic.byId, personId))
    .all();
  const notes = db
    .select({ one: asOne(meetingNote), at: school.name })
    .from(meetingNote)
    .innerJoin(principalMeeting, eq(principalMeeting.id, meetingNote.meetingId))
    .innerJoin(school, eq(school.id, principalMeeting.schoolId))
    .where(or(isOf(meetingNote.byId, personId), isOf(principalMeeting.principalId, personId)))
    .all();
  const decisions = db
    .select({ one: asOne(meetingDecision), at: school.name })
    .from(meetingDecision)
    .innerJoin(school, eq(school.id, meetingDecision.schoolId))
    .where(or(isOf(meetingDecision.ownerId, personId), isOf(meetingDecision.madeById, personId)))
    .all();
  const updates = db
    .select({ one: asOne(meetingDecisionUpdate), at: school.name })
    .from(meetingDecisionUpdate)
    .innerJoin(meetingDecision, eq(meetingDecision.id, meetingDecisionUpdate.decisionId))
    .innerJoin(school, eq(school.id, meetingDecision.schoolId))
    .where(isOf(meetingDecisionUpdate.byId, personId))
    .all();
  return [
    ...others(db, personId).map(({ day, at }) => [day, at, 'was there', '']),
    ...topics.map(({ one, at }) => [one.onDay, at, 'wanted to talk about', one.words]),
    ...notes.map(({ one, at }) => [one.onDay, at, one.kind === 'area' ? 'area to improve' : 'note', one.words]),
    ...decisions.map(({ one, at }) => [one.madeOn, at, one.kind === 'help' ? 'help promised' : 'decision', one.words]),
    ...updates.map(({ one, at }) => [one.onDay, at, `what became of it: ${one.state}`, one.words]),
  ].sort(([a = ''], [b = '']) => a.localeCompare(b));
}

function sheetsOf(db: Reader, personId: string): string[][] {
  const sheets = db
    .select({ sheet: asOne(prepSheet), at: school.name })
    .from(prepSheet)
    .innerJoin(principalMeeting, eq(principalMeeting.id, prepSheet.meetingId))
    .innerJoin(school, eq(school.id, principalMeeting.schoolId))
    .where(isOf(prepSheet.personId, personId))
    .orderBy(asc(prepSheet.onDay))
    .all();
  return sheets.map(({ sheet, at }) => [sheet.onDay, at, sheet.document]);
}
