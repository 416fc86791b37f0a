import type { Happenings } from '../../../district/happenings.ts';
import { refTo } from '../../../district/ref.ts';
import type { Writing } from '../../../kit/context.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { itemsOf, openAgendas } from './store.ts';
import { highlightThreadNow } from './thread.ts';

/** An obstacle was raised, changed or closed: the agendas that are worked in say so. */
export function obstacleChanged(c: Writing, { obstacleId }: Happenings['obstacleChanged']): Done {
  const about = refTo('obstacle', obstacleId);
  return done({
    messages: openAgendas(c.db).flatMap((id) =>
      highlightThreadNow(
        c,
        id,
        itemsOf(c.db, id).filter((one) => one.about === about),
      ),
    ),
  });
}

/** A correction was decided, or looked at. */
export const correctionChanged = (c: Writing): Done =>
  done({ messages: openAgendas(c.db).flatMap((id) => highlightThreadNow(c, id, [])) });
