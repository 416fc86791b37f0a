import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toViewBlocks } from '../../../src/engine/render/blocks.ts';
import { bullets, heading, type Piece, paragraph, quote, table } from '../../../src/kit/words/pieces.ts';
import { blocksFor } from '../../../src/kit/words/size.ts';

const text = fc.oneof(
  fc.string({ maxLength: 9_000 }),
  fc
    .array(fc.constantFrom('rigor', 'A & B', 'three < four', 'supercalifragilistic', '–'), { maxLength: 1_500 })
    .map((words) => words.join(' ')),
);
const piece: fc.Arbitrary<Piece> = fc.oneof(
  text.map(heading),
  text.map(paragraph),
  text.map(quote),
  fc.array(text, { maxLength: 4 }).map(bullets),
  fc
    .array(fc.tuple(fc.string(), text), { maxLength: 4 })
    .map((rows) => table({ caption: 'Readings', headings: ['Benchmark', 'Reading'], rows })),
);

test('words never take more parts in Slack than was counted for them', () => {
  fc.assert(
    fc.property(piece, (one) => {
      expect(toViewBlocks([one]).length).toBeLessThanOrEqual(blocksFor(one));
    }),
  );
});
