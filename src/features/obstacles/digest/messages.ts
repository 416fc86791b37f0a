import type { Day } from '../../../district/days.ts';
import { counted } from '../../../kit/words/lists.ts';
import { bold, clip, say, type Text } from '../../../kit/words/text.ts';
import { sayAge } from '../rules.ts';
import { rowsSaid } from './rules.ts';

/** How much of somebody’s words a digest says. */
const inDigest = 160;

/** What a digest says of an obstacle that its reader may know of. */
export interface SaidObstacle {
  /** What it stands in the way of; empty for the plan as a whole. */
  readonly row: string;
  readonly words: string;
  readonly raisedOn: Day;
}

const wayOf = (row: string): Text => bold(row === '' ? 'the plan' : row);
const short = (words: string): string => clip(words.replaceAll(/\s+/g, ' '), inDigest);

/** It waits for the reader. */
export const obstacleWaitsText = ({ row, words, raisedOn }: SaidObstacle, today: Day): Text =>
  say`Obstacle to ${wayOf(row)} ${sayAge(raisedOn, today)}, you see to it: ${short(words)}`;

/** Nobody sees to it. */
export const nobodysText = ({ row, words, raisedOn }: SaidObstacle, today: Day): Text =>
  say`Obstacle to ${wayOf(row)} ${sayAge(raisedOn, today)}, nobody sees to it: ${short(words)}`;

/** The same of several at once. */
export const moreText = (rows: readonly string[]): Text =>
  say`${counted(rows.length, 'more obstacle waits', 'more obstacles wait')} for a decision: in the way of ${rowsSaid(rows)}.`;

/** It was raised. */
export const raisedText = ({ row, words }: SaidObstacle): Text => say`New in the way of ${wayOf(row)}: ${short(words)}`;

/** It is out of the way. */
export const closedText = ({ row, words }: SaidObstacle, became: string): Text =>
  say`Out of the way of ${wayOf(row)}: ${short(words)} → ${short(became)}`;

/** What came and went, for who may not know what it is. */
export function countsText(raised: readonly string[], closed: readonly string[]): Text {
  const said = [
    ...(raised.length === 0 ? [] : [`${counted(raised.length, 'was', 'were')} raised (${rowsSaid(raised)})`]),
    ...(closed.length === 0 ? [] : [`${counted(closed.length, 'was', 'were')} closed (${rowsSaid(closed)})`]),
  ];
  return say`Obstacles: ${said.join(', ')}.`;
}
