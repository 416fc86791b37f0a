import { Temporal } from 'temporal-polyfill';
import { movableClock } from '../../src/engine/clock.ts';
import { corrections } from '../../src/features/corrections/feature.ts';
import { digest } from '../../src/features/digest/feature.ts';
import { highlightMeetings } from '../../src/features/highlight-meetings/feature.ts';
import { nudges } from '../../src/features/nudges/feature.ts';
import { channel, readers } from '../features/highlight-meetings/at-work.ts';
import { importPlan } from '../plan.ts';
import { everyDoor, type Scenario } from './every-door.ts';
import type { Proof } from './proof.ts';
import { afterMeeting, beforeFinal } from './routine-canary.ts';
import { beforeTheReport, fromTheReportOn } from './routine-day.ts';

const plan = 'C0PLANCHANNEL';

/** A district whose plan has not moved since September: a break in the through-line. */
export const routine: Scenario = {
  options: {
    channels: [
      { id: channel, name: 'highlights', private: true, botIn: true, members: [...readers, 'Ivo Invited'] },
      { id: plan, name: 'plan', private: true, botIn: true, members: ['Sam Sato', 'Pat Okafor'] },
    ],
    settings: { highlightChannel: channel, planChannel: plan },
  },
  async use(district, aside) {
    const inSeptember = Temporal.Instant.from('2026-09-21T14:00:00Z');
    importPlan({ db: district.db, clock: movableClock(inSeptember, () => 0) });
    await beforeTheReport(district);
    const early = await aside(() => beforeFinal(district));
    await fromTheReportOn(district);
    return early;
  },
  leaks: afterMeeting,
  routines: [highlightMeetings, corrections, digest, nudges],
  outsiders: ['Ana Rivera', 'Bo Nguyễn', 'Cora Committee', 'Ivo Invited', 'Olu Operator'],
  // Only where there are more dates, parts or items than have a button of their own.
  elsewhere: [
    'highlights/pick-date',
    'highlights/open-pick-date',
    'highlights/choose-part',
    'highlights/choose-item',
    'highlights/open-choose-item',
  ],
  everybodys: ['asks/hours', 'dilt/away'],
};

/** Every door of the highlight meetings, corrections, digest and asks: used once, then tried again, by others, and with anything changed. */
export const routineDoors = (size: number, seed = 1): Promise<Proof> => everyDoor(routine, size, seed);
