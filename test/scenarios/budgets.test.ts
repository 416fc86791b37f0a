import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';

import { dayText } from '../../src/district/days.ts';

import { segment } from '../../src/features/dilt/agenda/schema.ts';
import { highlightRequest } from '../../src/features/highlight-meetings/requests/schema.ts';

import { focusLookFor, teacherCopy } from '../../src/features/walkthroughs/schema.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict, usual } from '../district.ts';
import { standing, threeActions, withPlan } from '../features/actions/district.ts';

import { addDates, facilitators, publish } from '../features/dilt/dates.ts';

import { eightLines, insertSegments, withDilt } from '../features/dilt/district.ts';

import { ask, at, beforeMeeting } from '../features/highlight-meetings/before.ts';
import { smallPlan } from '../features/plan/district.ts';
import { addDilt, beforeDilt, rateAll, rateOne, standards } from '../features/self-ratings/district.ts';
import { logWalkthrough } from '../logging.ts';
import { importPlan } from '../plan.ts';

function focusOnFour({ db }: TestDistrict): void {
  const rows = ['L1', 'L2', 'L3', 'L4'].map((code, position) => ({ month: '2026-11' as const, code, position }));
  inTx(db, (tx) => tx.insert(focusLookFor).values(rows).run());
}

const lookFors = ['Rigorous task', 'Checks for understanding', 'Student discourse', 'Clear objective', 'Wait time'];

test('a walkthrough with four focus look-fors and two comments takes at most 20 taps and 3 screens', async () => {
  const district = await openDistrict({ lookFors });
  focusOnFour(district);
  const person = district.as('Pat Okafor');
  await person.openHome();
  person.resetBudget();

  await person.press('Log a walkthrough', 'home');
  await person.fill('Teacher', 'Ana Rivera');
  await person.fill('Minutes', '10 minutes');
  await person.fill('Rigorous task', 'Seen');
  await person.fill('Checks for understanding', 'Seen');
  await person.fill('Student discourse', 'Looked for, not seen');
  await person.fill('Clear objective', 'Not looked for');
  await person.submit();
  await person.fill('Seen: Rigorous task', 'Two groups asked why.');
  await person.fill('Not seen: Student discourse', 'They worked alone.');
  const sent = await person.submit();
  await district.drain();

  expect(sent).toEqual({ kind: 'closed' });
  const { taps, screens } = person.budget();
  expect(taps).toBeLessThanOrEqual(20);
  expect(screens).toBeLessThanOrEqual(3);
  const copy = visibleText(district.as('Ana Rivera').dms()[0]?.blocks ?? []);
  expect(copy).toMatch(/Rigorous task\s+“Two groups asked why.”/);
  expect(copy).toMatch(/Not seen while I was there[\s\S]*Student discourse\s+“They worked alone.”/);
  expect(copy).not.toContain('Clear objective');
});

test('the focus of an earlier month stays until there is another; the other look-fors are in the two lists', async () => {
  const district = await openDistrict({ lookFors, now: '2026-12-07T15:00:00Z' });
  focusOnFour(district);
  const person = district.as('Pat Okafor');

  await person.command('/walkthrough');

  expect(person.window()?.fields.map((one) => one.label)).toEqual([
    'Teacher',
    'Minutes',
    ...lookFors.slice(0, 4),
    'Also seen',
    'Also looked for and not seen',
    'Began at',
    'Day of the visit',
  ]);
  expect(await person.options('Also seen')).toEqual(['Wait time']);
});

/** Three slips of one day. */
async function threeSlips() {
  const more = ['Di Paper', 'Ed Paper'].map(
    (name) => ({ name, role: 'teacher', school: 'Webster', slack: false }) as const,
  );
  const district = await openDistrict({ cast: [...usual, ...more] });
  for (const teacher of ['Cy Paper', 'Di Paper', 'Ed Paper'])
    await logWalkthrough(district.as('Paula Webster'), { teacher });
  return district;
}

const placedIn = ({ db }: TestDistrict) =>
  db
    .select()
    .from(teacherCopy)
    .all()
    .filter((one) => one.wentOn !== null).length;

test('the slips of a day are printed and ticked off in at most three taps, from a receipt', async () => {
  const district = await threeSlips();
  await district.drain();
  const person = district.as('Paula Webster');
  person.resetBudget();

  await person.press('Print today’s slips');
  await district.drain();
  await person.close({ all: true });
  await person.press('All in mailboxes');

  expect(person.budget().taps).toBeLessThanOrEqual(3);
  expect(person.window()?.text).toContain('Thank you: 3 slips in the mailboxes.');
  expect(placedIn(district)).toBe(3);
});

test('the slips of a day are printed and ticked off in at most three taps, from the message at half past two', async () => {
  const district = await threeSlips();
  district.clock.moveTo(district.clock.now().add({ hours: 4, minutes: 31 }));
  await district.drain();
  const person = district.as('Paula Webster');
  person.resetBudget();

  await person.press('Print');
  await district.drain();
  await person.close({ all: true });
  await person.press('All in mailboxes');

  expect(person.budget().taps).toBeLessThanOrEqual(3);
  expect(placedIn(district)).toBe(3);
});

test('a slip logged after the others were printed is still owed when those are ticked off', async () => {
  const district = await threeSlips();
  const person = district.as('Paula Webster');
  await district.drain();
  await person.press('Print today’s slips');
  await person.close({ all: true });
  await district.drain();
  district.clock.moveTo(district.clock.now().add({ minutes: 5 }));
  await logWalkthrough(person, { teacher: 'Cy Paper', note: 'Once more.' });

  await person.press('All in mailboxes');

  expect(placedIn(district)).toBe(3);
  const owed = await person.command('/walkthrough owed');
  expect(JSON.stringify(owed)).toContain('1 slip not in the mailbox yet.');
});

test('slips that are ticked off already cannot be ticked off again, and nothing is printed where nothing is owed', async () => {
  const district = await threeSlips();
  const person = district.as('Paula Webster');
  await district.drain();
  await person.press('Print today’s slips');
  await person.close({ all: true });
  await district.drain();
  const message = person.dms().find((one) => visibleText(one.blocks).includes('[All in mailboxes]'));
  const at = { channel: message?.channel ?? '', ts: message?.ts ?? '' };
  await person.press('All in mailboxes', at);
  await person.close({ all: true });

  const nothing = await person.press('Print today’s slips');

  expect(nothing).toMatchObject({ window: { text: expect.stringContaining('No slips are waiting') } });
  expect(placedIn(district)).toBe(3);
});

/** What stands in real plans where one person, or one day, should. */
const usualTexts = {
  owners: [
    'Principals',
    'Superintendent',
    'Pat Okafor, coaches',
    'Principals, Coaches',
    'Data team',
    'ELA department',
    'Director of Curriculum',
    'Assistant Superintendent',
    'Instructional coaches',
    'District and school leaders',
  ],
  days: ['ongoing', '', 'Spring 2027', 'June 2027', 'as scheduled'],
};

test('the owner questions of a usual plan with fifteen distinct texts take at most 40 taps', async () => {
  const district = await openDistrict();
  const rows = usualTexts.owners.map((owner, at) => [
    `1.1.A${at + 1}`,
    '1.1',
    `Step ${at}`,
    owner,
    usualTexts.days[at % 5] ?? '',
  ]);
  importPlan(district, {
    ...smallPlan,
    Initiatives: [['1.1', '1', 'Rigorous tasks', 'Pat Okafor']],
    Benchmarks: smallPlan.Benchmarks.slice(0, 1),
    Actions: rows,
  });
  const person = district.as('Max Manager');
  await person.openHome();
  person.resetBudget();

  await person.press('Say who is meant: 15 texts', 'home');
  for (let asked = 0; asked < 15; ) {
    const fields = person.window()?.fields ?? [];
    for (const { label, value } of fields) {
      if (value !== null) continue;
      const [first = ''] = await person.options(label);
      await person.fill(label, first);
    }
    asked += fields.length;
    await person.submit();
  }

  expect(person.window()?.text).toContain('15 texts are settled. Every row of the plan');
  expect(person.budget().taps).toBeLessThanOrEqual(40);
});

test('an action is updated in at most three taps from /action, in four with what was done, and in one with a typed line', async () => {
  const district = await withPlan();
  const person = district.as('Pat Okafor');

  person.resetBudget();
  await person.command('/action');
  await person.press('In progress');
  const moving = person.budget().taps;
  person.resetBudget();
  await person.press('Complete…');
  await person.fill('What was done?', 'Visited twice.');
  await person.submit();
  const finished = person.budget().taps;
  person.resetBudget();
  await person.command('/action 1.2.A3 complete copied to all schools');

  expect(moving).toBeLessThanOrEqual(3);
  expect(finished).toBeLessThanOrEqual(4);
  expect(person.budget().taps).toBe(1);
  expect(standing(district)).toMatchObject({ '1.1.A2': 'complete', '1.2.A3': 'complete' });
});

test('the monthly answer for three actions takes at most six taps, one of them done with what was done', async () => {
  const district = await withPlan(threeActions, { now: '2026-12-14T13:00:00Z' });
  await district.pass(2 * 3_600_000);
  const person = district.as('Pat Okafor');
  person.resetBudget();

  await person.press('Complete…');
  await person.fill('What was done?', 'Visited twice.');
  await person.submit();
  await district.drain();
  await person.press('In progress');
  await district.drain();
  await person.press('In progress');
  await district.drain();

  expect(person.budget().taps).toBeLessThanOrEqual(6);
  expect(visibleText(person.dms()[0]?.blocks ?? [])).toContain('All answered. Thank you.');
});

test('a quiet month is rated in at most 16 taps: a level and one line a standard', async () => {
  const district = await beforeDilt();
  const dina = district.as('Dina Director');
  dina.resetBudget();

  await dina.command('/rate');
  for (const _ of standards) await rateOne(dina);

  expect(dina.window()?.text).toContain('4 of 4 rated.');
  expect(dina.budget().taps).toBeLessThanOrEqual(16);
});

test('a director rates four standards, each with a fact ticked and last month’s step answered, in at most 25 taps', async () => {
  const district = await beforeDilt({ now: '2026-11-20T15:00:00Z' });
  const dina = district.as('Dina Director');
  await rateAll(dina);
  addDilt(district, dayText.parse('2027-01-07'));
  district.clock.moveTo(Temporal.Instant.from('2026-12-29T15:00:00Z'));
  await logWalkthrough(dina, { teacher: 'Ana Rivera' });
  await district.drain();
  dina.resetBudget();

  await dina.command('/rate');
  for (const _ of standards)
    await rateOne(dina, { how: '🟢 Done', facts: ['December from Dec 3 on: 1 walkthrough, 1 copy the same day'] });

  expect(dina.window()?.text).toContain('4 of 4 rated.');
  expect(dina.budget().taps).toBeLessThanOrEqual(25);
});

test('a turn to facilitate is swapped in at most four taps, the colleague’s one among them', async () => {
  const district = await openDistrict();
  await addDates(district, ['2026-12-10', '2027-01-14', '2027-02-11']);
  await publish(district);
  const [asks, accepts] = [district.as('Dina Director'), district.as('Ada Assistant')];
  asks.resetBudget();
  accepts.resetBudget();

  await asks.command('/dilt swap');
  await asks.fill('Against', 'Thursday, December 10 · Ada Assistant');
  await asks.submit();
  await district.drain();
  await accepts.press('Accept');
  await district.drain();

  expect(asks.budget().taps + accepts.budget().taps).toBeLessThanOrEqual(4);
  expect(facilitators(district)).toMatchObject({ '2026-12-10': 'Dina Director', '2027-02-11': 'Ada Assistant' });
});

test('an agenda of eight segments takes at most two screens', async () => {
  const district = await withDilt();
  const dina = district.as('Dina Director');
  dina.resetBudget();

  await dina.command('/dilt agenda');
  await dina.fill('Segments', eightLines);
  await dina.submit();
  await dina.submit();

  expect(dina.budget().screens).toBeLessThanOrEqual(2);
  expect(district.db.select().from(segment).all()).toHaveLength(8);
});

test('a facilitator confirms, sees who is not ready and reminds them in at most four taps', async () => {
  const district = await withDilt({ now: '2026-12-04T15:00:00Z' });
  insertSegments(district, district.diltId, [
    { title: 'Rigor in math', owner: 'Pat Okafor' },
    { title: 'Who talks', owner: 'Paula Webster' },
    { title: 'Planning time', owner: 'Sam Sato' },
    { title: 'Lunch', owner: 'Dina Director', readiness: 'ready' },
  ]);
  const dina = district.as('Dina Director');
  dina.resetBudget();

  await dina.command('/dilt');
  await dina.press('I’ll facilitate');
  await dina.press('Remind all 3');
  await district.drain();

  expect(dina.budget().taps).toBeLessThanOrEqual(4);
  for (const name of ['Pat Okafor', 'Paula Webster', 'Sam Sato'])
    expect(visibleText(district.as(name).dms().at(-1)?.blocks ?? [])).toContain('Dina Director asks');
});

test('the first thing asked in a day’s message is answered with one tap', async () => {
  const district = await withDilt({ now: '2026-11-26T15:00:00Z' });
  const [id] = insertSegments(district, district.diltId, [{ title: 'Rigor in math', owner: 'Dina Director' }]);
  district.clock.moveTo(Temporal.Instant.from('2026-11-26T19:31:00Z'));
  await district.drain();
  const dina = district.as('Dina Director');
  expect(visibleText(dina.dms().at(-1)?.blocks ?? [])).toMatch(
    /^Before you go home\s+DILT of Thursday, December 10: is “Rigor/,
  );
  dina.resetBudget();

  await dina.press('Ready');

  expect(dina.budget().taps).toBe(1);
  expect(inTx(district.db, (tx) => tx.select().from(segment).all())).toMatchObject([{ id, readiness: 'ready' }]);
});

test('what the monitor wants is answered with one tap in the day’s message, and put off with two', async () => {
  const district = await beforeMeeting();
  await ask(district, 'Attendance | Dina Director\nThe data talk | Paula Webster');
  await at(district, '2026-11-24', '14:31');
  const [dina, paula] = [district.as('Dina Director'), district.as('Paula Webster')];
  const inMessage = (person: typeof dina) => {
    const { channel = '', ts = '' } = person.dms().at(-1) ?? {};
    person.resetBudget();
    return { channel, ts };
  };

  await dina.press('Will bring it', inMessage(dina));
  await paula.press('Not now: next school day, 7:30 AM', inMessage(paula));
  await district.drain();

  expect(dina.budget().taps).toBe(1);
  expect(visibleText(dina.dms().at(-1)?.blocks ?? [])).toMatch(/^Done by you: /);
  expect(paula.budget().taps).toBeLessThanOrEqual(2);
  expect(visibleText(paula.dms().at(-1)?.blocks ?? [])).toMatch(/^You put off 1 until /);
  const answers = district.db.select().from(highlightRequest).all();
  expect(answers.map(({ answer }) => answer)).toEqual(['bring', null]);
});

test('a decision of the digest is taken from its message in at most three taps, and the message says so at once', async () => {
  const district = await openDistrict({ now: '2026-11-16T15:00:00Z' });
  importPlan(district);
  await at(district, '2026-11-23', '07:01');
  const sam = district.as('Sam Sato');
  const digests = () => sam.dms().filter((one) => visibleText(one.blocks).includes('Weekly digest'));
  const [found] = digests();
  expect(visibleText(found?.blocks ?? [])).toContain('has no owner.');
  sam.resetBudget();

  await sam.press('Assign…', { channel: found?.channel ?? '', ts: found?.ts ?? '' });
  const likely = sam.window()?.fields[0]?.value ?? '';
  const given = await sam.submit();

  expect(given.kind).not.toBe('errors');
  expect(sam.budget().taps).toBeLessThanOrEqual(3);
  await district.drain();
  expect(visibleText(digests()[0]?.blocks ?? [])).toContain(`: ${likely} has it. You decided this today.`);
});
