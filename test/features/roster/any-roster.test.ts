import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../../src/district/days.ts';
import { roleNames, roles, schoolRoles } from '../../../src/district/people.ts';
import { readWorkbook } from '../../../src/engine/sheets/read.ts';
import type { Roster } from '../../../src/features/roster/rules.ts';
import { noRosterChange, rosterDifference } from '../../../src/features/roster/rules.ts';
import { rosterOf } from '../../../src/features/roster/store.ts';
import { prepareImport } from '../../../src/features/roster/workbook/import.ts';
import { readRoster } from '../../../src/features/roster/workbook/read.ts';
import { writeWorkbook } from '../../../src/kit/sheets/write.ts';
import { day, type Filled, on, openRoster, type TestRoster, withHeadings, workbook } from './district.ts';

const today = day('2026-11-23');
const around = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));
const words = fc.stringMatching(/^[A-Za-zéãü=+@'_-][A-Za-zéãü =+@'_x0-9-]{0,18}[a-z]$/);
const schoolCodes = ['LIN', 'ADA', '007'] as const;

/** One role of one person: at most once each, so that no two overlap. */
const role = fc.record({
  role: fc.constantFrom(...roles),
  school: fc.constantFrom(...schoolCodes),
  from: fc.option(around, { nil: undefined }),
  lasts: fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }),
});

/** From a small pool of e-mails, so that two rosters have people in common. */
const anyone = fc.record({
  email: fc.integer({ min: 1, max: 8 }).map((n) => `p${n}@millcity.example`),
  name: words,
  lacksEmail: fc.boolean(),
  held: fc.uniqueArray(role, {
    minLength: 1,
    maxLength: 3,
    selector: (one) => `${one.role} ${schoolRoles.includes(one.role) ? one.school : ''}`,
  }),
});

const rosters = fc
  .record({
    people: fc.uniqueArray(anyone, { minLength: 1, maxLength: 8, selector: (one) => one.email }),
    days: fc.uniqueArray(fc.tuple(around, fc.constantFrom('no school', 'half day'), words), {
      maxLength: 5,
      selector: ([one]) => one,
    }),
    lookFors: fc.uniqueArray(words, { maxLength: 4 }),
    name: words,
  })
  .map(
    ({ people, days, lookFors, name }): Filled => ({
      Schools: schoolCodes.map((code) => [code, `School ${code}`]),
      People: people.flatMap((one) => one.held.map((held) => personRow(one, held))),
      Calendar: days.map(([one, kind, note]) => [one, '', '', kind, note]),
      'Look-fors': lookFors.map((text, at) => [`L${at}`, text]),
      Settings: [['districtName', name]],
    }),
  );

function personRow(
  one: { email: string; name: string; lacksEmail: boolean; held: readonly unknown[] },
  held: { role: (typeof roles)[number]; school: string; from: Day | undefined; lasts: number | undefined },
): string[] {
  const lacks = one.lacksEmail && one.held.length === 1 && held.role === 'teacher';
  const to = held.lasts === undefined ? '' : addDays(held.from ?? today, held.lasts);
  return [
    lacks ? `${one.name} ${one.email[1]}` : one.name,
    lacks ? '' : one.email,
    roleNames[held.role],
    schoolRoles.includes(held.role) ? held.school : '',
    held.from ?? '',
    to,
  ];
}

/** What is kept, written out as a workbook again: every role that has not ended. */
function writtenOut({ people, schools, calendar, lookFors, settings }: Roster): Filled {
  const rows = people.flatMap(({ name, email, holdings }) =>
    holdings
      .filter(({ toDay }) => toDay === null || toDay >= today)
      .map(({ role, school, fromDay, toDay }) => [name, email ?? '', role, school ?? '', fromDay, toDay ?? '']),
  );
  return {
    People: rows,
    Schools: schools.map(({ code, name }) => [code, name]),
    Calendar: calendar.map((one) => [one.day, '', '', one.kind, one.note]),
    'Look-fors': lookFors.map(({ code, words }) => [code, words]),
    Settings: Object.entries(settings),
  };
}

function wantedOf(filled: Filled) {
  const { wanted, problems } = readRoster(workbook(filled), { today, schools: [], first: false });
  expect(problems).toEqual([]);
  return wanted;
}

/** What goes on today or later, as far as a workbook says it. */
function active(roster: Roster): string[] {
  const rows = roster.people.flatMap(({ key, name, holdings }) =>
    holdings
      .filter(({ fromDay, toDay }) => toDay === null || (toDay >= today && fromDay <= toDay))
      .map(({ role, school, fromDay, toDay }) => [key, name, role, school, fromDay, toDay].join('|')),
  );
  return rows.sort();
}

/** Imports with nothing said: whoever a row waits for is as before. */
function leaveOut(roster: TestRoster, filled: Filled): void {
  const prepared = roster.prepare(filled, today);
  if (prepared.kind !== 'ready') return;
  const { waiting } = prepared.difference.people;
  roster.import(filled, today, prepared.difference.confirm);
  const { people } = rosterOf(roster.db);
  expect(waiting.map(({ was }) => people.find(({ id }) => id === was.id))).toEqual(waiting.map(({ was }) => was));
}

/** Imports with every row that waits confirmed as the same person or another; nobody’s roles become another’s. */
function sayAndImport(roster: TestRoster, filled: Filled, isSame: readonly boolean[]): void {
  const asked = roster.prepare(filled, today);
  const waiting = asked.kind === 'ready' ? asked.difference.people.waiting : [];
  const answers = Object.fromEntries(
    waiting.map(({ id }, at) => [id, isSame[at % isSame.length] ? 'same' : 'another'] as const),
  );
  const prepared = roster.prepare(filled, today, answers);
  roster.import(filled, today, prepared.kind === 'ready' ? prepared.difference.confirm : undefined, answers);
  const { people } = rosterOf(roster.db);
  for (const { was } of waiting.filter((one) => answers[one.id] === 'another')) {
    const kept = people.find(({ id }) => id === was.id);
    expect(kept?.holdings.map(({ id }) => id)).toEqual(was.holdings.map(({ id }) => id));
    expect(kept?.name).toBe(was.name);
  }
}

test('whatever is imported over whatever, the roster is then as the workbook says, and the same workbook changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(rosters, rosters, fc.array(fc.boolean(), { minLength: 3 }), async (one, two, isSame) => {
      const roster = await openRoster();
      for (const filled of [one, two]) {
        const before = rosterOf(roster.db).people;
        leaveOut(roster, filled);
        // A row may wait once more: for whoever is without an address now.
        for (let rounds = 0; rounds < 4 && roster.prepare(filled, today).kind === 'ready'; rounds += 1)
          sayAndImport(roster, filled, isSame);
        const current = rosterOf(roster.db);
        expect(current.people.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)));

        expect(noRosterChange(rosterDifference(current, wantedOf(filled), today))).toBe(true);
        expect(active(current).map((row) => row.split('|').slice(0, 4).join('|'))).toEqual(
          (wantedOf(filled).people ?? [])
            .flatMap(({ key, name, roles: held }) =>
              held
                .filter(({ to }) => to === undefined || to >= today)
                .map(({ role: is, school }) => [key, name, is, school].join('|')),
            )
            .sort(),
        );
      }
      expect(roster.prepare(two, addDays(today, 40)).kind).toBe('nothing');
    }),
    { numRuns: 25 },
  );
});

test('a roster written out as a workbook and imported elsewhere is the same roster', async () => {
  await fc.assert(
    fc.asyncProperty(rosters, async (filled) => {
      const [here, there] = [await openRoster(), await openRoster()];
      here.import(filled, today);
      const out = writtenOut(rosterOf(here.db));
      const file = await writeWorkbook(
        withHeadings(out).map(({ name, rows }) => ({
          name,
          widths: [],
          lines: rows.map((cells) => ({ style: 'plain' as const, cells })),
        })),
      );

      const sheets = await readWorkbook(file);
      if (out.People?.length) there.import(out, today);

      expect(prepareImport(on(here.db, today), sheets).kind).toBe('nothing');
      expect(sheets.map((sheet) => sheet.name)).toEqual(workbook(out).map((sheet) => sheet.name));
      if (out.People?.length) expect(active(rosterOf(there.db))).toEqual(active(rosterOf(here.db)));
    }),
    { numRuns: 12 },
  );
});
