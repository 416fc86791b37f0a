import { Temporal } from 'temporal-polyfill';
import { type Day, dayOf, sayDay, sayTime } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import { place } from '../../../kit/feature.ts';
import type { Message } from '../../../kit/outcome.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, bullets, buttons, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { clip, say } from '../../../kit/words/text.ts';
import { confirmWords } from '../messages.ts';
import type { Difference } from '../rules.ts';
import { openImport } from './form.ts';
import { importNow, notNow } from './names.ts';
import type { Counts, ImportRow, LastImport } from './store.ts';

export const readingIt: Words = [
  paragraph(
    'Reading it. In a moment the preview comes as a direct message from this app. Nothing is changed before you say so there.',
  ),
];

/** What came of a workbook, to whoever handed it over: the preview first, and in its place what was decided. */
export function importMessage(row: Pick<ImportRow, 'id' | 'importerId'>, words: Words): Message[] {
  if (row.importerId === null) return [];
  return [
    {
      name: `rosterImport/${row.id}/preview`,
      to: { person: row.importerId },
      about: refTo('rosterImport', row.id),
      can: 'roster.import',
      words: fitting(words),
    },
  ];
}

/** A preview, and the question whether it shall be so. */
export function askingWords(id: string, preview: Words, difference: Difference): Words {
  return [
    ...preview,
    ...(difference.confirm === undefined ? [] : [paragraph(confirmWords(difference))]),
    buttons(place(importNow, 'Import now', id, { style: 'primary' }), place(notNow, 'Not now', id)),
  ];
}

/** When what is not imported stands in the message: problems with their cells, or that there is nothing to do. */
export function returnedWords(why: Words): Words {
  return [...why, buttons(place(openImport, 'Hand over a workbook', ''))];
}

/** Who decided, and when. */
export interface Decision {
  readonly name: string;
  readonly at: Temporal.Instant;
  readonly zone: string;
}

export function importedWords(changed: Words, by: Decision): Words {
  const rest = changed.filter((piece) => piece.piece !== 'heading');
  return [
    heading('The roster is up to date'),
    ...rest,
    aside(`Imported by ${by.name} on ${sayMoment(by.at, by.zone)}.`),
  ];
}

export function declinedWords(by: Decision): Words {
  return returnedWords([
    paragraph(`Not imported: ${by.name} decided so on ${sayMoment(by.at, by.zone)}. Nothing was changed.`),
  ]);
}

export const notFetched: Words = [
  paragraph('The workbook could not be fetched from Slack. Nothing was changed. Please hand it over once more.'),
];

export const tooOld: Words = returnedWords([
  paragraph('Nobody decided about this workbook for seven days. Nothing was changed, and what was in it is not kept.'),
]);

/** `Last import: Monday, November 23 at 10:42 AM by Max Manager: 3 people added, 1 changed.` */
export function lastImportWords(last: LastImport | undefined, zone: string): string {
  if (!last) return 'No workbook was imported yet.';
  const by = last.importer === undefined ? 'on the command line' : `by ${last.importer}`;
  return `Last import: ${sayMoment(Temporal.Instant.from(last.at), zone)} ${by}: ${countWords(last.counts)}.`;
}

function countWords({ added, changed, ended, schools, days, lookFors, settings }: Counts): string {
  const parts = [
    [added, counted(added, 'person added', 'people added')],
    [changed, counted(changed, 'person changed', 'people changed')],
    [ended, counted(ended, 'person ended', 'people ended')],
    [schools, counted(schools, 'school', 'schools')],
    [days, counted(days, 'day of the calendar', 'days of the calendar')],
    [lookFors, counted(lookFors, 'look-for', 'look-fors')],
    [settings, counted(settings, 'setting', 'settings')],
  ] as const;
  return parts.flatMap(([n, words]) => (n > 0 ? [words] : [])).join(', ');
}

/** `Monday, November 23 at 10:42 AM`. */
export function sayMoment(at: Temporal.Instant, zone: string): string {
  const day: Day = dayOf(at, zone);
  return `${sayDay(day)} at ${sayTime(at, zone)}`;
}

/** Slack refuses a message whose blocks hold too much; how much it does not say. Lists are cut well below, and say so. */
const mostLetters = 9_000;
const mostInLine = 300;

/** The words with their lists cut to what Slack takes. */
export function fitting(words: Words): Words {
  let left = mostLetters;
  return words.map((piece): Piece => {
    if (piece.piece !== 'bullets') return piece;
    const lines = piece.items.map((item) => clip(item.plain, mostInLine));
    const kept = lines.filter((line) => {
      left -= line.length;
      return left > 0;
    });
    const more = lines.length - kept.length;
    return bullets(more > 0 ? [...kept, say`and ${more} more`] : kept);
  });
}
