import type { Happenings } from '../../../../district/happenings.ts';
import { newId } from '../../../../district/ref.ts';
import type { Writing } from '../../../../kit/context.ts';
import { agenda, segment } from '../schema.ts';

/** Puts a segment at the end of an agenda, which begins with it where there is none yet. */
export function appendSegment(
  c: Writing,
  { diltId, title, teaches, minutes, ownerId, lookFors }: Happenings['segmentProposed'],
  position: number,
): void {
  c.db
    .insert(agenda)
    .values({ diltId, toDecide: '', draft: '', draftId: '', writtenById: ownerId })
    .onConflictDoNothing()
    .run();
  const said = { title, teaches, minutes, ownerId, lookFors, initiativeId: null };
  const fresh = { readiness: 'open', readinessNote: '', added: 0, carriedFrom: null } as const;
  c.db
    .insert(segment)
    .values({ id: newId(), diltId, position, ...said, ...fresh })
    .run();
}
