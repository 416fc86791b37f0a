import type { TimeOfDay } from '../../../district/days.ts';
import { counted } from '../../../kit/words/lists.ts';
import { addMinutes, minutesBetween, sayMinutes } from '../agenda/rules.ts';

/** A segment as the run of show keeps it, in wall-clock times of the day. */
export interface Run {
  readonly id: string;
  readonly minutes: number;
  /** Minutes that were added on the day. */
  readonly added: number;
  readonly startedAt: TimeOfDay | null;
  readonly endedAt: TimeOfDay | null;
}

export type RunState = 'done' | 'running' | 'toCome';

/** Where a segment stands and when: planned, and as it went or will go by now. */
export interface Slot {
  readonly id: string;
  readonly state: RunState;
  readonly planned: { readonly from: TimeOfDay; readonly to: TimeOfDay };
  readonly actual: { readonly from: TimeOfDay; readonly to: TimeOfDay };
  /** How many minutes longer than planned it took, or is due to take. */
  readonly over: number;
}

/** Word and shape of each. */
export const runNames: Readonly<Record<RunState, string>> = {
  done: '🟢 done',
  running: '🔵 now',
  toCome: '⚪ to come',
};

const stateOf = ({ startedAt, endedAt }: Run): RunState =>
  endedAt !== null ? 'done' : startedAt !== null ? 'running' : 'toCome';

/** The run of show: what was planned against what is. What is to come follows what runs, and never begins in the past. */
export function slotsOf(beginsAt: TimeOfDay, runs: readonly Run[], now: TimeOfDay): Slot[] {
  let planned = beginsAt;
  let free = runs.some(({ startedAt }) => startedAt !== null) ? now : later(beginsAt, now);
  const running = runs.find((one) => stateOf(one) === 'running');
  if (running?.startedAt) free = later(now, addMinutes(running.startedAt, running.minutes + running.added));
  return runs.map((one) => {
    const state = stateOf(one);
    const from = planned;
    planned = addMinutes(planned, one.minutes);
    const actual = actualOf(one, state, { free, now });
    if (state === 'toCome') free = actual.to;
    const over = state === 'toCome' ? 0 : minutesBetween(actual.from, actual.to) - one.minutes;
    return { id: one.id, state, planned: { from, to: planned }, actual, over };
  });
}

function actualOf(
  { startedAt, endedAt, minutes, added }: Run,
  state: RunState,
  { free, now }: { readonly free: TimeOfDay; readonly now: TimeOfDay },
): Slot['actual'] {
  if (state === 'toCome' || startedAt === null) return { from: free, to: addMinutes(free, minutes) };
  return { from: startedAt, to: endedAt ?? later(now, addMinutes(startedAt, minutes + added)) };
}

const later = (a: TimeOfDay, b: TimeOfDay): TimeOfDay => (a > b ? a : b);

/** The first that is to come after another one; undefined when it was the last. */
export function nextAfter<One extends Run>(runs: readonly One[], id: string): One | undefined {
  const at = runs.findIndex((one) => one.id === id);
  return runs.slice(at + 1).find((one) => one.startedAt === null);
}

/** The day is over when its last segment is done and none runs. */
export function isOver(runs: readonly Run[]): boolean {
  return runs.at(-1)?.endedAt != null && !runs.some((one) => stateOf(one) === 'running');
}

/** `5 min longer`, `10 min shorter`, `on time`. */
export function sayOver(over: number): string {
  if (over === 0) return 'on time';
  return over > 0 ? `${over} min longer` : `${-over} min shorter`;
}

/** `You’re 6 minutes over.`, `You’re 1 h 10 min over.`: when a segment is to begin, against the plan. */
export function sayBehind({ planned, actual }: Pick<Slot, 'planned' | 'actual'>): string {
  const over = minutesBetween(planned.from, actual.from);
  if (over === 0) return 'You’re on time.';
  if (over < 0) return `You’re ${sayMinutes(-over)} ahead.`;
  return `You’re ${over < 60 ? counted(over, 'minute', 'minutes') : sayMinutes(over)} over.`;
}
