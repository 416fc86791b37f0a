import { expect, test } from 'vitest';
import type { Day, TimeOfDay } from '../../../src/district/days.ts';
import { addDays } from '../../../src/district/days.ts';
import {
  datesText,
  type KnownForDates,
  type MeetingDate,
  readDates,
} from '../../../src/features/principal-meetings/calendar/typed.ts';
import { readMeetingHours, timeAt } from '../../../src/features/principal-meetings/calendar/when.ts';

const known: KnownForDates = {
  today: '2026-09-14',
  schools: [
    { id: 's1', name: 'Lincoln', code: 'LIN' },
    { id: 's2', name: 'Webster', code: 'WEB' },
    { id: 's3', name: 'Webster', code: 'WEH' },
    { id: 's4', name: 'North, Upper | School', code: 'NUS' },
  ],
  leaders: [
    { id: 'p1', name: 'Ana Abbott', code: 'ana@millcity.example' },
    { id: 'p2', name: 'Ben Haddad' },
    { id: 'p3', name: 'Ana Nguyễn' },
    { id: 'p4', name: 'Lee King, Jr.', code: 'king@millcity.example' },
  ],
};

test.each([
  ['Oct 14 9:00', '2026-10-14', '09:00', '10:00'],
  ['October 14, 9', '2026-10-14', '09:00', '10:00'],
  ['Oct. 14th at 9:00 AM', '2026-10-14', '09:00', '10:00'],
  ['Wed, Oct 14 9am', '2026-10-14', '09:00', '10:00'],
  ['wednesday oct 14 9 a.m.', '2026-10-14', '09:00', '10:00'],
  ['10/14 14:30', '2026-10-14', '14:30', '15:30'],
  ['10/14/26 2:30 PM', '2026-10-14', '14:30', '15:30'],
  ['10/14/2026 2:30p', '2026-10-14', '14:30', '15:30'],
  ['2026-10-14 1:30', '2026-10-14', '13:30', '14:30'],
  ['Oct 14 9:00-9:45', '2026-10-14', '09:00', '09:45'],
  ['Oct 14 11:30–12:15', '2026-10-14', '11:30', '12:15'],
  ['Oct 14 11:30 to 1', '2026-10-14', '11:30', '13:00'],
  ['Oct 14 12 PM', '2026-10-14', '12:00', '13:00'],
  ['Mar 3 9:00', '2027-03-03', '09:00', '10:00'],
  ['Sept 14 8', '2026-09-14', '08:00', '09:00'],
  ['Jun 30, 2027 8:15 AM', '2027-06-30', '08:15', '09:15'],
])('a day and a time as people write them: %s', (typed, day, beginsAt, endsAt) => {
  expect(readMeetingHours(typed, known.today)).toEqual({ day, beginsAt, endsAt });
});

test.each([
  ['sometime', 'I can’t read “sometime” as a day and a time. Write it like “Oct 14 9:00”.'],
  ['Oct 14', 'I can’t read “Oct 14” as a day and a time. Write it like “Oct 14 9:00”.'],
  ['Okt 14 9:00', 'I can’t read “Okt 14 9:00” as a day and a time. Write it like “Oct 14 9:00”.'],
  ['Oct 14 25:00', 'I can’t read “Oct 14 25:00” as a day and a time. Write it like “Oct 14 9:00”.'],
  ['Oct 14 13 PM', 'I can’t read “Oct 14 13 PM” as a day and a time. Write it like “Oct 14 9:00”.'],
  ['Feb 30 9:00', 'There is no 2/30.'],
  ['13/2 9:00', 'There is no 13/2.'],
  ['Sep 3 9:00', 'Sep 3 has passed.'],
  ['Thu, Oct 14 9:00', 'Oct 14 is a Wednesday. Check the day.'],
  ['Oct 14 9:00–8:00 AM', 'The end time is before the start time.'],
])('what cannot be read is said: %s', (typed, problem) => {
  expect(readMeetingHours(typed, known.today)).toEqual({ problem });
});

test('from May on a day that has passed is the next school year’s', () => {
  expect(readMeetingHours('Oct 14 9:00', '2027-05-03')).toMatchObject({ day: '2027-10-14' });
  expect(readMeetingHours('Jun 9 9:00', '2027-05-03')).toMatchObject({ day: '2027-06-09' });
  expect(readMeetingHours('Oct 14 9:00', '2027-04-30')).toEqual({ problem: 'Oct 14 has passed.' });
});

test.each([
  ['Oct 14 9:00 | Lincoln | Ana Abbott', { schoolId: 's1', leadIds: ['p1'], place: '' }],
  ['Oct 14 9:00|lin|ben haddad, ana abb|Room 12', { schoolId: 's1', leadIds: ['p2', 'p1'], place: 'Room 12' }],
  ['Oct 14 9:00 | WEH | Ben, Ben Haddad', { schoolId: 's3', leadIds: ['p2'], place: '' }],
  ['Oct 14 9:00 | north upper | king', { schoolId: 's4', leadIds: ['p4'], place: '' }],
  ['Oct 14 9:00 | Lincoln | nguyen', { schoolId: 's1', leadIds: ['p3'], place: '' }],
])('a line names a school and those who lead: %s', (line, read) => {
  expect(readDates(line, known)).toMatchObject({ problems: [], dates: [read] });
});

test.each([
  ['Oct 14 9:00 | Linkoln | Ana Abbott', 'Line 1: I don’t know “Linkoln”. Did you mean Lincoln?'],
  ['Oct 14 9:00 | Webster | Ben', 'Line 1: “Webster” could be Webster (WEB) or Webster (WEH).'],
  ['Oct 14 9:00 | Lincoln | Ana', 'Line 1: “Ana” could be Ana Abbott or Ana Nguyễn.'],
  [
    'Oct 14 9:00 | Lincoln | Bob Q',
    'Line 1: I don’t know “Bob Q”. Try: Ana Abbott, Ben Haddad, Ana Nguyễn, Lee King, Jr.',
  ],
  ['Oct 14 9:00 | Lincoln', 'Line 1: Write day and time, school, and who leads, with a | between them.'],
  ['Oct 14 9:00 | Lincoln | ,', 'Line 1: Say who leads.'],
])('what a line leaves open is asked: %s', (line, problem) => {
  expect(readDates(line, known)).toEqual({ dates: [], problems: [problem] });
});

test('empty lines are nothing, and each problem says its line', () => {
  const read = readDates('\nOct 14 9:00 | Lincoln | Ben\n\n  \nnonsense\n', known);
  expect(read.dates).toMatchObject([{ line: 2, day: '2026-10-14' }]);
  expect(read.problems).toEqual(['Line 5: Write day and time, school, and who leads, with a | between them.']);
});

/** The same numbers each time. */
function numbers(seed: number): (below: number) => number {
  let now = seed;
  return (below) => {
    now = (now * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((now / 2_147_483_648) * below);
  };
}

test('dates that are printed are read again as the same', () => {
  const next = numbers(7);
  const pick = <One>(all: readonly One[]): One => {
    const one = all[next(all.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  for (let round = 0; round < 500; round += 1) {
    const today: Day = addDays('2026-07-01', next(365));
    const dates = Array.from({ length: 1 + next(9) }, (): MeetingDate => {
      const begins = 60 + next(20 * 60);
      const [beginsAt, endsAt]: TimeOfDay[] = [timeAt(begins), timeAt(begins + pick([30, 45, 60, 90]))];
      const leads = [...new Set([pick(known.leaders).id, pick(known.leaders).id])];
      return {
        day: addDays(today, next(300)),
        beginsAt: beginsAt ?? '09:00',
        endsAt: endsAt ?? '10:00',
        schoolId: pick(known.schools).id,
        leadIds: [leads[0] ?? 'p1', ...leads.slice(1)],
        place: pick(['', 'Room 12', 'Central Office, 2nd floor']),
      };
    });
    const on = { ...known, today };
    const read = readDates(datesText(dates, on), on);

    expect(read.problems).toEqual([]);
    expect(read.dates.map(({ line: _, ...date }) => date)).toEqual(dates);
  }
});
