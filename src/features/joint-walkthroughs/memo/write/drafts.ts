import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { dayText } from '../../../../district/days.ts';
import { isOf } from '../../../../district/same-person.ts';
import type { Asked, Writing } from '../../../../kit/context.ts';
import { jointMemoDraft } from '../schema.ts';

const text = z.string().default('');
const day = dayText.optional().catch(undefined);

/** What is written so far of a memo that is not sent. */
const givenJointMemo = z.object({
  seen: text,
  /** What the rooms said when it was begun: while nobody has changed it, it follows them. */
  drafted: text,
  improve: text,
  help: text,
  step1: text,
  step2: text,
  step3: text,
  step4: text,
  day1: day,
  day2: day,
  day3: day,
  day4: day,
});
export type GivenJointMemo = z.infer<typeof givenJointMemo>;

/** What the viewer had written when they left the window, over what the rooms say now. */
export function jointMemoDraftOf(c: Asked, jointId: string, drafted: string): GivenJointMemo {
  const row = c.db.select({ given: jointMemoDraft.given }).from(jointMemoDraft).where(mine(c, jointId)).get();
  const given = givenJointMemo.parse(row ? JSON.parse(row.given) : { seen: drafted, drafted });
  return given.seen === given.drafted ? { ...given, seen: drafted, drafted } : given;
}

export function keepJointMemoDraft(c: Asked<Writing>, jointId: string, given: GivenJointMemo): void {
  const kept = { given: JSON.stringify(givenJointMemo.parse(given)), savedAt: c.now.toString() };
  c.db
    .insert(jointMemoDraft)
    .values({ jointId, personId: c.viewer.person.id, ...kept })
    .onConflictDoUpdate({ target: [jointMemoDraft.jointId, jointMemoDraft.personId], set: kept })
    .run();
}

/** It was sent: nothing waits any more. */
export const dropJointMemoDraft = (c: Asked<Writing>, jointId: string): void => {
  c.db.delete(jointMemoDraft).where(mine(c, jointId)).run();
};

const mine = ({ viewer }: Asked, jointId: string) =>
  and(eq(jointMemoDraft.jointId, jointId), isOf(jointMemoDraft.personId, viewer.person.id));
