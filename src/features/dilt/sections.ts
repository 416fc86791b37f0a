import { type Dilt, nextDilt } from '../../district/dilt/store.ts';
import { can } from '../../district/policy.ts';
import { refTo } from '../../district/ref.ts';
import { personById } from '../../district/roster.ts';
import type { Asked } from '../../kit/context.ts';
import { type Done, done } from '../../kit/outcome.ts';
import type { Statement } from '../../kit/statement.ts';
import type { Words } from '../../kit/words/pieces.ts';
import { startTimes } from './agenda/rules.ts';
import { segmentsOf } from './agenda/store.ts';
import { unpublishedYears } from './calendar/list.ts';
import { deskNow } from './desk/gather.ts';
import { nextStepText } from './desk/messages.ts';
import { deskOf } from './desk/show.ts';
import { nextDiltWords, nextLine, type Planned, publishWords } from './messages.ts';
import { isPressing, yearsAhead } from './rotation/publish/post.ts';
import { hasConfirmed } from './rotation/remind/keep.ts';
import { turnDatesAhead } from './rotation/store.ts';

/** Bare `/dilt`: the facilitator’s desk; for everybody else the next DILT with what they do next. */
export const showNextDilt = (c: Asked): Done => done({ tell: nextWords(c) });

export function nextWords(c: Asked): Words {
  const next = nextDilt(c.db, c.today);
  if (next && next.facilitatorId === c.viewer.person.id) return deskOf(c, next);
  const facilitatorId = next?.facilitatorId ?? null;
  return nextDiltWords({
    next,
    facilitator: facilitatorId === null ? null : (personById(c.db, facilitatorId)?.name ?? null),
    confirmed: next !== undefined && facilitatorId !== null && hasConfirmed(c.db, next.id, facilitatorId),
    agenda: next ? plannedOf(c, next) : [],
    myTurn: myNextTurn(c),
    takesTurns: can(c.viewer, 'dilt.turn'),
    mayLead: can(c.viewer, 'dilt.lead'),
    packetId: next && can(c.viewer, 'packet.read') ? c.ask('frozenPacket', { diltId: next.id }).packetId : null,
  });
}

function plannedOf(c: Asked, { id, beginsAt }: Dilt): Planned[] {
  const all = segmentsOf(c.db, id);
  const { starts } = startTimes(
    beginsAt,
    all.map(({ minutes }) => minutes),
  );
  return all.map((one, at) => ({
    ...one,
    at: starts[at] ?? beginsAt,
    isMine: one.ownerId === c.viewer.person.id,
  }));
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
  const step = isMine ? nextStepText(deskNow(c, next)) : undefined;
  const words = [nextLine({ next, step, facilitator })];
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
