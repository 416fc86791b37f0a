import { expect, test } from 'vitest';
import { chart, paragraph, type Words } from '../../../src/kit/words/pieces.ts';
import { openBoard } from './board.ts';

const seen = (value: number): Words => [
  paragraph(`Seen in ${value} %.`),
  chart({ kind: 'line', title: 'Seen', categories: ['October'], series: [{ name: 'Rigor', values: [value] }] }),
];

test('a message with a chart is posted and edited with it, and without it where the workspace refuses charts', async () => {
  const board = await openBoard();
  const kinds = () => board.messages().map((one) => one.blocks.map((block) => block.type));

  board.says('drawn', seen(40));
  await board.settled();
  expect(kinds()).toEqual([['section', 'data_visualization']]);

  board.slack.misbehave({ noCharts: true });
  board.says('drawn', seen(50));
  board.says('posted', seen(60));
  await board.settled();

  expect(kinds()).toEqual([['section'], ['section']]);
  expect(board.shown()).toEqual(['Seen in 50 %.', 'Seen in 60 %.']);
  expect([board.row('drawn').state, board.row('posted').state]).toEqual(['shown', 'shown']);
});
