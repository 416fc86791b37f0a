import type { HighlightOccasion } from '../../../district/occasions.ts';
import { activeObjectives } from '../../../district/plan/store.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { partsNow } from '../digest/store.ts';
import { partsByObjective } from '../packet/store.ts';
import { progressWords } from './messages.ts';
import { actionProgressIn } from './rules.ts';

/** In a highlight report, objective by objective: which actions moved, which did not, and which are blocked. */
export function actionsHighlight(c: Reading, { since, until }: HighlightOccasion): Contribution<'highlight'>[] {
  const parts = partsNow(c.db);
  const shortNames = new Map(partsByObjective(c.db).map(({ actionId, shortName }) => [actionId, shortName]));
  return activeObjectives(c.db).flatMap(({ id }): Contribution<'highlight'>[] => {
    const theirs = parts.filter(({ objectiveId }) => objectiveId === id);
    if (theirs.length === 0) return [];
    const words = progressWords(theirs, actionProgressIn(theirs, { since, until }), since, shortNames);
    const ids = [...new Set(theirs.map(({ actionId }) => actionId))];
    const refs = [refTo('strategicObjective', id), ...ids.map((one) => refTo('action', one))] as const;
    return [{ part: 'progress', objectiveId: id, words, refs, weight: 0 }];
  });
}
