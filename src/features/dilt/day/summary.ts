import { Temporal } from 'temporal-polyfill';
import { addDays, type TimeOfDay, timeOfDay } from '../../../district/days.ts';
import { type Dilt, diltsFrom } from '../../../district/dilt/store.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import type { Segment } from '../agenda/store.ts';
import { commitmentsOf } from '../commitments/store.ts';
import { diltSummaryWords, type Running } from './messages.ts';
import { isOver, type Run, slotsOf } from './rules.ts';

/** The segments with where they stand now. */
export function runningNow(c: Reading, dilt: Pick<Dilt, 'beginsAt' | 'day'>, segments: readonly Segment[]): Running[] {
  const now = dilt.day === c.today ? timeOfDay(c.now, c.settings.timeZone) : dilt.beginsAt;
  const slots = new Map(slotsOf(dilt.beginsAt, runsOf(c, segments), now).map((one) => [one.id, one]));
  return segments.flatMap((one) => {
    const slot = slots.get(one.id);
    return slot ? [{ ...one, slot }] : [];
  });
}

/** The segments in wall-clock times of the district. */
export function runsOf({ settings }: Reading, segments: readonly Segment[]): Run[] {
  const at = (instant: string | null): TimeOfDay | null =>
    instant === null ? null : timeOfDay(Temporal.Instant.from(instant), settings.timeZone);
  return segments.map(({ id, minutes, added, startedAt, endedAt }) => ({
    id,
    minutes,
    added,
    startedAt: at(startedAt),
    endedAt: at(endedAt),
  }));
}

/** The summary of a day that is over; none before. */
export function summaryMessage(c: Reading, dilt: Dilt, segments: readonly Segment[]): Words[] {
  if (!isOver(runsOf(c, segments))) return [];
  const next = diltsFrom(c.db, addDays(dilt.day, 1), 1)[0];
  return [diltSummaryWords(runningNow(c, dilt, segments), commitmentsOf(c.db, dilt.id), next?.day)];
}
