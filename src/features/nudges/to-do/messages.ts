import type { Ask } from '../../../kit/asks/ask.ts';
import { buttons, entry, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';

const maxShown = 3;

/** What is waiting for somebody, each with the button that settles it; the rest is a count. */
export function toDoWords(open: readonly Pick<Ask, 'why' | 'button' | 'or'>[]): Words {
  if (open.length === 0) return [paragraph('Nothing is waiting for you.')];
  const more = open.length - maxShown;
  const counted = open.length === 1 ? 'One thing is' : `${open.length} things are`;
  return [
    paragraph(`${counted} waiting for you.`),
    ...open
      .slice(0, maxShown)
      .flatMap(({ why, button, or }) => (or ? [paragraph(why), buttons(button, or)] : [entry(why, button)])),
    ...(more > 0 ? [paragraph(say`${more} more on Throughline’s Home.`)] : []),
  ];
}
