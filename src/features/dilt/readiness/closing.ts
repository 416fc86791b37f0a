import { sayShortDay } from '../../../district/days.ts';
import { type Dilt, diltById } from '../../../district/dilt/store.ts';
import { personById } from '../../../district/roster.ts';
import type { ClosedAsk, ClosedByItself, Closing } from '../../../kit/asks/closing.ts';
import type { Reading } from '../../../kit/context.ts';
import { say } from '../../../kit/words/text.ts';
import { diltAgendaOf, segmentsOf, segmentWas } from '../agenda/store.ts';

/** A segment is heard of, or off the agenda; an agenda is written; or the day has come. */
export function readinessClosing(c: Reading, ask: ClosedAsk): Closing | undefined {
  if (ask.name === 'dilt/ready') return segmentClosing(c, ask);
  return ask.name === 'dilt/write-agenda' ? agendaClosing(c, ask) : undefined;
}

function segmentClosing(c: Reading, { id }: ClosedAsk): Closing | undefined {
  const one = segmentWas(c.db, id);
  const dilt = one && diltById(c.db, one.diltId);
  if (!one || !dilt) return undefined;
  const can = 'segments.own';
  const title = say`“${one.title}”`;
  if (one.removedOn !== null) return { can, because: say`${title} was taken off the agenda.` };
  // Only its owner is shown what says so.
  const by = one.ownerId;
  if (one.readiness === 'ready') return { can, by, what: say`${title}, ready for the DILT` };
  if (one.readiness === 'help') return { can, by, what: say`asking for help with ${title}` };
  const past = pastDilt(c, dilt);
  return past && { can, ...past };
}

function agendaClosing(c: Reading, { id, of }: ClosedAsk): Closing | undefined {
  const dilt = diltById(c.db, id);
  if (!dilt) return undefined;
  const can = 'dilt.read';
  const by = segmentsOf(c.db, id).length === 0 ? undefined : diltAgendaOf(c.db, id)?.writtenById;
  if (by !== undefined) return { can, by, what: say`the agenda of the DILT on ${sayShortDay(dilt.day)}` };
  const who = dilt.facilitatorId === null ? undefined : personById(c.db, dilt.facilitatorId)?.name;
  if (dilt.facilitatorId !== of && who !== undefined) return { can, because: say`${who} facilitates now.` };
  const past = pastDilt(c, dilt);
  return past && { can, ...past };
}

/** `the DILT on Dec 10 was called off.`; undefined while it is ahead. */
function pastDilt({ today }: Reading, { day, cancelledOn }: Dilt): ClosedByItself | undefined {
  if (cancelledOn !== null) return { because: say`the DILT on ${sayShortDay(day)} was called off.` };
  return day <= today ? { because: say`the DILT was on ${sayShortDay(day)}.`, lapsed: true } : undefined;
}
