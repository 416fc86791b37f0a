import type { Day } from '../../district/days.ts';
import { type SettingKey, type Settings, settingKeys } from '../../district/settings.ts';
import type { RoleChanges, RosterHolding } from './workbook/holdings.ts';
import { type PastChange, pastChanges } from './workbook/past.ts';
import { peopleDifference } from './workbook/people-difference.ts';
import type { AskedTogether } from './workbook/together.ts';
import type { CalendarDay, LookForWords, WantedPerson, WantedRoster, WantedSchool } from './workbook/wanted.ts';
import { type SchoolDifference, whichSchools } from './workbook/which-school.ts';
import type { FreedPerson, SamePersonAnswers, WaitingPerson } from './workbook/who-is-who.ts';

/** The roster as it is kept. */
export interface Roster {
  readonly schools: readonly KnownSchool[];
  readonly people: readonly KnownPerson[];
  readonly calendar: readonly CalendarDay[];
  /** The newest version of the tool; empty before the first. */
  readonly lookFors: readonly LookForWords[];
  readonly settings: Settings;
}

export interface KnownSchool extends WantedSchool {
  readonly id: string;
}

export interface KnownPerson {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly email: string | null;
  readonly holdings: readonly RosterHolding[];
  /** By what the roster also knew them, before somebody said that it is one person. */
  readonly otherKeys?: readonly string[];
}

/** What an import would change, as data: previewed, confirmed and applied from the same. */
export interface RosterDifference {
  readonly schools: SchoolDifference;
  readonly people: {
    readonly added: readonly AddedPerson[];
    readonly changed: readonly ChangedPerson[];
    /** No longer in the workbook: every role that goes on ends with the day before the import. */
    readonly ended: readonly EndedPerson[];
    /** Left out until somebody has said whether it is the same person: nothing of them is changed. */
    readonly waiting: readonly WaitingPerson[];
    /** Which of them can be answered at once. */
    readonly together: readonly AskedTogether[];
    /** Left out because a school of theirs waits for an answer. */
    readonly held: readonly WantedPerson[];
    /** Whose address somebody else has now: they keep their records, without it and without the account. */
    readonly freed: readonly FreedPerson[];
  };
  readonly calendar: { readonly set: readonly CalendarDay[]; readonly removed: readonly CalendarDay[] };
  /** The next version of the tool; undefined when it stays the same. */
  readonly lookFors: readonly LookForWords[] | undefined;
  readonly settings: readonly { readonly key: SettingKey; readonly was: string; readonly now: string }[];
  /** What it changes of days that are past: that takes a reason. */
  readonly past: readonly PastChange[];
  /** The words to be typed before so many people are ended; undefined when nobody need be asked. */
  readonly confirm: string | undefined;
}

export interface AddedPerson extends RoleChanges {
  readonly person: WantedPerson;
}

export interface ChangedPerson extends RoleChanges {
  readonly was: KnownPerson;
  readonly now: WantedPerson;
  /** Somebody has said that it is the same person. */
  readonly said?: true;
}

export interface EndedPerson {
  readonly was: KnownPerson;
  readonly ended: readonly RosterHolding[];
}

/** Above this share of those who hold a role today, ending people asks for typed words: it is the mark of a wrong file. */
const askAbove = 0.05;

export function rosterDifference(
  current: Roster,
  wanted: WantedRoster,
  today: Day,
  answers: SamePersonAnswers = {},
): RosterDifference {
  const schools = whichSchools(current.schools, wanted.schools ?? [], answers);
  const people = peopleDifference(current.people, wanted.people, {
    today,
    answers,
    schools,
    asks: !isBeginning(current),
  });
  return {
    schools,
    people,
    calendar: calendarDifference(current.calendar, wanted.calendar, today),
    lookFors: wanted.lookFors && !sameLookFors(current.lookFors, wanted.lookFors) ? wanted.lookFors : undefined,
    settings: settingDifference(current.settings, wanted.settings),
    past: pastChanges(people.changed, today),
    confirm: confirmation(current.people, people.ended, today),
  };
}

/** Before the first workbook: nobody is on the roster but who began with the app. */
export function isBeginning({ schools, people }: Pick<Roster, 'schools' | 'people'>): boolean {
  const onlyOperates = (one: KnownPerson) => one.holdings.every((held) => held.role === 'operator');
  return schools.length === 0 && people.every(onlyOperates);
}

/** How many answers a workbook waits for. */
export const openAnswers = ({ schools, people }: RosterDifference): number =>
  schools.waiting.length + people.waiting.length;

/** True when nothing would be written, whatever waits. */
export function noRosterChange({ schools, people, calendar, lookFors, settings }: RosterDifference): boolean {
  const lists = [
    schools.added,
    schools.changed,
    schools.freed,
    people.added,
    people.changed,
    people.ended,
    people.freed,
    calendar.set,
    calendar.removed,
    settings,
  ];
  return lookFors === undefined && lists.every((list) => list.length === 0);
}

/** A day that has passed is not unmarked because a new file leaves it out: it was a holiday all the same. */
function calendarDifference(
  known: readonly CalendarDay[],
  wanted: readonly CalendarDay[] | undefined,
  today: Day,
): RosterDifference['calendar'] {
  if (!wanted) return { set: [], removed: [] };
  const byDay = new Map(known.map((one) => [one.day, one]));
  const listed = new Set(wanted.map((one) => one.day));
  return {
    set: wanted.filter((one) => byDay.get(one.day)?.kind !== one.kind || byDay.get(one.day)?.note !== one.note),
    removed: known.filter((one) => one.day >= today && !listed.has(one.day)),
  };
}

function sameLookFors(known: readonly LookForWords[], wanted: readonly LookForWords[]): boolean {
  const same = (one: LookForWords, at: number) => one.code === wanted[at]?.code && one.words === wanted[at]?.words;
  return known.length === wanted.length && known.every(same);
}

/** The answers that are different now. */
export function settingDifference(known: Settings, wanted: Partial<Settings>): RosterDifference['settings'] {
  return settingKeys.flatMap((key) => {
    const now = wanted[key];
    return now === undefined || now === known[key] ? [] : [{ key, was: known[key], now }];
  });
}

function confirmation(people: readonly KnownPerson[], ended: readonly EndedPerson[], today: Day): string | undefined {
  const holdsToday = (one: KnownPerson) =>
    one.holdings.some(({ fromDay, toDay }) => fromDay <= today && (toDay === null || toDay >= today));
  const share = ended.filter((one) => holdsToday(one.was)).length / people.filter(holdsToday).length;
  if (!(share > askAbove)) return undefined;
  return `end ${ended.length} ${ended.length === 1 ? 'person' : 'people'}`;
}
