import { asc, eq, or } from 'drizzle-orm';
import { dateAndTime } from '../../district/days.ts';
import { highlightInvited, highlightMeeting } from '../../district/highlight-meetings/schema.ts';
import { asOne, isOf } from '../../district/same-person.ts';
import type { Reading } from '../../kit/context.ts';
import { listSheet } from '../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../kit/sheets/write.ts';
import { highlightRemark, highlightReport } from './report/schema.ts';
import { answerNames } from './requests/rules.ts';
import { highlightRequest } from './requests/schema.ts';

/** What is kept about a person before highlight meetings: invitations, what was wanted of them or by them, what they wrote of the report. */
export function meetingsAbout(c: Reading, personId: string): SheetToWrite[] {
  return [invitations(c, personId), wanted(c, personId), remarks(c, personId), finals(c, personId)];
}

function invitations({ db }: Reading, personId: string): SheetToWrite {
  const rows = db
    .select({ day: highlightMeeting.day, place: highlightMeeting.place })
    .from(highlightInvited)
    .innerJoin(highlightMeeting, eq(highlightMeeting.id, highlightInvited.meetingId))
    .where(isOf(highlightInvited.personId, personId))
    .orderBy(asc(highlightMeeting.day))
    .all();
  const columns = [
    ['Day', 12],
    ['Place', 40],
  ] as const;
  return listSheet(
    'Invited to highlight meetings',
    columns,
    rows.map(({ day, place }) => [day, place]),
  );
}

function wanted({ db }: Reading, personId: string): SheetToWrite {
  const rows = db
    .select(asOne(highlightRequest))
    .from(highlightRequest)
    .where(
      or(
        isOf(highlightRequest.ownerId, personId),
        isOf(highlightRequest.askedById, personId),
        isOf(highlightRequest.answeredById, personId),
      ),
    )
    .orderBy(asc(highlightRequest.id))
    .all();
  const columns = [
    ['Asked on', 12],
    ['What', 60],
    ['Answer', 20],
    ['In words', 60],
    ['Answered on', 12],
    ['Part in it', 18],
  ] as const;
  const part = (one: (typeof rows)[number]) =>
    one.ownerId === personId ? 'holds it' : one.askedById === personId ? 'asked' : 'answered';
  return listSheet(
    'Wanted for highlight meetings',
    columns,
    rows.map((one) => [
      one.askedOn,
      one.words,
      answerNames[one.answer ?? 'open'],
      one.answerWords,
      one.answeredOn ?? '',
      part(one),
    ]),
  );
}

function remarks({ db, settings }: Reading, personId: string): SheetToWrite {
  const rows = db
    .select({ at: highlightRemark.at, day: highlightMeeting.day, words: highlightRemark.words })
    .from(highlightRemark)
    .innerJoin(highlightMeeting, eq(highlightMeeting.id, highlightRemark.meetingId))
    .where(isOf(highlightRemark.byId, personId))
    .orderBy(asc(highlightRemark.id))
    .all();
  const columns = [
    ['When', 18],
    ['Meeting', 12],
    ['Remark', 80],
  ] as const;
  return listSheet(
    'Remarks in highlight reports',
    columns,
    rows.map(({ at, day, words }) => [dateAndTime(at, settings.timeZone), day, words]),
  );
}

function finals({ db, settings }: Reading, personId: string): SheetToWrite {
  const rows = db
    .select({ at: highlightReport.finalAt, day: highlightMeeting.day, edition: highlightReport.edition })
    .from(highlightReport)
    .innerJoin(highlightMeeting, eq(highlightMeeting.id, highlightReport.meetingId))
    .where(isOf(highlightReport.finalById, personId))
    .orderBy(asc(highlightReport.finalAt))
    .all();
  const columns = [
    ['When', 18],
    ['Meeting', 12],
    ['Version', 10],
  ] as const;
  return listSheet(
    'Highlight reports made final',
    columns,
    rows.map(({ at, day, edition }) => [dateAndTime(at, settings.timeZone), day, edition]),
  );
}
