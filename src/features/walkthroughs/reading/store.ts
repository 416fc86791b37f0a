import type { Tx } from '../../../db/tx.ts';
import { newId, type Ref } from '../../../district/ref.ts';
import { protectedView } from './schema.ts';

/** Writes down that somebody read what is not their own. */
export function noteView(tx: Tx, viewerId: string, about: Ref, at: string): void {
  tx.insert(protectedView).values({ id: newId(), viewerId, about, at }).run();
}
