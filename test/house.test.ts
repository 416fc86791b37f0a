import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nouns } from '../src/district/ref.ts';
import { features, routines as listed } from '../src/features/index.ts';
import { type Feature, type Sample, withParts } from '../src/kit/feature.ts';

const folder = new URL('../src/features', import.meta.url).pathname;
const schemasOf = (name: string): string[] =>
  readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('schema.ts'))
    .map((path) => readFileSync(join(folder, name, path), 'utf8'));

/** Every routine of the list, with its parts. */
const routines = listed.map((one) => ({ name: one.name, whole: withParts([one]) }));
const samplesOf = (whole: readonly Feature[]): Sample[] =>
  whole.flatMap((feature) => feature.samples?.((words) => words) ?? []);

test('every routine in a folder is in the list of routines', () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
  const missing = folders
    .filter(({ name }) => !features.some((feature) => feature.name === name))
    .map(({ name }) => `${name} is not in features/index.ts`);

  expect(missing).toEqual([]);
});

test('every window a routine opens is in the gallery', () => {
  const missing = routines.flatMap(({ name, whole }) => {
    const shown = samplesOf(whole).flatMap((one) => ('form' in one ? [one.form.name] : []));
    return whole
      .flatMap(({ forms = [] }) => forms)
      .filter(({ form }) => !shown.includes(form.name))
      .map(({ form }) => `${form.name} has no sample: add sampleWindow(…) to what ${name} gives as samples`);
  });

  expect(missing).toEqual([]);
});

test('a routine that speaks shows examples of what it says', () => {
  const silent = routines
    .filter(({ whole }) => whole.some((one) => one.home || one.hears || one.asks || one.buttons))
    .filter(({ whole }) => samplesOf(whole).length === 0)
    .map(({ name }) => `${name} has no samples: the gallery and the test of Slack’s limits would not see it`);

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
  const silent = routines
    .filter(({ whole }) => !whole.some((one) => one.about))
    .filter(({ name }) => schemasOf(name).some((text) => text.includes('person.id')))
    .map(({ name }) => `${name} keeps rows about people and has no \`about\``);

  expect(silent).toEqual([]);
});
