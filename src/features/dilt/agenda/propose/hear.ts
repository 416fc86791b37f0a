import { sayDay } from '../../../../district/days.ts';
import type { Happenings } from '../../../../district/happenings.ts';
import { personById } from '../../../../district/roster.ts';
import type { Writing } from '../../../../kit/context.ts';
import type { Done } from '../../../../kit/outcome.ts';
import { Refusal } from '../../../../kit/refusal.ts';
import { diltAt } from '../form.ts';
import { titleKey, tooLong } from '../rules.ts';
import { changed } from '../save.ts';
import { diltAgendaOf, segmentsOf } from '../store.ts';
import { most } from '../text/rules.ts';
import { appendSegment } from './store.ts';

/** Another routine proposes a segment: it stands at the end of that DILT’s agenda, and the thread follows as when it is added by hand. */
export function hearSegmentProposed(c: Writing, proposed: Happenings['segmentProposed']): Done {
  const dilt = diltAt(c, proposed.diltId);
  const segments = segmentsOf(c.db, dilt.id);
  const refusal = whyNot(
    c,
    dilt,
    segments.map((one) => one.title),
    proposed.title,
  );
  if (refusal) throw new Refusal(refusal);
  const long = tooLong(dilt, [proposed.minutes, ...segments.map(({ minutes }) => minutes)]);
  if (long) throw new Refusal(`${long} Choose fewer minutes, or another DILT.`);
  appendSegment(c, proposed, 1 + Math.max(-1, ...segments.map(({ position }) => position)));
  return changed(c, dilt.id);
}

/** Why a segment may not come to an agenda any more; undefined when it may. */
function whyNot(
  c: Writing,
  dilt: ReturnType<typeof diltAt>,
  titles: readonly string[],
  title: string,
): string | undefined {
  const day = sayDay(dilt.day);
  if (dilt.day < c.today) return `The DILT of ${day} is over. Choose one that is coming.`;
  const posted = diltAgendaOf(c.db, dilt.id)?.postedAt != null;
  if (posted && c.ask('frozenPacket', { diltId: dilt.id }).packetId !== null) {
    const facilitator = dilt.facilitatorId === null ? undefined : personById(c.db, dilt.facilitatorId)?.name;
    return `The agenda of ${day} is posted and its packet is out. Choose a later DILT${facilitator ? `, or talk to ${facilitator}` : ''}.`;
  }
  if (titles.some((one) => titleKey(one) === titleKey(title))) return `“${title}” is on the agenda of ${day} already.`;
  if (titles.length >= most.segments)
    return `The agenda of ${day} has ${most.segments} segments, and no room for more.`;
  return undefined;
}
