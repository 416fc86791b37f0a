import type { Day } from '../../../district/days.ts';
import type { HighlightOccasion } from '../../../district/occasions.ts';
import { objectiveServedBy } from '../../../district/plan/find.ts';
import { refTo } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import type { ObstacleStanding } from '../../../district/standings.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { sayObstructedRow } from '../keep/rows.ts';
import { ageInDays } from '../rules.ts';
import { obstacleStandings } from '../store.ts';
import { type Closed, closedWords, openObstacleWords } from './messages.ts';

/** A closed obstacle weighs more than any open one: it stands last. */
const last = 100_000;

/** In a highlight report: each obstacle that is in the way, the oldest first, then those that came out of it since the last meeting. */
export function obstaclesHighlight(c: Reading, { since, until }: HighlightOccasion): Contribution<'highlight'>[] {
  const all = obstacleStandings(c, since).filter(({ raisedOn }) => raisedOn <= until);
  return [
    ...all.filter(({ closedOn }) => closedOn === null || closedOn > until).map((one) => openPiece(c, one, until)),
    ...closedPiece(c, all, { since, until }),
  ];
}

function openPiece(c: Reading, one: ObstacleStanding, until: Day): Contribution<'highlight'> {
  const owner = one.ownerId === null ? undefined : personById(c.db, one.ownerId)?.name;
  const words = openObstacleWords({ ...one, row: sayObstructedRow(c.db, one.about), owner }, until);
  const objectiveId = one.about === null ? null : objectiveServedBy(c.db, one.about);
  const refs = [refTo('obstacle', one.obstacleId)] as const;
  return { part: 'obstacles', objectiveId, words, refs, weight: last - 1 - ageInDays(one.raisedOn, until) };
}

function closedPiece(
  c: Reading,
  all: readonly ObstacleStanding[],
  { since, until }: Omit<HighlightOccasion, 'meetingId'>,
): Contribution<'highlight'>[] {
  const closed = all.flatMap((one): (Closed & { readonly id: string })[] => {
    const { obstacleId: id, words, became, closedOn } = one;
    if (closedOn === null || closedOn < since || closedOn > until) return [];
    return [{ id, row: sayObstructedRow(c.db, one.about), words, became, closedOn }];
  });
  const newestFirst = closed.sort((a, b) => b.closedOn.localeCompare(a.closedOn));
  const [first, ...rest] = newestFirst.map(({ id }) => refTo('obstacle', id));
  if (!first) return [];
  const words = closedWords(newestFirst, since);
  return [{ part: 'obstacles', objectiveId: null, words, refs: [first, ...rest], weight: last }];
}
