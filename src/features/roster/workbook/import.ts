import { because } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import type { Happening } from '../../../district/happenings.ts';
import { isNamingChannel } from '../../../district/settings.ts';
import type { Moment, Writing } from '../../../kit/context.ts';
import { keepImport } from '../../../kit/imports/store.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import type { Sheet } from '../../../kit/sheets/cell.ts';
import { problemWords } from '../../../kit/sheets/problems.ts';
import { plain, type Words } from '../../../kit/words/pieces.ts';
import { rosterImportCounts } from '../imports/counts.ts';
import {
  confirmRosterWords,
  nothingToDoInRoster,
  previewRosterWords,
  rosterNotFilledIn,
  whyAsked,
} from '../messages.ts';
import { guestNotes } from '../people/guests.ts';
import {
  type ChangedPerson,
  isBeginning,
  noRosterChange,
  openAnswers,
  type Roster,
  type RosterDifference,
  rosterDifference,
} from '../rules.ts';
import { leftOutWords } from '../same-person/doubt-words.ts';
import { rosterImport } from '../schema.ts';
import { type ChangedBy, tellOfChange } from '../second-person/tell.ts';
import { askWhetherPrivate } from '../settings/channels.ts';
import { emailsToLookUp, rosterOf } from '../store.ts';
import { applyRosterDifference } from './apply.ts';
import { isEmptyRoster, readRoster } from './read.ts';
import { placeNames } from './role-words.ts';
import type { WantedRoster } from './wanted.ts';
import type { SamePersonAnswers } from './who-is-who.ts';
import { keepBegun, todayWith } from './zone.ts';

/** What importing a workbook would come to. */
export type PreparedRoster =
  | { readonly kind: 'problems'; readonly words: Words }
  | { readonly kind: 'nothing'; readonly words: Words }
  | { readonly kind: 'ready'; readonly words: Words; readonly difference: RosterDifference };

/** Reads a workbook's sheets against the roster of today, which is the district's day in the time zone the workbook gives it. Changes nothing. */
export function prepareImport(
  { db, ...moment }: Pick<Moment, 'db' | 'now' | 'today'>,
  sheets: readonly Sheet[],
  answers: SamePersonAnswers = {},
): PreparedRoster {
  const current = rosterOf(db);
  const readOn = (day: Day) =>
    readRoster(sheets, { today: day, schools: current.schools, first: isBeginning(current) });
  const today = todayWith(moment, readOn(moment.today).wanted.settings);
  const read = readOn(today);
  if (read.problems.length > 0) return { kind: 'problems', words: problemWords(read.problems) };
  if (isEmptyRoster(read.wanted)) return { kind: 'nothing', words: rosterNotFilledIn };
  const found = rosterDifference(current, read.wanted, today, answers);
  const words = previewRosterWords(found, current.schools, [
    ...guestNotes(db, found, placeNames(current.schools)),
    ...read.notes,
    ...beganNotes(current, read.wanted),
  ]);
  const isNothing = noRosterChange(found) && openAnswers(found) === 0;
  return isNothing ? { kind: 'nothing', words } : { kind: 'ready', words, difference: found };
}

/** Who began with the app is not ended by the first workbook, but would be by the second. */
function beganNotes(current: Roster, { people }: WantedRoster): string[] {
  if (!people || !isBeginning(current)) return [];
  const listed = new Set(people.map((one) => one.key));
  return current.people
    .filter((one) => !listed.has(one.key))
    .map(({ name }) => `${name} isn’t in the workbook but stays operator. Add a row for them before the next import.`);
}

/** What was said on the command line: the words before much ends, the reason where past days change, and who is the same person. */
interface RosterImportSaid {
  readonly typed: string | undefined;
  readonly why?: string | undefined;
  readonly answers: SamePersonAnswers;
}

/**
 * Imports a workbook from the command line: reads it again against what is true now, in the same transaction that changes it.
 * Refuses when something is wrong, when many people would be ended and the exact words were not typed, and when past days change and nobody says why.
 */
export function carryOutImport(c: Writing, sheets: readonly Sheet[], { typed, why, answers }: RosterImportSaid): Done {
  const prepared = prepareImport(c, sheets, answers);
  if (prepared.kind === 'problems') throw new Refusal(plain(prepared.words));
  if (prepared.kind === 'nothing') return done({ tell: nothingToDoInRoster });
  const leftOut = openAnswers(prepared.difference) + prepared.difference.people.held.length;
  if (noRosterChange(prepared.difference)) return done({ tell: leftOutWords(leftOut, 'Nothing was changed.') });
  if (!isConfirmed(prepared.difference, { typed, why }))
    throw new Refusal(`Nothing was changed. ${confirmRosterWords(prepared.difference)}`);
  const reason = whyAsked(prepared.difference) ? (why?.trim() ?? '') : '';
  if (reason !== '') because(c.db, { why: reason });
  const carried = carryOut(c, prepared.difference, { ...atTheMachine, why: reason });
  keepImport(c, rosterImport, rosterImportCounts(prepared.difference));
  return done({
    ...carried,
    tell: leftOutWords(leftOut, 'The roster is up to date.'),
  });
}

/** Whoever has the machine has the records: nobody beside them is asked. */
const atTheMachine = { personId: undefined, name: 'Somebody at the machine Throughline runs on' } as const;

/** Whether what was typed is what must be typed before so many people are ended, and past days have their reason. */
function isConfirmed(difference: RosterDifference, { typed, why }: Pick<RosterImportSaid, 'typed' | 'why'>): boolean {
  if (whyAsked(difference) && !why?.trim()) return false;
  return difference.confirm === undefined || typed?.trim() === difference.confirm;
}

/**
 * Writes a difference down. Slack is asked for the accounts of who is new or has another address, and whether channels are private that
 * are named now.
 */
export function carryOut(c: Writing, found: RosterDifference, by: ChangedBy): Pick<Done, 'errands' | 'happened'> {
  const timeZone = found.settings.find(({ key }) => key === 'timeZone')?.now;
  const today = todayWith(c, timeZone === undefined ? {} : { timeZone });
  keepBegun(c.db, { was: c.today, now: today });
  applyRosterDifference(c.db, found, today);
  tellOfChange(c, found, by);
  const moved = found.people.changed.filter(({ was, now, said }) => said || was.email !== now.email);
  const emails = [...new Set([...emailsToLookUp(c.db), ...moved.flatMap(({ now }) => now.email ?? [])])].sort();
  const named = found.settings.filter(({ key }) => isNamingChannel(key)).map(({ now }) => now);
  const lookUp = { name: 'roster/accounts', request: { kind: 'lookUp', emails } } as const;
  return {
    errands: [...(emails.length === 0 ? [] : [lookUp]), ...askWhetherPrivate(named)],
    happened: [{ what: 'rolesChanged' }, ...moved.flatMap(addressChange)],
  };
}

function addressChange({ was, now }: ChangedPerson): Happening[] {
  if (was.email === null || now.email === null || was.email === now.email) return [];
  return [{ what: 'addressChanged', personId: was.id, was: was.email, now: now.email, where: 'roster' }];
}
