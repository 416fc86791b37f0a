import { eq, isNull } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import type { Day } from '../../../src/district/days.ts';
import { lookForsOf, toolOn } from '../../../src/district/look-fors.ts';
import { calendarOf, settingsOf } from '../../../src/district/roster.ts';
import { lookForTool, person, roleHolding } from '../../../src/district/schema.ts';
import { teachersOn } from '../../../src/district/teachers.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { features } from '../../../src/features/index.ts';
import { roster as feature } from '../../../src/features/roster/feature.ts';
import { rosterOf } from '../../../src/features/roster/store.ts';
import { errand } from '../../../src/kit/schema.ts';
import { plain } from '../../../src/kit/words/pieces.ts';
import { day, type Filled, openRoster, schools, type TestRoster, teachers } from './district.ts';

const pat = ['Pat Okafor', 'pat@millcity.example', 'principal', 'LIN'];
const sam = ['Sam Reyes', 'sam@millcity.example', 'superintendent', ''];
const first: Filled = { Schools: schools, People: [sam, pat, ['Nguyễn Văn An', '', 'teacher', 'Lincoln']] };

const monday = day('2026-11-23');
const later = day('2027-02-01');

/** Who holds what on a day, in words. */
function holders({ db }: TestRoster, on: string): string[] {
  const held = rosterOf(db).people.flatMap(({ name, holdings }) =>
    holdings
      .filter(({ fromDay, toDay }) => fromDay <= on && (toDay === null || toDay >= on))
      .map(({ role, school }) => `${name}, ${role}${school ? ` ${school}` : ''}`),
  );
  return held.sort();
}

test('the first import makes the district', async () => {
  const roster = await openRoster();

  const words = roster.words(first, monday);
  roster.import(first, monday);

  expect(words.split('\n')).toEqual([
    'What this workbook changes',
    '3 people added',
    'Sam Reyes: superintendent from 2026-11-23',
    'Pat Okafor: principal at Lincoln from 2026-11-23',
    'Nguyễn Văn An: teacher at Lincoln from 2026-11-23',
    '2 schools added',
    'LIN: Lincoln',
    'ADA: Adams Middle',
  ]);
  expect(holders(roster, monday)).toEqual([
    'Nguyễn Văn An, teacher lin',
    'Pat Okafor, principal lin',
    'Sam Reyes, superintendent',
  ]);
});

test('the same workbook again changes nothing and writes nothing, that day or months later', async () => {
  const roster = await openRoster();
  const whole: Filled = {
    ...first,
    Calendar: [
      ['', '2026-12-24', '2027-01-01', 'no school', 'Winter recess'],
      ['11/25/2026', '', '', 'Half-day'],
    ],
    'Look-fors': [
      ['L1', 'Rigorous task'],
      ['L2', 'Student talk'],
    ],
    Settings: [
      ['District name', 'Mill City'],
      ['timeZone', 'America/Chicago'],
      ['sampleData', 'YES'],
    ],
  };
  roster.import(whole, monday);
  expect(roster.writes()).toBeGreaterThan(5);

  const prepared = [monday, later].map((today) => roster.prepare(whole, today).kind);
  roster.import(whole, monday);
  roster.import(whole, later);

  expect(prepared).toEqual(['nothing', 'nothing']);
  expect(roster.writes()).toBe(0);
});

test('a sheet that is missing or empty leaves what it is about as it is', async () => {
  const roster = await openRoster();
  roster.import({ ...first, Settings: [['districtName', 'Mill City']] }, monday);

  const kinds = [{}, { People: [] }, { Settings: [['districtName', '']] }].map(
    (filled) => roster.prepare(filled, later).kind,
  );

  expect(kinds).toEqual(['nothing', 'nothing', 'nothing']);
  expect(settingsOf(roster.db).districtName).toBe('Mill City');
});

test('a person who is not in the workbook any more is ended, not deleted', async () => {
  const roster = await openRoster();
  const staff = teachers(30);
  roster.import({ Schools: schools, People: staff }, monday);

  const words = roster.words({ People: staff.slice(1) }, later);
  roster.import({ People: staff.slice(1) }, later);

  expect(words).toContain('1 person ended: no longer in the workbook\nTeacher 1: teacher at Lincoln from 2026-11-23');
  expect(holders(roster, '2027-01-31')).toHaveLength(30);
  expect(holders(roster, later)).toHaveLength(29);
  expect(rosterOf(roster.db).people).toHaveLength(30);
});

test('a person ended on the day they were imported never held the role', async () => {
  const roster = await openRoster();
  const staff = teachers(30);
  roster.import({ Schools: schools, People: staff }, monday);

  roster.import({ People: staff.slice(1) }, monday);
  const again = roster.prepare({ People: staff.slice(1) }, monday).kind;

  expect(holders(roster, monday)).toHaveLength(29);
  expect(again).toBe('nothing');
});

/** Whoever a row waits for is the same person. */
function allTheSame(roster: TestRoster, filled: Filled, today: Day): void {
  const prepared = roster.prepare(filled, today);
  const waiting = prepared.kind === 'ready' ? prepared.difference.people.waiting : [];
  roster.import(filled, today, undefined, Object.fromEntries(waiting.map(({ was }) => [was.id, 'same'])));
}

test('somebody who comes back holds the role from the day they are back, once they are confirmed as the same person', async () => {
  const roster = await openRoster();
  const staff = teachers(30);
  roster.import({ Schools: schools, People: staff }, monday);
  roster.import({ People: staff.slice(1) }, day('2026-12-01'));

  const words = roster.words({ People: staff }, later);
  allTheSame(roster, { People: staff }, later);

  expect(words).toContain(
    'Teacher 1: t1@millcity.example was Teacher 1’s, teacher at Lincoln until Monday, November 30, 2026. Is it the same person?',
  );
  const [one] = rosterOf(roster.db).people.filter((each) => each.name === 'Teacher 1');
  expect(one?.holdings.map(({ fromDay, toDay }) => [fromDay, toDay])).toEqual([
    ['2026-11-23', '2026-11-30'],
    ['2027-02-01', null],
  ]);
});

test('ending more than one in twenty asks for the exact words', async () => {
  const roster = await openRoster();
  const staff = teachers(40);
  roster.import({ Schools: schools, People: staff }, monday);
  const two: Filled = { People: staff.slice(2) };
  const three: Filled = { People: staff.slice(3) };

  const asked = [two, three]
    .map((filled) => roster.prepare(filled, later))
    .map((one) => one.kind === 'ready' && one.difference.confirm);

  expect(asked).toEqual([undefined, 'end 3 people']);
  expect(() => roster.import(three, later)).toThrow(
    'Nothing was changed. 3 people are on the roster today but missing from the workbook',
  );
  expect(() => roster.import(three, later, 'end 2 people')).toThrow('type: end 3 people');
  expect(holders(roster, later)).toHaveLength(40);
  roster.import(three, later, ' end 3 people ');
  expect(holders(roster, later)).toHaveLength(37);
});

test('the words count one person as one person', async () => {
  const roster = await openRoster();
  roster.import(first, monday);

  expect(() => roster.import({ People: [sam, pat] }, later)).toThrow(
    '1 person is on the roster today but missing from the workbook. Their roles would end. If that’s right, type: end 1 person',
  );
});

test('an interim principal holds the role between two others', async () => {
  const roster = await openRoster();
  const people = [
    ['Pat Okafor', 'pat@millcity.example', 'principal', 'LIN', '2025-07-01', '2026-10-31'],
    ['Ida Berg', 'ida@millcity.example', 'assistant principal', 'LIN', '2025-07-01', ''],
    ['Ida Berg', 'ida@millcity.example', 'Principal', 'LIN', '2026-11-01', '2026-12-31'],
    ['Jo Lund', 'jo@millcity.example', 'principal', 'LIN', '1/1/2027', ''],
  ];

  roster.import({ Schools: schools, People: people }, monday);

  const principals = (on: string) => holders(roster, on).filter((one) => one.includes(', principal'));
  expect(['2026-10-31', '2026-11-01', '2026-12-31', '2027-01-01'].map(principals)).toEqual([
    ['Pat Okafor, principal lin'],
    ['Ida Berg, principal lin'],
    ['Ida Berg, principal lin'],
    ['Jo Lund, principal lin'],
  ]);
  expect(roster.prepare({ People: people }, later).kind).toBe('nothing');
});

test('a role that a listed person no longer has is ended, and is a change, not a missing person', async () => {
  const roster = await openRoster();
  roster.import(first, monday);
  const moved: Filled = {
    People: [sam, ['Pat Okafor', 'PAT@millcity.example', 'director', ''], ['nguyen van an', '', 'teacher', 'LIN']],
  };

  const words = roster.words(moved, later);
  roster.import(moved, later);

  expect(words.split('\n').slice(1)).toEqual([
    '2 people changed',
    'Pat Okafor: now director from 2027-02-01; no longer principal at Lincoln',
    'nguyen van an: was Nguyễn Văn An',
  ]);
  expect(holders(roster, '2027-01-31')).toContain('Pat Okafor, principal lin');
  expect(holders(roster, later)).toContain('Pat Okafor, director');
});

test('a first day that is corrected is corrected, and one left out is left as it is', async () => {
  const roster = await openRoster();
  roster.import(first, monday);

  roster.import({ People: [sam, [...pat, '2025-07-01'], ['Nguyễn Văn An', '', 'teacher', 'LIN']] }, later);

  expect(holders(roster, '2025-07-01')).toEqual(['Pat Okafor, principal lin']);
  expect(roster.prepare(first, later).kind).toBe('nothing');
});

test('a last day that is set, moved or taken back is the same role going on', async () => {
  const roster = await openRoster();
  const until = (to: string): Filled => ({ People: [sam, [...pat, '', to], ['Nguyễn Văn An', '', 'teacher', 'LIN']] });
  const held = () => rosterOf(roster.db).people.find((one) => one.name === 'Pat Okafor')?.holdings;
  roster.import(first, monday);
  const before = held();

  const days = ['2027-06-30', '2027-03-31', '', '2026-09-30'].map((to) => {
    roster.import(until(to), later);
    return held()?.map(({ id, fromDay, toDay }) => [id === before?.[0]?.id, fromDay, toDay]);
  });

  expect(days).toEqual([
    [[true, '2026-11-23', '2027-06-30']],
    [[true, '2026-11-23', '2027-03-31']],
    [[true, '2026-11-23', null]],
    // Before the first day that was known: then the first day was not known either.
    [[true, '2026-09-30', '2026-09-30']],
  ]);
  expect(roster.prepare(until('2026-09-30'), later).kind).toBe('nothing');
});

test('somebody left out by mistake and put back the same day is as before, once they are confirmed as the same person', async () => {
  const roster = await openRoster();
  const staff = teachers(30).map((row) => [...row, '2027-02-01']);
  roster.import({ Schools: schools, People: staff }, later);
  const before = rosterOf(roster.db);

  roster.import({ People: staff.slice(1) }, later);
  allTheSame(roster, { People: staff }, later);

  expect(rosterOf(roster.db)).toEqual(before);
});

test('a second person of the same name, with an e-mail, is a new person', async () => {
  const roster = await openRoster();
  roster.import(first, monday);
  const namesake = ['Nguyễn Văn An', 'an@millcity.example', 'teacher', 'LIN'];

  roster.import({ People: [...(first.People ?? []), namesake] }, later);

  expect(rosterOf(roster.db).people).toHaveLength(4);
  expect(roster.prepare({ People: [...(first.People ?? []), namesake] }, later).kind).toBe('nothing');
});

test('a teacher who gets an e-mail stays the same person, and Slack is asked for it', async () => {
  const roster = await openRoster();
  roster.import(first, monday);
  const before = rosterOf(roster.db).people.find((one) => one.email === null);
  roster.db.update(person).set({ slackState: 'none' }).where(isNull(person.email)).run();

  const done = roster.import({ People: [sam, pat, ['Nguyễn Văn An', 'An@millcity.example', 'teacher', 'LIN']] }, later);

  const after = rosterOf(roster.db).people.find((one) => one.id === before?.id);
  expect(after?.email).toBe('an@millcity.example');
  expect(rosterOf(roster.db).people).toHaveLength(3);
  expect(done.errands[0]?.request).toEqual({
    kind: 'lookUp',
    emails: ['an@millcity.example', 'pat@millcity.example', 'sam@millcity.example'],
  });
});

test('where two have one name, a new address makes neither of them somebody without a question', async () => {
  const roster = await openRoster();
  const paper = ['Nguyễn Văn An', '', 'teacher', 'LIN'];
  const known = ['Nguyễn Văn An', 'an@millcity.example', 'teacher', 'LIN'];
  roster.import({ ...first, People: [sam, pat, paper, known] }, monday);
  const before = rosterOf(roster.db).people.filter((one) => one.name === 'Nguyễn Văn An');

  const prepared = roster.prepare({ People: [sam, pat, ['Nguyễn Văn An', 'an@mc.example', 'teacher', 'LIN']] }, later);

  expect(before).toHaveLength(2);
  expect(prepared.kind === 'ready' && prepared.difference.people.changed).toEqual([]);
  expect(prepared.kind === 'ready' && prepared.difference.people.waiting).toHaveLength(1);
});

test('who is on Slack is joined to their account, and who is not is known not to be', async () => {
  const roster = await openRoster();
  roster.import(first, monday);
  const accounts = [
    { email: 'pat@millcity.example', found: { slackId: 'U1', name: 'Pat Okafor', guest: false } },
    { email: 'sam@millcity.example', found: null },
  ];

  inTx(roster.db, (tx) => {
    const c = contextOn(tx, { now: () => Temporal.Instant.from('2026-11-23T15:00:00Z') }, features);
    return feature.hears?.['roster/accounts']?.(c, { kind: 'lookUp', accounts })?.kind ?? 'unheard';
  });

  expect(roster.db.select({ name: errand.name, state: errand.state }).from(errand).all()).toEqual([
    { name: 'roster/accounts', state: 'due' },
  ]);
  const states = roster.db
    .select({ name: person.name, id: person.slackId, state: person.slackState })
    .from(person)
    .orderBy(person.name)
    .all();
  expect(states).toEqual([
    { name: 'Nguyễn Văn An', id: null, state: 'none' },
    { name: 'Pat Okafor', id: 'U1', state: 'found' },
    { name: 'Sam Reyes', id: null, state: 'none' },
  ]);
});

test('a renamed school keeps its people', async () => {
  const roster = await openRoster();
  roster.import(first, monday);

  const id = rosterOf(roster.db).schools.find((one) => one.code === 'LIN')?.id ?? '';
  const filled = { Schools: [['lin', 'Lincoln K–8']] };

  const asked = roster.words(filled, later);
  const prepared = roster.prepare(filled, later, { [id]: 'same' });
  roster.import(filled, later, undefined, { [id]: 'same' });

  const words = plain(prepared.words);
  expect(asked).toContain('lin is Lincoln on the roster and Lincoln K–8 here. Is it the same school?');
  expect(words).toContain('lin: Lincoln K–8 (was LIN: Lincoln)');
  expect(teachersOn(roster.db, later, 'nguyen v', [], 5).map((one) => one.school)).toEqual(['Lincoln K–8']);
  expect(rosterOf(roster.db).schools).toHaveLength(2);
});

test('a changed list of look-fors is a new version of the tool; the old one stays', async () => {
  const roster = await openRoster();
  roster.import(
    {
      ...first,
      'Look-fors': [
        ['L1', 'Rigorous task'],
        ['L2', 'Student talk'],
      ],
    },
    monday,
  );

  roster.import(
    {
      'Look-fors': [
        ['L2', 'Student talk'],
        ['L1', 'Rigorous task'],
      ],
    },
    later,
  );

  const tools = [monday, later].map((on) => lookForsOf(roster.db, toolOn(roster.db, on) ?? '').map((one) => one.code));
  expect(tools).toEqual([
    ['L1', 'L2'],
    ['L2', 'L1'],
  ]);
  expect(roster.db.select().from(lookForTool).all()).toHaveLength(2);
});

test('a calendar that leaves out a day that has passed does not change the past', async () => {
  const roster = await openRoster();
  roster.import(
    {
      ...first,
      Calendar: [
        ['2026-11-27', '', '', 'no school'],
        ['2027-02-15', '', '', 'no school'],
        ['2027-02-16', '', '', 'no school'],
      ],
    },
    monday,
  );

  roster.import(
    {
      Calendar: [
        ['2027-02-16', '', '', 'half day', 'Storm'],
        ['2027-02-20', '', '', 'no school'],
      ],
    },
    later,
  );

  const calendar = calendarOf(roster.db);
  expect(['2026-11-27', '2027-02-15', '2027-02-16'].map((one) => calendar.isSchoolDay(day(one)))).toEqual([
    false,
    true,
    true,
  ]);
  expect(rosterOf(roster.db).calendar).toEqual([
    { day: '2026-11-27', kind: 'noSchool', note: '' },
    { day: '2027-02-16', kind: 'halfDay', note: 'Storm' },
  ]);
});

test('long lists are named as far as anyone reads, and counted', async () => {
  const roster = await openRoster();

  const words = roster.words({ Schools: schools, People: teachers(1200) }, monday);

  expect(words).toContain('1,200 people added\nTeacher 1: teacher');
  expect(words).toContain('Teacher 10: teacher at Lincoln from 2026-11-23\nand 1,190 more\n2 schools added');
});

test('an import that fails half-way leaves nothing behind', async () => {
  const roster = await openRoster();
  roster.db.$client.exec(`CREATE TRIGGER stop BEFORE INSERT ON role_holding BEGIN SELECT RAISE(ABORT, 'no'); END`);

  expect(() => roster.import(first, monday)).toThrow();

  expect(rosterOf(roster.db)).toMatchObject({ people: [], schools: [] });
  expect(roster.db.select().from(roleHolding).where(eq(roleHolding.role, 'teacher')).all()).toEqual([]);
});

test('a template that nobody filled in imports to nothing', async () => {
  const roster = await openRoster();

  expect(
    roster.words(
      { People: [['Example: Ana', 'a@x.example', 'principal', 'LIN']], Schools: [['example: LIN', 'Lincoln']] },
      monday,
    ),
  ).toContain('Fill in the sheets People and Schools');
});
