import { type Day, sayDay, sayShortDay } from '../../../district/days.ts';
import { counted, firstOf } from '../../../kit/words/lists.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import type { Segment } from '../agenda/store.ts';
import { readyCount } from '../readiness/rules.ts';

/** So many segments and schools are named. */
const named = 4;

/** Nobody facilitates it, and it is near. */
export const openText = (day: Day, inDays: number): Text =>
  say`The DILT on ${bold(sayDay(day))} is ${inDays === 0 ? 'today' : `in ${counted(inDays, 'day', 'days')}`} and has no facilitator.`;

/** It was held, and this was taught. A segment that was started ran, whether or not somebody said when it ended. */
export function heldText(day: Day, segments: readonly Segment[]): Text {
  const ran = segments.filter(({ startedAt, endedAt }) => startedAt !== null || endedAt !== null);
  const start = say`The DILT on ${sayDay(day)} was held`;
  if (segments.length === 0) return say`${start}. No agenda was recorded.`;
  if (ran.length === 0) return say`${start}. No segment was recorded as started.`;
  const titles = firstOf(ran.map(titleOf), named);
  return say`${start}. ${ran.length} of ${counted(segments.length, 'segment', 'segments')} ran: ${titles.join('; ')}.`;
}

const titleOf = ({ title, initiative }: Segment): string => (initiative === null ? title : `${title} (${initiative})`);

/** How many segments of the next one are ready. Whose, only its facilitator is told. */
export const readyText = (day: Day, segments: readonly Segment[]): Text =>
  segments.length === 0
    ? say`The DILT on ${sayDay(day)} has no agenda yet.`
    : say`DILT on ${sayDay(day)}: ${readyCount(segments)}.`;

/** What somebody who leads the district has said nothing of. */
export function ownText(name: string, open: number, overdue: readonly Day[]): Text {
  const [oldest] = overdue;
  const late =
    oldest === undefined ? 'none is overdue' : `${overdue.length} overdue, the oldest since ${sayShortDay(oldest)}`;
  return say`${name} has ${counted(open, 'open commitment', 'open commitments')} from the DILT; ${late}.`;
}

/** A school did what it said. */
export const diltKeptText = (school: string, taught: string): Text =>
  say`${school} kept its commitment from the DILT segment “${taught}”.`;

/** The same of several at once. */
export const keptMoreText = (schools: readonly string[]): Text =>
  say`${counted(schools.length, 'more commitment', 'more commitments')} from the DILT kept: ${firstOf([...new Set(schools)], named).join(', ')}.`;
