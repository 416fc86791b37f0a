import { Temporal } from 'temporal-polyfill';
import { inTx } from '../../../src/db/tx.ts';
import type { Day } from '../../../src/district/days.ts';
import { newId } from '../../../src/district/ref.ts';
import { school } from '../../../src/district/schema.ts';
import { ownerAnswer } from '../../../src/features/plan/owners/schema.ts';
import { principalMeeting } from '../../../src/features/principal-meetings/schema.ts';
import { schoolPlan, schoolPlanItem } from '../../../src/features/school-plans/schema.ts';
import type { TestDistrict } from '../../district.ts';
import { importPlan } from '../../plan.ts';
import { smallPlan } from '../plan/district.ts';

/** The id of a school by its name. */
export const schoolId = ({ db }: Pick<TestDistrict, 'db'>, name: string): string =>
  db
    .select()
    .from(school)
    .all()
    .find((one) => one.name === name)?.id ?? '';

export interface ItemGiven extends Partial<typeof schoolPlanItem.$inferInsert> {
  /** Whose it is, by name. */
  readonly owner?: string;
}

/** A school's plan with its items: codes S1, S2 … in the order given. Returns the plan's id. */
export function addSchoolPlan(
  district: Pick<TestDistrict, 'db' | 'idOf'>,
  at: {
    readonly school: string;
    readonly year?: string;
    readonly state?: 'draft' | 'submitted' | 'returned' | 'approved' | 'closed';
  },
  items: readonly ItemGiven[] = [{}],
): string {
  const planId = newId();
  inTx(district.db, (tx) => {
    tx.insert(schoolPlan)
      .values({
        id: planId,
        schoolId: schoolId(district, at.school),
        schoolYear: at.year ?? '2026-27',
        state: at.state ?? 'draft',
        madeById: district.idOf('Pat Okafor'),
        madeOn: '2026-05-04',
      })
      .run();
    items.forEach(({ owner, ...given }, index) => {
      tx.insert(schoolPlanItem)
        .values({
          id: newId(),
          planId,
          code: `S${index + 1}`,
          position: index + 1,
          words: `Item ${index + 1} of ${at.school}`,
          shortName: '',
          practice: '',
          result: '',
          status: 'noAction',
          addedOn: '2026-05-04',
          dropReason: '',
          ownerId: owner === undefined ? null : district.idOf(owner),
          ...given,
        })
        .run();
    });
    return undefined;
  });
  return planId;
}

/** How a plan's items stand, by code. */
export const itemsNow = ({ db }: Pick<TestDistrict, 'db'>, planId: string) =>
  db
    .select()
    .from(schoolPlanItem)
    .all()
    .filter((one) => one.planId === planId);

/** How a plan stands. */
export const stateOf = ({ db }: Pick<TestDistrict, 'db'>, planId: string): string =>
  db
    .select()
    .from(schoolPlan)
    .all()
    .find(({ id }) => id === planId)?.state ?? '';

/** A morning of the district. */
export const goToDay = (district: Pick<TestDistrict, 'clock'>, day: Day): void =>
  district.clock.moveTo(Temporal.Instant.from(`${day}T15:00:00Z`));

/** The district’s plan with an action that falls to each school, `1.1.A1`, and one of the plan manager’s. */
export function importShared(district: Pick<TestDistrict, 'db' | 'clock' | 'idOf'>): void {
  inTx(district.db, (tx) => {
    tx.insert(ownerAnswer)
      .values({
        textKey: 'principals',
        kind: 'eachSchool',
        personId: null,
        role: null,
        byId: district.idOf('Max Manager'),
        onDay: '2026-05-04',
      })
      .run();
    return undefined;
  });
  importPlan(district, {
    ...smallPlan,
    Actions: [
      ['1.1.A1', '1.1', 'Agree what a rigorous task is', 'Principals', '2026-12-18'],
      ['2.1.A1', '2.1', 'Meet monthly', 'Max Manager', 'June 15, 2027'],
    ],
  });
}

/** A principal meeting of a school. Returns its id. */
export function addPrincipalMeeting(
  district: Pick<TestDistrict, 'db' | 'idOf'>,
  at: { readonly school: string; readonly day: Day; readonly state?: 'planned' | 'held'; readonly principal?: string },
): string {
  const id = newId();
  inTx(district.db, (tx) => {
    tx.insert(principalMeeting)
      .values({
        id,
        schoolId: schoolId(district, at.school),
        day: at.day,
        beginsAt: '09:00',
        endsAt: '10:00',
        place: '',
        principalId: district.idOf(at.principal ?? 'Pat Okafor'),
        leadId: district.idOf('Sam Sato'),
        state: at.state ?? 'planned',
        why: '',
      })
      .run();
    return undefined;
  });
  return id;
}
