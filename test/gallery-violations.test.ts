import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { doorSamples } from '../src/engine/doors/samples.ts';
import { features } from '../src/features/index.ts';
import type { Fill, Sample } from '../src/kit/feature.ts';
import { bullets, buttons, heading, paragraph, table } from '../src/kit/words/pieces.ts';
import { violationsOf, worst } from './eyes.ts';

const kept = new URL('./kept/gallery-violations.txt', import.meta.url);

const fillings: readonly Fill[] = [(usual) => usual, worst];

const today = new Set(
  fillings
    .flatMap((fill) => [
      ...features.flatMap((feature) => feature.samples?.(fill) ?? []),
      ...doorSamples(features, fill),
    ])
    .flatMap((sample) => violationsOf(sample).map(({ kind, words }) => `${kind}: ${sample.name}: ${words}`)),
);
const known = readFileSync(kept, 'utf8').split('\n').filter(Boolean);

test('nothing more that the app shows is cut, empty, crowded or in words of ours', () => {
  const added = [...today].filter((line) => !known.includes(line)).sort();

  expect(added, 'mend what is shown: the list of what is wrong today may only shrink').toEqual([]);
});

test('what was mended is no longer in the list of what is wrong, which stands in order', () => {
  const mended = known.filter((line) => !today.has(line));

  expect(mended, 'delete these lines of test/kept/gallery-violations.txt').toEqual([]);
  expect(known).toEqual([...new Set(known)].sort());
});

test('each fault of a message is seen, and a message without one is not blamed', () => {
  const press = (label: string, style?: 'primary') => ({ action: 'x', label, value: '', ...(style ? { style } : {}) });
  const faulty: Sample = {
    name: 'Faulty',
    on: 'message',
    words: [
      heading('Nothing below'),
      heading('Actions'),
      paragraph('The library is only open on…'),
      bullets(['Who sees to it?', 'Two statements', 'No board today: 3 asks are open.']),
      table({
        caption: 'Benchmarks',
        headings: ['Benchmark', 'Now', 'Before', 'Target'],
        rows: [['B1', '1', '2', '3']],
      }),
      buttons(press('Done', 'primary'), press('Record…', 'primary')),
      buttons(...Array.from({ length: 6 }, () => press('Open'))),
      heading('The last'),
    ],
  };
  const sound: Sample = {
    name: 'Sound',
    on: 'message',
    words: [
      heading('Actions'),
      paragraph('Dana asks the school board for a room.'),
      table({ caption: 'Benchmarks', headings: ['Benchmark', 'Now', 'Target'], rows: [['B1', '1', '3']] }),
      buttons(press('Record…', 'primary'), ...Array.from({ length: 5 }, () => press('Open'))),
    ],
  };

  expect([...new Set(violationsOf(faulty).map(({ kind, words }) => `${kind}: ${words}`))]).toEqual([
    'cut sentence: The library is only open on…',
    'heading without content: Nothing below',
    'heading without content: The last',
    'wide table: 4 columns',
    'insider word: statements',
    'insider word: 3 asks',
    'insider word: board',
    'insider word: who sees to',
    'primary buttons: 2',
    'equal buttons: Open',
  ]);
  expect(violationsOf(sound)).toEqual([]);
});
