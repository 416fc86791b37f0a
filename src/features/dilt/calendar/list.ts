import { type Day, dayText } from '../../../district/days.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { fromBefore, Refusal } from '../../../kit/refusal.ts';
import { say } from '../../../kit/words/text.ts';
import { dateLines } from '../rotation/list.ts';
import { rotationNames } from '../rotation/messages.ts';
import { moveTurns } from '../rotation/move.ts';
import { publishYear, yearsAhead } from '../rotation/publish/post.ts';
import { everybody, publishedFor, turnDatesAhead } from '../rotation/store.ts';
import { type DiltCalendarShown, diltCalendarNames, diltCalendarWords } from './messages.ts';

/** `/dilt calendar`: the dates to come, for whoever leads. */
export const showDiltCalendar = (c: Asked): Done => done({ tell: diltCalendarWords(calendarNow(c)) });

export function calendarNow(c: Reading): DiltCalendarShown {
  const told = everybody(c).length;
  return { dates: dateLines(c, turnDatesAhead(c)), unpublished: unpublishedYears(c), told };
}

/** School years with dates to come of which nobody was told who facilitates. */
export const unpublishedYears = (c: Reading): Day[] =>
  yearsAhead(c).flatMap(({ startsOn, dates: [first] }) => (first && !publishedFor(c.db, first.day) ? [startsOn] : []));

/** The same from a button. */
export const openDiltCalendar: ButtonPress = {
  name: diltCalendarNames.list,
  ability: 'dilt.lead',
  press: (c) => showDiltCalendar(c),
};

/** Tells everybody who facilitates when, once a year. */
export const publish: ButtonPress = {
  name: rotationNames.publish,
  ability: 'dilt.lead',
  press(c, value) {
    const startsOn = dayText.safeParse(value);
    if (!startsOn.success) throw fromBefore();
    if (!unpublishedYears(c).includes(startsOn.data))
      throw new Refusal('That year is already published. Anyone whose date moves is notified.');
    const { happened } = moveTurns(c, { byId: c.viewer.person.id, why: say`The year was published.` });
    return done({
      messages: publishYear(c, startsOn.data, c.viewer.person.id),
      happened,
      instead: diltCalendarWords(calendarNow(c)),
    });
  },
};
