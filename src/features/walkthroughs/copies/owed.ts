import { administrators } from '../../../district/people.ts';
import { holdersOf, leadersOf } from '../../../district/roster.ts';
import type { Reading } from '../../../kit/context.ts';
import { type Unplaced, unplacedSlips } from './store.ts';

/** A slip that is owed, and who takes it to the mailbox. */
export interface OwedSlip extends Unplaced {
  readonly of: string;
}

/** Slips not placed, oldest first: of one person, or of all. What an observer left behind falls to who leads the teacher's school today. */
export function owedSlips(c: Reading, { of, owedUntil }: { of?: string | undefined; owedUntil?: string }): OwedSlip[] {
  const unplaced = unplacedSlips(c.db, owedUntil);
  if (unplaced.length === 0) return [];
  const active = new Set(administrators.flatMap((role) => holdersOf(c.db, role, c.today)));
  const owed = unplaced.map((one) => {
    const made = [one.observerId, one.secondObserverId].find((id) => id !== null && active.has(id));
    return { ...one, of: made ?? heirOf(c, one) };
  });
  return of === undefined ? owed : owed.filter((one) => one.of === of);
}

function heirOf(c: Reading, { schoolId, observerId }: Unplaced): string {
  return leadersOf(c.db, schoolId, c.today)[0] ?? observerId;
}
