import { expect, test } from 'vitest';
import { wrongCheck } from '../../../src/features/corrections/rules.ts';

const today = '2026-12-18';

test.each([
  ['yes with what shows it', { answer: 'yes', words: '61%', again: undefined }, {}],
  ['yes without', { answer: 'yes', words: '', again: undefined }, { words: 'Say in a few words what shows it.' }],
  ['nothing without', { answer: 'changedNothing', words: '', again: '2027-01-01' }, { words: expect.any(String) }],
  ['too early with a day', { answer: 'tooEarly', words: '', again: '2026-12-19' }, {}],
  ['too early without', { answer: 'tooEarly', words: 'x', again: undefined }, { again: expect.any(String) }],
  ['too early, today again', { answer: 'tooEarly', words: '', again: today }, { again: expect.any(String) }],
] as const)('%s', (_, given, wrong) => {
  expect(wrongCheck(given, today)).toEqual(wrong);
});
