import { fold } from '../../district/people.ts';

/** Nobody's heading or word for something is longer. */
const longest = 200;

/** A name as people vary it: "E-mail" is "Email", and "Assistant-Principal" is "assistantPrincipal". */
export const lettersOf = (text: string): string => fold(text.slice(0, longest)).replaceAll(/[^\p{L}\p{N}]/gu, '');
