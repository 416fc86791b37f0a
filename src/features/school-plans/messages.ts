import { type Day, sayNearDay } from '../../district/days.ts';
import { called } from '../../district/plan/short-names.ts';
import { counted } from '../../kit/words/lists.ts';
import { heading, type Piece, paragraph, type Words } from '../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../kit/words/text.ts';
import type { SchoolItem } from './items/store.ts';
import { standingName } from './rules.ts';

/** What a school's plan is shown from. */
export interface SchoolPlanShown {
  readonly school: string;
  readonly schoolYear: string;
  readonly items: readonly SchoolItem[];
  readonly today: Day;
}

/** A school's plan: how many items are complete, then each of them. */
export function schoolPlanWords({ school, schoolYear, items, today }: SchoolPlanShown): Words {
  const counting = items.filter(({ status }) => status !== 'dropped');
  const complete = counting.filter(({ status }) => status === 'complete').length;
  return [
    heading(`${school}: school plan ${schoolYear}`),
    paragraph(`${complete} of ${counted(counting.length, 'item', 'items')} complete.`),
    ...counting.map((item): Piece => paragraph(itemLine(item, today))),
  ];
}

/** An item in a list: its code and short name, how it goes, who owns it, by when. */
export function itemLine(item: SchoolItem, today: Day): Text {
  const due = item.dueOn === null ? 'no date' : `due ${sayNearDay(item.dueOn, today)}`;
  return say`${bold(called(item))}\n${bold(standingName(item, today))} · ${item.owner ?? 'no owner'} · ${due}`;
}
