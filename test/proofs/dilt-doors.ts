import { importPlan } from '../plan.ts';
import { tooEarly, tooFar } from './dilt-canary.ts';
import { afterThePacket, beforeThePacket } from './dilt-day.ts';
import { everyDoor, type Scenario } from './every-door.ts';
import type { Proof } from './proof.ts';

const members = ['Sam Sato', 'Ada Assistant', 'Max Manager', 'Pat Okafor', 'Al Vice', 'Paula Webster', 'Dina Director'];

const scenario: Scenario = {
  options: {
    channels: [{ id: 'C0DILTCHANNEL', name: 'dilt', private: true, botIn: true, members }],
    settings: { diltChannel: 'C0DILTCHANNEL' },
  },
  async use(district, aside) {
    importPlan(district);
    await beforeThePacket(district);
    const early = await aside(() => tooEarly(district));
    await afterThePacket(district);
    return early;
  },
  leaks: tooFar,
  // Whoever is away says so: then they are asked nothing.
  everybodys: ['dilt/away'],
};

/** Every door of the DILT: used once, then tried again, by others, and with anything changed. */
export const diltDoors = (size: number, seed = 1): Promise<Proof> => everyDoor(scenario, size, seed);
