import { Temporal } from 'temporal-polyfill';
import { type Day, dayOf, daysOf, monthBefore, monthOf } from '../../../district/days.ts';
import { type Dilt, lastDilt } from '../../../district/dilt/store.ts';
import { parseRef } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import type { Reading } from '../../../kit/context.ts';
import { headOf, momentOf, sinceLast } from '../../../kit/documents/gather.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { frozenAt } from '../store.ts';
import type { FrozenPiece, PacketDocument } from './document.ts';

/** What the packet of a DILT says at this moment. */
export function gatherPacket(c: Reading, dilt: Dilt, byId: string | null): PacketDocument {
  const since = sinceOf(c, dilt);
  return {
    ...headOf(c),
    diltDay: dilt.day,
    since,
    until: c.today,
    frozenOn: momentOf(c),
    frozenBy: (byId === null ? undefined : personById(c.db, byId)?.name) ?? '',
    pieces: c.occasions.gather('packet', c, { diltId: dilt.id, since, until: c.today }).map((one) => asFrozen(c, one)),
  };
}

/**
 * From the day the packet before was frozen, so that nothing falls between two of them; or, where there was none, from the last
 * DILT. The first of a school year tells of the month before, and none of the year before.
 */
function sinceOf(c: Reading, { day }: Dilt): Day {
  const last = lastDilt(c.db, day);
  const frozen = last && frozenAt(c.db, last.id);
  const since = frozen ? dayOf(Temporal.Instant.from(frozen), c.settings.timeZone) : last?.day;
  return sinceLast(c, since, (year) => later(year, daysOf(monthBefore(monthOf(c.today))).first));
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** With an idea that is wanted goes whose it is: the button below it is to find that person for as long as the packet is read. */
function asFrozen(c: Reading, piece: Contribution<'packet'>): FrozenPiece {
  const rating = piece.part === 'ideas' ? parseRef(piece.refs[0]) : undefined;
  if (rating?.noun !== 'selfRating') return piece;
  const wanted = c.ask('ideasWanted', { ratingId: rating.id });
  return wanted ? { ...piece, wantedBy: wanted.personId } : piece;
}
