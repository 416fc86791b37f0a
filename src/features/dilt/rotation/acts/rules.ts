import {
  assignTurn,
  canOn,
  exchange,
  fill,
  free,
  inOrder,
  memberOf,
  noted,
  type Rotation,
  type Slot,
  slotOf,
  type What,
  withSlot,
} from '../rules.ts';

/** Why an act cannot be done, in words for whoever asked; or the rotation as it is then. */
export type Acted = { readonly no: string } | { readonly now: Rotation };

const no = (words: string): Acted => ({ no: words });

/** Whether the person whose turn it is will facilitate: nobody stands in. */
const ownTurn = ({ turnOf, facilitator }: Slot): boolean => turnOf !== null && turnOf === facilitator;

/** *Swap*: two people change dates. Nobody’s turn is used up or put off. */
export function swap(now: Rotation, aId: string, bId: string): Acted {
  const [a, b] = [slotOf(now, aId), slotOf(now, bId)];
  if (!a || !b || a.cancelled || b.cancelled) return no('One of the two dates does not take place any more.');
  if (!ownTurn(a) || !ownTurn(b)) return no('Only two dates can be swapped that each have their own facilitator.');
  if (a.turnOf === b.turnOf) return no('Both dates are the same person’s.');
  if (!canOn(memberOf(now, a.turnOf), b.day) || !canOn(memberOf(now, b.turnOf), a.day))
    return no('One of the two is away on the other’s date.');
  return { now: exchange(now, [a, b], ['swapped', 'swapped']) };
}

/** *Substitute*: somebody else stands in, this time only. Whose turn it was has had it; the order stays as it is. */
export function substitute(now: Rotation, slotId: string, personId: string): Acted {
  const slot = slotOf(now, slotId);
  if (!slot || slot.cancelled) return no('That date does not take place.');
  if (slot.turnOf === null) return volunteer(now, slotId, personId);
  if (slot.facilitator === personId) return no('They facilitate that date already.');
  if (!canOn(memberOf(now, personId), slot.day)) return no('They are away on that day, or no administrator then.');
  const written = noted(now, slotId, personId, { what: 'substituted', turns: 0, owed: 0 });
  return { now: withSlot(written, slotId, { facilitator: personId }) };
}

/** *Skip*: their turn moves to the next possible date, not to the end. Who had that one takes this one. */
export function skip(now: Rotation, slotId: string, what: Extract<What, 'skipped' | 'excused'> = 'skipped'): Acted {
  const slot = slotOf(now, slotId);
  if (!slot || slot.cancelled) return no('That date does not take place.');
  if (slot.turnOf === null) return no('Nobody has that date.');
  return { now: fill(postpone(now, slot, what)) };
}

function postpone(before: Rotation, slot: Slot, what: 'skipped' | 'excused'): Rotation {
  const { turnOf } = slot;
  if (turnOf === null) return before;
  const now = withSlot(before, slot.id, { excused: [...slot.excused, turnOf] });
  const mover = memberOf(now, turnOf);
  const here = { ...slot, excused: [...slot.excused, turnOf] };
  const next = inOrder(now).find(
    (one) =>
      one.day > slot.day &&
      canOn(mover, one.day) &&
      !one.excused.includes(turnOf) &&
      (one.facilitator === null ||
        (ownTurn(one) &&
          one.turnOf !== turnOf &&
          !here.excused.includes(one.turnOf ?? '') &&
          canOn(memberOf(now, one.turnOf), slot.day))),
  );
  if (!next) return free(now, here, what, 1);
  if (next.facilitator === null) return assignTurn(free(now, here, what, 1), next.id, turnOf, 'assigned');
  return exchange(now, [here, next], [what, 'excused']);
}

/** *Cancel*: the date is called off. Everybody else keeps theirs, and whose turn it was is still to have it. */
export function cancel(now: Rotation, slotId: string): Acted {
  const slot = slotOf(now, slotId);
  if (!slot) return no('That date is over.');
  if (slot.cancelled) return no('That date was called off already.');
  const off = withSlot(now, slotId, { cancelled: true, facilitator: null });
  return {
    now: slot.turnOf === null ? off : noted(off, slotId, slot.turnOf, { what: 'cancelled', turns: -1, owed: 1 }),
  };
}

/** *Restore*: the date takes place after all, with whoever had it, unless they had their turn on another one since. */
export function restore(now: Rotation, slotId: string): Acted {
  const slot = slotOf(now, slotId);
  if (!slot) return no('That date is over.');
  if (!slot.cancelled) return no('That date takes place already.');
  const back = withSlot(now, slotId, { cancelled: false, turnOf: null, facilitator: null });
  const had = memberOf(now, slot.turnOf);
  if (had && had.owed > 0 && canOn(had, slot.day)) return { now: assignTurn(back, slotId, had.id, 'restored') };
  return { now: fill(back) };
}

/** *Volunteer*: somebody takes a date on top of the order. Whose turn it was is still to have theirs. */
export function volunteer(now: Rotation, slotId: string, personId: string): Acted {
  const slot = slotOf(now, slotId);
  if (!slot || slot.cancelled) return no('That date does not take place.');
  if (slot.facilitator === personId) return no('They facilitate that date already.');
  if (!canOn(memberOf(now, personId), slot.day)) return no('They are away on that day, or no administrator then.');
  if (slot.turnOf === personId) return { now: withSlot(now, slotId, { facilitator: personId }) };
  return { now: assignTurn(free(now, slot, 'excused', 1), slotId, personId, 'volunteered') };
}

/** Brings the turns up to who is there: who left loses their dates, who is away has theirs later, open dates are given. */
export function settle(now: Rotation): Rotation {
  const settled = inOrder(now).reduce((so, { id }) => {
    const slot = slotOf(so, id);
    return slot ? settleSlot(so, slot) : so;
  }, now);
  return fill(settled);
}

function settleSlot(now: Rotation, slot: Slot): Rotation {
  if (slot.facilitator === null || canOn(memberOf(now, slot.facilitator), slot.day)) return now;
  if (slot.turnOf !== null && slot.facilitator !== slot.turnOf) return settleSlot(...standInGone(now, slot));
  const member = memberOf(now, slot.facilitator);
  const isThere = member?.held.some((one) => one.from <= slot.day && (one.to === null || slot.day <= one.to));
  return isThere ? postpone(now, slot, 'excused') : free(now, slot, 'freed', 0);
}

/** Who stood in cannot: it is again up to whose turn it is. */
function standInGone(now: Rotation, slot: Slot): [Rotation, Slot] {
  const back = { facilitator: slot.turnOf };
  return [withSlot(now, slot.id, back), { ...slot, ...back }];
}
