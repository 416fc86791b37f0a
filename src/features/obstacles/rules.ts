import type { Day } from '../../district/days.ts';

/** How many days it has been in the way. */
export const ageInDays = (raisedOn: Day, today: Day): number =>
  Math.max(0, Math.round((Date.parse(today) - Date.parse(raisedOn)) / 86_400_000));

/** `today`, `1 day`, `12 days`. */
export function sayAge(raisedOn: Day, today: Day): string {
  const days = ageInDays(raisedOn, today);
  if (days === 0) return 'since today';
  return days === 1 ? 'for 1 day' : `for ${days.toLocaleString('en-US')} days`;
}

/** For how many days what is out of the way still stands in the list. */
export const closedDays = 30;

/** What nobody sees to first, then the oldest. */
export function mostPressingFirst<
  One extends { readonly ownerId: string | null; readonly raisedOn: Day; readonly id: string },
>(all: readonly One[]): One[] {
  const key = ({ ownerId, raisedOn, id }: One) => `${ownerId === null ? 0 : 1} ${raisedOn} ${id}`;
  return [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
