import type { Asked, Writing } from '../../../kit/context.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { keepRound } from '../life/store.ts';
import { planRights } from '../own/store.ts';
import type { SchoolPlan } from '../store.ts';

/** Refuses, in words, whoever cannot write items of a plan now. */
export function requireDrafting(c: Asked, plan: SchoolPlan): void {
  const may = planRights(c, plan.schoolId, plan);
  if (may.draft) return;
  if (plan.state === 'submitted')
    throw new Refusal(
      'The plan is with the superintendent. Its items can’t change until it’s approved or returned to your school.',
    );
  if (plan.state === 'closed') throw new Refusal('This plan is closed. It stays as it ended.');
  if (plan.state === 'approved')
    throw new Refusal(
      'The plan is approved. Only the principal or an assistant principal can change it, with a reason.',
    );
  throw new Refusal('Only the school and its leadership team write this plan. Use Comment… to say what you’d change.');
}

/** An approved plan changes only by an amendment: it is kept as it is now, with the reason. */
export function keepAmendment(c: Asked<Writing>, plan: SchoolPlan, reason: string): void {
  if (plan.state === 'approved') keepRound(c, plan, { kind: 'amended', consultedOn: null, words: reason });
}
