import type { Day } from '../../../district/days.ts';
import { isNamingChannel } from '../../../district/settings.ts';
import type { Moment, Writing } from '../../../kit/context.ts';
import type { Errand } from '../../../kit/errand.ts';
import { keepImport } from '../../../kit/imports/store.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import type { Sheet } from '../../../kit/sheets/cell.ts';
import { problemWords } from '../../../kit/sheets/problems.ts';
import { plain, type Words } from '../../../kit/words/pieces.ts';
import { countsOf } from '../imports/counts.ts';
import { confirmWords, leftOutWords, notFilledIn, nothingToDo, previewWords } from '../messages.ts';
import { changesNothing, type Difference, difference, isBeginning, type Roster } from '../rules.ts';
import { rosterImport } from '../schema.ts';
import { askWhetherPrivate } from '../settings/channels.ts';
import { emailsToLookUp, rosterOf } from '../store.ts';
import { applyDifference } from './apply.ts';
import { isEmpty, readRoster } from './read.ts';
import type { Wanted } from './wanted.ts';
import type { Answers } from './who-is-who.ts';
import { keepBegun, todayWith } from './zone.ts';

/** What importing a workbook would come to. */
export type Prepared =
  | { readonly kind: 'problems'; readonly words: Words }
  | { readonly kind: 'nothing'; readonly words: Words }
  | { readonly kind: 'ready'; readonly words: Words; readonly difference: Difference };

/** Reads a workbook's sheets against the roster of today, which is the district's day in the time zone the workbook gives it. Changes nothing. */
export function prepareImport(
  { db, ...moment }: Pick<Moment, 'db' | 'now' | 'today'>,
  sheets: readonly Sheet[],
  answers: Answers = {},
): Prepared {
  const current = rosterOf(db);
  const readOn = (day: Day) =>
    readRoster(sheets, { today: day, schools: current.schools, first: isBeginning(current) });
  const today = todayWith(moment, readOn(moment.today).wanted.settings);
  const read = readOn(today);
  if (read.problems.length > 0) return { kind: 'problems', words: problemWords(read.problems) };
  if (isEmpty(read.wanted)) return { kind: 'nothing', words: notFilledIn };
  const found = difference(current, read.wanted, today, answers);
  const words = previewWords(found, current.schools, [...read.notes, ...beganNotes(current, read.wanted)]);
  const isNothing = changesNothing(found) && found.people.waiting.length === 0;
  return isNothing ? { kind: 'nothing', words } : { kind: 'ready', words, difference: found };
}

/** Who began with the app is not ended by the first workbook, but would be by the second. */
function beganNotes(current: Roster, { people }: Wanted): string[] {
  if (!people || !isBeginning(current)) return [];
  const listed = new Set(people.map((one) => one.key));
  return current.people
    .filter((one) => !listed.has(one.key))
    .map(({ name }) => `${name} is not in the workbook and stays operator. Add a row for them before the next import.`);
}

/**
 * Imports a workbook from the command line: reads it again against what is true now, in the same transaction that changes it.
 * Refuses when something is wrong, and when many people would be ended and the exact words were not typed.
 */
export function carryOutImport(
  c: Writing,
  sheets: readonly Sheet[],
  { typed, answers }: { readonly typed: string | undefined; readonly answers: Answers },
): Done {
  const prepared = prepareImport(c, sheets, answers);
  if (prepared.kind === 'problems') throw new Refusal(plain(prepared.words));
  if (prepared.kind === 'nothing') return done({ tell: nothingToDo });
  const { waiting } = prepared.difference.people;
  if (changesNothing(prepared.difference)) return done({ tell: leftOutWords(waiting.length, 'Nothing was changed.') });
  if (!isConfirmed(prepared.difference, typed))
    throw new Refusal(`Nothing was changed. ${confirmWords(prepared.difference)}`);
  const errands = carryOut(c, prepared.difference);
  keepImport(c, rosterImport, countsOf(prepared.difference));
  return done({
    errands,
    happened: [{ what: 'rolesChanged' }],
    tell: leftOutWords(waiting.length, 'The roster is up to date.'),
  });
}

/** Whether what was typed is what must be typed before so many people are ended. */
function isConfirmed({ confirm }: Difference, typed: string | undefined): boolean {
  return confirm === undefined || typed?.trim() === confirm;
}

/** Writes a difference down. Slack is asked for the accounts of who is new, and whether channels are private that are named now. */
export function carryOut(c: Writing, found: Difference): Errand[] {
  const timeZone = found.settings.find(({ key }) => key === 'timeZone')?.now;
  const today = todayWith(c, timeZone === undefined ? {} : { timeZone });
  keepBegun(c.db, { was: c.today, now: today });
  applyDifference(c.db, found, today);
  const emails = emailsToLookUp(c.db);
  const named = found.settings.filter(({ key }) => isNamingChannel(key)).map(({ now }) => now);
  return [
    ...(emails.length === 0 ? [] : [{ name: 'roster/accounts', request: { kind: 'lookUp', emails } } as const]),
    ...askWhetherPrivate(named),
  ];
}
