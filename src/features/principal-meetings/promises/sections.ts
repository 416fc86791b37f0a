import { daysOf, type Month } from '../../../district/days.ts';
import { weights } from '../../../district/digest.ts';
import type { DigestOccasion } from '../../../district/occasions.ts';
import { isGoingOn, promisedMonth } from '../../../district/promised-month.ts';
import { type Noun, type Ref, refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import { alsoIn, type Contribution } from '../../../kit/occasions.ts';
import type { Text } from '../../../kit/words/text.ts';
import { helpGivenText, metCountText, onTimeText } from './messages.ts';
import { countGiven, countMet, countOnTime, isMetKept } from './rules.ts';
import { hasMetBefore, helpDueIn, helpMovedIn, meetingsIn, memosDueIn, schoolsLedOn } from './store.ts';

/** In somebody’s digest: what leaders promised of principal meetings, as counts of all of them together. */
export const meetingsDigest = (c: Reading, { only }: DigestOccasion): Contribution<'digest'>[] =>
  only ? [] : meetingPromises(c);

/** The same sentences in the packet. */
export const meetingsPacket = (c: Reading): Contribution<'packet'>[] => alsoIn('promises', meetingPromises(c));

/** Principals met, memos on time, help given by its day: the last month in its first days, then the month so far. */
function meetingPromises(c: Reading): Contribution<'digest'>[] {
  const month = promisedMonth(c.today);
  if (month === undefined || !hasMetBefore(c.db, daysOf(month).last)) return [];
  return [...met(c, month), ...onTime(c, month), ...given(c, month)];
}

function met(c: Reading, month: Month): Contribution<'digest'>[] {
  const meetings = meetingsIn(c.db, month);
  const goesOn = isGoingOn(month, c.today);
  const led = schoolsLedOn(c.db, goesOn ? c.today : daysOf(month).last);
  const schools = [
    ...new Set([...led, ...meetings.filter(({ state }) => state === 'held').map((one) => one.schoolId)]),
  ];
  const count = countMet(schools, meetings, c.today);
  const refs =
    meetings.length > 0
      ? refsTo('principalMeeting', meetings)
      : refsTo(
          'school',
          schools.map((id) => ({ id })),
        );
  return promise(refs, metCountText(count, month, goesOn), weights.promises.meetings, isMetKept(count));
}

function onTime(c: Reading, month: Month): Contribution<'digest'>[] {
  const memos = memosDueIn(c, month);
  const count = countOnTime(memos, c.today);
  if (count.of === 0) return [];
  const words = onTimeText(count, month);
  return promise(refsTo('principalMeeting', memos), words, weights.promises.memos, count.kept === count.of);
}

function given(c: Reading, month: Month): Contribution<'digest'>[] {
  const help = helpDueIn(c.db, month);
  const moved = helpMovedIn(c.db, month).map((id) => ({ id }));
  const count = countGiven(help, moved.length, c.today);
  if (count.of === 0) return [];
  const refs = refsTo('meetingDecision', [...help, ...moved]);
  return promise(refs, helpGivenText(count, month), weights.promises.help, count.kept === count.of);
}

const refsTo = (noun: Noun, all: readonly { readonly id: string }[]): Ref[] => all.map(({ id }) => refTo(noun, id));

function promise(
  [first, ...rest]: readonly Ref[],
  words: Text,
  weight: number,
  kept: boolean,
): Contribution<'digest'>[] {
  return first ? [{ part: 'promises', words, refs: [first, ...rest], weight, can: 'packet.read', kept }] : [];
}
