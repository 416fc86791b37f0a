import { addDays, type Day, instantOf, sayShortDay } from '../../../district/days.ts';
import type { DigestOccasion, Span } from '../../../district/occasions.ts';
import { can } from '../../../district/policy.ts';
import type { Ref } from '../../../district/ref.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { outagesSince } from '../../../kit/outages.ts';
import { inMessage, placedIn } from '../compose/rules.ts';
import { frameOf, outageWords } from '../messages.ts';
import { lastDayOf } from '../store.ts';
import type { DigestDocument } from './document.ts';
import { leadsIn } from './readers.ts';

/** Who was without one for longer is not told of everything since: nobody reads a year. */
const longest = 120;

/** What the digest of the person who asks says of these days. */
export function gatherDigest(c: Asked, { since, until }: Span): DigestDocument {
  const said: DigestDocument = {
    sample: c.settings.sampleData === 'yes',
    day: c.today,
    since,
    until,
    outage: outageSince(c, since),
    pieces: piecesFor(c, { since, until }),
    lines: [],
  };
  const frame = frameOf({ id: 'kept', document: said, leads: leadsIn(c) });
  return { ...said, lines: placedIn(said.pieces, inMessage, frame) };
}

/** From the day of their last one, so that nothing falls between; the first tells of a week. */
export function sinceOf({ db, viewer, today }: Asked): Day {
  const last = lastDayOf(db, viewer.person.id) ?? addDays(today, -7);
  return later(last, addDays(today, -longest));
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** What all routines say, as far as this person may see each record it is told from. */
export function piecesFor(c: Asked, span: DigestOccasion): Contribution<'digest'>[] {
  const may = mayReadPiece(c, c);
  return c.occasions.gather('digest', c, span).filter(may);
}

/** Whether somebody may read a piece: the right is asked of each of its records, and each is read once. */
export function mayReadPiece(
  c: Reading,
  { viewer }: Pick<Asked, 'viewer'>,
): (piece: Contribution<'digest'>) => boolean {
  const known = new Map<Ref, ReturnType<Reading['facetsOf']>>();
  const facets = (ref: Ref) => {
    if (!known.has(ref)) known.set(ref, c.facetsOf(ref));
    return known.get(ref);
  };
  return (piece) =>
    piece.refs.every((ref) => {
      const record = facets(ref);
      return record !== undefined && can(viewer, piece.can, record);
    });
}

function outageSince({ db, settings }: Reading, since: Day): string {
  const outages = outagesSince(db, instantOf(since, '00:00', settings.timeZone));
  return outageWords({ ...outages, days: outages.days.map(sayShortDay) });
}
