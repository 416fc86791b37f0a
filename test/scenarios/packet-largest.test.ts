import { expect, test } from 'vitest';
import { toPost } from '../../src/engine/render/blocks.ts';
import { packetCoverWords } from '../../src/features/packet/messages.ts';
import { packetReplies } from '../../src/features/packet/thread/post.ts';
import { blockProblems } from '../../src/simulator/validate/surfaces.ts';
import { type Cast, usual } from '../district.ts';
import { beforeDilt, frozenMorning, inChannel, newest, type Rated, until } from '../features/packet/district.ts';
import type { Filled } from '../features/plan/district.ts';
import { filesOf } from '../handed-over.ts';
import { pdfTags } from '../pdf-tags.ts';
import { pdfText } from '../pdf-text.ts';
import { importPlan } from '../plan.ts';

const upTo = (n: number): number[] => Array.from({ length: n }, (_, at) => at + 1);
const letters = (n: number, word: string): string =>
  `${word} `
    .repeat(Math.ceil(n / (word.length + 1)))
    .slice(0, n)
    .trim();

/** Sixty administrators: the usual ones, and principals of as many schools. */
const directors: readonly Cast[] = upTo(54).map((n) => ({
  name: `Administrator ${letters(n, 'n')}`,
  role: 'director',
}));

/** Four rationales each of a thousand letters, and everybody wants ideas. */
const everybody: readonly Rated[] = [
  ...usual.filter(({ role }) => role === 'principal' || role === 'director'),
  ...directors,
].flatMap(({ name }) =>
  upTo(4).map((n) => ({ person: name, rationale: letters(1000, `reason${n}`), wants: letters(200, 'how') })),
);

/** Five objectives, twenty-five initiatives, 150 benchmarks and 300 actions. */
const codes = upTo(5).flatMap((o) => upTo(5).map((i) => `${o}.${i}`));
const plan: Filled = {
  Plan: [
    ['Name', 'Mill City AIP'],
    ['School year', '2026-27'],
  ],
  Objectives: upTo(5).map((o) => [String(o), letters(200, 'objective')]),
  Initiatives: codes.map((code) => [code, code.slice(0, 1), letters(200, 'initiative'), 'Pat Okafor']),
  Benchmarks: codes.flatMap((code) =>
    upTo(6).map((n) => [
      `${code}.B${n}`,
      code,
      'Early evidence of change',
      letters(250, 'practice'),
      'Dina Director',
      '',
      'monthly',
      '45%',
      '80%',
      '%',
      'up',
      'Walkthroughs',
    ]),
  ),
  Actions: codes.flatMap((code) =>
    upTo(12).map((n) => [`${code}.A${n}`, code, letters(250, 'action'), 'Pat Okafor', '2026-12-18']),
  ),
};

test('the largest month there can be is within Slack’s limits, and is a PDF with its last word in it, to be read aloud too', async () => {
  const district = await beforeDilt({ cast: [...usual, ...directors], ratings: everybody });
  importPlan(district, plan);

  await until(district, frozenMorning);
  const frozen = newest(district);
  await district.as('Pat Okafor').command('/dilt packet');
  await district.as('Pat Okafor').press('Send me the PDF');
  await district.drain();

  const { parents, replies } = inChannel(district);
  expect(parents).toHaveLength(1);
  expect(replies.length).toBeGreaterThan(4);
  expect(replies.length).toBeLessThanOrEqual(8);
  expect(district.slack.problems()).toEqual([]);
  if (!frozen) throw new Error('nothing was frozen');
  const said = [
    packetCoverWords(frozen.document, frozen.id),
    ...packetReplies(frozen.document, frozen.id).map(({ words }) => words),
  ];
  for (const words of said) expect(blockProblems(toPost(words).blocks, 'message')).toEqual([]);
  const [file] = await filesOf(district, 'Pat Okafor');
  const text = pdfText(file?.bytes ?? Buffer.of());
  const sheets = Number(/\n1 of (\d+)/.exec(text)?.[1]);
  expect(text.match(new RegExp(`\\n\\d+ of ${sheets}`, 'g'))).toHaveLength(sheets);
  expect(text.match(/reason4/g)?.length).toBeGreaterThan(57 * 100);
  expect(text).toContain('5.5.B6');
  const { tree, loose } = pdfTags(file?.bytes ?? Buffer.of());
  expect(loose).toEqual([]);
  expect(tree.filter((line) => line.startsWith('    H2: ')).length).toBeGreaterThan(4);
  expect(replies.join()).toMatch(/\d+ more in the PDF\./);
});
