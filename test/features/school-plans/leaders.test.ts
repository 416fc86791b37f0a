import { expect, test } from 'vitest';
import { followingOf, withoutInitiative } from '../../../src/features/school-plans/leaders/rules.ts';
import type { PlannedSchool } from '../../../src/features/school-plans/leaders/store.ts';
import { schoolPlanCounts } from '../../../src/features/school-plans/own/rules.ts';
import type { Person } from '../../../src/simulator/person/person.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { type Cast, openDistrict, usual } from '../../district.ts';
import { cellsOf, filesOf } from '../../handed-over.ts';
import { idOfCode } from '../../plan.ts';
import { addSchoolPlan, importShared } from './planned.ts';

const seen = (person: Person): string => visibleText(person.ephemerals().at(-1)?.blocks ?? []);

async function twoSchools(cast: readonly Cast[] = usual) {
  const district = await openDistrict({ cast });
  importShared(district);
  const talk = idOfCode(district, '1.2');
  addSchoolPlan(district, { school: 'Webster', state: 'draft' }, [{ initiativeId: talk, words: 'Secret draft item' }]);
  addSchoolPlan(district, { school: 'Lincoln', state: 'approved' }, [
    { initiativeId: talk, status: 'complete' },
    { status: 'inProgress' },
    { required: 'safety', dueOn: '2026-10-01' },
    { initiativeId: talk, droppedOn: '2026-11-01', dropReason: 'No money.' },
  ]);
  return district;
}

test('schools stand by name with their counts in colors and words, and a draft’s items are for those who may draft', async () => {
  const district = await twoSchools();

  const sam = district.as('Sam Sato');
  await sam.command('/sip');
  expect(seen(sam)).toMatch(
    /Lincoln · approved\n🟢 1 complete, 🟡 1 in progress, 🔴 1 no action, ⚪ 1 not started · 1 of 4 complete/,
  );
  expect(seen(sam)).toMatch(/Webster · draft\n⚪ 2 not started · 0 of 2 complete/);
  expect(seen(sam).indexOf('Lincoln')).toBeLessThan(seen(sam).indexOf('Webster'));

  for (const name of ['Mona Monitor', 'Max Manager', 'Dina Director']) {
    const person = district.as(name);
    await person.command('/sip');
    expect(seen(person)).toMatch(/Webster · draft\n⚪ 1 not started · 0 of 1 complete/);
    expect(seen(person)).toContain('Lincoln · approved');
  }
});

test('a teacher finds their own school in the list and no other', async () => {
  const district = await twoSchools();
  const ana = district.as('Ana Rivera');
  await ana.command('/sip schools');
  expect(seen(ana)).toContain('Lincoln');
  expect(seen(ana)).not.toContain('Webster');
});

test('alignment says by how many schools each initiative is followed and by which not', async () => {
  const district = await twoSchools();
  const sam = district.as('Sam Sato');
  await sam.command('/sip alignment');
  expect(seen(sam)).toContain('1.1 Rigorous tasks\nFollowed by 2 of 2 schools');
  expect(seen(sam)).toContain('1.2 Student talk\nFollowed by 2 of 2 schools');
  expect(seen(sam)).toContain('2.1 Data meetings\n🔴 No school follows it yet');
  expect(seen(sam)).toContain('Items without an initiative\nLincoln: S2');

  const mona = district.as('Mona Monitor');
  await mona.command('/sip alignment');
  expect(seen(mona)).toContain('1.2 Student talk\nFollowed by 1 of 2 schools\nNot by Webster');
});

test('the alignment is handed over as a workbook: each initiative by school, and a gap said in a word', async () => {
  const district = await twoSchools();
  const sam = district.as('Sam Sato');
  await sam.command('/sip alignment');
  await sam.press('Send me the workbook');
  await district.drain();
  const [file] = await filesOf(district, 'Sam Sato');
  const sheet = file && (await cellsOf(file)).get('Alignment');

  expect(sheet?.slice(-6)).toEqual([
    ['Initiative', 'Followed by', 'Lincoln', 'Webster'],
    ['1.1 Rigorous tasks', '2 of 2 schools', '1 item', '1 item'],
    ['1.2 Student talk', '2 of 2 schools', '1 item', '1 item'],
    ['2.1 Data meetings', '0 of 2 schools', 'none', 'none'],
    ['No initiative yet', '', '1 item', ''],
    ['Required by law', '', '1 item', ''],
  ]);

  const ana = district.as('Ana Rivera');
  await ana.command('/sip alignment');
  await ana.press('Send me the workbook');
  await district.drain();
  const [hers] = await filesOf(district, 'Ana Rivera');
  expect(JSON.stringify([...((hers && (await cellsOf(hers))) ?? [])])).not.toContain('Webster');
});

test('sixty schools take a few queries, not one each', async () => {
  const many = Array.from(
    { length: 60 },
    (_, at): Cast => ({
      name: `Principal ${'abcdefghijklmnopqrstuvwxyz'[at % 26]}${'abc'[Math.floor(at / 26)]}`,
      role: 'principal',
      // Schools are told apart by the first three letters of their names.
      school: `S${String(at + 1).padStart(2, '0')} School`,
    }),
  );
  const district = await openDistrict({ cast: [...usual, ...many] });
  importShared(district);
  for (const { school = '' } of many)
    addSchoolPlan(
      district,
      { school, state: 'approved' },
      Array.from({ length: 10 }, () => ({ status: 'inProgress' as const })),
    );
  const sam = district.as('Sam Sato');
  const before = district.sql.length;
  await sam.command('/sip schools');
  expect(district.sql.length - before).toBeLessThan(60);
  expect(seen(sam)).toContain('S14 School');
  expect(seen(sam)).not.toContain('S15 School');
  await sam.press('Show more');
  expect(seen(sam)).toContain('S15 School');
});

test('what is followed is counted by hand', () => {
  const school = (name: string, initiatives: (string | null)[]): PlannedSchool => ({
    schoolId: name,
    school: name,
    plan: undefined,
    items: initiatives.map((initiativeId, at) => ({
      ref: `schoolPlanItem/${at}`,
      id: `${at}`,
      kind: 'own',
      schoolId: name,
      code: `S${at + 1}`,
      words: '',
      shortName: '',
      initiativeId,
      required: at === 3 ? 'families' : null,
      ownerId: null,
      owner: null,
      since: null,
      movedOn: null,
      addedOn: null,
      startsOn: null,
      dueOn: null,
      status: 'noAction',
    })),
  });
  const schools = [school('Adams', ['b']), school('Lincoln', ['a', 'a', null, null]), school('Webster', [])];
  expect(followingOf(schools, 'a')).toEqual({ followed: 1, of: 3, notBy: ['Adams', 'Webster'] });
  expect(followingOf(schools, 'c')).toEqual({ followed: 0, of: 3, notBy: ['Adams', 'Lincoln', 'Webster'] });
  expect(schools.map(withoutInitiative)).toEqual([[], ['S3'], []]);
  expect(
    schoolPlanCounts(
      schools.flatMap(({ items }) => items),
      '2026-11-23',
    ),
  ).toBe('⚪ 5 not started');
});
