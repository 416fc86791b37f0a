import { dateAndTime } from '../../district/days.ts';
import type { Reading } from '../../kit/context.ts';
import { importsBy } from '../../kit/imports/store.ts';
import { listSheet } from '../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../kit/sheets/write.ts';
import { planImport } from './imports/schema.ts';
import { answersAbout } from './owners/store.ts';
import { ownedBy } from './store.ts';

/** What the plan keeps about a person: the initiatives, benchmarks and actions they answer for, or are written beside. */
export function planAbout(c: Reading, personId: string): SheetToWrite[] {
  const state = (endedOn: string | null) => (endedOn === null ? 'in the plan' : `ended ${endedOn}`);
  const rows = ownedBy(c.db, personId).map((one) => [
    one.level,
    one.code,
    one.words,
    one.rawOwner,
    one.isOwner ? 'yes' : 'not decided',
    state(one.endedOn),
  ]);
  return [
    listSheet(
      'In the plan',
      [
        ['What', 12],
        ['Code', 12],
        ['Words', 80],
        ['Person responsible, as written', 40],
        ['Is this person', 14],
        ['State', 18],
      ],
      rows,
    ),
    answersSheet(c, personId),
    importsSheet(c, personId),
  ];
}

/** Which texts of the plan they said the meaning of, or are the meaning of. */
function answersSheet({ db }: Reading, personId: string): SheetToWrite {
  const { owners, dues } = answersAbout(db, personId);
  const by = (id: string) => (id === personId ? 'this person' : 'somebody else');
  const meant = (one: (typeof owners)[number]) =>
    one.personId === personId ? 'this person' : one.kind === 'role' ? (one.role ?? '') : one.kind;
  return listSheet(
    'What texts in the plan mean',
    [
      ['Text', 40],
      ['Means', 30],
      ['Said by', 16],
      ['Day', 12],
    ],
    [
      ...owners.map((one) => [one.textKey, meant(one), by(one.byId), one.onDay]),
      ...dues.map((one) => [one.textKey, one.dueOn, by(one.byId), one.onDay]),
    ],
  );
}

function importsSheet({ db, settings }: Reading, personId: string): SheetToWrite {
  const at = (instant: string | null) => dateAndTime(instant, settings.timeZone);
  return listSheet(
    'Plans handed over',
    [
      ['Handed over', 18],
      ['Decided', 18],
      ['State', 12],
    ],
    importsBy(db, planImport, personId).map((one) => [at(one.handedOverAt), at(one.decidedAt), one.state]),
  );
}
