import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recountAny, recountMillCity, sumOf } from './recounted.ts';
import { routines } from './truth/all.ts';

const text = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The day of a digest, and the next morning, when a packet is frozen. */
const moments = ['2026-11-16T20:00:00Z', '2026-11-17T12:40:00Z'];

test('every figure that a screen shows is the one its tables hold, on each screen the same: in Mill City, and in districts as nobody would make them up', async () => {
  const all = [await recountMillCity(moments), await recountAny({ districts: 5 })];
  const unread = routines.flatMap(({ figures }) => figures.map(({ name }) => name));

  expect(all.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(unread.filter((name) => !all.some(({ counts }) => counts.has(name)))).toEqual([]);
  expect(all.map(sumOf).every((n) => n > 1_000)).toBe(true);
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
