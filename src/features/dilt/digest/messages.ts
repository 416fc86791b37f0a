import { type Day, sayDay, sayShortDay } from '../../../district/days.ts';
import { counted, firstOf } from '../../../kit/words/lists.ts';
import { bold, clip, say, type Text } from '../../../kit/words/text.ts';
import type { Segment } from '../agenda/store.ts';
import { readyCount } from '../readiness/rules.ts';

/** So many segments and schools are named. */
const named = 4;

/** Nobody facilitates it, and it is near. */
export const openText = (day: Day, inDays: number): Text =>
  say`Nobody facilitates the DILT of ${bold(sayDay(day))} yet, and it is ${inDays === 0 ? 'today' : `in ${counted(inDays, 'day', 'days')}`}.`;

/** It was held, and this was taught. */
export function heldText(day: Day, segments: readonly Segment[]): Text {
  const taught = segments.filter(({ endedAt }) => endedAt !== null);
  const start = say`The DILT of ${sayDay(day)} was held`;
  if (segments.length === 0) return say`${start}; it had no agenda on record.`;
  if (taught.length === 0) return say`${start}; no segment of its agenda was started on record.`;
  const titles = firstOf(taught.map(titleOf), named);
  return say`${start}: ${taught.length} of ${counted(segments.length, 'segment', 'segments')} ran: ${titles.join('; ')}.`;
}

const titleOf = ({ title, initiative }: Segment): string =>
  initiative === null ? clip(title, 40) : `${clip(title, 40)} (${initiative})`;

/** How many segments of the next one are ready. Whose, only its facilitator is told. */
export const readyText = (day: Day, segments: readonly Segment[]): Text =>
  segments.length === 0
    ? say`The DILT of ${sayDay(day)} has no agenda yet.`
    : say`DILT of ${sayDay(day)}: ${readyCount(segments)}.`;

/** What somebody who leads the district has said nothing of. */
export function ownText(name: string, open: number, overdue: readonly Day[]): Text {
  const [oldest] = overdue;
  const late =
    oldest === undefined
      ? 'none past its date'
      : `${overdue.length} past the date, the oldest since ${sayShortDay(oldest)}`;
  return say`${name} has ${counted(open, 'open commitment', 'open commitments')} from the DILT, ${late}.`;
}

/** A school did what it said. */
export const diltKeptText = (school: string, taught: string): Text =>
  say`${school} kept what it brought back from the DILT, on “${clip(taught, 60)}”.`;

/** The same of several at once. */
export const keptMoreText = (schools: readonly string[]): Text =>
  say`${counted(schools.length, 'more commitment', 'more commitments')} from the DILT kept: ${firstOf([...new Set(schools)], named).join(', ')}.`;
