import { dateAndTime } from '../../../district/days.ts';
import { masked } from '../../../district/masks.ts';
import type { Reading } from '../../../kit/context.ts';
import { listSheet } from '../../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../../kit/sheets/write.ts';
import { openingsWith } from './listed.ts';

/** Older walkthroughs that were opened: to them, by them, or of those about them. Another teacher is not named. */
export function openedSheet({ db, settings }: Reading, personId: string): SheetToWrite {
  return listSheet(
    'Older walkthroughs opened',
    [
      ['Opened', 18],
      ['Opened by', 24],
      ['Who may read them', 24],
      ['School', 24],
      ['Teacher', 24],
      ['Since', 12],
      ['Until', 12],
      ['Why', 60],
    ],
    openingsWith(db, personId).map(({ at, by, reader, school, teacherId, fromDay, untilDay, reason }) => [
      dateAndTime(at, settings.timeZone),
      by ?? 'Throughline',
      reader,
      school,
      teacherId === null ? 'every teacher' : teacherId === personId ? 'this person' : masked,
      fromDay,
      untilDay,
      reason,
    ]),
  );
}
