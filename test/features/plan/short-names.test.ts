import fc from 'fast-check';
import { expect, test } from 'vitest';
import { called, maxShortName, proposedShortName } from '../../../src/district/plan/short-names.ts';

test.each([
  ['Agree in each school what a rigorous task is', 'Agree in each school what a rigorous task is'],
  ['visit each other’s classrooms.', 'Visit each other’s classrooms'],
  [
    'By June 2027, 80% of teachers use rigorous tasks each week, as shown by walkthrough patterns',
    '80% of teachers use rigorous tasks each week',
  ],
  [
    'Principals and teachers share one picture of a rigorous task. They visit one another.',
    'Principals and teachers share one picture',
  ],
  [
    'Each school names a data team that meets every two weeks and brings its results to the faculty meeting',
    'Each school names a data team',
  ],
  [
    'Provide professional development in the use of formative assessment to every teacher',
    'Provide professional development in the use',
  ],
  ['Teachers plan and teach tasks in which students reason about each of the ideas', 'Teachers plan and teach tasks'],
  ['Hire a coach. Train her.', 'Hire a coach'],
  ['', ''],
])('“%s” is proposed as “%s”', (words, name) => {
  expect(proposedShortName(words)).toBe(name);
});

test('whatever a row says, its proposed name fits, ends with no dots and is empty only where nothing was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
      const name = proposedShortName(words);

      expect([...name].length).toBeLessThanOrEqual(maxShortName + 1);
      expect(name.endsWith('…') && !words.includes('…')).toBe(false);
      expect(name === '').toBe(words.trim() === '' || /^[\s.]*$/.test(words));
    }),
  );
});

test('a row is called by the name that was confirmed, before the one its words suggest', () => {
  const row = { code: '1.1.A3', words: 'Visit each other’s classrooms', shortName: '' };

  expect(called(row)).toBe('1.1.A3 Visit each other’s classrooms');
  expect(called({ ...row, shortName: 'Peer visits' })).toBe('1.1.A3 Peer visits');
});
