import type { Tx } from '../../db/tx.ts';
import { newId } from '../../district/ref.ts';
import type { Errand } from '../../kit/errand.ts';
import { errand } from '../../kit/schema.ts';

/** Remembers an errand with what the feature saved. */
export function putErrand(tx: Tx, { name, request }: Errand): void {
  tx.insert(errand)
    .values({ id: newId(), name, request: JSON.stringify(request) })
    .run();
}
