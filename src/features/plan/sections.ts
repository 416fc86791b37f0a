import type { Reading } from '../../kit/context.ts';
import { listSheet } from '../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../kit/sheets/write.ts';
import { ownedBy } from './store.ts';

/** What the plan keeps about a person: the initiatives, benchmarks and actions they answer for, or are written beside. */
export function planAbout({ db }: Reading, personId: string): SheetToWrite[] {
  const state = (endedOn: string | null) => (endedOn === null ? 'in the plan' : `ended ${endedOn}`);
  const rows = ownedBy(db, personId).map((one) => [
    ...[one.level, one.code, one.words, one.rawOwner],
    ...[one.isOwner ? 'yes' : 'not decided', state(one.endedOn)],
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
  ];
}
