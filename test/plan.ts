import { inTx } from '../src/db/tx.ts';
import { codeKey } from '../src/district/plan/plan.ts';
import { planOf } from '../src/district/plan/store.ts';
import { applying } from '../src/engine/apply.ts';
import { contextOn } from '../src/engine/context.ts';
import { features } from '../src/features/index.ts';
import { carryOutPlan, preparePlan } from '../src/features/plan/workbook/import.ts';
import type { TestDistrict } from './district.ts';
import { type Filled, sheetsOf, smallPlan } from './features/plan/district.ts';

/** Imports a plan into a district, as the command line would, with what must be typed when much of it is ended. */
export function importPlan({ db, clock }: Pick<TestDistrict, 'db' | 'clock'>, filled: Filled = smallPlan): void {
  inTx(db, (tx) => {
    const c = contextOn(tx, clock, features);
    const prepared = preparePlan(c.db, sheetsOf(filled), c.today);
    const typed = prepared.kind === 'ready' ? prepared.difference.confirm : undefined;
    return applying(features, clock)(tx, carryOutPlan(c, sheetsOf(filled), typed), c.now);
  });
}

/** The id of the row with this code, at whatever level. */
export function idOfCode({ db }: Pick<TestDistrict, 'db'>, code: string): string {
  const { objectives, initiatives, benchmarks, actions } = planOf(db);
  const rows = [...objectives, ...initiatives, ...benchmarks, ...actions];
  return rows.find((one) => codeKey(one.code) === codeKey(code))?.id ?? '';
}
