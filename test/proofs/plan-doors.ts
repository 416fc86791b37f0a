import { importPlan } from '../plan.ts';
import { everyDoor } from './every-door.ts';
import { leaksIn } from './plan-canary.ts';
import { useEveryDoor } from './plan-day.ts';
import type { Proof } from './proof.ts';

const members = ['Sam Sato', 'Max Manager', 'Pat Okafor', 'Dina Director'];

/** Every door of the plan: used once, then tried again, by others, and with anything changed. */
export function planDoors(size: number, seed = 1): Promise<Proof> {
  const scenario = {
    options: { channels: [{ id: 'C0IMPROVEPLAN', name: 'plan', private: true, botIn: true, members }] },
    async use(district: Parameters<typeof useEveryDoor>[0]) {
      importPlan(district);
      await useEveryDoor(district);
      return [];
    },
    leaks: leaksIn,
  };
  return everyDoor(scenario, size, seed);
}
