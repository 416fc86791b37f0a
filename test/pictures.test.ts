import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pictures, reportPicture } from './pictures.ts';

const root = new URL('..', import.meta.url);
const docs = new URL('docs/', root);
const pages = [
  readFileSync(new URL('README.md', root), 'utf8').replaceAll('](docs/', ']('),
  ...readdirSync(docs)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(new URL(name, docs), 'utf8')),
];
const shown = pages.flatMap((text) => [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)]);

test('each picture that a page shows is one that npm run screenshots makes, with words for who does not see it, and small', () => {
  expect(shown.length).toBeGreaterThan(6);
  for (const [, alt, path = ''] of shown) {
    expect([...pictures, reportPicture].map((one) => `${one}.png`)).toContain(path);
    expect(alt).not.toBe('');
    expect(readFileSync(new URL(path, docs)).length).toBeLessThan(150_000);
  }
});
