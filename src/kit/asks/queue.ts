import { addDays, type Day } from '../../district/days.ts';
import { bornOn, parseRef } from '../../district/ref.ts';
import { type Ask, itemOf } from './ask.ts';

/** So many things at most are asked of somebody on a day that they were not asked before, unless more are due. */
export const newADay = 3;

/** What has no date of its own is due so many days after its record came into being: nothing waits for ever. */
const undatedWait = 14;

/** By when it is to be answered. */
export function dueOn({ by, about }: Pick<Ask, 'by' | 'about'>): Day | undefined {
  if (by !== undefined) return by;
  const born = bornOn(parseRef(about)?.id ?? '');
  return born && addDays(born, undatedWait);
}

/**
 * Which of what somebody was never asked they are asked today. What is due goes out in any case; what is left of the three goes to
 * the nearest dates. The order is the same for the same asks.
 */
export function newToday<T extends Pick<Ask, 'name' | 'by' | 'about'>>(waiting: readonly T[], today: Day): T[] {
  return byDate(waiting).filter((one, at) => at < newADay || (dueOn(one) ?? today) <= today);
}

/** The nearest date first; always in the same order. */
export const byDate = <T extends Pick<Ask, 'name' | 'by' | 'about'>>(asks: readonly T[]): T[] =>
  [...asks].sort((one, other) => compare(keyOf(one), keyOf(other)));

const keyOf = (ask: Pick<Ask, 'name' | 'by' | 'about'>): string => `${dueOn(ask) ?? ''} ${itemOf(ask)}`;

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
