import { called } from '../../../district/plan/short-names.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { ClosedAsk, Closing } from '../../../kit/asks/closing.ts';
import type { Reading } from '../../../kit/context.ts';
import { bold, capital, say } from '../../../kit/words/text.ts';
import { standingOf } from '../change/log.ts';
import { onPart } from '../change/names.ts';
import { dueWords } from '../messages.ts';
import { partById, partRef } from '../store.ts';
import { wantedOpen } from './store.ts';

const name = 'actions/still-wanted';

/** A leader asks the owner of a part that is past its date whether it is still wanted. */
export function wantedAsks(c: Reading, of?: string): Ask[] {
  return wantedOpen(c.db).flatMap((part): Ask[] => {
    const { ownerId } = part;
    if (ownerId === null || (of !== undefined && ownerId !== of)) return [];
    return [
      {
        name,
        of: ownerId,
        about: partRef(part),
        can: 'actions.update',
        why: say`Is ${bold(called(part))} still wanted? ${capital(dueWords(part, c.today))}.`,
        button: onPart(part, 'still', 'Yes, with a new date…'),
        or: onPart(part, 'open', 'Details'),
        cap: 3,
        escalates: say`an answer whether ${called(part)} is still wanted.`,
      },
    ];
  });
}

/** Somebody said how it goes, or gave it a date. */
export function wantedClosing(c: Reading, ask: ClosedAsk): Closing | undefined {
  if (ask.name !== name) return undefined;
  const part = partById(c.db, ask.id);
  const { last } = standingOf(c.db, ask.id);
  if (!part || !last) return undefined;
  return { can: 'plan.read', by: last.byId, what: say`an answer on ${called(part)}` };
}
