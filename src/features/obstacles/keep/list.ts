import { addDays, type Day, sayShortDay } from '../../../district/days.ts';
import type { ActionStatus } from '../../../district/plan/plan.ts';
import { can } from '../../../district/policy.ts';
import { parseRef } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, bullets, divider, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, clip, join, say, type Text } from '../../../kit/words/text.ts';
import { keepButtons, messageLink, obstacleNames } from '../messages.ts';
import { closedDays, mostPressingFirst, sayAge } from '../rules.ts';
import { closedSince, closingWords, type Obstacle, openObstacles } from '../store.ts';
import { sayObstructedRow } from './rows.ts';

/** Slack takes fifty blocks; each of these takes two. */
const listed = 18;
const listedClosed = 10;
const wordsMost = 400;
/** As many as are looked at to put the most pressing ones first. */
const lookedAt = 200;

export interface ListedObstacle extends Obstacle {
  /** What in the plan it stands in the way of; empty for the plan as a whole. */
  readonly row: string;
  /** The action goes on again, though the obstacle was not closed. */
  readonly movesAgain: boolean;
  readonly mayKeep: boolean;
}

export interface Closed {
  readonly words: string;
  readonly row: string;
  readonly became: string;
  readonly closedOn: Day | null;
}

export interface ObstaclesShown {
  readonly open: readonly ListedObstacle[];
  readonly closed: readonly Closed[];
  readonly today: Day;
}

/** `/throughline obstacles`: what is in the way, as far as this viewer may know of it. */
export const listObstacles = (c: Asked): Done => done({ tell: obstaclesWords(obstaclesNow(c)) });

export function obstaclesNow(c: Asked): ObstaclesShown {
  const open = mostPressingFirst(openObstacles(c, lookedAt));
  const moving = movingAgain(c, open.slice(0, listed));
  return {
    open: open.map((one) => ({
      ...one,
      row: sayObstructedRow(c.db, one.about),
      movesAgain: moving.has(one.id),
      mayKeep: can(c.viewer, 'obstacles.keep', { owner: one.ownerId, raiser: one.raisedById }),
    })),
    closed: closedSince(c, addDays(c.today, -closedDays), listedClosed).map((one) => ({
      words: one.words,
      row: sayObstructedRow(c.db, one.about),
      became: closingWords(c.db, one.id),
      closedOn: one.closedOn,
    })),
    today: c.today,
  };
}

const moves: readonly ActionStatus[] = ['inProgress', 'complete'];

/** Those whose action, or its part at the school they are about, was taken up again since. */
function movingAgain(c: Asked, open: readonly Obstacle[]): ReadonlySet<string> {
  const parts = new Map(
    open.flatMap(({ id, about }) => {
      const ref = about === null ? undefined : parseRef(about);
      return ref?.noun === 'actionPart' ? [[id, ref.id] as const] : [];
    }),
  );
  if (parts.size === 0) return new Set();
  const standing = c.ask('actionStandings', {}).flatMap((one) => one.parts);
  const moving = new Set(standing.flatMap(({ partId, status }) => (moves.includes(status) ? [partId] : [])));
  return new Set([...parts].flatMap(([id, part]) => (moving.has(part) ? [id] : [])));
}

/** The list. */
export function obstaclesWords({ open, closed, today }: ObstaclesShown): Words {
  return [
    ...(open.length === 0
      ? [paragraph('Nothing is in the way that you know of here.')]
      : [heading(`In the way: ${counted(open.length, 'obstacle', 'obstacles')}`)]),
    ...open.slice(0, listed).flatMap((one) => openEntry(one, today)),
    ...(open.length > listed ? [aside(`and ${open.length - listed} more, which come up as these are closed`)] : []),
    ...(closed.length === 0
      ? []
      : [divider, paragraph(say`${bold('Closed in the last month')}`), bullets(closed.map(closedLine))]),
  ];
}

function openEntry(one: ListedObstacle, today: Day): Piece[] {
  const head = say`${bold(one.row === '' ? 'The plan' : one.row)} · ${sayAge(one.raisedOn, today)} · ${one.owner === null ? say`${bold('nobody sees to it')}` : one.owner}`;
  const lines: Text[] = [
    head,
    say`${clip(one.words, wordsMost)}`,
    ...(one.mitigation === '' ? [] : [say`The way round it: ${one.mitigation}`]),
    ...(one.movesAgain ? [say`◐ The action moves again. Is this out of the way? Then close it.`] : []),
    ...(one.url === '' ? [] : [messageLink(one.url)]),
  ];
  return [paragraph(join(lines, '\n')), ...(one.mayKeep ? [keepButtons(one)] : [])];
}

function closedLine({ words, row, became, closedOn }: Closed): Text {
  const when = closedOn === null ? '' : `${sayShortDay(closedOn)}, `;
  return say`${when}${row === '' ? 'the plan' : row}: ${clip(words, 120)} → ${clip(became, 120)}`;
}

/** The same list from a button. */
export const openObstaclesList: ButtonPress = {
  name: obstacleNames.list,
  ability: 'obstacles.raise',
  press: (c) => listObstacles(c),
};
