import type { Day } from '../../../district/days.ts';

/** From one day to another, both included; without an end while it goes on. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day | null;
}

/** Somebody who takes turns. */
export interface Member {
  readonly id: string;
  /** The place in the order: who is first among those with as many turns. */
  readonly position: number;
  /** What they came in with: those who join later begin at the median. */
  readonly startsAt: number;
  /** Turns they had or have before them, as the ledger sums them up. */
  readonly turns: number;
  /** Turns that were put off and are still to come. */
  readonly owed: number;
  /** When they are an administrator. */
  readonly held: readonly Stretch[];
  readonly away: readonly Stretch[];
}

/** A date to come, with whose turn it is. */
export interface Slot {
  readonly id: string;
  readonly day: Day;
  /** Whose turn it is in the order; of a date that is called off, whose it was. */
  readonly turnOf: string | null;
  /** Who facilitates: somebody else where they stand in this time only. Null: somebody is called for. */
  readonly facilitator: string | null;
  readonly cancelled: boolean;
  /** Who is not to be given this date: they passed it on. */
  readonly excused: readonly string[];
}

/** What can be written into the ledger. */
export const whats = [
  'assigned',
  'served',
  'swapped',
  'substituted',
  'excused',
  'skipped',
  'cancelled',
  'restored',
  'volunteered',
  'freed',
] as const;
export type What = (typeof whats)[number];

/** A line of the ledger: what became of somebody's turn on a date, and what it changes in the sums. */
export interface Entry {
  readonly slotId: string;
  readonly personId: string;
  readonly what: What;
  readonly turns: number;
  readonly owed: number;
}

/** The rotation, with what was written into the ledger since it was read. */
export interface Rotation {
  readonly members: readonly Member[];
  /** From today on. */
  readonly slots: readonly Slot[];
  readonly entries: readonly Entry[];
}

const within = (day: Day) => (one: Stretch) => one.from <= day && (one.to === null || day <= one.to);

/** Whether somebody is an administrator on that day and not away. */
export function canOn(member: Member | undefined, day: Day): boolean {
  if (!member) return false;
  return member.held.some(within(day)) && !member.away.some(within(day));
}

/** What fairness is measured by: the turns somebody came in with, had, has before them, and is still to have. */
export const turnsOf = ({ startsAt, turns, owed }: Member): number => startsAt + turns + owed;

/** The turns they had or have, without those put off. */
const takenBy = ({ startsAt, turns }: Member): number => startsAt + turns;

export const memberOf = (now: Rotation, id: string | null): Member | undefined =>
  now.members.find((one) => one.id === id);

export const slotOf = (now: Rotation, id: string): Slot | undefined => now.slots.find((one) => one.id === id);

/** Dates that take place, the next one first. */
export const inOrder = (now: Rotation): Slot[] =>
  now.slots.filter((one) => !one.cancelled).sort((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id));

/** The rotation with a date changed. */
export function withSlot(now: Rotation, id: string, change: Partial<Slot>): Rotation {
  return { ...now, slots: now.slots.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

/** The rotation with a line more in its ledger. */
export function noted(now: Rotation, slotId: string, personId: string, line: Omit<Entry, 'slotId' | 'personId'>) {
  const members = now.members.map((one) =>
    one.id === personId ? { ...one, turns: one.turns + line.turns, owed: one.owed + line.owed } : one,
  );
  return { ...now, members, entries: [...now.entries, { slotId, personId, ...line }] };
}

/** Gives somebody a date. A turn they are still to have is had with it. */
export function assignTurn(now: Rotation, slotId: string, personId: string, what: What): Rotation {
  const owed = (memberOf(now, personId)?.owed ?? 0) > 0 ? -1 : 0;
  return withSlot(noted(now, slotId, personId, { what, turns: 1, owed }), slotId, {
    turnOf: personId,
    facilitator: personId,
  });
}

/** Takes a date from whoever has it. `owed`: their turn is still to come. */
export function free(now: Rotation, slot: Slot, what: What, owed: 0 | 1): Rotation {
  const freed = withSlot(now, slot.id, { turnOf: null, facilitator: null });
  return slot.turnOf === null ? freed : noted(freed, slot.id, slot.turnOf, { what, turns: -1, owed });
}

/** Two dates change hands; the sums stay as they are. */
export function exchange(
  now: Rotation,
  [a, b]: readonly [Slot, Slot],
  [whatA, whatB]: readonly [What, What],
): Rotation {
  if (a.turnOf === null || b.turnOf === null) return now;
  const lines = [
    [a.id, a.turnOf, whatA, -1],
    [b.id, a.turnOf, whatA === 'swapped' ? 'swapped' : 'assigned', 1],
    [b.id, b.turnOf, whatB, -1],
    [a.id, b.turnOf, whatB === 'swapped' ? 'swapped' : 'assigned', 1],
  ] as const;
  const written = lines.reduce<Rotation>(
    (so, [slotId, personId, what, turns]) => noted(so, slotId, personId, { what, turns, owed: 0 }),
    now,
  );
  const moved = withSlot(written, a.id, { turnOf: b.turnOf, facilitator: b.turnOf });
  return withSlot(moved, b.id, { turnOf: a.turnOf, facilitator: a.turnOf });
}

/**
 * Gives every date that has nobody to whoever comes first: who is still to have a turn, then who had the fewest, then by the order.
 * Nobody gets another while somebody who is there that day has had fewer: then the date stays open, and a volunteer is called for.
 */
export function fill(now: Rotation): Rotation {
  for (const slot of inOrder(now)) {
    const next = slot.facilitator === null ? nextFor(now, slot) : undefined;
    // From the first date again: with a turn more for one, an earlier date may be somebody’s that was nobody’s.
    if (next) return fill(assignTurn(now, slot.id, next.id, 'assigned'));
  }
  return now;
}

function nextFor(now: Rotation, slot: Slot): Member | undefined {
  const there = now.members.filter((one) => canOn(one, slot.day));
  const fewest = Math.min(...there.map(takenBy));
  return there
    .filter((one) => !slot.excused.includes(one.id) && (one.owed > 0 || takenBy(one) <= fewest))
    .sort((a, b) => Math.sign(b.owed) - Math.sign(a.owed) || turnsOf(a) - turnsOf(b) || a.position - b.position)[0];
}

/** The turns that somebody who joins begins with: the median of those who are there. */
export function medianOf(members: readonly Member[]): number {
  const sorted = members.map(turnsOf).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** What of somebody's dates has changed. */
export interface Moved {
  readonly personId: string;
  readonly got: readonly Slot[];
  readonly lost: readonly Slot[];
}

/** Whose dates are others than before, each with the dates they got and those they lost. */
export function movedBetween(before: readonly Slot[], after: readonly Slot[]): Moved[] {
  const was = new Map(before.map((one) => [one.id, one]));
  const changed = after.flatMap((slot) => {
    const from = was.get(slot.id)?.facilitator ?? null;
    return from === slot.facilitator ? [] : [{ slot, from }];
  });
  const people = new Set(changed.flatMap(({ slot, from }) => [from, slot.facilitator]));
  return [...people].flatMap((personId) => {
    if (personId === null) return [];
    const got = changed.filter(({ slot }) => slot.facilitator === personId).map(({ slot }) => slot);
    return [{ personId, got, lost: changed.filter(({ from }) => from === personId).map(({ slot }) => slot) }];
  });
}
