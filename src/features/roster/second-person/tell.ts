import { sayInDay } from '../../../district/day-lines/store.ts';
import type { Day } from '../../../district/days.ts';
import { settingsThatOpen } from '../../../district/roles-that-may.ts';
import { holdersOf } from '../../../district/roster.ts';
import { isSetUp } from '../../../district/set-up/store.ts';
import type { Writing } from '../../../kit/context.ts';
import { idOfKey } from '../people/store.ts';
import type { ChangedPerson, RosterDifference } from '../rules.ts';
import { rosterOf } from '../store.ts';
import type { NewHolding } from '../workbook/holdings.ts';
import { type PlaceOf, placeNames, roleName } from '../workbook/role-words.ts';
import { sayDayAsOf } from './names.ts';
import { confirmersOf } from './store.ts';
import { personLine, settingLine, superintendentLine, teacherLine } from './tell-words.ts';

/** Who made a change, and why where a reason was given. */
export interface ChangedBy {
  /** Undefined: somebody at the machine the app runs on. */
  readonly personId: string | undefined;
  readonly name: string;
  readonly why: string;
}

/**
 * Tells of a change of roles, addresses and settings that open records: one line to each superintendent, and one to each person it is
 * about, in their message of the day. Before the first set-up is over there is nobody to tell.
 */
export function tellOfChange(c: Writing, found: RosterDifference, by: ChangedBy): void {
  if (!isSetUp(c.db)) return;
  const say = saying(c, by);
  const line = superintendentLine(found, by.name);
  if (line) tellWhoLooks(c, line, by);
  for (const one of linesOf(c, found, by.name)) say([one.personId], one.words);
  const opening = found.settings.filter(({ key }) => settingsThatOpen.includes(key));
  for (const { key, now } of opening) {
    tellWhoLooks(c, settingLine(key, now, by), by);
    if (key === 'leadersReadAllWalkthroughs') say(holdersOf(c.db, 'teacher', c.today), teacherLine(now, by));
  }
}

/** Tells superintendents in their message of the day; where there is none, whoever else leads: who ends the last one is seen to. */
export function tellWhoLooks(c: Writing, words: string, by: Pick<ChangedBy, 'personId'>): void {
  if (!isSetUp(c.db)) return;
  const superintendents = holdersOf(c.db, 'superintendent', c.today);
  const others = confirmersOf(c.db, by.personId ?? '', c.today).map(({ id }) => id);
  saying(c, by)(superintendents.length > 0 ? superintendents : others, words);
}

const saying =
  (c: Writing, by: Pick<ChangedBy, 'personId'>) =>
  (people: readonly string[], words: string): void =>
    sayInDay(
      c.db,
      people.filter((id) => id !== by.personId),
      words,
      c.today,
    );

function linesOf(c: Writing, { people }: RosterDifference, by: string): { personId: string; words: string }[] {
  const { added, changed, ended } = people;
  if (added.length + changed.length + ended.length === 0) return [];
  const placeOf = placeNames(rosterOf(c.db).schools);
  const changes = changed.flatMap((one) => {
    const what = whatChanged(one, placeOf, c.today);
    return what.length === 0 ? [] : [{ personId: one.was.id, words: personLine(what, by) }];
  });
  const endings = ended.map((one) => ({
    personId: one.was.id,
    words: personLine(
      one.ended.map((held) => `no longer ${roleName(held, placeOf)}`),
      by,
    ),
  }));
  const newcomers = added.flatMap(({ person: { key, email }, begun }) => {
    const personId = email === null ? null : idOfKey(c.db, key);
    return personId === null
      ? []
      : [
          {
            personId,
            words: personLine(
              begun.map((one) => roleSince(one, placeOf, c.today)),
              by,
            ),
          },
        ];
  });
  return [...changes, ...endings, ...newcomers];
}

function whatChanged({ begun, altered, ended }: ChangedPerson, placeOf: PlaceOf, today: Day): string[] {
  return [
    ...begun.map((one) => roleSince(one, placeOf, today)),
    ...altered.map(({ was, fromDay, toDay }) => roleSince({ ...was, fromDay, toDay }, placeOf, today)),
    ...ended.map((one) => `no longer ${roleName(one, placeOf)}`),
  ];
}

function roleSince(held: NewHolding, placeOf: PlaceOf, today: Day): string {
  const until = held.toDay === null ? '' : ` to ${sayDayAsOf(held.toDay, today)}`;
  return `${roleName(held, placeOf)} from ${sayDayAsOf(held.fromDay, today)}${until}`;
}
