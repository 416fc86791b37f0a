import { inTx } from '../src/db/tx.ts';
import { action, benchmark } from '../src/district/plan/schema.ts';
import { features } from '../src/features/index.ts';
import { carryOutPlan } from '../src/features/plan/workbook/import.ts';
import { applying } from '../src/kit/apply.ts';
import { contextOn } from '../src/kit/context.ts';
import type { TestDistrict } from './district.ts';
import { type Filled, sheetsOf, smallPlan } from './features/plan/district.ts';

/** Imports a plan into a district that runs, as the command line would; who answers for what is settled. */
export function importPlan({ db, clock }: TestDistrict, filled: Filled = smallPlan): void {
  inTx(db, (tx) => {
    const c = contextOn(tx, clock, features);
    return applying(features, clock)(tx, carryOutPlan(c, sheetsOf(filled), undefined), c.now);
  });
}

/** The id of a benchmark or action of the plan. */
export function idOfCode({ db }: TestDistrict, code: string): string {
  const rows = [...db.select().from(benchmark).all(), ...db.select().from(action).all()];
  return rows.find((one) => one.code === code)?.id ?? '';
}
