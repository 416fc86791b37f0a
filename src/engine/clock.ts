import { Temporal } from 'temporal-polyfill';

/** District time: what rules, jobs and features see. The demo and tests may move it forward. */
export interface DistrictClock {
  now(): Temporal.Instant;
}

/** Wall and monotonic time, in milliseconds: for signatures, retries, rates and reconciling. Never moved. */
export interface WallClock {
  wall(): number;
  monotonic(): number;
}

export interface Clocks {
  readonly district: DistrictClock;
  readonly wall: WallClock;
}

/** The clocks of the machine. */
export function machineClocks(): Clocks {
  return {
    district: { now: () => Temporal.Now.instant() },
    wall: { wall: () => Date.now(), monotonic: () => performance.now() },
  };
}

/** A district clock that runs on from where it is put, and can only be put forward: what has happened stays in the past. */
export interface MovableClock extends DistrictClock {
  moveTo(instant: Temporal.Instant): void;
}

export function movableClock(start: Temporal.Instant, running: () => number = () => performance.now()): MovableClock {
  let from = start;
  let since = running();
  const now = () => from.add({ milliseconds: Math.round(running() - since) });
  return {
    now,
    moveTo(instant) {
      if (Temporal.Instant.compare(instant, now()) < 0) throw new Error('District time only moves forward.');
      from = instant;
      since = running();
    },
  };
}
