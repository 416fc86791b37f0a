import { dateAndTime } from '../../../district/days.ts';
import type { Reading } from '../../../kit/context.ts';
import { listSheet } from '../../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../../kit/sheets/write.ts';
import { readable } from '../kept-about/rules.ts';
import { sharedCopiesWith } from '../kept-about/store.ts';

/** Copies that were talked over, as they were handed over: masked. */
export function sharedSheet({ db, settings }: Reading, personId: string): SheetToWrite {
  return listSheet(
    'Copies talked over',
    [
      ['Month', 12],
      ['When', 18],
      ['Shared by', 24],
      ['Shared with', 24],
      ['What was shared', 80],
    ],
    sharedCopiesWith(db, personId).flatMap(({ month, at, by, to, words }) =>
      readable(words, new Map()).map((part) => [month, dateAndTime(at, settings.timeZone), by, to, part]),
    ),
  );
}
