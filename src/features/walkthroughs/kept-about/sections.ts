import { dateAndTime } from '../../../district/days.ts';
import { maskFor } from '../../../district/masks.ts';
import { roleNames } from '../../../district/people.ts';
import type { Reading } from '../../../kit/context.ts';
import { listSheet } from '../../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../../kit/sheets/write.ts';
import { openedSheet } from '../older/sections.ts';
import { responsesSheet } from '../respond/sections.ts';
import { sharedSheet } from '../share/sections.ts';
import { readable } from './rules.ts';
import * as store from './store.ts';

/** Everything this routine keeps about a person, what was withdrawn too: sealed is not gone. */
export function walkthroughsAbout(c: Reading, personId: string): SheetToWrite[] {
  const changes = store.changesOf(c.db, personId);
  const words = store.wordsById(c.db);
  return [
    wholeSheet(c, 'Walkthroughs about them', {
      personId,
      all: store.walkthroughsOf(c.db, 'teacher', personId),
      changes,
    }),
    wholeSheet(c, 'Walkthroughs they logged', {
      personId,
      all: store.walkthroughsOf(c.db, 'observer', personId),
      changes,
    }),
    responsesSheet(c, personId),
    answersSheet(c, personId),
    changesSheet(c, personId, changes, words),
    viewsSheet(c, personId),
    targetsSheet(c, personId),
    draftsSheet(c, personId, words),
    sharedSheet(c, personId),
    openedSheet(c, personId),
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

interface Whole {
  /** Whose workbook it is. */
  readonly personId: string;
  readonly all: readonly store.WholeWalkthrough[];
  readonly changes: Changes;
}

function wholeSheet(c: Reading, name: string, { personId, all, changes }: Whole): SheetToWrite {
  return listSheet(
    name,
    wholeColumns,
    all.map((one) => wholeRow(c, one, { mask: maskFor(personId, ofVisit(one)), changes })),
  );
}

const ofVisit = ({ walkthrough, teacher }: store.WholeWalkthrough) => ({ teacherId: walkthrough.teacherId, teacher });

function wholeRow(
  { settings }: Reading,
  one: store.WholeWalkthrough,
  { mask, changes }: { readonly mask: (text: string) => string } & Pick<Whole, 'changes'>,
): string[] {
  const { walkthrough: visit, copy, reply } = one;
  const at = (instant: string | null | undefined) => dateAndTime(instant ?? null, settings.timeZone);
  const withdrawn = changes.findLast(({ walkthroughId, kind }) => walkthroughId === visit.id && kind === 'withdrawn');
  return [
    visit.id,
    visit.day,
    visit.began ?? '',
    String(visit.minutes ?? ''),
    one.observer,
    mask(one.teacher),
    one.school,
    visit.room,
    visit.subject,
    mask(visit.comment),
    mask(visit.question),
    at(visit.loggedAt),
    copy ? howWords[copy.how] : '',
    copy && !copy.wentAt ? 'owed' : at(copy?.wentAt),
    mask(reply?.words ?? ''),
    at(reply?.repliedAt),
    visit.withdrawnAt === null ? '' : 'withdrawn',
    mask(withdrawn?.reason ?? ''),
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
      const mask = maskFor(personId, one);
      return [one.id, one.day, mask(one.teacher), one.words, said[one.answer], mask(one.comment)];
    }),
  );
}

function changesSheet(
  { settings }: Reading,
  personId: string,
  changes: Changes,
  words: ReadonlyMap<string, string>,
): SheetToWrite {
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
    changes.flatMap((one) => {
      const mask = maskFor(personId, one);
      const row = [one.walkthroughId, one.day, dateAndTime(one.at, settings.timeZone), one.kind, mask(one.reason)];
      return readable(one.before, words).map((before) => [...row, mask(before)]);
    }),
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
    store.draftsOf(db, personId).flatMap((one) => {
      const mask = maskFor(personId, one);
      return readable(one.given, words).map((given) => {
        return [one.day, dateAndTime(one.savedAt, settings.timeZone), one.corrects ?? '', mask(given)];
      });
    }),
  );
}
