import { expect, test } from 'vitest';
import { addDays, type Day, type Month, monthOf, weekdayOf } from '../../../src/district/days.ts';
import { evidence } from '../../../src/district/schema.ts';
import { isLateItem } from '../../../src/features/school-plans/due/rules.ts';
import { schoolPlanSitting, schoolPlanUpdate } from '../../../src/features/school-plans/schema.ts';
import { type SittingAsking, sittingDue } from '../../../src/features/school-plans/sitting/rules.ts';
import type { Person } from '../../../src/simulator/person/person.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { type Cast, openDistrict, type TestDistrict, usual } from '../../district.ts';
import { standing } from '../actions/district.ts';
import { addPrincipalMeeting, addSchoolPlan, goToDay, importShared, itemsNow } from './planned.ts';

const hour = 3_600_000;
const asked = (person: Person): string =>
  person
    .dms()
    .map(({ blocks }) => visibleText(blocks))
    .join('\n');

/** Lincoln’s approved plan and its part of 1.1.A1, with a meeting on December 1; five school days before it is November 24. */
async function atWork(items = 4, cast: readonly Cast[] = usual, now = '2026-11-24T15:00:00Z') {
  const district = await openDistrict({ cast, now });
  importShared(district);
  const planId = addSchoolPlan(
    district,
    { school: 'Lincoln', state: 'approved' },
    Array.from({ length: items }, () => ({ status: 'inProgress' as const, dueOn: '2027-06-01' as const })),
  );
  const meetingId = addPrincipalMeeting(district, { school: 'Lincoln', day: '2026-12-01' });
  return { district, planId, meetingId };
}

/** The afternoon, when everybody is asked. */
async function afternoon(district: TestDistrict): Promise<void> {
  await district.pass(5 * hour);
  await district.drain();
}

test('a school is asked once before its meeting, in one window, and the whole of it takes six taps and one for what changed', async () => {
  const { district, planId } = await atWork();
  const pat = district.as('Pat Okafor');
  await afternoon(district);
  expect(asked(pat)).toContain('Your school plan in December: 5 items have no update yet.');

  pat.resetBudget();
  await pat.press('Update the plan…');
  await pat.fill('S2 Item 2 of Lincoln, due Tue, Jun 1, 2027', '🟢 Complete');
  await pat.submit();
  await district.drain();

  expect(pat.budget().taps).toBeLessThanOrEqual(6 + 1);
  expect(itemsNow(district, planId).map(({ status, movedOn }) => `${status} ${movedOn}`)).toEqual([
    'inProgress 2026-11-24',
    'complete 2026-11-24',
    'inProgress 2026-11-24',
    'inProgress 2026-11-24',
  ]);
  expect(
    district.db
      .select()
      .from(schoolPlanSitting)
      .all()
      .map(({ month }) => month),
  ).toEqual(['2026-12']);
  expect(asked(pat)).not.toContain('items have no update yet');
});

test('what was answered in the days before is not asked again', async () => {
  const { district } = await atWork();
  const pat = district.as('Pat Okafor');
  await pat.command('/action 1.1.A1 moving');
  await afternoon(district);
  expect(asked(pat)).toContain('4 items have no update yet.');
  await pat.press('Update the plan…');
  expect(JSON.stringify(pat.window())).not.toContain('1.1.A1');
});

test('a part of a district action that is complete is said with what shows it, and the action keeps it', async () => {
  const { district } = await atWork(1);
  const pat = district.as('Pat Okafor');
  await afternoon(district);
  await pat.press('Update the plan…');
  await pat.fill('1.1.A1 Agree what a rigorous task is, due Fri, Dec 18', '🟢 Complete');
  expect(JSON.stringify(await pat.submit())).toContain('Say in a few words what shows it.');
  await pat.fill('What shows it? (for what you mark complete)', 'Every team has its list.');
  await pat.submit();
  await district.drain();
  expect(standing(district)['1.1.A1 Lincoln']).toBe('complete');
  expect(standing(district)['1.1.A1 Webster']).toBe('noAction');
});

test('what the principal brings to the meeting is kept with it', async () => {
  const { district, meetingId } = await atWork(1);
  const pat = district.as('Pat Okafor');
  await afternoon(district);
  await pat.press('Update the plan…');
  await pat.fill('I want to talk about', 'Substitutes.');
  await pat.fill('A chart or file to bring: a link', 'https://charts.example/reading');
  await pat.submit();
  await district.drain();
  const rows = district.db.select().from(evidence).all();
  expect(rows.map(({ about, url }) => `${about} ${url}`)).toEqual([
    `principalMeeting/${meetingId} https://charts.example/reading`,
  ]);
});

test('sixty items take three windows, each in the place of the one before, and nothing is asked twice', async () => {
  const { district, planId } = await atWork(59);
  const pat = district.as('Pat Okafor');
  await afternoon(district);
  await pat.press('Update the plan…');
  await pat.submit();
  expect(district.db.select().from(schoolPlanSitting).all()).toEqual([]);
  await pat.submit();
  await pat.submit();
  await district.drain();
  expect(pat.window()).toBeUndefined();
  expect(district.db.select().from(schoolPlanSitting).all()).toHaveLength(1);
  expect(itemsNow(district, planId).every(({ movedOn }) => movedOn === '2026-11-24')).toBe(true);
  expect(district.db.select().from(schoolPlanUpdate).all()).toHaveLength(59);
});

test('where the post is vacant the assistant principal is asked', async () => {
  const { district } = await atWork(
    2,
    usual.filter(({ name }) => name !== 'Pat Okafor').concat({ name: 'Pat Okafor', role: 'director' }),
  );
  await afternoon(district);
  expect(asked(district.as('Al Vice'))).toContain('Your school plan in December');
  expect(asked(district.as('Pat Okafor'))).not.toContain('Your school plan');
});

test('without a meeting a school is asked on the tenth school day, and not again that month', async () => {
  const district = await openDistrict({ now: '2026-11-12T15:00:00Z' });
  addSchoolPlan(district, { school: 'Lincoln', state: 'approved' }, [{ status: 'inProgress' }]);
  const pat = district.as('Pat Okafor');
  await afternoon(district);
  expect(asked(pat)).not.toContain('Your school plan in November');
  goToDay(district, '2026-11-13');
  await afternoon(district);
  expect(asked(pat)).toContain('Your school plan in November: 1 item has no update yet.');
  await pat.press('Update the plan…');
  await pat.submit();
  await district.drain();
  goToDay(district, '2026-11-20');
  await afternoon(district);
  expect(asked(pat).match(/Your school plan in November: 1 item/g) ?? []).toEqual([]);
});

test('a part asked about in the sitting is not asked about in the monthly message of actions too', async () => {
  const district = await openDistrict({ now: '2026-11-12T15:00:00Z' });
  importShared(district);
  addSchoolPlan(district, { school: 'Lincoln', state: 'approved' });
  goToDay(district, '2026-11-13');
  await district.drain();
  expect(asked(district.as('Pat Okafor'))).not.toContain('Your actions in November');
  expect(asked(district.as('Paula Webster'))).toContain('Your actions in November');
});

test('an item overdue, or due soon and not begun, is one question of the principal in a week', async () => {
  const district = await openDistrict({ now: '2026-11-02T15:00:00Z' });
  addSchoolPlan(district, { school: 'Lincoln', state: 'approved' }, [
    { status: 'inProgress', dueOn: '2026-10-01' },
    { dueOn: '2026-11-30' },
    { dueOn: '2027-05-01' },
  ]);
  const pat = district.as('Pat Okafor');
  await afternoon(district);
  expect(asked(pat)).toContain('1 item is overdue, 1 item is due soon and not begun.');
  await pat.press('Open the list');
  const list = pat.window()?.text ?? '';
  expect(list).toContain('S1 Item 1 of Lincoln');
  expect(list).toContain('was due Thu, Oct 1');
  expect(list).not.toContain('S3');
});

const isSchoolDay = (day: Day) => weekdayOf(day) <= 5;
const schoolDays = (from: Day, to: Day): number => {
  let n = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) n += Number(isSchoolDay(day));
  return n;
};
const asking = (today: Day, meeting: Day | undefined, sat: readonly Month[] = []): SittingAsking => ({
  today,
  nth: schoolDays(`${monthOf(today)}-01` as Day, today),
  meeting,
  hasSat: (month) => sat.includes(month),
  opensOn: (to) => {
    let day = to;
    while (schoolDays(day, addDays(to, -1)) < 5) day = addDays(day, -1);
    return day;
  },
});

// The tenth school day of November 2026 is Friday the 13th; five school days before December 3 is November 26.
test.each<[string, SittingAsking, Month | undefined]>([
  ['without a meeting on the tenth school day', asking('2026-11-13', undefined), '2026-11'],
  ['and not before', asking('2026-11-12', undefined), undefined],
  ['and still after it', asking('2026-11-20', undefined), '2026-11'],
  ['not twice in a month', asking('2026-11-20', undefined, ['2026-11']), undefined],
  ['five school days before a meeting', asking('2026-11-26', '2026-12-03'), '2026-12'],
  ['not six', asking('2026-11-25', '2026-12-03', ['2026-11']), undefined],
  ['not on the tenth where this month’s meeting is ahead', asking('2026-11-13', '2026-11-25'), undefined],
  [
    'not on the tenth where the next meeting is prepared later in the month',
    asking('2026-11-13', '2026-12-03'),
    undefined,
  ],
  ['on the tenth where the next meeting is prepared in another month', asking('2026-11-13', '2026-12-15'), '2026-11'],
  ['on the day of the meeting', asking('2026-12-03', '2026-12-03'), '2026-12'],
  ['not where it is done', asking('2026-12-03', '2026-12-03', ['2026-12']), undefined],
])('a school sits down %s', (_, given, month) => {
  expect(sittingDue(given)?.month).toBe(month);
});

test('in a year of monthly meetings a school sits down once for each', () => {
  const meetings = Array.from({ length: 9 }, (_, at) => addDays('2026-09-17', at * 30));
  const sat: Month[] = [];
  for (let day: Day = '2026-09-01'; day <= '2027-05-31'; day = addDays(day, 1)) {
    if (!isSchoolDay(day)) continue;
    const due = sittingDue(
      asking(
        day,
        meetings.find((one) => one >= day),
        sat,
      ),
    );
    if (due) sat.push(due.month);
  }
  expect(new Set(sat).size).toBe(sat.length);
  for (const meeting of meetings) expect(sat).toContain(monthOf(meeting));
});

test.each([
  ['overdue', { status: 'inProgress', startsOn: null, dueOn: '2026-11-01' }, true],
  ['due today and in progress', { status: 'inProgress', startsOn: null, dueOn: '2026-11-23' }, false],
  ['due soon and not begun', { status: 'noAction', startsOn: null, dueOn: '2026-12-20' }, true],
  ['due later and not begun', { status: 'noAction', startsOn: null, dueOn: '2027-02-01' }, false],
  ['complete', { status: 'complete', startsOn: null, dueOn: '2026-11-01' }, false],
  ['dropped', { status: 'dropped', startsOn: null, dueOn: '2026-11-01' }, false],
  ['without a date', { status: 'noAction', startsOn: null, dueOn: null }, false],
] as const)('an item is late: %s', (_, item, late) => {
  expect(isLateItem(item, '2026-11-23', '2027-01-05')).toBe(late);
});
