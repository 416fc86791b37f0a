import fc from 'fast-check';
import { BlindWorld, type Observer, observers, otherObserver } from './blind-world.ts';
import type { Proof } from './proof.ts';

/** Something that happens while two answer blind. */
type Step =
  | { readonly is: 'write' | 'look'; readonly who: Observer; readonly room: number }
  | { readonly is: 'submit' | 'close' | 'role'; readonly who: Observer }
  | { readonly is: 'resend'; readonly at: number }
  | { readonly is: 'restart' };

const who = fc.constantFrom(...observers);
const room = fc.constantFrom(0, 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ is: fc.constant('write' as const), who, room }) },
  { weight: 5, arbitrary: fc.record({ is: fc.constant('submit' as const), who }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('look' as const), who, room }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constantFrom('close' as const, 'role' as const), who }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('resend' as const), at: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('restart' as const) }) },
);

interface Tally {
  steps: number;
  shown: number;
  looks: number;
  /** How often a word that was hidden then was looked for. */
  hidden: number;
  readonly leaks: string[];
}

/**
 * Two answer the same rooms blind, in any order: windows are left open and sent again, presses are made up, roles end, the app starts
 * again. After each step every surface of the other is searched for words that are not shown yet; in the end they are there.
 */
export async function blind({ interleavings, seed = 1 }: { interleavings: number; seed?: number }): Promise<Proof> {
  const tally: Tally = { steps: 0, shown: 0, looks: 0, hidden: 0, leaks: [] };
  const histories = fc.sample(fc.array(step, { minLength: 6, maxLength: 14 }), { numRuns: interleavings, seed });
  for (const steps of histories) await history(steps, tally);
  const { leaks, ...counted } = tally;
  const figures = { interleavings, ...counted, leaks: leaks.length };
  const line = `${interleavings} interleavings, ${tally.steps} steps, ${tally.looks} looks for ${tally.hidden} hidden words: ${leaks.length} times where they must not be, ${tally.shown} words shown once both had sent`;
  return { ok: leaks.length === 0 && tally.shown > 0, figures, line: [line, ...leaks.slice(0, 5)].join('; ') };
}

async function history(steps: readonly Step[], tally: Tally): Promise<void> {
  const world = await BlindWorld.open();
  try {
    for (const one of steps) {
      tally.steps += 1;
      const found = [...(await take(world, one, tally)), ...glances(world)];
      tally.leaks.push(...found.map((said) => `after ${one.is}, ${said}`));
    }
    for (const one of observers) await lookThrough(world, one, tally);
    await sendAll(world);
    for (const one of observers) await readAll(world, one, tally);
  } finally {
    await world.close();
  }
}

async function take(world: BlindWorld, one: Step, tally: Tally): Promise<string[]> {
  if (one.is === 'write') await world.write(one.who, one.room);
  if (one.is === 'submit') {
    await world.submit(one.who);
    await lookThrough(world, otherObserver(one.who), tally);
  }
  if (one.is === 'close') await world.closeAll(one.who);
  if (one.is === 'role') await world.changeRole(one.who);
  if (one.is === 'restart') await world.restart();
  if (one.is === 'look') await lookThrough(world, one.who, tally);
  return one.is === 'resend' ? [await world.resend(one.at)].filter(Boolean) : [];
}

/** What stands before them without a press, what is kept about each, the log, and what a third person has. */
function glances(world: BlindWorld): string[] {
  const found = observers.flatMap((one) => {
    const seen = world.glance(one) + world.kept(one);
    return world
      .hiddenFrom(one)
      .filter((word) => seen.includes(word))
      .map((word) => `${one} meets ${word}`);
  });
  const outside = world.glanceOutside();
  const elsewhere = world.elsewhere();
  const hidden = world.canaries.filter(({ room: at }) => !world.isRevealed(at));
  return [
    ...found,
    ...hidden
      .filter(({ word }) => elsewhere.includes(word))
      .map(({ word }) => `${word} is in the log or with a teacher`),
    ...world.canaries.filter(({ word }) => outside.includes(word)).map(({ word }) => `somebody else meets ${word}`),
  ];
}

async function lookThrough(world: BlindWorld, one: Observer, tally: Tally): Promise<void> {
  const seen = await world.seenBy(one);
  const hidden = world.hiddenFrom(one);
  tally.looks += 1;
  tally.hidden += hidden.length;
  const found = hidden.filter((word) => seen.includes(word));
  tally.leaks.push(...found.map((word) => `${one} comes to ${word}`));
}

/** Whoever’s role had ended has it again, and both send what is open. */
async function sendAll(world: BlindWorld): Promise<void> {
  await world.giveRolesBack();
  for (const at of [0, 1])
    for (const one of observers) {
      await world.write(one, at);
      await world.submit(one);
    }
}

async function readAll(world: BlindWorld, one: Observer, tally: Tally): Promise<void> {
  const seen = await world.seenBy(one);
  for (const { word, room: at } of world.sentWords()) {
    if (!world.isRevealed(at)) tally.leaks.push(`room ${at} is not shown though both have sent`);
    else if (seen.includes(word)) tally.shown += 1;
    else tally.leaks.push(`${one} doesn’t meet ${word}, which is shown`);
  }
}
