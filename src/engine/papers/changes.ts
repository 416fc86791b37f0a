import { type ChangeSaid, historyBegins } from '../../district/history/changes.ts';
import { ownChanges } from '../../district/history/own.ts';
import type { Reading } from '../../kit/context.ts';
import type { Feature } from '../../kit/feature.ts';
import { listSheet } from '../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../kit/sheets/write.ts';

/** What changed in somebody's own records since they were first written: from what to what, by whom, how and why. */
export function changesSheet(c: Reading, features: readonly Feature[], personId: string): SheetToWrite {
  const begins = historyBegins(c.db, c.settings.timeZone);
  const changes = ownChanges(c, personId, titlesOf(features));
  return listSheet(
    'Changes',
    [
      ['When', 18],
      ['What', 28],
      ['Record', 46],
      ['Changed', 20],
      ['From', 50],
      ['To', 50],
      ['Who', 24],
      ['How', 30],
      ['Why', 40],
    ],
    [...(begins ? [[begins]] : []), ...changes.map(rowOf)],
  );
}

const rowOf = ({ at, what, about, field, from, to, who, door, why }: ChangeSaid): string[] => [
  at,
  what,
  about,
  field,
  from,
  to,
  who,
  door,
  why,
];

/** What the windows are called, by their names in the code. */
export function titlesOf(features: readonly Feature[]): (window: string) => string | undefined {
  const titles = new Map<string, string>(
    features.flatMap(({ forms }) => (forms ?? []).map(({ form }) => [form.name, form.title] as const)),
  );
  return (window) => titles.get(window);
}
