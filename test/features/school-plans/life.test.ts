import { describe, expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { mayTake, wrongCouncilDay } from '../../../src/features/school-plans/life/rules.ts';
import { planStates, roundKinds } from '../../../src/features/school-plans/rules.ts';
import { schoolPlanItem, schoolPlanRound } from '../../../src/features/school-plans/schema.ts';
import type { Person } from '../../../src/simulator/person/person.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { type DistrictOptions, openDistrict, type TestDistrict } from '../../district.ts';
import { importPlan } from '../../plan.ts';
import { recorded } from '../../recorded.ts';
import { addSchoolPlan, goToDay, itemsNow, stateOf } from './planned.ts';

const lastDm = (person: Person): string => visibleText(person.dms().at(-1)?.blocks ?? []);
const seen = (person: Person): string => visibleText(person.ephemerals().at(-1)?.blocks ?? []);

/** Lincoln's draft of three items in May, with the plan of the district. */
async function drafted(state: 'draft' | 'approved' = 'draft', options: DistrictOptions = {}) {
  const district = await openDistrict({ now: '2026-05-26T15:00:00Z', ...options });
  importPlan(district);
  const planId = addSchoolPlan(
    district,
    { school: 'Lincoln', year: state === 'draft' ? '2026-27' : '2025-26', state },
    [{ owner: 'Pat Okafor', dueOn: '2026-12-18' }, { owner: 'Ana Rivera' }, {}],
  );
  return { district, planId };
}

async function submitPlan(district: TestDistrict, council: string, label = 'Submit…') {
  const pat = district.as('Pat Okafor');
  await pat.command('/sip history');
  await pat.press('Open the plan');
  await pat.press(label);
  await pat.fill('When was the school council consulted?', council);
  const answer = await pat.submit();
  await district.drain();
  return answer;
}

async function returnPlan(district: TestDistrict, comments: string) {
  const sam = district.as('Sam Sato');
  await sam.press('Return with comments…');
  await sam.fill('Comments for the school', comments);
  await sam.submit();
  await district.drain();
}

async function approvePlan(district: TestDistrict) {
  const sam = district.as('Sam Sato');
  await sam.press('Approve…');
  await sam.submit();
  await district.drain();
}

/** A press somebody made, as if another person had pressed another button. */
function forged(
  body: Readonly<Record<string, unknown>>,
  user: string,
  { action, value }: { readonly action: string; readonly value: string },
) {
  const one = { type: 'button', block_id: 'b', action_id: `${action}#0`, action_ts: `${Math.random()}`, value };
  return { ...body, user: { id: user }, actions: [one] };
}

describe('what may follow in a plan’s life', () => {
  const allowed = new Set([
    'draft submitted',
    'submitted returned',
    'submitted approved',
    'returned submitted',
    'approved amended',
    'approved closed',
  ]);
  const steps = planStates.flatMap((state) => roundKinds.map((kind) => [state, kind] as const));
  test.each(steps)('from %s: %s', (state, kind) => {
    expect(mayTake(state, kind)).toBe(allowed.has(`${state} ${kind}`));
  });
});

describe('the day the school council was consulted', () => {
  test.each([
    ['today', '2026-06-10', undefined, true],
    ['in the future', '2026-06-11', undefined, false],
    ['on the day the plan was returned', '2026-06-08', '2026-06-08', false],
    ['before it was returned', '2026-06-05', '2026-06-08', false],
    ['after it was returned', '2026-06-09', '2026-06-08', true],
  ] as const)('%s', (_, day, returnedOn, fine) => {
    expect(wrongCouncilDay(day, '2026-06-10', returnedOn) === undefined).toBe(fine);
  });
});

test('a plan is submitted, and the superintendent approves it in two taps from the message', async () => {
  const { district, planId } = await drafted();
  await submitPlan(district, '2026-05-20');
  const sam = district.as('Sam Sato');
  expect(lastDm(sam)).toContain('Lincoln submitted its 2026-27 school plan.');
  expect(lastDm(sam)).toContain('3 items serve no initiative.');

  sam.resetBudget();
  await approvePlan(district);

  expect(sam.budget().taps).toBeLessThanOrEqual(3);
  expect(stateOf(district, planId)).toBe('approved');
  expect(lastDm(sam)).toContain('Sam Sato approved Lincoln’s 2026-27 school plan today.');
  expect(lastDm(district.as('Pat Okafor'))).toContain('Sam Sato approved Lincoln’s 2026-27 school plan.');
});

test('a returned plan comes with its comments whole, and is not submitted again without a new council date', async () => {
  const { district, planId } = await drafted();
  await submitPlan(district, '2026-05-20');
  goToDay(district, '2026-05-28');
  await returnPlan(district, 'Say who leads the data talks.\nAnd add families.');
  const pat = district.as('Pat Okafor');
  expect(lastDm(pat)).toContain('Say who leads the data talks.\nAnd add families.');
  expect(pat.dms().at(-1)?.text).not.toContain('data talks');

  goToDay(district, '2026-05-29');
  const refused = await submitPlan(district, '2026-05-28', 'Submit again…');
  expect(JSON.stringify(refused)).toContain('Consult the council again');
  expect(stateOf(district, planId)).toBe('returned');

  await pat.fill('When was the school council consulted?', '2026-05-29');
  await pat.submit();
  await district.drain();
  expect(stateOf(district, planId)).toBe('submitted');
  expect(lastDm(district.as('Sam Sato'))).toContain('Nothing in it changed since you returned it.');
});

test('July 1 approves nothing', async () => {
  const { district, planId } = await drafted();
  await submitPlan(district, '2026-05-20');
  goToDay(district, '2026-07-02');
  await district.drain();
  expect(stateOf(district, planId)).toBe('submitted');
});

test('only the superintendent decides: a press that somebody else made up is refused', async () => {
  const wires = recorded();
  const { district, planId } = await drafted('draft', { receiver: wires.receiver });
  await submitPlan(district, '2026-05-20');
  for (const name of ['Max Manager', 'Mona Monitor', 'Ada Assistant', 'Paula Webster', 'Pat Okafor']) {
    const person = district.as(name);
    expect(
      person
        .dms()
        .map(({ text }) => text)
        .join(),
    ).not.toContain('waiting for your approval');
    for (const action of ['school-plans/open-approve', 'school-plans/open-return']) {
      district.logged.length = 0;
      await wires.send(forged(wires.last('block_actions'), person.id, { action, value: planId }));
      await district.drain();
      expect([name, action, district.logged[0] ?? '']).toEqual([name, action, expect.stringContaining('refused')]);
    }
  }
  district.logged.length = 0;
  const asSam = { action: 'school-plans/open-approve', value: planId };
  await wires.send(forged(wires.last('block_actions'), district.as('Sam Sato').id, asSam));
  await district.drain();
  expect(district.logged.join()).not.toContain('refused');
  expect(stateOf(district, planId)).toBe('submitted');
});

test('every round is read as it was after later changes, and the history says what changed', async () => {
  const { district, planId } = await drafted();
  await submitPlan(district, '2026-05-20');
  goToDay(district, '2026-05-28');
  await returnPlan(district, 'Move S1 up.');
  const [first] = itemsNow(district, planId);
  inTx(district.db, (tx) => {
    tx.update(schoolPlanItem).set({ dueOn: '2026-11-01' }).where(undefined).run();
    return undefined;
  });
  expect(first?.dueOn).toBe('2026-12-18');
  goToDay(district, '2026-06-02');
  await submitPlan(district, '2026-06-01', 'Submit again…');

  const pat = district.as('Pat Okafor');
  await pat.command('/sip history');
  expect(seen(pat)).toContain('1. Submitted Tue, May 26 by Pat Okafor · school council consulted Wed, May 20');
  expect(seen(pat)).toContain('Move S1 up.');
  await pat.press('What changed');
  expect(seen(pat)).toContain('~ changed S1 Item 1 of Lincoln: due Dec 18 → Nov 1');
  await pat.press('Back to the history');
  const rounds = district.db.select().from(schoolPlanRound).all();
  expect(rounds.map(({ kind }) => kind)).toEqual(['submitted', 'returned', 'submitted']);
  expect(rounds[0]?.document).toContain('2026-12-18');
});

test('the comments of a returned plan are for the school and the leaders: another principal reads the plan without them', async () => {
  const { district, planId } = await drafted();
  await submitPlan(district, '2026-05-20');
  goToDay(district, '2026-05-28');
  await returnPlan(district, 'The secret comment.');
  expect(planId).not.toBe('');
  for (const name of ['Paula Webster', 'Mona Monitor', 'Max Manager', 'Ana Rivera']) {
    const person = district.as(name);
    await person.command('/sip history');
    expect([...person.dms(), ...person.ephemerals()].map((one) => visibleText(one.blocks)).join()).not.toContain(
      'secret comment',
    );
  }
});

test('the year is closed eight items a window; what is carried on begins the next plan', async () => {
  const district = await openDistrict({ now: '2027-05-17T15:00:00Z' });
  const planId = addSchoolPlan(
    district,
    { school: 'Lincoln', state: 'approved' },
    Array.from({ length: 10 }, () => ({ status: 'inProgress' as const, dueOn: '2027-05-01' as const })),
  );
  const pat = district.as('Pat Okafor');
  await pat.command('/sip history');
  await pat.press('Open the plan');
  await pat.press('Close the year…');
  for (const at of [1, 2, 3, 4, 5, 6, 7, 8])
    await pat.fill(
      `S${at} Item ${at} of Lincoln (🟡 in progress)`,
      at === 1 ? 'Drop' : at === 2 ? 'Complete' : 'Carry on next year',
    );
  expect(JSON.stringify(await pat.submit())).toContain('Say why it’s dropped.');
  await pat.fill('Reason, if you drop S1', 'The grant ended.');
  await pat.submit();
  expect(stateOf(district, planId)).toBe('approved');
  await pat.close({ all: true });

  await pat.command('/sip history');
  await pat.press('Open the plan');
  await pat.press('Close the year…');
  await pat.fill('S9 Item 9 of Lincoln (🟡 in progress)', 'Complete');
  await pat.fill('S10 Item 10 of Lincoln (🟡 in progress)', 'Carry on next year');
  await pat.submit();

  expect(stateOf(district, planId)).toBe('closed');
  const next = district.db
    .select()
    .from(schoolPlanItem)
    .all()
    .filter((one) => one.planId !== planId);
  expect(next.map(({ code, words, dueOn, status }) => `${code} ${words} ${dueOn} ${status}`)).toEqual(
    [3, 4, 5, 6, 7, 8, 10].map((n, at) => `S${at + 1} Item ${n} of Lincoln null inProgress`),
  );
  expect(next.every(({ carriedFromId }) => carriedFromId !== null)).toBe(true);
});
