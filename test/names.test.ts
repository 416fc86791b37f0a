import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesAgree } from '../src/district/names.ts';

test.each([
  ['Ana Rivera', 'ana rivera'],
  ['Ana Rivera', '  Ana   RIVERA '],
  ['Bob Hale', 'Robert Hale'],
  ['Kate Lund', 'Katherine M. Lund'],
  ['Rivera, Ana', 'Ana Rivera'],
  ['Rivera, Ana M.', 'Ana Rivera'],
  ['Rivera Ana', 'Ana Rivera'],
  ['Ana M. Rivera', 'Ana Rivera'],
  ['Ana M. Rivera', 'Ana Maria Rivera'],
  ['José Ortíz', 'Jose Ortiz'],
  ['Bo Nguyễn', 'Bo Nguyen'],
  ["Sean O'Brien", 'Sean OBrien'],
  ['Sean O’Brien', "Sean O'Brien"],
  ['Mary-Ann Lee', 'Mary Ann Lee'],
  ['Mary-Ann Lee', 'Maryann Lee'],
  ['Ana de la Cruz', 'Ana M. de la Cruz'],
  ['Dr. Pat Okafor', 'Pat Okafor, Ed.D.'],
  ['Pat Okafor (she/her)', 'Pat Okafor'],
  ['Martin Hale Jr.', 'Hale, Martin, Jr'],
  ['王伟', '王伟'],
])('%s and %s are clearly one person', (one, other) => {
  expect(namesAgree(one, other)).toBe(true);
});

test.each([
  ['Amy Riva', 'Ana Rivera'],
  ['Amy Rivera', 'Ana Rivera'],
  ['Ana Rivera', 'Ana Jones'],
  ['Ana Rivera', 'Ana Rivera-Lopez'],
  ['A. Rivera', 'Ana Rivera'],
  ['Ana', 'Ana Rivera'],
  ['Mr. Okafor', 'Pat Okafor'],
  ['Liz Hale', 'Beth Hale'],
  ['Ana Maria Rivera', 'Ana Luisa Rivera'],
  ['Ana M. Rivera', 'Ana L. Rivera'],
  ['Martin Hale Jr.', 'Martin Hale Sr.'],
  ['Martin Hale Jr.', 'Martin Hale'],
  ['Jack Ma', 'Jack'],
  ['Teacher 1', 'Teacher 2'],
  ['arivera', 'Ana Rivera'],
  ['', 'Ana Rivera'],
  ['', ''],
  ['...', '...'],
])('of “%s” and “%s” somebody is asked', (one, other) => {
  expect(namesAgree(one, other)).toBe(false);
});

const word = fc.constantFrom(
  'Ana',
  'Amy',
  'Rivera',
  'Riva',
  'José',
  'O’Brien',
  'Bob',
  'Robert',
  'M.',
  'de',
  'Jr.',
  'Lee',
);
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));

test('which of two names comes first does not matter, nor how either is written', () => {
  fc.assert(
    fc.property(name, name, (one, other) => {
      const agree = namesAgree(one, other);
      expect(namesAgree(other, one)).toBe(agree);
      expect(namesAgree(one.toUpperCase(), other.normalize('NFD'))).toBe(agree);
    }),
  );
});

test('a name agrees with itself, and with itself and a middle initial more', () => {
  const family = fc.constantFrom('Rivera', 'O’Brien', 'Nguyễn', 'Lee');
  const first = fc.constantFrom('Ana', 'Bob', 'José', 'Mary-Ann');
  fc.assert(
    fc.property(first, family, (given, last) => {
      expect(namesAgree(`${given} ${last}`, `${given} ${last}`)).toBe(true);
      expect(namesAgree(`${given} ${last}`, `${last}, ${given} Q.`)).toBe(true);
    }),
  );
});

test('names without a word in common never agree', () => {
  const some = (words: string[]) => fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(some(['Ana', 'Rivera', 'Robert', 'M.']), some(['Amy', 'Riva', 'Bill', 'Lee']), (one, other) => {
      expect(namesAgree(one.join(' '), other.join(' '))).toBe(false);
    }),
  );
});
