import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { keepEvidence } from '../../../src/district/evidence.ts';
import { initiative, lookForLink } from '../../../src/district/plan/schema.ts';
import { newId, refTo } from '../../../src/district/ref.ts';
import { school } from '../../../src/district/schema.ts';
import { patternBlock } from '../../../src/features/walkthroughs/schema.ts';
import type { TestDistrict } from '../../district.ts';
import { idOfCode } from '../../plan.ts';
import { breaksOf, digestOf, said } from '../saying.ts';
import { threeActions, withPlan } from './district.ts';

/** The week before the Monday of November 30. */
const week = { reader: 'Sam Sato', since: '2026-11-23', until: '2026-11-29' };

const goTo = (district: TestDistrict, day: string): void =>
  district.clock.moveTo(Temporal.Instant.from(`${day}T12:00:00Z`));

/** The id of the only part of an action. */
function partOf({ db }: TestDistrict, code: string): string {
  const sql =
    'SELECT p.id FROM action_part p JOIN action a ON a.id = p.action_id WHERE a.code = ? AND p.ended_on IS NULL';
  return String(db.$client.prepare(sql).pluck().get(code));
}

test('a digest says which actions came to stand otherwise, complete ones first, and what holds one up is in none of it', async () => {
  const district = await withPlan();
  const pat = district.as('Pat Okafor');
  await pat.command('/action 1.2.A3 blocked the secret reason');
  await pat.command('/action 1.1.A2 moving');
  await pat.command('/action 1.1.A1 done all agreed');
  goTo(district, '2026-11-30');

  const pieces = digestOf(district, 'actions', week);

  expect(said(pieces, 'changed')).toEqual([
    '1.1.A1 Agree what a rigorous task is: now 🟢 complete.',
    '1.2.A3 Collect the best tasks: now ⛔ blocked.',
    '1.1.A2 Visit one another: now 🟡 in progress.',
    '2 Use of data: ❔ no data. No updates or readings since the plan was imported on Nov 23.',
  ]);
  expect(JSON.stringify(pieces)).not.toContain('secret reason');
});

test('what happened before the week or after it is not in its digest', async () => {
  const district = await withPlan();
  await district.as('Pat Okafor').command('/action 1.1.A1 done all agreed');
  goTo(district, '2026-12-07');

  const later = digestOf(district, 'actions', { ...week, since: '2026-11-30', until: '2026-12-06' });
  const earlier = digestOf(district, 'actions', { ...week, since: '2026-11-16', until: '2026-11-22' });

  expect([...said(later), ...said(earlier)].filter((one) => one.includes('1.1.A1'))).toEqual([]);
});

test('no data is told apart from no progress, objective by objective', async () => {
  const district = await withPlan();
  await district.as('Pat Okafor').command('/action 1.1.A1 moving');
  await district.as('Max Manager').command('/action 2.1.A1 moving');
  goTo(district, '2026-12-14');
  await district.as('Pat Okafor').command('/action 1.1.A1 moving');
  goTo(district, '2026-12-21');

  const pieces = digestOf(district, 'actions', { ...week, since: '2026-12-14', until: '2026-12-20' });
  const quiet = pieces.filter(({ refs }) => refs[0].startsWith('strategicObjective/'));

  expect(said(quiet)).toEqual([
    'changed: 1 Rigorous instruction: ⚪ no progress. 1 update reports no change.',
    'changed: 2 Use of data: ❔ no data. No updates or readings since Nov 23.',
  ]);
  expect(quiet.map(({ objectiveId }) => objectiveId)).toEqual([idOfCode(district, '1'), idOfCode(district, '2')]);
});

test('what nobody answers for is decided by those who can give it to somebody, with the button that does', async () => {
  const district = await withPlan();

  const forLeader = digestOf(district, 'actions', week).filter(({ part }) => part === 'decisions');
  const forPrincipal = digestOf(district, 'actions', { ...week, reader: 'Paula Webster' });

  expect(said(forLeader)).toEqual(['decisions: 2.1.A2 Train the coaches has no owner.']);
  expect(forLeader[0]?.button).toMatchObject({ action: 'actions/open-give', label: 'Assign…' });
  expect(said(forPrincipal, 'decisions')).toEqual([]);
});

test('what is months past its date is decided, the longest first, and more than three are told together', async () => {
  const due = (n: number) => `2026-0${n}-15`;
  const late = [3, 4, 5, 6, 7].map((n) => [`1.1.A${n}`, '1.1', `Old ${n}`, 'Pat Okafor', due(n)]);
  const district = await withPlan({ ...threeActions, Actions: late });

  expect(said(digestOf(district, 'actions', week), 'decisions')).toEqual([
    '1.1.A3 Old 3: 253 days overdue and 🔴 no action yet. Keep it, move it or drop it?',
    '1.1.A4 Old 4: 222 days overdue and 🔴 no action yet. Keep it, move it or drop it?',
    '1.1.A5 Old 5: 192 days overdue and 🔴 no action yet. Keep it, move it or drop it?',
    '2 more actions are months overdue: 1.1.A6, 1.1.A7.',
  ]);
});

test('leaders’ own actions stand among the promises, overdue or not', async () => {
  const district = await withPlan({
    ...threeActions,
    Actions: [
      ['1.1.A1', '1.1', 'Agree', 'Sam Sato', '2026-11-02'],
      ['1.1.A2', '1.1', 'Visit', 'Sam Sato', '2027-03-01'],
      ['1.2.A1', '1.2', 'Collect', 'Ada Assistant', '2027-03-01'],
      ['1.2.A2', '1.2', 'Show', 'Pat Okafor', '2026-11-02'],
    ],
  });

  expect(said(digestOf(district, 'actions', week), 'promises')).toEqual([
    'Ada Assistant owns 1 open action of the plan; none is overdue.',
    'Sam Sato owns 2 open actions of the plan; overdue: 1.1.A1.',
  ]);
});

test('an action that somebody else answers for now is told with their name', async () => {
  const district = await withPlan();
  const max = district.as('Max Manager');
  await max.command('/action 2.1.A2');
  await max.press('Assign…');
  await max.fill('New owner', 'Dina Director');
  await max.submit();
  goTo(district, '2026-11-30');

  expect(said(digestOf(district, 'actions', week), 'changed')).toContain(
    'Dina Director now owns 2.1.A2 Train the coaches.',
  );
});

test('of those asked this month the digest counts who said a word since', async () => {
  const district = await withPlan(threeActions, { now: '2026-11-12T15:00:00Z' });
  district.clock.moveTo(Temporal.Instant.from('2026-11-13T15:00:00Z'));
  await district.drain();
  await district.as('Pat Okafor').command('/action 1.1.A1 moving');

  const health = said(digestOf(district, 'actions', { ...week, since: '2026-11-16', until: '2026-11-22' }), 'health');

  expect(health).toHaveLength(1);
  expect(health[0]).toMatch(/^1 of 4 action updates asked for since Nov 13 came in\.$/);
});

test('a complete action is worth naming when there is something to show for it', async () => {
  const district = await withPlan();
  await district.as('Pat Okafor').command('/action 1.1.A1 done all agreed');
  await district.as('Pat Okafor').command('/action 1.1.A2 done visited');
  inTx(district.db, (tx) => {
    const piece = { kind: null, words: 'The list', url: 'https://example.org/list', fileId: null } as const;
    const about = refTo('actionPart', partOf(district, '1.1.A1'));
    keepEvidence(tx, { ...piece, about, byId: district.idOf('Pat Okafor'), onDay: '2026-11-23' });
  });
  goTo(district, '2026-11-30');

  expect(said(digestOf(district, 'actions', week), 'wins')).toEqual([
    'Pat Okafor finished 1.1.A1 Agree what a rigorous task is: 🟢 complete, with evidence.',
  ]);
});

test('an objective of which nothing has moved for thirty school days is a break; one word on any action heals it', async () => {
  const district = await withPlan();
  const kinds = () => breaksOf(district, 'actions').map(({ kind, about }) => `${kind} ${about}`);
  const one = `objectiveNotMoving strategicObjective/${idOfCode(district, '1')}`;
  const two = `objectiveNotMoving strategicObjective/${idOfCode(district, '2')}`;

  expect(kinds()).toEqual([]);
  goTo(district, '2027-01-04');
  // Weekdays from November 23 on: the thirtieth of them is over on the evening of January 1.
  expect(kinds()).toEqual([one, two]);
  await district.as('Max Manager').command('/action 2.1.A1 moving');
  expect(kinds()).toEqual([one]);
});

test('a break of an objective is its initiatives’ owner’s where there is one, and else the plan manager’s', async () => {
  const district = await withPlan();
  goTo(district, '2027-02-01');

  const [first, second] = breaksOf(district, 'actions');
  expect(first?.ownerId).toBe(district.idOf('Pat Okafor'));
  expect(second?.ownerId).toBeNull();
  expect(first?.words.plain).toMatch(/^No action under 1 Rigorous instruction has moved since .*\.$/);
});

test('a complete action whose look-fors are seldom seen since is a break of its owner’s', async () => {
  const district = await withPlan();
  district.db
    .insert(lookForLink)
    .values({ code: 'L1', level: 'initiative', rowId: idOfCode(district, '1.1') })
    .run();
  await district.as('Pat Okafor').command('/action 1.1.A1 done all agreed');
  const schoolId = district.db.select().from(school).all()[0]?.id ?? null;
  const figure = { code: 'L1', schoolId, teachers: 6, through: '2027-01-04T05:00', refreshedOn: '2027-01-04' } as const;
  const publish = (seen: number, month: '2026-11' | '2026-12') =>
    district.db
      .insert(patternBlock)
      .values({ id: newId(), ...figure, month, seen, looked: 20 })
      .run();
  const found = () => breaksOf(district, 'actions').filter(({ kind }) => kind === 'completeButNotSeen');

  goTo(district, '2027-01-05');
  expect(found()).toEqual([]);
  // What was seen in the month of its end may have been before it.
  publish(1, '2026-11');
  expect(found()).toEqual([]);
  publish(4, '2026-12');
  expect(found().map(({ about, ownerId }) => ({ about, ownerId }))).toEqual([
    { about: `action/${idOfCode(district, '1.1.A1')}`, ownerId: district.idOf('Pat Okafor') },
  ]);
  expect(found()[0]?.words.plain).toContain(
    'rarely been seen since December: in at most 4 of 20 walkthroughs where they were looked for',
  );
  publish(16, '2026-12');
  expect(found()).toEqual([]);
});

test('while an action is complete for less than twenty school days, nothing is expected to be seen', async () => {
  const district = await withPlan();
  district.db
    .insert(lookForLink)
    .values({ code: 'L1', level: 'initiative', rowId: idOfCode(district, '1.1') })
    .run();
  goTo(district, '2026-12-14');
  await district.as('Pat Okafor').command('/action 1.1.A1 done all agreed');
  goTo(district, '2027-01-06');
  const figure = { code: 'L1', teachers: 6, through: '2027-01-04T05:00', refreshedOn: '2027-01-04' } as const;
  district.db
    .insert(patternBlock)
    .values({ id: newId(), ...figure, month: '2027-01', seen: 1, looked: 20 })
    .run();

  expect(breaksOf(district, 'actions').filter(({ kind }) => kind === 'completeButNotSeen')).toEqual([]);
  goTo(district, '2027-01-13');
  expect(breaksOf(district, 'actions').filter(({ kind }) => kind === 'completeButNotSeen')).toHaveLength(1);
});

test('who answers for a break is somebody who is here today', async () => {
  const district = await withPlan();
  district.db
    .update(initiative)
    .set({ ownerId: district.idOf('Ivo Invited') })
    .where(eq(initiative.code, '1.1'))
    .run();
  district.db.update(initiative).set({ ownerId: null }).where(eq(initiative.code, '1.2')).run();
  goTo(district, '2027-02-01');

  expect(breaksOf(district, 'actions').map(({ ownerId }) => ownerId)).toEqual([null, null]);
});
