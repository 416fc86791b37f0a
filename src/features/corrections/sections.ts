import type { Reading } from '../../kit/context.ts';
import { listSheet } from '../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../kit/sheets/write.ts';
import { workedNames } from './rules.ts';
import { correctionsWith } from './store.ts';

/** The corrections a person wrote down or sees to, and what they said of how one went. */
export function correctionsAbout({ db }: Reading, personId: string): SheetToWrite[] {
  const { made, checks } = correctionsWith(db, personId);
  return [
    listSheet(
      'Corrections',
      [
        ['Decided on', 12],
        ['Seen', 60],
        ['Decided', 60],
        ['Expected', 40],
        ['Part in it', 18],
        ['Looked at on', 12],
        ['How it went', 22],
      ],
      made.map((one) => [
        one.madeOn,
        one.signal,
        one.decision,
        one.effect,
        one.ownerId === personId ? 'owns it' : 'wrote it down',
        one.lookOn,
        one.worked === null ? '' : workedNames[one.worked],
      ]),
    ),
    listSheet(
      'Said of corrections',
      [
        ['Day', 12],
        ['Decided', 60],
        ['Answer', 22],
        ['What shows it', 60],
      ],
      checks.map(({ check, decision }) => [check.onDay, decision, workedNames[check.answer], check.words]),
    ),
  ];
}
