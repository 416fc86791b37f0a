import { eq } from 'drizzle-orm';
import type { Tx } from '../db/tx.ts';
import type { Month } from '../district/days.ts';
import type { Role } from '../district/people.ts';
import { person } from '../district/schema.ts';
import { keepFocus } from '../features/walkthroughs/focus/store.ts';
import { keepTarget } from '../features/walkthroughs/targets/store.ts';

const fromMonth: Month = '2026-09';

const numbers: readonly (readonly [Role, number])[] = [
  ['superintendent', 2],
  ['assistantSuperintendent', 4],
  ['principal', 5],
  ['assistantPrincipal', 4],
  ['director', 3],
];

const focus: readonly (readonly [Month, readonly string[]])[] = [
  ['2026-09', ['L1', 'L10']],
  ['2026-10', ['L2', 'L4', 'L5']],
  ['2026-11', ['L2', 'L3']],
];

/** What Mill City's leaders named: a number for each role, a number of their own for who is in classrooms more, and each month's focus. */
export function nameNumbersAndFocus(tx: Tx, keenest: string | null | undefined): void {
  for (const [role, number] of numbers) keepTarget(tx, { role }, { fromMonth, number });
  for (const [month, codes] of focus) keepFocus(tx, month, codes);
  const [found] = keenest ? tx.select({ id: person.id }).from(person).where(eq(person.email, keenest)).all() : [];
  if (found) keepTarget(tx, { personId: found.id }, { fromMonth, number: 5 });
}
