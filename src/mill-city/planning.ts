import type { Tx } from '../db/tx.ts';
import { type Day, instantOf } from '../district/days.ts';
import { newId } from '../district/ref.ts';
import { holdersOf } from '../district/roster.ts';
import { planImportCounts } from '../features/plan/imports/counts.ts';
import { planImport } from '../features/plan/imports/schema.ts';
import { ownerAnswer } from '../features/plan/owners/schema.ts';
import { settleOwners } from '../features/plan/owners/settle.ts';
import { applyPlan } from '../features/plan/workbook/apply.ts';
import { preparePlan } from '../features/plan/workbook/import.ts';
import { plain } from '../kit/words/pieces.ts';
import { planOfMillCity } from './plan.ts';
import type { Resident } from './roster.ts';

const importedOn: Day = '2026-08-17';

/**
 * Mill City's plan, imported before the school year. Who “Principals” are was answered; other texts that name nobody, and dates
 * that are none, wait for the plan manager, as they would.
 */
export function bringInThePlan(tx: Tx, people: readonly Resident[], today: Day): void {
  const prepared = preparePlan(tx, planOfMillCity(people), importedOn);
  if (prepared.kind !== 'ready') throw new Error(plain(prepared.words));
  applyPlan(tx, prepared.difference, importedOn, prepared.version);
  const [planManager] = holdersOf(tx, 'planManager', importedOn);
  if (planManager) {
    keepWhoImported(tx, planManager, prepared.difference);
    tx.insert(ownerAnswer)
      .values({ textKey: 'principals', kind: 'eachSchool', byId: planManager, onDay: importedOn })
      .run();
  }
  settleOwners(tx, today);
}

/** So that it says on Home since when the plan is here. */
function keepWhoImported(tx: Tx, importerId: string, changed: Parameters<typeof planImportCounts>[0]): void {
  const at = instantOf(importedOn, '10:20', 'America/New_York').toString();
  tx.insert(planImport)
    .values({
      id: newId(),
      importerId,
      state: 'imported',
      handedOverAt: at,
      decidedAt: at,
      counts: JSON.stringify(planImportCounts(changed)),
    })
    .run();
}
