import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Day } from '../../src/district/days.ts';
import { evidenceFor } from '../../src/district/evidence.ts';
import { planVersion } from '../../src/district/plan/schema.ts';
import { refTo } from '../../src/district/ref.ts';
import { planCheck } from '../../src/features/plan/criteria/schema.ts';
import type { Answer } from '../../src/simulator/person/answers.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import type { TestDistrict } from '../district.ts';
import { smallPlan } from '../features/plan/district.ts';
import { planned } from '../features/plan/standing.ts';
import { importPlan } from '../plan.ts';

const wordsOf = (answer: Answer): string =>
  answer.kind === 'words' ? visibleText(answer.blocks) : JSON.stringify(answer);
const windowOf = (district: TestDistrict, name = 'Max Manager'): string => district.as(name).window()?.text ?? '';
const kinds = ({ db }: TestDistrict): string[] =>
  db
    .select()
    .from(planVersion)
    .all()
    .sort((a, b) => a.number - b.number)
    .map((one) => one.kind);

function onDay(district: TestDistrict, day: Day): void {
  district.clock.moveTo(Temporal.Instant.from(`${day}T15:00:00Z`));
}

/** The small plan again, with another target of its first benchmark. */
const withTarget = (target: string) => {
  const [first, ...others] = smallPlan.Benchmarks;
  return { Benchmarks: [[...first.slice(0, 8), target, ...first.slice(9)], ...others] };
};

async function openVersion(district: TestDistrict, number: number, name = 'Max Manager'): Promise<void> {
  await district.as(name).command('/throughline plan versions');
  await district.as(name).press(`Open version ${number}`);
}

async function approve(district: TestDistrict, number: number, more: Readonly<Record<string, string>> = {}) {
  const manager = district.as('Max Manager');
  await openVersion(district, number);
  await manager.press('Approve…');
  const given = {
    'Date of the letter': '2026-11-20',
    'What the letter said': 'The plan is approved.',
    'The letter: a link': 'https://millcity.example/letter.pdf',
    ...more,
  };
  for (const [label, value] of Object.entries(given)) await manager.fill(label, value);
  const answer = await manager.submit();
  if (answer.kind === 'updated') await manager.close({ all: true });
  return answer;
}

test('the plan manager enters the letter that approves a version, and from then on it is in force', async () => {
  const district = await planned();

  const saved = await approve(district, 1);
  const first = wordsOf(await district.as('Ana Rivera').command('/throughline plan'));

  expect(JSON.stringify(saved)).toContain('Version 1 of the plan is in force now.');
  expect(JSON.stringify(saved)).toContain('https://millcity.example/letter.pdf');
  expect(first).toContain('version 1: 🟢 approved, in force');
  expect(kinds(district)).toEqual(['approved']);
  expect(district.slack.problems()).toEqual([]);
});

test('the letter may be a file: Slack is asked what it is called and where it lies', async () => {
  const district = await planned();
  const manager = district.as('Max Manager');
  await openVersion(district, 1);
  await manager.press('Approve…');
  await manager.fill('What the letter said', 'The plan is approved.');
  await manager.upload('The letter: a file', {
    name: 'letter-of-approval.pdf',
    mimetype: 'application/pdf',
    bytes: Buffer.from('%PDF-'),
  });
  await manager.submit();
  await district.drain();

  const [version] = district.db.select().from(planVersion).all();
  const [letter] = evidenceFor(district.db, refTo('planVersion', version?.id ?? ''));
  await manager.close({ all: true });
  await openVersion(district, 1);

  expect(letter?.words).toBe('letter-of-approval.pdf');
  expect(letter?.url).toMatch(/^https:/);
  expect(windowOf(district)).toContain('letter-of-approval.pdf');
});

test.each([
  ['a letter of tomorrow', { 'Date of the letter': '2026-11-24' }, 'hasn’t come yet'],
  ['no letter', { 'The letter: a link': '' }, 'Keep the letter on file'],
  ['something that is no link', { 'The letter: a link': 'in my drawer' }, 'not a link'],
])('%s is sent back with what to do, and nothing is approved', async (_, more, said) => {
  const district = await planned();

  const answer = await approve(district, 1, more);

  expect(answer).toMatchObject({ kind: 'errors' });
  expect(JSON.stringify(answer)).toContain(said);
  expect(kinds(district)).toEqual(['draft']);
});

test('an approved plan is changed by an amendment, with a reason and its approval; what was in force is superseded', async () => {
  const district = await planned();
  await approve(district, 1);
  importPlan(district, withTarget('60%'));

  const draft = wordsOf(await district.as('Ana Rivera').command('/throughline plan'));
  const without = await approve(district, 2);
  await district.as('Max Manager').fill('Why the plan is amended', 'The baseline was measured anew.');
  await district.as('Max Manager').submit();
  await district.as('Max Manager').close({ all: true });
  const list = wordsOf(await district.as('Ana Rivera').command('/throughline plan versions'));

  expect(draft).toContain(
    'version 2: ⚪ draft, not approved yet; version 1 is in force, by the letter of Nov 20, 2026',
  );
  expect(without).toMatchObject({ kind: 'required', labels: ['Why the plan is amended'] });
  expect(kinds(district)).toEqual(['approved', 'amended']);
  expect(list).toMatch(/Version 2 · 🟢 amended, in force/);
  expect(list).toMatch(/Version 1 · ⚪ approved, superseded/);
  expect(list).toContain('Benchmarks: 1 changed');
  await openVersion(district, 2);
  expect(windowOf(district)).toContain('Why it was amended: The baseline was measured anew.');
});

test('a version that a newer approval has overtaken cannot be approved any more', async () => {
  const district = await planned();
  importPlan(district, withTarget('60%'));
  const leader = district.as('Sam Sato');
  await openVersion(district, 1, 'Sam Sato');
  await leader.press('Approve…');
  await leader.fill('What the letter said', 'Approved.');
  await leader.fill('The letter: a link', 'https://millcity.example/one.pdf');
  await approve(district, 2);

  const late = await leader.submit();

  expect(JSON.stringify(late)).toContain('have changed since you opened this window');
  expect(kinds(district)).toEqual(['draft', 'approved']);
  await leader.close({ all: true });
  await openVersion(district, 1, 'Sam Sato');
  await expect(leader.press('Approve…')).rejects.toThrow();
});

test('an approval that two enter at the same time is entered once', async () => {
  const district = await planned();
  await approve(district, 1);
  importPlan(district, withTarget('60%'));
  const leader = district.as('Sam Sato');
  const reason = { 'Why the plan is amended': 'Measured anew.' };
  await openVersion(district, 2, 'Sam Sato');
  await leader.press('Approve…');
  await leader.fill('What the letter said', 'Sam’s words.');
  await leader.fill('Why the plan is amended', 'Sam’s reason.');
  await leader.fill('The letter: a link', 'https://millcity.example/two.pdf');
  await approve(district, 2, reason);

  const late = await leader.submit();

  expect(JSON.stringify(late)).toContain('or a newer one, is already approved. Nothing was changed.');
  expect(
    district.db
      .select()
      .from(planVersion)
      .all()
      .map((one) => one.reason),
  ).toEqual(['', 'Measured anew.']);
});

test('only who leads the plan approves; a principal reads the versions', async () => {
  const district = await planned();
  const principal = district.as('Pat Okafor');

  await openVersion(district, 1, 'Pat Okafor');

  expect(windowOf(district, 'Pat Okafor')).toContain('Version 1 of the plan');
  await expect(principal.press('Approve…')).rejects.toThrow();
  await expect(principal.press('Five criteria…')).rejects.toThrow();
});

test('two versions stand side by side: what was added, changed and ended, by code', async () => {
  const district = await planned();
  const { Actions } = smallPlan;
  importPlan(district, {
    ...withTarget('60%'),
    Actions: [...Actions.slice(0, 2), ['1.2.A1', '1.2', 'Sentence starters', 'Pat Okafor', '2027-01-15']],
  });

  await openVersion(district, 2, 'Ana Rivera');
  await district.as('Ana Rivera').press('What it changed');
  const changed = windowOf(district, 'Ana Rivera');

  expect(changed).toContain('Version 1 → version 2');
  expect(changed).toContain('1.2.A1 Sentence starters');
  expect(changed).toContain('2.1.A1 Meet monthly');
  expect(changed).toContain('target “80%” → “60%”');
  expect(changed).not.toContain('after a bad reading');
});

test('a target that was moved after a bad reading is named first, with the reading', async () => {
  const bad = { words: '48% (n = 84)', readOn: '2026-11-10', notedOn: '2026-11-10', bad: true } as const;
  const good = { words: '70% (n = 90)', readOn: '2026-12-10', notedOn: '2026-12-10', bad: false } as const;
  const district = await planned({ readings: { '1.1.B1': [bad, good] } });
  onDay(district, '2026-12-01');
  importPlan(district, withTarget('60%'));
  onDay(district, '2026-12-20');
  importPlan(district, { Objectives: [...smallPlan.Objectives.slice(0, 2), ['3', 'Families and neighbors']] });
  const manager = district.as('Max Manager');

  await manager.command('/throughline plan versions');
  await manager.press('Compare…');
  await manager.fill('This version', 'Version 1, Nov 23, 2026');
  await manager.fill('with this one', 'Version 3, Dec 20, 2026');
  const answer = JSON.stringify(await manager.submit());

  expect(answer).toContain('Targets moved after a bad reading');
  expect(answer).toContain(
    '🔴 1.1.B1: target “80%” → “60%”, and the newest reading before the change was 48% (n = 84) (Nov 10, 2026)',
  );
  expect(district.slack.problems()).toEqual([]);
});

test('a target that is moved after a good reading, or before any, is not flagged', async () => {
  const good = { words: '85%', readOn: '2026-11-10', notedOn: '2026-11-10', bad: false } as const;
  const later = { words: '20%', readOn: '2026-12-02', notedOn: '2026-12-02', bad: true } as const;
  const district = await planned({ readings: { '1.1.B1': [good, later] } });
  onDay(district, '2026-12-01');
  importPlan(district, withTarget('90%'));

  await openVersion(district, 2);
  await district.as('Max Manager').press('What it changed');

  expect(windowOf(district)).toContain('target “80%” → “90%”');
  expect(windowOf(district)).not.toContain('bad reading');
});

test('to compare takes two versions that are not the same one', async () => {
  const district = await planned();
  const manager = district.as('Max Manager');
  await manager.command('/throughline plan versions');
  await manager.press('Compare…');
  const one = windowOf(district);
  await manager.close({ all: true });
  importPlan(district, withTarget('60%'));
  await manager.command('/throughline plan versions');
  await manager.press('Compare…');
  await manager.fill('This version', 'Version 2, Nov 23, 2026');

  expect(one).toContain('There is only one version so far');
  expect(JSON.stringify(await manager.submit())).toContain('Choose another version than above.');
});

test('a year of weekly imports is listed page by page, and any two are compared', async () => {
  const district = await planned();
  for (let week = 0; week < 20; week += 1) importPlan(district, withTarget(`${40 + week}%`));
  const manager = district.as('Max Manager');

  const first = wordsOf(await manager.command('/throughline plan versions'));
  await manager.press('Older');
  const second = windowOf(district);

  expect(first).toContain('Version 21');
  expect(first).not.toContain('Version 15 ');
  expect(second).toContain('Version 15');
  expect(district.slack.problems()).toEqual([]);
});

/** Answers the five criteria, each the same. */
async function check(district: TestDistrict, name: string, answer: string, because: string): Promise<void> {
  const person = district.as(name);
  await openVersion(district, 1, name);
  await person.press('Five criteria…');
  for (const field of ['focus', 'improvement', 'weaknesses', 'capacity', 'measuring'])
    await person.fill({ block: field, action: field }, answer);
  await person.fill({ block: 'focusWhy', action: 'focusWhy' }, because);
  await person.submit();
}

test('the district holds its plan against the five criteria; a later check stands in the place of the earlier, which is kept', async () => {
  const district = await planned();

  await check(district, 'Max Manager', '🟡 partly', 'Forty actions are too many.');
  const first = windowOf(district);
  await district.as('Max Manager').close({ all: true });
  await check(district, 'Sam Sato', '🟢 yes', 'Nine are left.');
  const second = windowOf(district, 'Sam Sato');
  const list = wordsOf(await district.as('Sam Sato').command('/throughline plan versions'));

  expect(first).toContain('as Max Manager saw it on Nov 23, 2026');
  expect(first).toContain('Does it provide focus? 🟡 partly, because Forty actions are too many.');
  expect(second).toContain('as Sam Sato saw it');
  expect(second).not.toContain('too many');
  expect(list).toContain('Five criteria: 🟢 5 yes');
  expect(district.db.select().from(planCheck).all()).toHaveLength(2);
  expect(wordsOf(await district.as('Pat Okafor').command('/throughline plan versions'))).not.toContain('Five criteria');
  expect(district.slack.problems()).toEqual([]);
});
