import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { fromRow } from '../../../kit/value.ts';
import { aside, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import type { Text } from '../../../kit/words/text.ts';
import { planWordsAt } from '../own/show.ts';
import { planPlaceOf } from '../own/where.ts';
import type { SchoolPlan } from '../store.ts';
import { planIn } from './find.ts';
import { showHistory } from './history.ts';
import { planLifeNames } from './names.ts';

/** So many lines stand on a page. */
export const linesOnPage = 20;

/** A page of lines, how many more there are, and the button to them. */
export function pageOfLines(lines: readonly (Text | string)[], from: number, next: (from: number) => Piece): Piece[] {
  const left = lines.length - from - linesOnPage;
  return [
    ...lines.slice(from, from + linesOnPage).map((line) => paragraph(line)),
    ...(left > 0 ? [aside(`${left} more.`), next(from + linesOnPage)] : []),
  ];
}

/** A school’s plan of any year, as this viewer may read it. */
export const planPage = (c: Asked, { id }: Pick<SchoolPlan, 'id'>, from: number): Words =>
  planWordsAt(c, planPlaceOf(c, id), from);

/** What follows from a window about a plan: it closes, and the list it was opened from says how the plan is now. */
export const savedPlan = (c: Asked, planId: string, rest: Partial<Omit<Done, 'kind' | 'instead'>> = {}): Done =>
  done({ ...rest, instead: planPage(c, planIn(c.db, planId), 0) });

/** Shown to who asks, and in place of the list the button stood in. */
export const inPrivate = (words: Words): Done => done({ tell: words, instead: words });

/** Opens a plan, or its history: `more` is `plan 20` from its 21st item on, or `history`. */
export const showSchoolPlan: ButtonPress = {
  name: planLifeNames.show,
  ability: 'schoolPlans.look',
  about: 'schoolPlan',
  press(c, id, { more }) {
    const plan = planIn(c.db, id);
    const [what, from = ''] = more.split(' ');
    return inPrivate(what === 'history' ? showHistory(c, plan) : planPage(c, plan, fromRow(from)));
  },
};
