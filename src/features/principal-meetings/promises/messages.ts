import { type Month, sayMonth } from '../../../district/days.ts';
import { say, type Text } from '../../../kit/words/text.ts';
import type { countGiven, countOnTime, MetCount } from './rules.ts';

/** `Met with 7 of 9 principals in October (2 not held).` The schools are named nowhere. */
export function metCountText(
  { met, of, notHeld, notSaid, toCome, noDate }: MetCount,
  month: Month,
  goesOn: boolean,
): Text {
  const rest = [
    [notHeld, 'not held'],
    [notSaid, 'not recorded'],
    [toCome, 'to come'],
    [noDate, 'without a date'],
  ] as const;
  const said = rest.filter(([n]) => n > 0).map(([n, words]) => `${n} ${words}`);
  const more = said.length === 0 ? '' : ` (${said.join(', ')})`;
  return say`Met with ${met} of ${of} principals in ${sayMonth(month)}${goesOn ? ' so far' : ''}${more}.`;
}

/** `Memos on time in October: 6 of 7.` */
export const onTimeText = ({ kept, of }: ReturnType<typeof countOnTime>, month: Month): Text =>
  say`Memos on time in ${sayMonth(month)}: ${kept} of ${of}.`;

/** `Help given by its day in October: 4 of 5 (1 moved to a later month).` */
export const helpGivenText = ({ kept, of, moved }: ReturnType<typeof countGiven>, month: Month): Text =>
  say`Help given by its day in ${sayMonth(month)}: ${kept} of ${of}${moved === 0 ? '' : ` (${moved} moved to a later month)`}.`;
