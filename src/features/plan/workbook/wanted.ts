import type { Plan, PlanHead } from '../../../district/plan/plan.ts';

/** The plan as a workbook asks for it. A sheet that is missing or has no rows is undefined: what it is about stays as it is. */
export interface WantedPlan extends Partial<{ readonly [Level in keyof Omit<Plan, 'head'>]: Plan[Level] | undefined }> {
  /** Only what was answered. */
  readonly head: Partial<PlanHead>;
}
