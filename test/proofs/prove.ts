import { parseArgs } from 'node:util';
import { attack } from './attack.ts';
import { canary } from './canary.ts';
import { crash } from './crash.ts';
import { diltDoors } from './dilt-doors.ts';
import { diltYear } from './dilt-year.ts';
import { fuzz } from './fuzz.ts';
import { guards } from './guards.ts';
import { allGuards } from './guards-list.ts';
import { planDoors } from './plan-doors.ts';
import type { Proof } from './proof.ts';
import { routineDoors } from './routine-doors.ts';
import { routineYear } from './routine-year.ts';
import { slots } from './slots.ts';
import { year } from './year.ts';

/**
 * The long versions of the proofs, one line each: `npm run prove`, or `npm run prove -- slots crash`.
 * Their sizes are parameters: `npm run prove -- slots --histories 5000 --seed 7`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    histories: { type: 'string', default: '2000' },
    walkthroughs: { type: 'string', default: '500' },
    kills: { type: 'string', default: '2000' },
    requests: { type: 'string', default: '100000' },
    days: { type: 'string', default: '180' },
    weeks: { type: 'string', default: '40' },
  },
});
const size = (text: string) => Number(text);
const seed = size(values.seed);

const proofs: Record<string, () => Promise<Proof>> = {
  slots: () => slots({ histories: size(values.histories), seed }),
  attack: () => attack(size(values.requests), seed),
  fuzz: () => fuzz(size(values.requests), seed),
  crash: () => crash({ kills: size(values.kills), seed }),
  canary: () => canary({ walkthroughs: size(values.walkthroughs), seed }),
  year: () => year({ days: size(values.days), aDay: 32, placing: 3, from: '2026-08-31', seed }),
  plan: () => planDoors(size(values.requests), seed),
  dilt: () => diltYear({ measured: true }),
  routine: () => routineYear({ weeks: size(values.weeks), from: '2026-09-03', aDay: 8, reading: 0.6, seed }),
  'dilt-doors': () => diltDoors(size(values.requests), seed),
  'routine-doors': () => routineDoors(size(values.requests), seed),
  guards: () => guards(allGuards),
};

const chosen = positionals.length > 0 ? positionals : Object.keys(proofs);
for (const name of chosen) {
  const proof = proofs[name];
  if (!proof) throw new Error(`There is no proof ${name}; there are ${Object.keys(proofs).join(', ')}.`);
  const began = performance.now();
  const { ok, line } = await proof();
  process.stdout.write(
    `${ok ? 'holds' : 'FAILS'}  ${name}: ${line} (${Math.round((performance.now() - began) / 1000)} s)\n`,
  );
  if (!ok) process.exitCode = 1;
}
