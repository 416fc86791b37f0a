import { type Day, sayShortDay } from '../../district/days.ts';

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

/** Somebody owns it, the School Committee is to decide about it, or nobody does anything. */
export const hasNoOwner = (one: { readonly ownerId: string | null; readonly committeeSince: Day | null }): boolean =>
  one.ownerId === null && one.committeeSince === null;

/** `Waiting for the School Committee since Nov 3`; empty where it does not wait for it. */
export const committeeWords = (since: Day | null): string =>
  since === null ? '' : `waiting for the School Committee since ${sayShortDay(since)}`;

/** Where each page of a list begins: as many whole rows as a phone shows, at least one. */
export function pageStarts(
  letters: readonly number[],
  most: { readonly rows: number; readonly letters: number },
): number[] {
  const starts: number[] = [];
  let [rows, said] = [0, 0];
  letters.forEach((length, at) => {
    if (starts.length === 0 || rows === most.rows || said + length > most.letters) {
      starts.push(at);
      [rows, said] = [0, 0];
    }
    rows += 1;
    said += length;
  });
  return starts;
}

/** What has no owner first, then the oldest. */
export function mostPressingFirst<
  One extends {
    readonly ownerId: string | null;
    readonly committeeSince: Day | null;
    readonly raisedOn: Day;
    readonly id: string;
  },
>(all: readonly One[]): One[] {
  const key = (one: One) => `${hasNoOwner(one) ? 0 : 1} ${one.raisedOn} ${one.id}`;
  return [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
