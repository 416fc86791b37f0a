import { type Dilt, nextDilt } from '../../district/dilt/store.ts';
import { can } from '../../district/policy.ts';
import { refTo } from '../../district/ref.ts';
import { personById } from '../../district/roster.ts';
import type { Asked } from '../../kit/context.ts';
import { type Done, done } from '../../kit/outcome.ts';
import type { Statement } from '../../kit/statement.ts';
import type { Words } from '../../kit/words/pieces.ts';
import { unpublishedYears } from './calendar/list.ts';
import { nextDiltWords, nextLine, publishWords } from './messages.ts';
import { isPressing, yearsAhead } from './rotation/publish/post.ts';
import { turnDatesAhead } from './rotation/store.ts';

/** What an act of this routine says of the viewer’s part in a DILT: their segments, what their school brings. */
export type PartOnTheDay = (c: Asked, dilt: Dilt) => Words;

/** Bare `/dilt`: the next one, who facilitates, the viewer’s part in it, and their next turn. */
export function showNextDilt(c: Asked, parts: readonly PartOnTheDay[]): Done {
  const next = nextDilt(c.db, c.today);
  const shown = {
    next,
    facilitator: next?.facilitatorId ? (personById(c.db, next.facilitatorId)?.name ?? null) : null,
    isMine: next?.facilitatorId === c.viewer.person.id,
    myTurn: myNextTurn(c),
    takesTurns: can(c.viewer, 'dilt.turn'),
    mayLead: can(c.viewer, 'dilt.lead'),
    part: next ? parts.flatMap((one) => one(c, next)) : [],
  };
  return done({ tell: nextDiltWords(shown) });
}

const myNextTurn = (c: Asked): Dilt | undefined =>
  turnDatesAhead(c).find(
    ({ facilitatorId, cancelledOn }) => facilitatorId === c.viewer.person.id && cancelledOn === null,
  );

/** On Home: when the next DILT is and who facilitates; for whoever leads, that the year is still to be published. */
export function diltHome(c: Asked): Statement[] {
  if (!can(c.viewer, 'dilt.read')) return [];
  return [...nextOnHome(c), ...unpublishedOnHome(c)];
}

function nextOnHome(c: Asked): Statement[] {
  const next = nextDilt(c.db, c.today);
  if (!next) return [];
  const isMine = next.facilitatorId === c.viewer.person.id;
  const facilitator = next.facilitatorId === null ? null : (personById(c.db, next.facilitatorId)?.name ?? null);
  const words = [nextLine({ next, isMine, facilitator })];
  return [{ part: 'next', words, refs: [refTo('dilt', next.id)], weight: 2, can: 'dilt.read' }];
}

function unpublishedOnHome(c: Asked): Statement[] {
  if (!can(c.viewer, 'dilt.lead')) return [];
  const unpublished = unpublishedYears(c);
  const pressing = yearsAhead(c).filter((year) => unpublished.includes(year.startsOn) && isPressing(c, year));
  const first = pressing[0]?.dates[0];
  if (!first) return [];
  return [{ part: 'today', words: publishWords, refs: [refTo('dilt', first.id)], weight: 4, can: 'dilt.lead' }];
}
