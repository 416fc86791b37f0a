import { dateAndTime } from '../../../district/days.ts';
import { maskFor } from '../../../district/masks.ts';
import type { Reading } from '../../../kit/context.ts';
import { listSheet } from '../../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../../kit/sheets/write.ts';
import { responsesOf } from '../kept-about/store.ts';

/** What observers wrote back to what teachers answered, for both of them. */
export function responsesSheet({ db, settings }: Reading, personId: string): SheetToWrite {
  const said = { reply: 'reply', meet: 'time to meet' } as const;
  return listSheet(
    'Replies to teachers',
    [
      ['Walkthrough', 38],
      ['Day', 12],
      ['Observer', 24],
      ['Teacher', 24],
      ['What', 14],
      ['Words', 60],
      ['Sent', 18],
    ],
    responsesOf(db, personId).map((one) => {
      const mask = maskFor(personId, one);
      const sent = dateAndTime(one.at, settings.timeZone);
      return [one.walkthroughId, one.day, one.by, mask(one.teacher), said[one.kind], mask(one.words), sent];
    }),
  );
}
