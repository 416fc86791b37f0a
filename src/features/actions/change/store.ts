import { eq } from 'drizzle-orm';
import type { Day } from '../../../district/days.ts';
import type { ActionStatus } from '../../../district/plan/plan.ts';
import { actionPart } from '../../../district/plan/schema.ts';
import { newId } from '../../../district/ref.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { actionStanding, actionUpdate } from '../schema.ts';
import type { Part } from '../store.ts';
import { standingOf } from './log.ts';

/** Says how a part goes: the only place where that changes. What was said and what it came to are written together. Returns the update's id. */
export function keepUpdate(
  c: Asked<Writing>,
  part: Part,
  said: { to: ActionStatus; note: string; dueOn?: Day | undefined },
): string {
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
  const dueOn = said.dueOn ?? null;
  if (dueOn !== null) keepAgreed(c, part, dueOn);
  return keep(c, part, { kind: 'update', to: said.to, note: said.note, toPersonId: null, dueOn });
}

/** A new date for a part. It stands as before, and nobody has said how it goes. */
export function keepDate(c: Asked<Writing>, part: Part, dueOn: Day): string {
  keepAgreed(c, part, dueOn);
  return keep(c, part, { kind: 'dated', to: part.status, note: '', toPersonId: null, dueOn });
}

function keepAgreed({ db }: Asked<Writing>, { id }: Part, dueOn: Day | null): void {
  db.update(actionPart).set({ dueOn }).where(eq(actionPart.id, id)).run();
}

/** Its owner is asked whether it is still wanted. It stands as before. */
export const keepWantedAsked = (c: Asked<Writing>, part: Part): string =>
  keep(c, part, { kind: 'wanted', to: part.status, note: '', toPersonId: part.ownerId, dueOn: null });

/** Takes an update back: it stays in the log, and the part stands as it did before. */
export function keepUndone(c: Asked<Writing>, part: Part, takesBack: string): string {
  const id = keep(c, part, { kind: 'undone', to: part.status, note: '', toPersonId: null, dueOn: null, takesBack });
  const { status, since, movedOn, agreedOn } = standingOf(c.db, part.id);
  const of = eq(actionStanding.partId, part.id);
  if (since === null || movedOn === null) c.db.delete(actionStanding).where(of).run();
  else c.db.update(actionStanding).set({ status, since, movedOn }).where(of).run();
  keepAgreed(c, part, agreedOn);
  return id;
}

/** A word on a part. It stands as before. */
export function keepComment(c: Asked<Writing>, part: Part, note: string): string {
  return keep(c, part, { kind: 'comment', to: part.status, note, toPersonId: null, dueOn: null });
}

/** Puts a part into somebody's hands, above what the plan's text says. */
export function keepGift(c: Asked<Writing>, part: Part, given: { toPersonId: string; note: string }): string {
  const set = { reassignedToId: given.toPersonId, ownerId: given.toPersonId };
  c.db.update(actionPart).set(set).where(eq(actionPart.id, part.id)).run();
  return keep(c, part, { kind: 'given', to: part.status, dueOn: null, ...given });
}

type Kept = Pick<typeof actionUpdate.$inferInsert, 'kind' | 'to' | 'note' | 'toPersonId' | 'dueOn' | 'takesBack'>;

function keep({ db, viewer, now, today }: Asked<Writing>, part: Part, said: Kept): string {
  const id = newId();
  const made = { byId: viewer.person.id, at: now.toString(), onDay: today };
  db.insert(actionUpdate)
    .values({ id, partId: part.id, from: part.status, ...made, ...said })
    .run();
  return id;
}
