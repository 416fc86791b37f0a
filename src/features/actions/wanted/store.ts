import { aliasedTable, and, eq, gt, inArray, notExists } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import { isOpenAction } from '../rules.ts';
import { actionUpdate } from '../schema.ts';
import { type Part, partsById } from '../store.ts';

const answering = ['update', 'dated'] as const;

const unanswered = prepared((db: Reader) => {
  const later = aliasedTable(actionUpdate, 'later');
  const answers = db
    .select({ id: later.id })
    .from(later)
    .where(
      and(eq(later.partId, actionUpdate.partId), gt(later.id, actionUpdate.id), inArray(later.kind, [...answering])),
    );
  return db
    .selectDistinct({ partId: actionUpdate.partId })
    .from(actionUpdate)
    .where(and(eq(actionUpdate.kind, 'wanted'), notExists(answers)))
    .prepare();
});

/** Parts of which somebody has asked whether they are still wanted, and nobody has answered. */
export function wantedOpen(db: Reader): Part[] {
  const ids = unanswered(db)
    .all()
    .map(({ partId }) => partId);
  return ids.length === 0 ? [] : partsById(db, ids).filter(({ status }) => isOpenAction(status));
}
