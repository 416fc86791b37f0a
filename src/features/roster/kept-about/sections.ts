import { dateAndTime } from '../../../district/days.ts';
import { roleNames } from '../../../district/people.ts';
import { refTo } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import { importsBy } from '../../../kit/imports/store.ts';
import { listSheet } from '../../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../../kit/sheets/write.ts';
import type { Statement } from '../../../kit/statement.ts';
import { mergesWith } from '../merging/store.ts';
import { questionsWith } from '../same-person/store.ts';
import { rosterImport } from '../schema.ts';
import { heldLine } from '../second-person/messages.ts';
import { heldWith } from '../second-person/store.ts';
import { keptAboutWords } from './messages.ts';
import { changesWith, rolesOf } from './store.ts';

/** On everybody's Home: the button to everything that is kept about them. */
export function keptOnHome({ viewer }: Asked): Statement[] {
  const me = refTo('person', viewer.person.id);
  return [
    {
      part: 'settings',
      words: keptAboutWords(viewer.person.id),
      refs: [me],
      weight: 9,
      can: 'person.export',
      always: true,
    },
  ];
}

/** What the roster keeps about a person: who they are, what they were and are, what was changed and by whom. */
export function rosterAbout(c: Reading, personId: string): SheetToWrite[] {
  return [
    personSheet(c, personId),
    rolesSheet(c, personId),
    changesSheet(c, personId),
    importsSheet(c, personId),
    accountsSheet(c, personId),
    mergesSheet(c, personId),
    heldSheet(c, personId),
  ];
}

const slackWords = {
  unknown: 'not looked up yet',
  found: 'found',
  none: 'no account',
  deactivated: 'deactivated',
} as const;

function personSheet({ db }: Reading, personId: string): SheetToWrite {
  const person = personById(db, personId);
  const rows = person
    ? [
        ['Name', person.name],
        ['Email', person.email ?? ''],
        ['Slack account', person.slackId ?? ''],
        ['Account status', slackWords[person.slackState]],
        ['ID in Throughline', person.id],
      ]
    : [];
  return listSheet(
    'Person',
    [
      ['What', 24],
      ['Kept', 60],
    ],
    rows,
  );
}

function rolesSheet({ db }: Reading, personId: string): SheetToWrite {
  return listSheet(
    'Roles',
    [
      ['Role', 24],
      ['School', 30],
      ['First day', 12],
      ['Last day', 12],
    ],
    rolesOf(db, personId).map((one) => [roleNames[one.role], one.school ?? '', one.fromDay, one.toDay ?? '']),
  );
}

function changesSheet({ db, settings }: Reading, personId: string): SheetToWrite {
  return listSheet(
    'Changes to the roster',
    [
      ['When', 18],
      ['Changed by', 24],
      ['About', 24],
      ['What', 80],
    ],
    changesWith(db, personId).map((one) => [
      dateAndTime(one.at, settings.timeZone),
      one.changer,
      one.about ?? 'the settings',
      one.words,
    ]),
  );
}

const answerWords = { same: 'the same person', another: 'another person' } as const;

function accountsSheet({ db }: Reading, personId: string): SheetToWrite {
  return listSheet(
    'Slack accounts asked about',
    [
      ['Asked', 12],
      ['Account', 24],
      ['Address', 30],
      ['Known on the roster', 24],
      ['Answer', 18],
      ['Answered by', 24],
      ['Answered', 12],
    ],
    questionsWith(db, personId).map((one) => [
      one.askedOn,
      // Until somebody has said so it may be another person’s account, whose name is nothing of theirs.
      one.answer === 'same' || (one.answer !== null && one.byId === personId) ? one.account : '',
      one.email,
      one.whose,
      one.answer === null ? '' : answerWords[one.answer],
      one.answer === null ? '' : (one.by ?? ''),
      one.answer === null ? '' : (one.answeredOn ?? ''),
    ]),
  );
}

function mergesSheet({ db }: Reading, personId: string): SheetToWrite {
  return listSheet(
    'Two entries for one person',
    [
      ['Since', 12],
      ['Entry that stays', 24],
      ['Other entry', 24],
      ['Why', 60],
      ['Undone', 12],
      ['Why it was undone', 60],
    ],
    mergesWith(db, personId).map((one) => [
      one.on,
      one.stays,
      one.away,
      one.why,
      one.undoneOn ?? '',
      one.undoneWhy ?? '',
    ]),
  );
}

const heldAnswers = {
  confirmed: 'yes',
  refused: 'no',
  passed: 'took effect: nobody else could confirm it',
  lapsed: 'no: whoever asked can no longer change the roster',
} as const;

function heldSheet({ db }: Reading, personId: string): SheetToWrite {
  return listSheet(
    'Needed a second person',
    [
      ['Asked', 12],
      ['What', 60],
      ['Why', 60],
      ['Answer', 24],
      ['Answered by', 24],
      ['Answered', 12],
    ],
    heldWith(db, personId).map((one) => [
      one.askedOn,
      heldLine(one),
      one.why,
      one.answer === null ? '' : heldAnswers[one.answer],
      one.by ?? '',
      one.answeredOn ?? '',
    ]),
  );
}

function importsSheet({ db, settings: { timeZone } }: Reading, personId: string): SheetToWrite {
  return listSheet(
    'Workbooks uploaded',
    [
      ['Uploaded', 18],
      ['Decided', 18],
      ['State', 12],
    ],
    importsBy(db, rosterImport, personId).map((one) => [
      dateAndTime(one.handedOverAt, timeZone),
      dateAndTime(one.decidedAt, timeZone),
      one.state,
    ]),
  );
}
