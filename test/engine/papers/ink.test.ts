import { expect, test } from 'vitest';
import { colorOf, inInk } from '../../../src/engine/papers/ink.ts';

const shapes = ['🟢', '🟡', '🔴', '🔵', '⚪', '⬛', '❔', '⛔'];

test.each(shapes)('%s is printed with a shape of its own and has a color', (shape) => {
  expect(inInk(`${shape} word`)).toMatch(/^\S word$/);
  expect(inInk(shape)).not.toBe(shape);
  expect(colorOf(`${shape} word`)).toMatch(/^#[0-9a-f]{6}$/);
});

test('no two shapes look the same in black ink, and other words have no color', () => {
  expect(new Set(shapes.map(inInk)).size).toBe(shapes.length);
  expect(colorOf('complete 🟢')).toBeUndefined();
  expect(colorOf('')).toBeUndefined();
});
