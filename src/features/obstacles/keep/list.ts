import { addDays, type Day, sayShortDay } from '../../../district/days.ts';
import type { ActionStatus } from '../../../district/plan/plan.ts';
import { can } from '../../../district/policy.ts';
import { parseRef } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { type ButtonPress, place } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { fromRow } from '../../../kit/value.ts';
import { counted } from '../../../kit/words/lists.ts';
import {
  aside,
  bullets,
  buttons,
  divider,
  heading,
  type Piece,
  paragraph,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, join, say, type Text } from '../../../kit/words/text.ts';
import { keepButtons, messageLink, obstacleNames } from '../messages.ts';
import { closedDays, committeeWords, mostPressingFirst, pageStarts, sayAge } from '../rules.ts';
import { closedSince, closingWords, type Obstacle, openObstacles } from '../store.ts';
import { sayObstructedRow } from './rows.ts';

/** As many as a phone shows at once. */
const onOnePage = { rows: 5, letters: 2_400 } as const;
const closedShown = { rows: 5, letters: 500 } as const;
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
export const listObstacles = (c: Asked): Done => done({ tell: obstaclesWords(obstaclesNow(c), 0) });

export function obstaclesNow(c: Asked): ObstaclesShown {
  const open = mostPressingFirst(openObstacles(c, lookedAt));
  const moving = movingAgain(c, open);
  return {
    open: open.map((one) => ({
      ...one,
      row: sayObstructedRow(c.db, one.about),
      movesAgain: moving.has(one.id),
      mayKeep: can(c.viewer, 'obstacles.keep', { owner: one.ownerId, raiser: one.raisedById }),
    })),
    closed: closedSince(c, addDays(c.today, -closedDays), closedShown.rows).map((one) => ({
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

/** A page of the list. */
export function obstaclesWords({ open, closed, today }: ObstaclesShown, from: number): Words {
  const said = open.map((one) => openText(one, today));
  const starts = pageStarts(
    said.map(({ plain }) => plain.length),
    onOnePage,
  );
  const first = starts.findLast((at) => at <= from) ?? 0;
  const next = starts.find((at) => at > first) ?? open.length;
  const page = `${first}` as const;
  return [
    ...(open.length === 0
      ? [paragraph('You have no obstacles here. Nothing to do.')]
      : [heading(counted(open.length, 'open obstacle', 'open obstacles'))]),
    ...open
      .slice(first, next)
      .flatMap((one, at): Piece[] => [
        paragraph(said[first + at] ?? say``),
        ...(one.mayKeep ? [keepButtons(one, page)] : []),
      ]),
    ...pager({ first, next, all: open.length, before: starts.findLast((at) => at < first) }),
    ...closedPieces(closed),
  ];
}

function pager(at: { first: number; next: number; all: number; before: number | undefined }): Piece[] {
  const { first, next, all, before } = at;
  if (next - first === all) return [];
  const to = (start: number, label: string) => place({ name: obstacleNames.page }, label, String(start));
  return [
    aside(`${first + 1} to ${next} of ${all}`),
    buttons(...(before === undefined ? [] : [to(before, 'Back')]), ...(next < all ? [to(next, 'More')] : [])),
  ];
}

const letters = (lines: readonly Text[]): number => lines.reduce((sum, { plain }) => sum + plain.length, 0);

/** Those that were closed last, whole. */
function closedPieces(closed: readonly Closed[]): Piece[] {
  const lines = closed.map(closedLine);
  if (lines.length === 0) return [];
  const whole = lines.filter((_, at) => letters(lines.slice(0, at + 1)) <= closedShown.letters);
  const more = lines.length - whole.length;
  return [
    divider,
    paragraph(bold('Closed in the last month')),
    ...(whole.length === 0 ? [] : [bullets(whole)]),
    ...(more === 0 ? [] : [aside(`${more} more closed, kept on record.`)]),
  ];
}

/** `2.1 has been blocked for 98 days and has no owner.` */
function openHead({ row, raisedOn, owner, committeeSince }: ListedObstacle, today: Day): Text {
  const committee = committeeWords(committeeSince);
  const owned = owner === null ? bold('has no owner') : say`${owner} owns it`;
  const who =
    committee === '' ? owned : owner === null ? say`is ${bold(committee)}` : say`${owner} owns it, ${bold(committee)}`;
  const and = owner === null ? ' and ' : '; ';
  return say`${bold(row === '' ? 'The plan' : row)} has been blocked ${sayAge(raisedOn, today)}${and}${who}.`;
}

function openText(one: ListedObstacle, today: Day): Text {
  const lines: Text[] = [
    openHead(one, today),
    say`${one.words}`,
    ...(one.mitigation === '' ? [] : [say`Way around it: ${one.mitigation}`]),
    ...(one.movesAgain ? [say`🟡 The action is moving again. If this is solved, close it.`] : []),
    ...(one.url === '' ? [] : [messageLink(one.url)]),
  ];
  return join(lines, '\n');
}

function closedLine({ words, row, became, closedOn }: Closed): Text {
  const when = closedOn === null ? '' : `${sayShortDay(closedOn)}, `;
  return say`${when}${row === '' ? 'the plan' : row}: ${words} → ${became}`;
}

/** Another page of the list, in its place. */
export const openObstaclesPage: ButtonPress = {
  name: obstacleNames.page,
  ability: 'obstacles.raise',
  press(c, text) {
    const words = obstaclesWords(obstaclesNow(c), fromRow(text));
    return done({ tell: words, instead: words });
  },
};

/** The same list from a button. */
export const openObstaclesList: ButtonPress = {
  name: obstacleNames.list,
  ability: 'obstacles.raise',
  press: (c) => listObstacles(c),
};
