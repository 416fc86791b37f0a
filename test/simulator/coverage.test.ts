import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COVERAGE } from '../../src/simulator/coverage.ts';
import { noFaults } from '../../src/simulator/faults.ts';
import { BLOCKS } from '../../src/simulator/validate/blocks.ts';
import { ELEMENTS } from '../../src/simulator/validate/elements.ts';
import { METHODS } from '../../src/simulator/web-api/methods.ts';

const tests = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.test.ts') && name !== 'coverage.test.ts')
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));

const names = (rows: readonly { name: string }[]) => rows.map((row) => row.name).sort();

/** Every error some method refuses with, as it stands in the code. */
function refusals(): string[] {
  const root = new URL('../../src/simulator', import.meta.url).pathname;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(web-api|world\/triggers).*\.ts$/.test(name),
  );
  const code = files.map((name) => readFileSync(join(root, name), 'utf8')).join('\n');
  const thrown = code.matchAll(
    /(?:ApiError|refused)\(\s*'(\w+)'|return '(\w+_trigger_id)'|error = '(\w+)'|'(cant_\w+)'/g,
  );
  return [...new Set([...thrown].flatMap((found) => found.slice(1)).filter((name) => name !== undefined))].sort();
}

function faults(): string[] {
  const { post, api, sockets, ...rest } = noFaults();
  const within = (group: string, keys: object) => Object.keys(keys).map((key) => `${group}.${key}`);
  return [...within('post', post), ...within('api', api), ...within('sockets', sockets), ...Object.keys(rest)].sort();
}

test.each([
  ['methods', COVERAGE.methods, Object.keys(METHODS)],
  ['refusals', COVERAGE.refusals, refusals()],
  ['blocks', COVERAGE.blocks, Object.keys(BLOCKS)],
  ['elements', COVERAGE.elements, Object.keys(ELEMENTS)],
  ['faults', COVERAGE.faults, faults()],
] as const)('the table has a row for each of the %s there are, and no other', (_what, rows, registered) => {
  expect(names(rows)).toEqual([...registered].sort());
});

test.each(
  Object.values(COVERAGE)
    .flat()
    .map((row) => [row.name, row.test] as const),
)('%s: there is a test "%s"', (_name, title) => {
  expect(tests.some((text) => text.includes(`'${title}',`) || text.includes(`"${title}",`))).toBe(true);
});

test.each([...COVERAGE.methods, ...COVERAGE.refusals].map((row) => [row.name, row.test] as const))(
  '%s is named in the file of its test',
  (name, title) => {
    expect(tests.some((text) => text.includes(title) && text.includes(name))).toBe(true);
  },
);
