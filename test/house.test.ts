import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nouns } from '../src/district/ref.ts';
import { features } from '../src/features/index.ts';

const folder = new URL('../src/features', import.meta.url).pathname;
const schemasOf = (name: string): string[] =>
  readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('schema.ts'))
    .map((path) => readFileSync(join(folder, name, path), 'utf8'));

test('every routine in a folder is in the list of routines', () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
  const missing = folders
    .filter(({ name }) => !features.some((feature) => feature.name === name))
    .map(({ name }) => `${name} is not in features/index.ts`);

  expect(missing).toEqual([]);
});

test('every window a routine opens is in the gallery', () => {
  const missing = features.flatMap((feature) => {
    const shown = (feature.samples?.((words) => words) ?? []).flatMap((one) => ('form' in one ? [one.form.name] : []));
    return (feature.forms ?? [])
      .filter(({ form }) => !shown.includes(form.name))
      .map(({ form }) => `${form.name} has no sample: add sampleWindow(…) to what ${feature.name} gives as samples`);
  });

  expect(missing).toEqual([]);
});

test('a routine that speaks shows examples of what it says', () => {
  const silent = features
    .filter((feature) => feature.home || feature.hears || feature.asks || feature.buttons)
    .filter((feature) => (feature.samples?.((words) => words) ?? []).length === 0)
    .map((feature) => `${feature.name} has no samples: the gallery and the test of Slack’s limits would not see it`);

  expect(silent).toEqual([]);
});

test('each kind of record is answered for by one routine: without it its messages reach nobody', () => {
  const wrong = nouns.flatMap((noun) => {
    const answering = features.filter((feature) => feature.records?.[noun]).map((feature) => feature.name);
    if (answering.length === 1) return [];
    return [`${noun} is answered for by ${answering.join(' and ') || 'nobody: add it to the records of its routine'}`];
  });

  expect(wrong).toEqual([]);
});

test('a routine that keeps rows about people tells of them to who asks what is kept about them', () => {
  const silent = features
    .filter((feature) => !feature.about && schemasOf(feature.name).some((text) => text.includes('person.id')))
    .map((feature) => `${feature.name} keeps rows about people and has no \`about\``);

  expect(silent).toEqual([]);
});
