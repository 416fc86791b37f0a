import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { features } from '../../../src/features/index.ts';
import { schoolPlansPacket } from '../../../src/features/school-plans/highlight/sections.ts';
import { schoolPlanPrepSheet } from '../../../src/features/school-plans/prep-sheet/sections.ts';
import { schoolPlanItem } from '../../../src/features/school-plans/schema.ts';
import { plain } from '../../../src/kit/words/pieces.ts';
import { openDistrict, type TestDistrict } from '../../district.ts';
import { idOfCode } from '../../plan.ts';
import { breaksOf, digestOf, highlightOf, readableBy, reported, said, spanOf } from '../saying.ts';
import { addPrincipalMeeting, addSchoolPlan, goToDay, importShared, schoolId } from './planned.ts';

const routine = 'school-plans/said';
const week = { reader: 'Sam Sato', since: '2026-11-23', until: '2026-11-29' };

/** Lincoln’s approved plan, where two items of 1.2 moved last week, and Webster’s draft. */
async function district() {
  const opened = await openDistrict({ now: '2026-11-30T15:00:00Z' });
  importShared(opened);
  const talk = idOfCode(opened, '1.2');
  addSchoolPlan(opened, { school: 'Lincoln', state: 'approved' }, [
    { initiativeId: talk, status: 'complete', since: '2026-11-24' },
    { initiativeId: talk, status: 'inProgress', since: '2026-11-25' },
    { initiativeId: talk, status: 'inProgress', since: '2026-10-25' },
    { owner: 'Ana Rivera', dueOn: '2026-11-02' },
  ]);
  addSchoolPlan(opened, { school: 'Webster' }, [
    { initiativeId: talk, status: 'complete', since: '2026-11-24', words: 'Canary draft' },
  ]);
  return opened;
}

/** What a read of the database answers. */
const reading = <T>({ db, clock }: TestDistrict, read: (c: ReturnType<typeof contextOn>) => T): T =>
  inTx(db, (tx) => ({ answer: read(contextOn(tx, clock, features)) })).answer;

test('a digest says in a line an objective what schools moved, and how many plans are approved', async () => {
  const opened = await district();
  const pieces = digestOf(opened, routine, week);
  expect(said(pieces)).toEqual([
    'changed: 1 Rigorous instruction: schools moved 2 items of their plans: Lincoln 2.',
    'health: 1 of 2 school plans approved.',
  ]);
  expect(pieces[0]?.objectiveId).toBe(idOfCode(opened, '1'));
  expect(readableBy(opened, 'Paula Webster', pieces)).toHaveLength(2);
  expect(JSON.stringify(pieces)).not.toContain('Canary');
});

test('an objective under which a school moved an item is not said to be without news', async () => {
  const quiet = (opened: TestDistrict) =>
    said(digestOf(opened, 'actions', week), 'changed').filter((one) => one.includes('since'));
  const silent = await openDistrict({ now: '2026-11-30T15:00:00Z' });
  importShared(silent);

  expect(quiet(silent).some((one) => one.includes('1 Rigorous instruction'))).toBe(true);
  expect(quiet(await district()).some((one) => one.includes('1 Rigorous instruction'))).toBe(false);
});

test('what schools moved under no objective is said, and the digest that says it can be read again', async () => {
  const opened = await openDistrict({ now: '2026-11-30T15:00:00Z' });
  addSchoolPlan(opened, { school: 'Lincoln', state: 'approved' }, [{ status: 'complete', since: '2026-11-24' }]);

  expect(said(digestOf(opened, routine, week))[0]).toBe(
    'changed: Under no objective: schools moved 1 item of their plans: Lincoln 1.',
  );
});

test('a plan that waits is a decision of the superintendent’s digest, with its button, and of nobody else’s', async () => {
  const opened = await openDistrict({ now: '2026-05-26T15:00:00Z' });
  addSchoolPlan(opened, { school: 'Lincoln' });
  const pat = opened.as('Pat Okafor');
  await pat.command('/sip history');
  await pat.press('Open the plan');
  await pat.press('Submit…');
  await pat.fill('When was the school council consulted?', '2026-05-20');
  await pat.submit();
  goToDay(opened, '2026-06-01');

  expect(said(digestOf(opened, routine, week), 'decisions')).toEqual([
    'Lincoln’s 2026-27 school plan has waited for your approval since May 26.',
  ]);
  for (const reader of ['Ada Assistant', 'Max Manager', 'Pat Okafor'])
    expect(said(digestOf(opened, routine, { ...week, reader }), 'decisions')).toEqual([]);
});

test('a highlight report and a packet say what moved under each objective, and name no owner', async () => {
  const opened = await district();
  const pieces = highlightOf(opened, routine, { meetingId: 'none', since: '2026-11-20', until: '2026-11-29' });
  expect(reported(pieces, 'progress')).toBe(
    'School plans: changed since Nov 20:\nLincoln: S1 Item 1 of Lincoln 🟢 complete; S2 Item 2 of Lincoln 🟡 in progress',
  );
  const packet = reading(opened, (c) =>
    schoolPlansPacket(c, { diltId: 'none', ...spanOf('2026-11-20', '2026-11-29') }),
  );
  expect(packet.map(({ words }) => plain(words))).toEqual([
    'School plans since Nov 20\n1 Rigorous instruction: schools moved 2 items of their plans: Lincoln 2.',
  ]);
  expect(JSON.stringify([...pieces, ...packet])).not.toContain('Ana Rivera');
});

test('an initiative that no school follows is a missing link once a plan is approved', async () => {
  const opened = await district();
  expect(breaksOf(opened, routine).map(({ kind, words }) => `${kind}: ${words.plain}`)).toEqual([
    'initiativeNotFollowed: No school’s plan follows 2.1 Data meetings.',
  ]);
  const without = await openDistrict({ now: '2026-11-30T15:00:00Z' });
  importShared(without);
  addSchoolPlan(without, { school: 'Lincoln' });
  expect(breaksOf(without, routine)).toEqual([]);
});

test('a prep sheet says the plan in colors and words, what moved since, and what is late; a teacher is not named', async () => {
  const opened = await district();
  const meetingId = addPrincipalMeeting(opened, { school: 'Lincoln', day: '2026-12-01' });
  const occasion = { meetingId, schoolId: schoolId(opened, 'Lincoln'), personId: opened.idOf('Pat Okafor') };
  const sheet = () =>
    reading(opened, (c) => schoolPlanPrepSheet(c, { ...occasion, ...spanOf('2026-11-20', '2026-11-30') }));
  expect(sheet().map(({ words }) => plain(words))).toEqual([
    [
      'School plan (approved): 1 of 5 complete. 🟢 1 complete, 🟡 2 in progress, 🔴 1 no action, ⚪ 1 not started.',
      'No item has moved since Nov 20.',
      'Overdue, or due soon and not begun:',
      'S4 Item 4 of Lincoln: was due Mon, Nov 2',
      '1.1.A1 Agree what a rigorous task is: not started, due Fri, Dec 18',
    ].join('\n'),
  ]);
  expect(JSON.stringify(sheet())).not.toContain('Ana Rivera');
  expect(JSON.stringify(sheet())).toContain('a teacher');
});

test('what became late yesterday is on no prep sheet yet: the principal is told first', async () => {
  const opened = await district();
  const meetingId = addPrincipalMeeting(opened, { school: 'Lincoln', day: '2026-12-01' });
  inTx(opened.db, (tx) => {
    tx.update(schoolPlanItem)
      .set({ dueOn: '2026-11-28', status: 'inProgress' })
      .where(eq(schoolPlanItem.code, 'S4'))
      .run();
    return undefined;
  });
  const occasion = { meetingId, schoolId: schoolId(opened, 'Lincoln'), personId: opened.idOf('Pat Okafor') };
  const sheet = () =>
    reading(opened, (c) => schoolPlanPrepSheet(c, { ...occasion, ...spanOf('2026-11-20', '2026-11-30') }))
      .map(({ words }) => plain(words))
      .join();
  expect(sheet()).not.toContain('S4 Item 4 of Lincoln: was due');
  goToDay(opened, '2026-12-02');
  expect(sheet()).toContain('S4 Item 4 of Lincoln: was due');
});
