import { dateAndTime } from '../../../district/days.ts';
import { roleNames } from '../../../district/people.ts';
import type { Reading } from '../../../kit/context.ts';
import { listSheet } from '../../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../../kit/sheets/write.ts';
import { readable } from './rules.ts';
import * as store from './store.ts';

/** Everything this routine keeps about a person, what was withdrawn too: sealed is not gone. */
export function walkthroughsAbout(c: Reading, personId: string): SheetToWrite[] {
  const changes = store.changesOf(c.db, personId);
  const words = store.wordsById(c.db);
  return [
    wholeSheet(c, 'Walkthroughs about them', store.walkthroughsOf(c.db, 'teacher', personId), changes),
    wholeSheet(c, 'Walkthroughs they logged', store.walkthroughsOf(c.db, 'observer', personId), changes),
    answersSheet(c, personId),
    changesSheet(c, changes, words),
    viewsSheet(c, personId),
    targetsSheet(c, personId),
    draftsSheet(c, personId, words),
    sharedSheet(c, personId),
  ];
}

type Changes = ReturnType<typeof store.changesOf>;

const wholeColumns = [
  ['Walkthrough', 38],
  ['Day', 12],
  ['Began', 8],
  ['Minutes', 8],
  ['Observer', 24],
  ['Teacher', 24],
  ['School', 24],
  ['Room', 10],
  ['Subject', 16],
  ['Comment', 60],
  ['Question', 40],
  ['Logged', 18],
  ['How the copy goes', 18],
  ['Copy went', 18],
  ['Reply', 60],
  ['Replied', 18],
  ['State', 14],
  ['Withdrawn because', 40],
] as const;

function wholeSheet(c: Reading, name: string, all: readonly store.WholeWalkthrough[], changes: Changes): SheetToWrite {
  return listSheet(
    name,
    wholeColumns,
    all.map((one) => wholeRow(c, one, changes)),
  );
}

function wholeRow({ settings }: Reading, one: store.WholeWalkthrough, changes: Changes): string[] {
  const { walkthrough: visit, copy, reply } = one;
  const at = (instant: string | null | undefined) => dateAndTime(instant ?? null, settings.timeZone);
  const withdrawn = changes.findLast(({ walkthroughId, kind }) => walkthroughId === visit.id && kind === 'withdrawn');
  return [
    visit.id,
    visit.day,
    visit.began ?? '',
    String(visit.minutes ?? ''),
    one.observer,
    one.teacher,
    one.school,
    visit.room,
    visit.subject,
    visit.comment,
    visit.question,
    at(visit.loggedAt),
    copy ? howWords[copy.how] : '',
    copy && !copy.wentAt ? 'owed' : at(copy?.wentAt),
    reply?.words ?? '',
    at(reply?.repliedAt),
    visit.withdrawnAt === null ? '' : 'withdrawn',
    withdrawn?.reason ?? '',
  ];
}

const howWords = { slack: 'by Slack', paper: 'on paper' } as const;

function answersSheet({ db }: Reading, personId: string): SheetToWrite {
  const said = { seen: 'seen', notSeen: 'looked for, not seen' } as const;
  return listSheet(
    'Answers',
    [
      ['Walkthrough', 38],
      ['Day', 12],
      ['Teacher', 24],
      ['Look-for', 50],
      ['Answer', 20],
      ['Comment', 60],
    ],
    store.answersOf(db, personId).map((one) => {
      return [one.id, one.day, one.teacher, one.words, said[one.answer], one.comment];
    }),
  );
}

function changesSheet({ settings }: Reading, changes: Changes, words: ReadonlyMap<string, string>): SheetToWrite {
  return listSheet(
    'Corrected and withdrawn',
    [
      ['Walkthrough', 38],
      ['Day', 12],
      ['When', 18],
      ['What', 12],
      ['Because', 40],
      ['How it was before', 80],
    ],
    changes.flatMap((one) =>
      readable(one.before, words).map((before) => {
        return [one.walkthroughId, one.day, dateAndTime(one.at, settings.timeZone), one.kind, one.reason, before];
      }),
    ),
  );
}

function viewsSheet({ db, settings }: Reading, personId: string): SheetToWrite {
  return listSheet(
    'Who read what',
    [
      ['When', 18],
      ['Who', 24],
      ['What', 52],
    ],
    store.viewsWith(db, personId).map(({ at, viewer, about }) => [dateAndTime(at, settings.timeZone), viewer, about]),
  );
}

function targetsSheet({ db }: Reading, personId: string): SheetToWrite {
  return listSheet(
    'Targets',
    [
      ['From month', 12],
      ['Walkthroughs a month', 22],
      ['For', 24],
    ],
    store.targetsOf(db, personId).map(({ fromMonth, number, role }) => {
      return [fromMonth, String(number), role === null ? 'this person' : `every ${roleNames[role]}`];
    }),
  );
}

function draftsSheet({ db, settings }: Reading, personId: string, words: ReadonlyMap<string, string>): SheetToWrite {
  return listSheet(
    'Drafts',
    [
      ['Day', 12],
      ['Saved', 18],
      ['Corrects', 38],
      ['Answered so far', 80],
    ],
    store.draftsOf(db, personId).flatMap((one) =>
      readable(one.given, words).map((given) => {
        return [one.day, dateAndTime(one.savedAt, settings.timeZone), one.corrects ?? '', given];
      }),
    ),
  );
}

function sharedSheet({ db, settings }: Reading, personId: string): SheetToWrite {
  return listSheet(
    'Copies talked over',
    [
      ['Month', 12],
      ['When', 18],
      ['Shared by', 24],
      ['Shared with', 24],
      ['What was shared', 80],
    ],
    store
      .sharedCopiesWith(db, personId)
      .flatMap(({ month, at, by, to, words }) =>
        readable(words, new Map()).map((part) => [month, dateAndTime(at, settings.timeZone), by, to, part]),
      ),
  );
}
