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

test('a guard that is taken out is missed by its test (one of them here, all in npm run prove)', async () => {
  const share = allGuards.filter(({ name }) => name === 'another workspace is refused');

  const proof = await guards(share);

  expect(proof.line).toBe('1 guards, each missed when it is taken out');
});
