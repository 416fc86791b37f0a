import type { Reading } from '../../../kit/context.ts';
import { listSheet } from '../../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../../kit/sheets/write.ts';
import { criterionNames, howFarNames } from '../criteria/rules.ts';
import { checksBy } from '../criteria/store.ts';
import { approvedBy } from './store.ts';

/** What is kept of a person's part in the plan's versions: what they entered as approved, and how they saw the five criteria. */
export function versionsAbout({ db }: Reading, personId: string): SheetToWrite[] {
  const approved = approvedBy(db, personId);
  const checks = checksBy(db, personId);
  return [
    listSheet(
      'Plan approvals entered',
      [
        ['Entered on', 12],
        ['Version', 10],
        ['Letter of', 12],
        ['What it said', 80],
        ['Why it was amended', 80],
      ],
      approved.map((one) => [one.decidedOn ?? '', String(one.number), one.letterOn ?? '', one.approval, one.reason]),
    ),
    listSheet(
      'Plan checks',
      [
        ['On', 12],
        ['Version', 10],
        ['Criterion', 50],
        ['Answer', 12],
        ['Because', 80],
      ],
      checks.map((one) => [
        one.onDay,
        String(one.version),
        criterionNames[one.criterion],
        howFarNames[one.answer],
        one.comment,
      ]),
    ),
  ];
}
