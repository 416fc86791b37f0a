import type { Day } from '../../../district/days.ts';
import { shortNameOf } from '../../../district/plan/short-names.ts';
import type { Asked } from '../../../kit/context.ts';
import { counted } from '../../../kit/words/lists.ts';
import { heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { changedToday, inMorningOrder } from '../change/log.ts';
import { partRow } from '../change/names.ts';
import { standingWords } from '../messages.ts';
import { actionsPage, type ListedPart, listedParts, pager } from '../mine/list.ts';
import { partsOfAction } from '../store.ts';

/** What the list of an action’s parts is made of. */
export interface PartsShown {
  readonly parts: readonly ListedPart[];
  readonly today: Day;
}

/** The parts of one action, the worst first. */
export function partsNowOf(c: Asked, actionId: string): PartsShown {
  const changed = changedToday(c.db, c.today);
  const parts = inMorningOrder(partsOfAction(c, actionId), changed, c.today);
  return { parts: listedParts(c, parts, changed), today: c.today };
}

/** An action that each school has its part of. */
export function partsWords({ parts, today }: PartsShown, from: number): Words {
  const complete = parts.filter(({ part }) => part.status === 'complete').length;
  const [first] = parts;
  const head: Piece[] = first
    ? [heading(`Action ${first.part.code}`), paragraph(say`${bold(shortNameOf(first.part))}`)]
    : [];
  const back = { today, back: `parts ${from}` } as const;
  return [
    ...head,
    paragraph(`${complete} of ${counted(parts.length, 'part', 'parts')} complete.`),
    ...parts.slice(from, from + actionsPage).map(({ part, may }) => {
      const stands = standingWords({ ...part, school: null }, today);
      const line = say`${bold(part.school ?? 'All schools')} · ${stands} · ${part.owner ?? 'no owner'}`;
      return partRow(line, part, may, back);
    }),
    ...pager('parts', { from, all: parts.length, of: first?.part.id ?? '' }),
  ];
}
