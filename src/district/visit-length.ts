import { Temporal } from 'temporal-polyfill';
import type { TimeOfDay } from './days.ts';
import type { Settings } from './settings.ts';

/** How long a visit to a room may have been, in minutes. */
const lengths = ['5', '10', '15', '20'] as const;

/** The lengths the contract allows. */
export function lengthsFrom({ minimumMinutes }: Pick<Settings, 'minimumMinutes'>): readonly (typeof lengths)[number][] {
  return lengths.filter((one) => Number(one) >= Number(minimumMinutes));
}

/** When a visit that ended at that time began, on the last full five minutes. */
export function beganAround(ended: TimeOfDay, minutes: number): TimeOfDay {
  const began = Temporal.PlainTime.from(ended).subtract({ minutes });
  const minute = String(began.minute - (began.minute % 5)).padStart(2, '0');
  return `${String(began.hour).padStart(2, '0')}:${minute}` as TimeOfDay;
}
