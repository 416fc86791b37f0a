import { and, eq } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../../db/tx.ts';
import { dayOf } from '../../district/days.ts';
import type { Writing } from '../context.ts';
import { slot } from '../schema.ts';

/** What the slots of appointments with a job are called: never as those of its rule. */
export const appointed = (job: string, key = ''): string => `${job} @${key}`;

/** What a slot of a job was appointed for; undefined for one of its rule. */
export const appointedFor = (job: string, slotName: string): string | undefined =>
  slotName.startsWith(appointed(job)) ? slotName.slice(appointed(job).length) : undefined;

export const isAppointment = (slotName: string): boolean => slotName.includes(' @');

/** Has a job run once more at a moment, besides its rule. `key` is what for: appointed anew, only the new moment counts. */
export function appoint(c: Writing, job: string, key: string, at: Temporal.Instant): void {
  callOff(c.db, job, key);
  const due = { dueAt: at.toString(), state: 'due', attempts: 0 } as const;
  c.db
    .insert(slot)
    .values({ schedule: appointed(job, key), day: dayOf(at, c.settings.timeZone), ...due })
    .onConflictDoUpdate({ target: [slot.schedule, slot.day], set: due })
    .run();
}

/** The job does not run for this any more. */
export function callOff(tx: Tx, job: string, key: string): void {
  tx.update(slot)
    .set({ state: 'coalesced' })
    .where(and(eq(slot.schedule, appointed(job, key)), eq(slot.state, 'due')))
    .run();
}
