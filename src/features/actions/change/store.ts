import { eq } from 'drizzle-orm';
import type { ActionStatus } from '../../../district/plan/plan.ts';
import { actionPart } from '../../../district/plan/schema.ts';
import { newId } from '../../../district/ref.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { actionStanding, actionUpdate } from '../schema.ts';
import type { Part } from '../store.ts';

/** Says how a part goes: the only place where that changes. What was said and what it came to are written together. Returns the update's id. */
export function keepUpdate(c: Asked<Writing>, part: Part, said: { to: ActionStatus; note: string }): string {
  const standing = {
    status: said.to,
    since: said.to === part.status && part.since !== null ? part.since : c.today,
    movedOn: c.today,
  };
  c.db
    .insert(actionStanding)
    .values({ partId: part.id, ...standing })
    .onConflictDoUpdate({ target: actionStanding.partId, set: standing })
    .run();
  return keep(c, part, { kind: 'update', to: said.to, note: said.note, toPersonId: null });
}

/** A word on a part. It stands as before. */
export function keepComment(c: Asked<Writing>, part: Part, note: string): string {
  return keep(c, part, { kind: 'comment', to: part.status, note, toPersonId: null });
}

/** Puts a part into somebody's hands, above what the plan's text says. */
export function keepGift(c: Asked<Writing>, part: Part, given: { toPersonId: string; note: string }): string {
  const set = { reassignedToId: given.toPersonId, ownerId: given.toPersonId };
  c.db.update(actionPart).set(set).where(eq(actionPart.id, part.id)).run();
  return keep(c, part, { kind: 'given', to: part.status, ...given });
}

type Kept = Pick<typeof actionUpdate.$inferInsert, 'kind' | 'to' | 'note' | 'toPersonId'>;

function keep({ db, viewer, now, today }: Asked<Writing>, part: Part, said: Kept): string {
  const id = newId();
  const made = { byId: viewer.person.id, at: now.toString(), onDay: today };
  db.insert(actionUpdate)
    .values({ id, partId: part.id, from: part.status, ...made, ...said })
    .run();
  return id;
}
