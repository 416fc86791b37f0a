import type { Day } from '../../../district/days.ts';
import { counted } from '../../../kit/words/lists.ts';
import { wholeSentence } from '../../../kit/words/sentence.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { sayAge } from '../rules.ts';
import { rowsSaid } from './rules.ts';

/** What somebody wrote is said where it is no longer than this. */
const inDigest = 160;

/** What a digest says of an obstacle that its reader may know of. */
export interface SaidObstacle {
  /** What it stands in the way of; empty for the plan as a whole. */
  readonly row: string;
  readonly words: string;
  readonly raisedOn: Day;
}

export const obstructed = (row: string): Text => bold(row === '' ? 'The plan' : row);

/** What somebody wrote, behind a colon; nothing where it is too long to say whole. */
function told(words: string): string {
  const whole = wholeSentence(words, inDigest);
  return whole === '' ? '.' : `: ${whole}`;
}

/** The same before another sentence. */
const toldWhole = (words: string): string => told(words).replace(/(?<![.!?])$/, '.');

/** It waits for the reader. */
export const obstacleWaitsText = ({ row, words, raisedOn }: SaidObstacle, today: Day): Text =>
  say`${obstructed(row)} has been blocked ${sayAge(raisedOn, today)} and is yours to solve${told(words)}`;

/** Nobody owns it. */
export const nobodysText = ({ row, words, raisedOn }: SaidObstacle, today: Day): Text =>
  say`${obstructed(row)} has been blocked ${sayAge(raisedOn, today)} and has no owner${told(words)}`;

/** The same of several at once. */
export const moreText = (rows: readonly string[]): Text =>
  say`${counted(rows.length, 'more obstacle needs', 'more obstacles need')} a decision: ${rowsSaid(rows)}.`;

/** It was raised. */
export const raisedText = ({ row, words }: SaidObstacle): Text =>
  say`${obstructed(row)} has a new obstacle${told(words)}`;

/** It is out of the way. */
export function closedText({ row, words }: SaidObstacle, became: string): Text {
  const how = wholeSentence(became, inDigest);
  return say`${obstructed(row)} is rid of an obstacle${toldWhole(words)}${how === '' ? '' : ` What helped: ${how}`}`;
}

/** What came and went, for who may not know what it is. */
export function countsText(raised: readonly string[], closed: readonly string[]): Text {
  const said = [
    ...(raised.length === 0 ? [] : [`${counted(raised.length, 'was', 'were')} raised (${rowsSaid(raised)})`]),
    ...(closed.length === 0 ? [] : [`${counted(closed.length, 'was', 'were')} closed (${rowsSaid(closed)})`]),
  ];
  return say`Obstacles: ${said.join(', ')}.`;
}
