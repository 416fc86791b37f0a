import { aside, buttons, entry, heading, type Piece, paragraph, type Words } from '../words/pieces.ts';
import { say } from '../words/text.ts';
import type { Ask } from './ask.ts';

const listed = 10;

/** One message for all that is asked of a person on a day. What is answered is gone from it. */
export function askWords(open: readonly Ask[], answered: number): Words {
  if (open.length === 0) return [paragraph('All done for today. Thank you.')];
  const more = open.length - listed;
  return [
    heading('Before you go home'),
    ...open.slice(0, listed).flatMap(askPieces),
    ...(more > 0 ? [paragraph(say`And ${more} more, on Throughline’s Home.`)] : []),
    ...(answered > 0 ? [aside(`${answered} done.`)] : []),
  ];
}

/** One ask: what is wanted, and its button, or both of them below it. */
export function askPieces({ why, button, or }: Pick<Ask, 'why' | 'button' | 'or'>): Piece[] {
  return or ? [paragraph(why), buttons(button, or)] : [entry(why, button)];
}
