import type { ActionStatus } from '../../../src/district/plan/plan.ts';
import { type DistrictOptions, openDistrict, type TestDistrict } from '../../district.ts';
import { importPlan } from '../../plan.ts';
import { type Filled, smallPlan } from '../plan/district.ts';

/** Three actions of Pat's, one of Max's, one that nobody answers for. */
export const threeActions = {
  ...smallPlan,
  Actions: [
    ['1.1.A1', '1.1', 'Agree what a rigorous task is', 'Pat Okafor', '2026-12-18'],
    ['1.1.A2', '1.1', 'Visit one another', 'Pat Okafor', '2026-11-02'],
    ['1.2.A3', '1.2', 'Collect the best tasks', 'Pat Okafor', 'ongoing'],
    ['2.1.A1', '2.1', 'Meet monthly', 'Max Manager', 'June 15, 2027'],
    ['2.1.A2', '2.1', 'Train the coaches', 'Coaches', '2027-03-01'],
  ],
} as const satisfies Filled;

/** A district with a plan in it. */
export async function withPlan(filled: Filled = threeActions, options: DistrictOptions = {}): Promise<TestDistrict> {
  const district = await openDistrict(options);
  importPlan(district, filled);
  return district;
}

/** How the parts of the plan stand, by code. */
export function standing({ db }: Pick<TestDistrict, 'db'>): Record<string, ActionStatus> {
  const rows = db.$client
    .prepare(
      `SELECT a.code || coalesce(' ' || s.name, '') AS code, coalesce(st.status, 'noAction') AS status FROM action_part p
       JOIN action a ON a.id = p.action_id LEFT JOIN school s ON s.id = p.school_id
       LEFT JOIN action_standing st ON st.part_id = p.id WHERE p.ended_on IS NULL ORDER BY 1`,
    )
    .all() as { code: string; status: ActionStatus }[];
  return Object.fromEntries(rows.map(({ code, status }) => [code, status]));
}
