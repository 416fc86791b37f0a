import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recountAny, recountMillCity, sumOf } from './recounted.ts';
import { routines } from './truth/all.ts';

const text = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

test('every figure that Mill City shows is the one that its tables hold, and no two screens contradict each other', async () => {
  const compared = await recountMillCity(['2026-11-16T14:30:00Z', '2026-11-24T04:58:00Z', '2026-12-01T05:02:00Z']);

  expect(compared.wrong).toEqual([]);
  expect(sumOf(compared)).toBeGreaterThan(1_500);
});

test('so are the figures of districts as nobody would make them up', async () => {
  const compared = await recountAny({ districts: 10, seed: 1 });

  expect(compared.wrong).toEqual([]);
  expect(sumOf(compared)).toBeGreaterThan(1_500);
});

test('each figure that is counted a second time is found on some screen', async () => {
  const { counts } = await recountMillCity(['2026-11-16T14:30:00Z']);
  const unread = routines.flatMap(({ figures }) => figures.map(({ name }) => name)).filter((name) => !counts.has(name));

  expect(unread).toEqual([]);
});

test('each of them stands on the page of definitions, under its routine and in its words', () => {
  const sections = text('../../docs/figures.md').split(/^## /m);
  const missing = routines.flatMap(({ heading, figures }) => {
    const section = sections.find((one) => one.startsWith(`${heading}\n`)) ?? '';
    return figures.filter(({ words }) => !section.includes(words)).map(({ words }) => `${heading}: ${words}`);
  });

  expect(missing).toEqual([]);
});

test('the second count shares no code with the app', () => {
  const sql = readdirSync(new URL('truth', import.meta.url)).map((name) => text(`truth/${name}`));
  const parsers = ['said.ts', 'said-plan.ts', 'said-rest.ts', 'recount.ts', 'any-plan.ts', 'rows.ts', 'dice.ts'].map(
    text,
  );
  const types = /^import type .*$/gm;
  const knows = [...sql, ...parsers].filter((one) => /src\//.test(one.replaceAll(types, '')));
  const opens =
    /src\/(app|db\/migrate|db\/open|engine\/clock|engine\/log|features\/index|mill-city\/|simulator\/|district\/(days|people))/;
  const others = ['screens.ts', 'mill-city.ts', 'any-district.ts', 'recounted.ts']
    .flatMap((name) => text(name).match(/from '.*src\/.*'/g) ?? [])
    .filter((one) => !opens.test(one));

  expect(knows).toEqual([]);
  expect(others).toEqual([]);
});
