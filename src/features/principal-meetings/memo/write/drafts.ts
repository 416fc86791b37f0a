import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { isOf } from '../../../../district/same-person.ts';
import type { Asked, Writing } from '../../../../kit/context.ts';
import { memoDraft } from '../schema.ts';

const text = z.string().default('');

/** What is written so far of a memo that is not sent. */
const givenMemo = z.object({
  points: text,
  decided: text,
  areas: text,
  helping: text,
  changes: text,
  sentence: text,
  /** The version it corrects; a draft of another one is over. */
  corrects: z.number().default(0),
});
export type GivenMemo = z.infer<typeof givenMemo>;

/** What the viewer had written when they left the window, and when; undefined when nothing waits. */
export function memoDraftOf(c: Asked, meetingId: string): (GivenMemo & { readonly savedAt: string }) | undefined {
  const { given, savedAt } = memoDraft;
  const row = c.db.select({ given, savedAt }).from(memoDraft).where(mine(c, meetingId)).get();
  return row && { ...givenMemo.parse(JSON.parse(row.given)), savedAt: row.savedAt };
}

export function keepMemoDraft(c: Asked<Writing>, meetingId: string, given: GivenMemo): void {
  const kept = { given: JSON.stringify(givenMemo.parse(given)), savedAt: c.now.toString() };
  const { meetingId: of, personId } = memoDraft;
  c.db
    .insert(memoDraft)
    .values({ meetingId, personId: c.viewer.person.id, ...kept })
    .onConflictDoUpdate({ target: [of, personId], set: kept })
    .run();
}

/** It was sent: nothing waits any more. */
export const dropMemoDraft = (c: Asked<Writing>, meetingId: string): void => {
  c.db.delete(memoDraft).where(mine(c, meetingId)).run();
};

const mine = ({ viewer }: Asked, meetingId: string) =>
  and(eq(memoDraft.meetingId, meetingId), isOf(memoDraft.personId, viewer.person.id));
