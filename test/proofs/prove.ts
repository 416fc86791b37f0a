import { parseArgs } from 'node:util';
import { attack } from './attack.ts';
import { blind } from './blind.ts';
import { canary } from './canary.ts';
import { crash } from './crash.ts';
import { diltDoors } from './dilt-doors.ts';
import { diltYear } from './dilt-year.ts';
import { figures } from './figures.ts';
import { fuzz } from './fuzz.ts';
import { guards } from './guards.ts';
import { allGuards } from './guards-list.ts';
import { identity } from './identity.ts';
import { loadProof } from './load.ts';
import { planDoors } from './plan-doors.ts';
import { principalDoors } from './principal-doors.ts';
import { principalYear } from './principal-year.ts';
import type { Proof } from './proof.ts';
import { refreshes } from './refreshes.ts';
import { reportDoors } from './report-doors.ts';
import { reports } from './reports.ts';
import { restores } from './restores.ts';
import { routineDoors } from './routine-doors.ts';
import { routineJudged } from './routine-judged.ts';
import { routineYear } from './routine-year.ts';
import { slots } from './slots.ts';
import { walkingDoors } from './walking-doors.ts';
import { year } from './year.ts';

/** How long each proof is unless told otherwise: `npm run prove`, and `npm run prove -- --short`, which takes some minutes. */
const sizes = {
  histories: { long: 2_000, short: 30 },
  interleavings: { long: 200, short: 4 },
  walkthroughs: { long: 500, short: 40 },
  kills: { long: 2_000, short: 60 },
  requests: { long: 100_000, short: 2_000 },
  changes: { long: 100_000, short: 200 },
  days: { long: 180, short: 6 },
  weeks: { long: 40, short: 2 },
  dilts: { long: 10, short: 2 },
  months: { long: 10, short: 3 },
  refreshes: { long: 24, short: 6 },
  cuts: { long: 20, short: 4 },
  points: { long: 200, short: 10 },
  districts: { long: 1_000, short: 60 },
  recounted: { long: 200, short: 6 },
  reports: { long: 100, short: 5 },
  guards: { long: Number.POSITIVE_INFINITY, short: 4 },
} as const;

/**
 * The proofs, one line each: `npm run prove`, or `npm run prove -- slots crash`. `npm test` runs a small share of those that end
 * within seconds; the short form of all of them is part of the whole check.
 * Their sizes are parameters: `npm run prove -- slots --histories 5000 --seed 7`. `--half 1` and `--half 2` are all of them between
 * two processes, each on a core of its own.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    short: { type: 'boolean', default: false },
    half: { type: 'string' },
    histories: { type: 'string' },
    interleavings: { type: 'string' },
    walkthroughs: { type: 'string' },
    kills: { type: 'string' },
    requests: { type: 'string' },
    changes: { type: 'string' },
    days: { type: 'string' },
    weeks: { type: 'string' },
    dilts: { type: 'string' },
    months: { type: 'string' },
    refreshes: { type: 'string' },
    cuts: { type: 'string' },
    points: { type: 'string' },
    districts: { type: 'string' },
    recounted: { type: 'string' },
    reports: { type: 'string' },
    guards: { type: 'string' },
  },
});
const size = (of: keyof typeof sizes): number => Number(values[of] ?? sizes[of][values.short ? 'short' : 'long']);
const seed = Number(values.seed);

const proofs: Record<string, () => Promise<Proof>> = {
  slots: () => slots({ histories: size('histories'), seed }),
  attack: () => attack(size('requests'), seed),
  fuzz: () => fuzz(size('requests'), seed),
  crash: () => crash({ kills: size('kills'), seed }),
  'crash-naive': () => findsOut(crash({ kills: Math.min(10, size('kills')), naive: true, seed })),
  blind: () => blind({ interleavings: size('interleavings'), seed }),
  canary: () => canary({ walkthroughs: size('walkthroughs'), seed }),
  // The short one goes over the change of the clocks, the long one begins with the school year.
  year: () =>
    values.short
      ? year({ days: size('days'), aDay: 16, placing: 1, seed })
      : year({ days: size('days'), aDay: 32, placing: 3, from: '2026-08-31', seed }),
  plan: () => planDoors(size('changes'), seed),
  dilt: () => diltYear({ dilts: size('dilts'), from: values.short ? 2 : 0, measured: true }),
  // The short one has January in it, when principals leave.
  principals: () => principalYear({ months: size('months'), from: values.short ? 2 : 0 }),
  routine: () =>
    values.short
      ? routineYear({ weeks: size('weeks'), seed })
      : routineYear({ weeks: size('weeks'), from: '2026-09-03', aDay: 8, reading: 0.6, seed }),
  'routine-judged': () => routineJudged(),
  sockets: () => refreshes({ refreshes: size('refreshes'), cuts: size('cuts'), pace: 200, calm: 1_500, seed }),
  'dilt-doors': () => diltDoors(size('changes'), seed),
  'routine-doors': () => routineDoors(size('changes'), seed),
  'principal-doors': () => principalDoors(size('changes'), seed),
  'walking-doors': () => walkingDoors(size('changes'), seed),
  'report-doors': () => reportDoors(size('changes'), seed),
  restore: () => restores({ points: size('points'), seed }),
  identity: () => identity({ histories: size('districts'), seed }),
  'restore-random': () => restores({ points: size('points'), random: true, seed }),
  'restore-blind': () => findsTrusting(restores({ points: 3, blind: true, seed })),
  'restore-random-blind': () => findsTrusting(restores({ points: 3, random: true, blind: true, seed })),
  figures: () => figures({ districts: size('recounted'), seed }),
  reports: () => reports({ districts: size('reports'), seed }),
  load: () => loadProof(),
  guards: () => guards(allGuards.slice(0, size('guards'))),
};

/** The same harness with a sender that posts first and marks afterwards: it must be found out. */
async function findsOut(naive: Promise<Proof>): Promise<Proof> {
  const { figures, line } = await naive;
  return { figures, line: `a naive sender: ${line}`, ok: figures.lost === 0 && (figures.doubled ?? 0) > 0 };
}

/** The same harness with an app that trusts what stands in a backup: it must be found out. */
async function findsTrusting(blind: Promise<Proof>): Promise<Proof> {
  const { figures, line } = await blind;
  return { figures, line: `an app that trusts a backup: ${line}`, ok: (figures.wrong ?? 0) > 0 };
}

/** Takes longer than the whole check has for one proof: it is run by its name, or with all in their long form. */
const longOnly = ['load'];
const all = Object.keys(proofs).filter((name) => !values.short || !longOnly.includes(name));
const half = all.filter((_, at) => values.half === undefined || at % 2 === Number(values.half) - 1);
const chosen = positionals.length > 0 ? positionals : half;
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
