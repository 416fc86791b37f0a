import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { newId } from '../../../district/ref.ts';
import { asOne } from '../../../district/same-person.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { type ItemStatus, itemStatuses } from '../rules.ts';
import { schoolPlanItem, schoolPlanUpdate } from '../schema.ts';
import { ownItemAfter } from './rules.ts';
import type { SchoolItem } from './store.ts';

/** Says how one of the school's own items goes: the only place where that changes. */
export function keepItemUpdate(
  c: Asked<Writing>,
  item: Pick<SchoolItem, 'id' | 'status' | 'since'>,
  said: { readonly to: ItemStatus; readonly note: string },
): void {
  const since = said.to === item.status && item.since !== null ? item.since : c.today;
  keep(c, { ...item, before: item.status }, { kind: 'update', ...said });
  const now = { status: said.to, since, movedOn: c.today };
  c.db.update(schoolPlanItem).set(now).where(eq(schoolPlanItem.id, item.id)).run();
}

/** A note on an item. It stands as before. */
export const keepItemNote = (c: Asked<Writing>, item: SchoolItem, note: string): void =>
  keep(c, item, { kind: 'comment', to: ownStatus(item), note });

/** Takes back one's own tap of today: the item stands as it did before, and the log keeps both. */
export function keepItemUndone(c: Asked<Writing>, item: SchoolItem): void {
  const last = ownItemAfter(updatesOf(c.db, item.id)).last;
  if (!last || item.tappedBy !== c.viewer.person.id) throw nothingToUndo(item);
  keep(c, item, { kind: 'undone', to: ownStatus(item), note: '', takesBack: last.id });
  const { status, since, movedOn } = ownItemAfter(updatesOf(c.db, item.id));
  c.db.update(schoolPlanItem).set({ status, since, movedOn }).where(eq(schoolPlanItem.id, item.id)).run();
}

export const nothingToUndo = ({ code }: SchoolItem) =>
  new Refusal(`There’s nothing of yours from today to undo on ${code}.`);

/** What was said of an item, the oldest first. */
export const updatesOf = (db: Reader, itemId: string) =>
  db
    .select(asOne(schoolPlanUpdate))
    .from(schoolPlanUpdate)
    .where(eq(schoolPlanUpdate.itemId, itemId))
    .orderBy(asc(schoolPlanUpdate.id))
    .all();

/** How the item's own row says it goes; one that was dropped goes as it did. */
const ownStatus = ({ status, before }: Spoken): ItemStatus =>
  itemStatuses.find((one) => one === status) ?? itemStatuses.find((one) => one === before) ?? 'noAction';

/** What must be known of an item of which something is said. */
type Spoken = Pick<SchoolItem, 'id' | 'status' | 'before'>;

type Kept = Pick<typeof schoolPlanUpdate.$inferInsert, 'kind' | 'to' | 'note' | 'takesBack'>;

function keep({ db, viewer, now, today }: Asked<Writing>, item: Spoken, said: Kept): void {
  const made = { byId: viewer.person.id, at: now.toString(), onDay: today };
  db.insert(schoolPlanUpdate)
    .values({ id: newId(), itemId: item.id, from: ownStatus(item), ...made, ...said })
    .run();
}
