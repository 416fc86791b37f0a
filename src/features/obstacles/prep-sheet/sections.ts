import { sayShortDay } from '../../../district/days.ts';
import type { PrepSheetOccasion } from '../../../district/occasions.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { bullets, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import type { Obstacle } from '../store.ts';
import { openOf } from '../store.ts';

/** On a prep sheet: what stands in the principal’s way, as far as they raised or own it. */
export function obstaclesOnSheet(c: Reading, { personId }: PrepSheetOccasion): Contribution<'prepSheet'>[] {
  const [first, ...rest] = openOf(c, personId);
  if (!first) return [];
  const refs = [refTo('obstacle', first.id), ...rest.map(({ id }) => refTo('obstacle', id))] as const;
  return [{ part: 'obstacles', words: sheetObstaclesWords([first, ...rest]), refs, weight: 0 }];
}

/** Each with its owner, since when, and the way around it. */
export const sheetObstaclesWords = (all: readonly Obstacle[]): Words => [
  bullets(
    all.map(({ words, owner, raisedOn, mitigation }) => {
      const around = mitigation === '' ? say`` : say`\n     Way around it: ${mitigation}`;
      return say`${bold(words)} · ${owner ?? 'no owner'} · since ${sayShortDay(raisedOn)}${around}`;
    }),
  ),
];
