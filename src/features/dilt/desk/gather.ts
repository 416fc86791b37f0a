import { isAway } from '../../../district/absences.ts';
import { addDays, type Day } from '../../../district/days.ts';
import type { Dilt } from '../../../district/dilt/store.ts';
import { evidenceFor } from '../../../district/evidence.ts';
import { type Person, reachable } from '../../../district/people.ts';
import { personById } from '../../../district/roster.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import { mayBeAsked } from '../../../kit/asks/hours.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import { schoolDaysLeft } from '../../../kit/meetings/dates.ts';
import { diltAgendaOf, type Segment, segmentRef, segmentsOf } from '../agenda/store.ts';
import { hasConfirmed } from '../rotation/remind/keep.ts';
import type { NoReminder, Owner } from './rules.ts';

/** Everything the desk is made of. */
export interface DeskShown {
  readonly dilt: Dilt;
  readonly facilitator: string | undefined;
  /** Whoever looks at it facilitates; a leader may look at it too. */
  readonly isMine: boolean;
  readonly confirmed: boolean;
  readonly segments: readonly Pick<Segment, 'minutes' | 'readiness'>[];
  readonly owners: readonly Owner[];
  /** How many segments have a material. */
  readonly withMaterials: number;
  readonly posted: boolean;
  readonly packet: { readonly id: string | null; readonly freezesOn: Day | undefined };
  readonly schoolDaysLeft: number;
  readonly today: Day;
}

export function deskNow(c: Asked<Reading>, dilt: Dilt): DeskShown {
  const { facilitatorId } = dilt;
  const segments = segmentsOf(c.db, dilt.id);
  return {
    dilt,
    facilitator: facilitatorId === null ? undefined : personById(c.db, facilitatorId)?.name,
    isMine: facilitatorId === c.viewer.person.id,
    confirmed: facilitatorId !== null && hasConfirmed(c.db, dilt.id, facilitatorId),
    segments,
    owners: ownersOf(c, segments),
    withMaterials: segments.filter((one) => evidenceFor(c.db, segmentRef(one)).length > 0).length,
    posted: diltAgendaOf(c.db, dilt.id)?.channelId != null,
    packet: { id: c.ask('frozenPacket', { diltId: dilt.id }).packetId, freezesOn: freezesOn(c, dilt) },
    schoolDaysLeft: schoolDaysLeft(c, dilt),
    today: c.today,
  };
}

/** The segments by who leads them, in the order of the agenda. */
function ownersOf(c: Asked<Reading>, segments: readonly Segment[]): Owner[] {
  const ids = [...new Set(segments.map(({ ownerId }) => ownerId))];
  return ids.flatMap((id) => {
    const who = personById(c.db, id);
    const theirs = segments.filter(({ ownerId }) => ownerId === id);
    if (!who) return [];
    const { name, slackId } = who;
    return [
      { id, name, slackId: reachable(who) ? slackId : null, segments: theirs, noReminder: whyNot(c, who, theirs) },
    ];
  });
}

function whyNot(c: Asked<Reading>, who: Person, theirs: readonly Segment[]): NoReminder | null {
  if (who.id === c.viewer.person.id) return 'yourself';
  if (!reachable(who)) return 'noAccount';
  if (theirs.some(({ remindedOn }) => remindedOn === c.today)) return 'remindedToday';
  if (isAway(c.db, who.id, c.today)) return 'away';
  return mayBeAsked(c, who.id) ? null : 'quietHours';
}

/** So many school days before its DILT a packet freezes by itself. */
const freezesBefore = 3;

function freezesOn({ db, today }: Reading, { day }: Dilt): Day | undefined {
  const days = schoolDaysIn(db, addDays(day, -30), addDays(day, -1));
  const on = days.at(-freezesBefore);
  return on !== undefined && on >= today ? on : undefined;
}
