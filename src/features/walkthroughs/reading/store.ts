import { and, desc, isNull } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Viewer } from '../../../district/people.ts';
import { visible } from '../../../district/policy.ts';
import { newId, type Ref } from '../../../district/ref.ts';
import { walkthrough } from '../schema.ts';
import { facetColumns } from '../store.ts';
import { protectedView } from './schema.ts';

/** Writes down that somebody read what is not their own. */
export function noteView(tx: Tx, viewerId: string, about: Ref, at: string): void {
  tx.insert(protectedView).values({ id: newId(), viewerId, about, at }).run();
}

/** Every walkthrough a viewer may read, newest first. */
export function readable(db: Reader, viewer: Viewer, limit: number): { id: string }[] {
  return db
    .select({ id: walkthrough.id })
    .from(walkthrough)
    .where(and(isNull(walkthrough.withdrawnAt), visible(viewer, 'walkthroughs.read', facetColumns)))
    .orderBy(desc(walkthrough.id))
    .limit(limit)
    .all();
}
