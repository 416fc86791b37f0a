import type { TimeOfDay } from '../../../district/days.ts';

/** The zones a person of a district may be in. The district’s own is always among those offered. */
export const zones: Readonly<Record<string, string>> = {
  'America/New_York': 'Eastern',
  'America/Chicago': 'Central',
  'America/Denver': 'Mountain',
  'America/Phoenix': 'Arizona',
  'America/Los_Angeles': 'Pacific',
  'America/Anchorage': 'Alaska',
  'Pacific/Honolulu': 'Hawaii',
  'America/Puerto_Rico': 'Puerto Rico',
};

/** `Pacific time`, or the zone’s own name where it has no other. */
export const sayZone = (zone: string): string => (zones[zone] === undefined ? zone : `${zones[zone]} time`);

export interface Times {
  readonly askAt: TimeOfDay;
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

/** What is wrong with these times, beside its field; undefined when they fit. */
export function wrongTimes({ askAt, from, to }: Times): Partial<Record<keyof Times, string>> | undefined {
  if (from >= to) return { to: 'Choose a time after your hours begin.' };
  if (askAt < from) return { askAt: 'This is before your hours begin.' };
  if (askAt >= to) return { askAt: 'Choose a time before your hours end.' };
  return undefined;
}
