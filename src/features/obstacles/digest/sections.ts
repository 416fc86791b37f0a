import { decisionsOf, decisionWeight, togetherWeight, weights } from '../../../district/digest.ts';
import type { DigestOccasion } from '../../../district/occasions.ts';
import { objectiveServedBy } from '../../../district/plan/find.ts';
import { can } from '../../../district/policy.ts';
import { type Ref, refTo } from '../../../district/ref.ts';
import type { ObstacleStanding } from '../../../district/standings.ts';
import type { Asked } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { sayObstructedRow } from '../keep/rows.ts';
import { obstacleNames } from '../messages.ts';
import { ageInDays, hasNoOwner } from '../rules.ts';
import { facetsOfObstacle, obstacleStandings } from '../store.ts';
import {
  closedText,
  countsText,
  moreText,
  nobodysText,
  obstacleWaitsText,
  obstructed,
  raisedText,
  type SaidObstacle,
} from './messages.ts';
import { obstructedRowCalled } from './rows.ts';
import { newsOf } from './rules.ts';

/** An obstacle, what it stands in the way of, and whether the reader may know what it is. */
interface Seen extends ObstacleStanding {
  readonly row: string;
  /** The same with its name. */
  readonly called: string;
  readonly mayRead: boolean;
  readonly mayKeep: boolean;
}

/** In somebody’s digest: what waits for them, what nobody sees to, and what came and went. What it is, only those read who may. */
export function obstaclesDigest(c: Asked, span: DigestOccasion): Contribution<'digest'>[] {
  const all = obstacleStandings(c, span.since).map((one) => seenBy(c, one));
  return [...decisions(c, all), ...(span.only === 'decisions' ? [] : changed(c, all, span))];
}

function seenBy(c: Asked, one: ObstacleStanding): Seen {
  const facets = facetsOfObstacle(c.db, one.obstacleId) ?? {};
  return {
    ...one,
    row: sayObstructedRow(c.db, one.about),
    called: obstructedRowCalled(c.db, one.about),
    mayRead: can(c.viewer, 'obstacles.read', facets),
    mayKeep: can(c.viewer, 'obstacles.keep', facets),
  };
}

function decisions(c: Asked, all: readonly Seen[]): Contribution<'digest'>[] {
  const me = c.viewer.person.id;
  const waiting = all.filter((one) => one.closedOn === null && one.mayKeep && (one.ownerId === me || hasNoOwner(one)));
  return decisionsOf(waiting, (one) => [decisionPiece(c, one)], morePiece);
}

const saidOf = ({ called: row, words, raisedOn }: Seen): SaidObstacle => ({ row, words, raisedOn });

function decisionPiece(c: Asked, one: Seen): Contribution<'digest'> {
  const isMine = one.ownerId !== null;
  const label = isMine ? 'Update…' : 'Assign…';
  return {
    ...pieceOf(c, one, 'decisions', (isMine ? obstacleWaitsText : nobodysText)(saidOf(one), c.today)),
    weight: decisionWeight(ageInDays(one.raisedOn, c.today)),
    subject: obstructed(one.called),
    button: place({ name: obstacleNames.change }, label, one.obstacleId, {
      spoken: `${label} ${one.row || 'the plan'}`,
    }),
  };
}

function morePiece(rest: readonly Seen[]): Contribution<'digest'>[] {
  const refs = refsOf(rest);
  if (!refs) return [];
  const words = moreText(rest.map(({ row }) => row));
  const button = place({ name: obstacleNames.list }, 'Look', '', { spoken: 'Look at the obstacles' });
  return [{ part: 'decisions', words, refs, weight: togetherWeight, can: 'obstacles.read', button }];
}

function refsOf(all: readonly Seen[]): readonly [Ref, ...Ref[]] | undefined {
  const [first, ...rest] = all.map(({ obstacleId }) => refTo('obstacle', obstacleId));
  return first && [first, ...rest];
}

function pieceOf(
  c: Asked,
  one: Seen,
  part: Contribution<'digest'>['part'],
  words: Contribution<'digest'>['words'],
): Contribution<'digest'> {
  const objectiveId = one.about === null ? null : objectiveServedBy(c.db, one.about);
  const refs = [refTo('obstacle', one.obstacleId)] as const;
  const weight = weights.changed.obstacles;
  return { part, words, refs, weight, can: 'obstacles.read', ...(objectiveId === null ? {} : { objectiveId }) };
}

/** In words for who may know of it; for others how many, and in the way of what. */
function changed(c: Asked, all: readonly Seen[], span: DigestOccasion): Contribution<'digest'>[] {
  const news = all.flatMap((one) => {
    const what = newsOf(one, span);
    return what ? [{ one, what }] : [];
  });
  const known = news
    .filter(({ one }) => one.mayRead)
    .map(({ one, what }) =>
      pieceOf(c, one, 'changed', what === 'raised' ? raisedText(saidOf(one)) : closedText(saidOf(one), one.became)),
    );
  return [...known, ...counts(news.filter(({ one }) => !one.mayRead))];
}

function counts(news: readonly { readonly one: Seen; readonly what: 'raised' | 'closed' }[]): Contribution<'digest'>[] {
  const refs = refsOf(news.map(({ one }) => one));
  if (!refs) return [];
  const rows = (which: 'raised' | 'closed') => news.filter(({ what }) => what === which).map(({ one }) => one.row);
  const weight = weights.changed.obstacles;
  return [{ part: 'changed', words: countsText(rows('raised'), rows('closed')), refs, weight, can: 'digest.read' }];
}
