import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Reader } from '../../db/open.ts';
import { dateAndTime, dayOf, monthOf, sayMonth } from '../days.ts';
import { columnWords } from './column-words.ts';
import { isRecordedTable } from './rights.ts';
import { firstLine, type HistoryLine, nameOfRecord, namesById } from './store.ts';
import { valueWords } from './values.ts';
import { recordWords } from './words.ts';

/** One thing that changed, in words. */
export interface ChangeSaid {
  readonly at: string;
  /** What a row of its table is called. */
  readonly what: string;
  /** The record it is about, as it is named in buttons and messages; empty: the district as a whole. */
  readonly about: string;
  /** What people call that record; empty where it has no name. */
  readonly of: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
  /** Empty: nobody in person. */
  readonly who: string;
  readonly door: string;
  readonly why: string;
}

/** What the windows are called, by their names in the code. */
export type Titles = (window: string) => string | undefined;

const columns = z.record(z.string(), z.unknown());

/** Who may be named as what was put in, or taken out: everybody where nobody says otherwise. */
export type Naming = (id: string, column: string) => string | undefined;

/** The lines in words: what changed in each, from what to what. */
export function changesIn(
  { db, settings }: { readonly db: Reader; readonly settings: { readonly timeZone: string } },
  lines: readonly HistoryLine[],
  titles: Titles,
  naming?: Naming,
): ChangeSaid[] {
  const names = namesById(db);
  const named = (id: string) => names.get(id);
  const inColumn = (column: string) => (id: string) => naming?.(id, column) ?? named(id);
  const whose = (about: string) => named(about.split('/').at(-1) ?? '') ?? nameOfRecord(db, about) ?? '';
  return lines.flatMap((line) => {
    const before = columnsIn(line.before);
    const after = columnsIn(line.after);
    const fields = Object.keys(before).filter((column) => line.what === 'update' || before[column] !== null);
    const told = fields.filter((column) => columnWords(column) !== '');
    const shown = told.length > 0 ? told : fields.slice(0, 1);
    return shown.map((column) => ({
      at: dateAndTime(line.at, settings.timeZone),
      what: isRecordedTable(line.tableName) ? recordWords[line.tableName] : line.tableName,
      about: line.about ?? '',
      of: whose(line.about ?? ''),
      field: columnWords(column) || 'an internal name',
      from: valueWords(column, before[column], inColumn(column)),
      to: line.what === 'delete' ? '(deleted)' : valueWords(column, after[column], inColumn(column)),
      who: (line.byId && named(line.byId)) ?? '',
      door: doorWords(line, titles),
      why: line.why,
    }));
  });
}

export const columnsIn = (json: string | null): Record<string, unknown> => columns.parse(JSON.parse(json ?? '{}'));

function doorWords({ door, through }: HistoryLine, titles: Titles): string {
  switch (door) {
    case 'window': {
      const title = titles(through);
      return title ? `window “${title}”` : 'a window';
    }
    case 'button':
      return 'a button';
    case 'menu':
      return 'the menu of a message';
    case 'command':
      return through.startsWith('/') ? `command ${through}` : through;
    case 'import':
      return 'an imported workbook';
    case 'event':
    case 'errand':
      return 'Slack’s answer';
    case 'job':
      return 'Throughline, on its schedule';
    case 'commandLine':
      return 'the command line';
    case 'setUp':
      return 'set-up';
    case 'outside':
      return 'outside Throughline';
  }
}

/** `History begins November 2026`: nothing that changed before is known. */
export function historyBegins(db: Reader, zone: string): string | undefined {
  const first = firstLine(db);
  if (!first) return undefined;
  const month = monthOf(dayOf(Temporal.Instant.from(first.at), zone));
  return `History begins ${sayMonth(month)} ${month.slice(0, 4)}`;
}
