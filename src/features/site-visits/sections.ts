import type { Reading } from '../../kit/context.ts';
import { listSheet } from '../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../kit/sheets/write.ts';
import { rowNow } from './observations/rows.ts';
import { siteRequestsWith } from './requests/store.ts';
import { attendedNames, bearingNames, siteAnswerNames } from './rules.ts';
import { spokenSaid } from './spoken/rules.ts';
import { type SiteObservation, siteObservationsOf, siteObservationsWith, siteVisitsOf } from './store.ts';

/** The site visits of a person or entered by them, what was raised with them, and what they were asked for. */
export function siteVisitsAbout(c: Reading, personId: string): SheetToWrite[] {
  return [visitsSheet(c, personId), observationsSheet(c, personId), requestsSheet(c, personId)];
}

function visitsSheet({ db }: Reading, personId: string): SheetToWrite {
  const columns = [
    ['Day', 12],
    ['Where', 24],
    ['Their part', 14],
    ['Attended', 40],
    ['Spoke with', 40],
    ['Note', 80],
    ['What we learned', 80],
    ['Still to sort out', 80],
    ['Sent on', 12],
    ['Shared on', 12],
    ['Called off on', 12],
  ] as const;
  return listSheet(
    'Site visits',
    columns,
    siteVisitsOf(db, personId).map((one) => [
      one.day,
      one.school ?? 'district office',
      one.authorId === personId ? 'visited' : 'entered it',
      one.attended.map((kind) => attendedNames[kind]).join(', '),
      one.spokeWith.map(spokenSaid).join(', '),
      one.note,
      one.learned,
      one.stillOpen,
      one.toldOn ?? '',
      one.sharedOn ?? '',
      one.cancelledOn ?? '',
    ]),
  );
}

function observationsSheet(c: Reading, personId: string): SheetToWrite {
  const own = siteVisitsOf(c.db, personId).flatMap(({ id }) => siteObservationsOf(c.db, id));
  const raised = siteObservationsWith(c.db, personId).filter(({ id }) => own.every((one) => one.id !== id));
  const rowOf = (one: SiteObservation): string[] => [
    one.visit.day,
    one.about === null ? '' : (rowNow(c.db, one.about)?.code ?? ''),
    bearingNames[one.bearing],
    one.words,
    one.raisedOn ?? '',
    one.owner ?? '',
    one.answer,
    one.answeredOn ?? '',
  ];
  const columns = [
    ['Day', 12],
    ['About', 14],
    ['Bearing', 18],
    ['What was seen or said', 80],
    ['Raised on', 12],
    ['Who answers for it', 24],
    ['Answer', 80],
    ['Answered on', 12],
  ] as const;
  return listSheet('Site visit observations', columns, [...own, ...raised].map(rowOf));
}

function requestsSheet({ db }: Reading, personId: string): SheetToWrite {
  const columns = [
    ['Asked on', 12],
    ['What', 60],
    ['Their part', 14],
    ['Answer', 20],
    ['In words', 60],
    ['Answered on', 12],
  ] as const;
  const partOf = (one: { readonly ownerId: string; readonly askedById: string }) =>
    one.ownerId === personId ? 'holds it' : one.askedById === personId ? 'asked' : 'answered';
  return listSheet(
    'Site visit requests',
    columns,
    siteRequestsWith(db, personId).map((one) => [
      one.askedOn,
      one.words,
      partOf(one),
      siteAnswerNames[one.answer ?? 'open'],
      one.answerWords,
      one.answeredOn ?? '',
    ]),
  );
}
