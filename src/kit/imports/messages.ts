import { Temporal } from 'temporal-polyfill';
import { dayOf, sayDay, sayTime } from '../../district/days.ts';
import { refTo } from '../../district/ref.ts';
import { place } from '../feature.ts';
import type { Message } from '../outcome.ts';
import { aside, buttons, heading, paragraph, type Words } from '../words/pieces.ts';
import { fitting } from './fitting.ts';
import { importNames } from './names.ts';
import type { LastImport } from './store.ts';
import type { ImportRow } from './table.ts';
import type { WorkbookTaken } from './taken.ts';
import type { Confirm, OpenRows, Workbook } from './workbook.ts';

type Named = Pick<Workbook<never>, 'routine'>;

export const readingIt: Words = [
  paragraph(
    'I’m reading your workbook. The preview is coming to your messages with Throughline. Nothing changes until you say so there.',
  ),
];

/** What came of a workbook, to whoever handed it over: the preview first, and in its place what was decided. */
export function importMessage(
  { noun, ability }: Pick<Workbook<never>, 'noun' | 'ability'>,
  row: Pick<ImportRow, 'id' | 'importerId'>,
  words: Words,
): Message[] {
  if (row.importerId === null) return [];
  return [
    {
      name: `${noun}/${row.id}/preview`,
      to: { person: row.importerId },
      about: refTo(noun, row.id),
      can: ability,
      words: fitting(words),
    },
  ];
}

/** A preview, and the question whether it shall be so. */
export function askingWords(
  of: Named,
  id: string,
  { words, confirm, open }: { words: Words; confirm: Confirm | undefined; open?: OpenRows },
): Words {
  const { importNow, notNow } = importNames(of);
  return [
    ...words,
    ...(confirm === undefined ? [] : [paragraph(confirm.asks)]),
    buttons(
      ...(open?.only ? [] : [place(importNow, 'Import now', id, { style: 'primary' })]),
      ...(open ? [place(open.button, open.label, id, open.only ? { style: 'primary' } : {})] : []),
      place(notNow, 'Not now', id),
    ),
  ];
}

/** When what is not imported stands in the message: problems with their cells, or that there is nothing to do. */
export function returnedWords(of: Named, why: Words): Words {
  return [...why, buttons(place(importNames(of).open, 'Upload a workbook', ''))];
}

/** When it is another kind of workbook: which, and where that goes, if this person may. */
export function otherKindWords(
  { what }: { readonly what: string },
  other: Pick<WorkbookTaken, 'what' | 'open'>,
  may: boolean,
): Words {
  const where = may ? 'Upload it there.' : 'Ask your plan manager to upload it.';
  return [
    paragraph(`This workbook is for ${other.what}, not for ${what}. Nothing was changed. ${where}`),
    ...(may ? [buttons(place(other.open, `Upload ${other.what}`, ''))] : []),
  ];
}

/** Who decided, and when. */
export interface Decision {
  readonly name: string;
  readonly at: Temporal.Instant;
  readonly zone: string;
}

export function importedWords(upToDate: string, changed: Words, by: Decision, next: Words = []): Words {
  const rest = changed.filter((piece) => piece.piece !== 'heading');
  return [heading(upToDate), ...rest, aside(`Imported by ${by.name} on ${sayMoment(by.at, by.zone)}.`), ...next];
}

export function declinedWords(of: Named, by: Decision): Words {
  return returnedWords(of, [
    paragraph(`Not imported. ${by.name} chose “Not now” on ${sayMoment(by.at, by.zone)}. Nothing was changed.`),
  ]);
}

export const notFetched: Words = [
  paragraph('I couldn’t get the workbook from Slack. Nothing was changed. Please upload it again.'),
];

export function tooOld(of: Named): Words {
  return returnedWords(of, [
    paragraph('This workbook waited seven days for an answer, so it was deleted. Nothing was changed.'),
  ]);
}

export function changedMeanwhile(what: string): Words {
  return [
    paragraph(
      `Nothing was imported, because ${what} or the date has changed since this preview. The message now shows what the workbook would change today. Please check it again.`,
    ),
  ];
}

/** `Last import: Monday, November 23 at 10:42 AM by Max Manager: 3 people added, 1 changed.` */
export function lastImportWords(
  { countWords }: Pick<Workbook<never>, 'countWords'>,
  last: LastImport | undefined,
  zone: string,
): string {
  if (!last) return 'No workbook has been imported yet.';
  const by = last.importer === undefined ? 'from the command line' : `by ${last.importer}`;
  return `Last import: ${sayMoment(Temporal.Instant.from(last.at), zone)} ${by}: ${countWords(last.counts)}.`;
}

/** `Monday, November 23 at 10:42 AM`. */
export function sayMoment(at: Temporal.Instant, zone: string): string {
  return `${sayDay(dayOf(at, zone))} at ${sayTime(at, zone)}`;
}
