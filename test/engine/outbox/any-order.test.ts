import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FaultChange } from '../../../src/simulator/simulator.ts';
import { type Board, openBoard } from './board.ts';

const names = ['agenda', 'copy', 'packet', 'receipt'] as const;
type Name = (typeof names)[number];

/** What may happen between two looks at Slack. */
type Step =
  | { readonly does: 'say'; readonly name: Name; readonly words: string }
  | { readonly does: 'retract'; readonly name: Name }
  | { readonly does: 'trouble'; readonly trouble: FaultChange }
  | { readonly does: 'restart' }
  | { readonly does: 'settle' };

const calm: FaultChange = {
  down: false,
  post: { accept_then_drop: 0, late: 0, status500: 0, html: 0, ratelimited: 0 },
};
const troubles: FaultChange[] = [
  calm,
  { post: { accept_then_drop: 0.6 } },
  { post: { late: 0.6, lateMs: 5 } },
  { post: { status500: 0.4, html: 0.3 } },
  { post: { ratelimited: 0.6, retryAfter: 0 } },
  { api: { status500: 0.3 } },
  { api: { accept_then_drop: 0.4 } },
  { down: true },
];

const name = fc.constantFrom(...names);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('say' as const), name, words: fc.constantFrom('A', 'B', 'C') }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('retract' as const), name }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('trouble' as const), trouble: fc.constantFrom(...troubles) }) },
  { weight: 1, arbitrary: fc.constant({ does: 'restart' as const }) },
  { weight: 3, arbitrary: fc.constant({ does: 'settle' as const }) },
);

test('whatever is said, taken back and said again, and whatever goes wrong meanwhile, Slack ends up showing what is wanted, once', async () => {
  const history = fc.array(step, { minLength: 5, maxLength: 25 });

  await fc.assert(
    fc.asyncProperty(history, fc.integer({ min: 1, max: 1_000 }), async (steps, seed) => {
      const board = await openBoard({ seed });
      const wanted = new Map<Name, string>();
      for (const one of steps) await take(board, wanted, one);
      board.slack.misbehave({ ...calm, api: { status500: 0, accept_then_drop: 0 } });
      await board.settled();
      const found = ['Ana Rivera', 'Bo Nguyễn'].flatMap((who) => board.shown(who)).sort();
      await board.stops();

      expect(found).toEqual([...wanted].map(([about, words]) => `${about} ${words}`).sort());
    }),
    { numRuns: 20, endOnFailure: true },
  );
});

async function take(board: Board, wanted: Map<Name, string>, one: Step): Promise<void> {
  // Slack allows one post a second in a conversation; a second passes between two steps.
  board.slack.clock.moveBy(1_000);
  switch (one.does) {
    case 'say':
      wanted.set(one.name, one.words);
      return board.says(one.name, `${one.name} ${one.words}`, { to: toOf(one.name) });
    case 'retract':
      wanted.delete(one.name);
      return board.retracts(one.name);
    case 'trouble':
      return board.slack.misbehave(one.trouble);
    case 'restart':
      // An app does not start while Slack is not there.
      board.slack.misbehave({ down: false, api: { status500: 0, accept_then_drop: 0 } });
      return board.restarts();
    case 'settle':
      return board.app().catchUp();
  }
}

const toOf = (about: Name): string => (about === 'agenda' || about === 'copy' ? 'Ana Rivera' : 'Bo Nguyễn');
