import type { LookFor } from '../../district/look-fors.ts';
import type { Choice } from '../forms/field.ts';
import { bullets, type Piece } from '../words/pieces.ts';
import { bold, say } from '../words/text.ts';

/** A choice takes 75 letters: a look-for of more is chosen by its code, and said whole above. */
const fits = ({ words }: Pick<LookFor, 'words'>): boolean => [...words].length <= 75;

/** A look-for as a choice says it: its words, or its code where they are too long. */
export const labelOfLookFor = (one: Pick<LookFor, 'code' | 'words'>): string => (fits(one) ? one.words : one.code);

/** A look-for to choose. */
export const lookForChoice = (one: LookFor): Choice => ({ value: one.id, label: labelOfLookFor(one) });

/** The look-fors that are chosen by their code, each whole. */
export const saidWhole = (lookFors: readonly Pick<LookFor, 'code' | 'words'>[]): Piece[] => {
  const long = lookFors.filter((one) => !fits(one));
  return long.length === 0 ? [] : [bullets(long.map(({ code, words }) => say`${bold(code)}  ${words}`))];
};
