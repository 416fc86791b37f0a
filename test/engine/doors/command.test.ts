import { expect, test } from 'vitest';
import type { CommandWord, Feature } from '../../../src/kit/feature.ts';
import { done } from '../../../src/kit/outcome.ts';
import { paragraph } from '../../../src/kit/words/pieces.ts';
import { openDistrict } from '../../district.ts';

const word = (of: string): CommandWord => ({
  command: '/throughline',
  word: of,
  ability: 'app.use',
  does: `Try ${of}`,
  run: (_, rest) => done({ tell: [paragraph(`${of || 'bare'}: ${rest || 'nothing more'}`)] }),
});

/** A routine whose shorter word is declared first. */
const routine: Feature = { name: 'trying', commands: [word('plan'), word('plan owners'), word('trace')] };

test.each([
  ['plan', 'plan: nothing more'],
  ['plan 1.2', 'plan: 1.2'],
  ['plan owners', 'plan owners: nothing more'],
  ['Plan  Owners All of them', 'plan owners: All of them'],
  ['plan ownersx', 'plan: ownersx'],
  ['trace owners', 'trace: owners'],
])('of “/throughline %s” the longest word that fits is run', async (line, said) => {
  const district = await openDistrict({ features: [routine] });

  const answer = await district.as('Max Manager').command(`/throughline ${line}`);

  expect(answer).toMatchObject({ kind: 'words', text: said });
});
