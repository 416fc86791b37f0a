import { type Day, dayOf } from '../src/district/days.ts';
import { machineClocks } from '../src/engine/clock.ts';

export const size = { schools: 24, administrators: 60, teachers: 1_200, walkthroughsAYear: 20_000 } as const;

export const zone = 'America/New_York';
const numbered = (kind: string, n: number) => `00000000-0000-7000-8000-${kind}${String(n).padStart(9, '0')}`;

/** Who is in the district, by number: administrators first, then teachers. */
export const personId = (n: number): string => numbered('a00', n);
export const schoolId = (n: number): string => numbered('b00', n);
export const holdingId = (n: number): string => numbered('c00', n);
export const toolId = numbered('d00', 1);
export const slackId = (n: number): string => `U0${String(n).padStart(9, '0')}`;

/** The district's day, by the machine's clock: the app under test runs on it. */
export const today = (): Day => dayOf(machineClocks().district.now(), zone);
