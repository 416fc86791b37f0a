import type { Tx } from '../../db/tx.ts';
import { newId } from '../../district/ref.ts';
import { errand } from '../schema.ts';
import type { Errand } from './errand.ts';

/** Remembers an errand with what the feature saved. */
export function putErrand(tx: Tx, { name, request }: Errand): void {
  tx.insert(errand)
    .values({ id: newId(), name, request: JSON.stringify(request) })
    .run();
}
