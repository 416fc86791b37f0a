import { dateAndTime } from '../../district/days.ts';
import { refTo } from '../../district/ref.ts';
import { escalationsOf, snoozedOf } from '../../kit/asks/deferred.ts';
import { hoursOf } from '../../kit/asks/hours.ts';
import type { Asked, Reading } from '../../kit/context.ts';
import { place } from '../../kit/feature.ts';
import { listSheet } from '../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../kit/sheets/write.ts';
import type { Statement } from '../../kit/statement.ts';
import { entry } from '../../kit/words/pieces.ts';
import { hoursButton } from './hours/form.ts';
import { hoursLine } from './hours/messages.ts';

/** On Home, for everybody: when they are asked. */
export function hoursHome(c: Asked): Statement[] {
  const me = c.viewer.person.id;
  const words = [entry(hoursLine(hoursOf(c.db, me, c.settings)), place(hoursButton, 'My hours', ''))];
  return [{ part: 'settings', words, refs: [refTo('person', me)], weight: 8, can: 'person.own', always: true }];
}

/** What is kept of how somebody was asked. What was asked is named by its routine; its records are told of by theirs. */
export function asksAbout(c: Reading, personId: string): SheetToWrite[] {
  const { zone, askAt, from, to } = hoursOf(c.db, personId, c.settings);
  return [
    listSheet(
      'What I put off',
      [
        ['What', 40],
        ['Until', 18],
      ],
      snoozedOf(c.db, personId).map(({ item, until }) => [item, dateAndTime(until, c.settings.timeZone)]),
    ),
    listSheet(
      'Handed to the plan manager',
      [
        ['What', 40],
        ['Why', 12],
        ['My line', 60],
        ['On', 12],
        ['Seen to on', 12],
      ],
      escalationsOf(c.db, personId).map(({ item, why, words, onDay, endedOn }) => [
        item,
        why,
        words,
        onDay,
        endedOn ?? '',
      ]),
    ),
    listSheet(
      'My hours',
      [
        ['Time zone', 24],
        ['Asked at', 10],
        ['Not before', 10],
        ['Not after', 10],
      ],
      [[zone, askAt, from, to]],
    ),
  ];
}
