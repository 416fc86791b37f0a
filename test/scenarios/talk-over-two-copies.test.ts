import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskName } from '../../src/district/masks.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict } from '../district.ts';
import { logWalkthrough } from '../logging.ts';

const on = { settings: { talkOverCopies: 'yes' } };

test('a principal hands two copies with the names masked to a supervisor, and no more that month', async () => {
  const district = await openDistrict(on);
  const principal = district.as('Pat Okafor');
  await logWalkthrough(principal, {
    teacher: 'Ana Rivera',
    note: 'Ana’s questions were strong; ask Ms. RIVERA again.',
  });
  await logWalkthrough(principal, { teacher: 'Bo Nguyễn', note: 'Mr. Nguyen waited.' });

  await principal.command('/walkthrough two');
  await principal.fill('Copies', ['Nov 23 · Ana Rivera', 'Nov 23 · Bo Nguyễn']);
  await principal.fill('Talk over with', 'Ada Assistant');
  await principal.submit();
  const handed = await principal.submit();
  await district.drain();

  expect(handed.kind).toBe('updated');
  const read = district
    .as('Ada Assistant')
    .dms()
    .map((one) => visibleText(one.blocks));
  expect(read).toHaveLength(2);
  expect(read.join()).toContain('[teacher]');
  expect(read.join()).not.toMatch(/Ana|Rivera|Nguy/i);
  expect(district.as('Sam Sato').dms()).toEqual([]);
  expect(JSON.stringify(await principal.command('/walkthrough two'))).toContain('two copies this month');
});

test('it is off until the district switches it on', async () => {
  const district = await openDistrict();

  expect(JSON.stringify(await district.as('Pat Okafor').command('/walkthrough two'))).toContain(
    'not part of your role',
  );
});

test('no part of a name is left in a text, however it is written', () => {
  const part = fc.constantFrom('Ana', 'ANA', 'ána', "Ana's", 'Ana’s', 'Rivera', 'rivera', 'Ríveras’');
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.constantFrom('good', 'work,', '—', '\n')), { maxLength: 20 }), (words) => {
      const plain = maskName(words.join(' '), 'Ana Rivera').normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
      return !/\b(ana|rivera)\b/.test(plain);
    }),
  );
});
