import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { guards } from './guards.ts';
import { allGuards } from './guards-list.ts';

test.each(allGuards.map((guard) => [guard.name, guard] as const))(
  'the guard “%s” is where the list says',
  (_, guard) => {
    const text = readFileSync(new URL(`../../${guard.file}`, import.meta.url), 'utf8');

    expect(text.split(guard.find).length - 1).toBe(1);
  },
);

const quick = ['a signature is checked', 'another workspace is refused', 'the log holds no record’s text'];

test('a guard that is taken out is missed by its test (three of them here, all in npm run prove)', async () => {
  const share = allGuards.filter((guard) => quick.includes(guard.name));

  const proof = await guards(share);

  expect(share).toHaveLength(quick.length);
  expect(proof.line).toBe(`${share.length} guards, each missed when it is taken out`);
}, 180_000);
