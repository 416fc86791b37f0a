import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allGuards } from './guards-list.ts';

test.each(allGuards.map((guard) => [guard.name, guard] as const))(
  'the guard “%s” is where the list says',
  (_, guard) => {
    const text = readFileSync(new URL(`../../${guard.file}`, import.meta.url), 'utf8');

    expect(text.split(guard.find).length - 1).toBe(1);
  },
);
