import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { settleOwners } from '../../../src/features/plan/owners/settle.ts';
import { keepOwner } from '../../../src/features/plan/owners/store.ts';
import { asked } from '../../../src/kit/asks/schema.ts';
import { openDistrict, type TestDistrict } from '../../district.ts';
import { importPlan } from '../../plan.ts';
import { at } from '../principal-meetings/district.ts';
import { withParts } from './district.ts';
import { addPrincipalMeeting, addSchoolPlan } from './planned.ts';

const leaders = [
  { name: 'Sam Sato', role: 'superintendent' },
  { name: 'Max Manager', role: 'planManager' },
] as const;

/** So many schools, each with its plan, its parts of the district's actions, and every other with a meeting on Friday. */
async function withSchools(n: number): Promise<TestDistrict & { readonly principals: readonly string[] }> {
  const schools = Array.from({ length: n }, (_, nth) => `${String.fromCharCode(65 + nth)}school`);
  const principals = schools.map((school, nth) => (nth === 0 ? 'Pat Okafor' : `Pat ${school}`));
  const cast = schools.map((school, nth) => ({ name: principals[nth] ?? '', role: 'principal' as const, school }));
  const district = await openDistrict({ cast: [...leaders, ...cast], now: '2026-12-07T11:00:00Z' });
  importPlan(district, withParts);
  inTx(district.db, (tx) => {
    keepOwner(tx, 'principals', { kind: 'eachSchool' }, { byId: district.idOf('Max Manager'), onDay: '2026-11-20' });
    settleOwners(tx, '2026-11-23');
  });
  for (const [nth, school] of schools.entries()) {
    const principal = principals[nth] ?? '';
    addSchoolPlan(district, { school, state: 'approved' }, [{ owner: principal, dueOn: '2026-11-20' }, {}]);
    if (nth % 2 === 0) addPrincipalMeeting(district, { school, day: '2026-12-11', principal });
  }
  return { ...district, principals };
}

/** How many statements the round of the day reads what is in plans and the meetings with. The right to each is asked of each. */
async function statementsOfRound(n: number): Promise<number> {
  const district = await withSchools(n);
  await at(district, '2026-12-07', '14:25');
  district.sql.length = 0;
  await at(district, '2026-12-07', '14:31');
  const asks = district.db.select().from(asked).all();
  const bySchool = district.principals.map(
    (name) => asks.find(({ personId }) => personId === district.idOf(name))?.item,
  );
  expect(bySchool.map((item) => item?.split(' ')[0])).toEqual(
    bySchool.map((_, nth) => (nth % 2 === 0 ? 'school-plans/sitting-2026-12' : 'school-plans/late-2026-12-07')),
  );
  const tables = /from "(school_plan_item|school_plan_round|school_plan_sitting|action_part|principal_meeting)"/;
  return district.sql.filter((one) => tables.test(one)).length;
}

test('the round of questions reads the plans of nine schools with as many statements as those of three', async () => {
  expect(await statementsOfRound(9)).toBe(await statementsOfRound(3));
});
